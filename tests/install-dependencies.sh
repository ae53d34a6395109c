#!/bin/sh
# Installs what building and testing need, and only what is missing. `--ci` adds what .ci/run needs.
set -eu

packages="g++ cmake ninja-build ccache git libcli11-dev libyaml-cpp-dev libfmt-dev doctest-dev libexpected-dev
nlohmann-json3-dev libicu-dev libutf8proc-dev libsimdjson-dev libxlsxwriter-dev
libzip-dev zlib1g-dev libpugixml-dev libxml2-dev liblemon-dev librapidcheck-dev"
ci_packages="clang-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev libyaml-dev libbenchmark-dev python3-yaml
python3-jsonschema python3-openpyxl python3-docx python3-icalendar libical-dev debootstrap binutils zsh fish mandoc man-db groff pre-commit"

case "${1-}" in
  --ci) packages="$packages $ci_packages" ;;
  "") ;;
  *) echo "usage: $0 [--ci]" >&2; exit 2 ;;
esac

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  cat >&2 <<'TEXT'
This system has no apt-get, so nothing is installed. Needed: a C++20 compiler (g++ 12, clang 14 or newer),
CMake 3.25, Ninja, git, and the development files of ICU and zlib. CMake fetches the other libraries
(CLI11, yaml-cpp, fmt, doctest, tl-expected, nlohmann-json, simdjson, utf8proc, libxlsxwriter, libzip, pugixml,
libxml2, rapidcheck) where they are not installed.
TEXT
  for tool in cmake ninja git c++; do
    command -v "$tool" >/dev/null || { echo "missing: $tool" >&2; exit 1; }
  done
  exit 0
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "missing packages, and neither root nor sudo:$missing" >&2; exit 1; }
  # Without a terminal a question for a password would wait for ever.
  if [ -t 0 ]; then as_root="sudo"; else as_root="sudo -n"; fi
fi
echo "installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq >&2
# shellcheck disable=SC2086 # lists of words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2

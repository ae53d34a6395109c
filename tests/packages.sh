#!/bin/sh
# Makes the packages, the program twice and in two folders, which must give the same bytes, and uses them where nothing of
# this machine is: the Debian package in a fresh system of its own, the archive in one without its libraries. Needs root for
# that (else only the contents are looked at).
set -eu
cd "$(dirname "$0")/.."
preset=${1:-package}  # another one is for looking at this script, not at the packages
made=$PWD/build/$preset
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1700000000)
export SOURCE_DATE_EPOCH
commit=$(git rev-parse --short=12 HEAD 2>/dev/null || true)

fail() { echo "packages: $*" >&2; exit 1; }

cmake --preset "$preset" -DMENTOR_COMMIT="$commit" -DMENTOR_BUNDLE=OFF >/dev/null
cmake --build --preset "$preset" -j "$(nproc)"
rm -f "$made"/*.deb "$made"/*.tar.gz
(cd "$made" && cpack -G DEB >/dev/null)
deb=$(ls "$made"/*.deb)
first=$(sha256sum <"$deb")
(cd "$made" && rm -f "$deb" && cpack -G DEB >/dev/null)
[ "$first" = "$(sha256sum <"$deb")" ] || fail "the same package twice is not the same bytes"

# Whoever doubts the package can make it anew from its sources, wherever they lie, and must get the same program.
if [ "$preset" = package ]; then
  other=$(mktemp -d)
  trap 'rm -rf "$other"' EXIT
  tar -cf - --exclude=./build --exclude=./.git . | tar -xf - -C "$other"
  cmake -S "$other" --preset package -DMENTOR_COMMIT="$commit" -DMENTOR_BUNDLE=OFF >/dev/null
  cmake --build "$other/build/package" -j "$(nproc)" --target mentor
  cmp "$made/mentor" "$other/build/package/mentor" || fail "the same sources in another folder give another program"
  rm -rf "$other"
  echo "packages: built twice, in two folders: the same program"
fi

cmake --preset "$preset" -DMENTOR_BUNDLE=ON >/dev/null
cmake --build --preset "$preset" -j "$(nproc)"
(cd "$made" && cpack -G TGZ >/dev/null)
archive=$(ls "$made"/*.tar.gz)

contents=$(dpkg-deb -c "$deb")
for file in usr/bin/mentor usr/share/man/man1/mentor.1 usr/share/man/ru/man1/mentor.1 \
  usr/share/bash-completion/completions/mentor usr/share/zsh/site-functions/_mentor \
  usr/share/fish/vendor_completions.d/mentor.fish usr/share/doc/mentor/schemas/roadmap.schema.json \
  usr/share/doc/mentor/docs/en/tutorial.md usr/share/doc/mentor/copyright usr/share/doc/mentor/action.yml \
  usr/share/doc/mentor/integrations/gitlab-ci.yml; do
  echo "$contents" | grep " \./$file" >/dev/null || fail "the package has no $file"
done
echo "packages: $(du -h "$deb" | cut -f1) as a Debian package, $(du -h "$archive" | cut -f1) as an archive; needs:" \
  "$(dpkg-deb -f "$deb" Depends)"
# Nothing of the machine on which it was built.
[ "$preset" != package ] || ! strings -n 8 "$made/mentor" | grep -qF "$PWD" || fail "the program holds the path of its sources"

if [ "$(id -u)" -ne 0 ] || ! command -v debootstrap >/dev/null; then
  echo "packages: not installed anywhere: that needs root and debootstrap"
  exit 0
fi
mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -1)
[ -n "$mirror" ] || mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' /etc/apt/sources.list | head -1)
. /etc/os-release
[ -n "$mirror" ] && [ "${ID-}" = debian ] || { echo "packages: no Debian mirror to build a system from"; exit 0; }
system=$(mktemp -d)
trap 'umount "$system/root/proc" 2>/dev/null || true; rm -rf --one-file-system "$system"' EXIT
debootstrap --variant=minbase "$VERSION_CODENAME" "$system/root" "$mirror" >"$system/log" 2>&1 || {
  echo "packages: not installed anywhere: no clean system could be made ($(tail -1 "$system/log"))"
  exit 0
}
inside() { chroot "$system/root" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin LC_ALL=C.UTF-8 "$@"; }

# The archive first: the libraries of the package are not there yet.
tar -xzf "$archive" -C "$system/root/opt"
unpacked=/opt/$(basename "$archive" .tar.gz)
# Where a program lies is known from /proc.
if mount -t proc proc "$system/root/proc" 2>/dev/null; then
  inside "$unpacked/bin/mentor" --version
  inside "$unpacked/bin/mentor" init /tmp/a --lang ru -q
  inside "$unpacked/bin/mentor" validate /tmp/a
else
  echo "packages: the archive is not tried: nothing can be mounted here"
fi
cp "$deb" "$system/root/tmp/mentor.deb"
inside apt-get update -qq >/dev/null
inside apt-get install -y -qq --no-install-recommends /tmp/mentor.deb >/dev/null 2>&1 || fail "the package cannot be installed"
inside mentor --version
inside mentor init /tmp/b --profile target-model -q
inside mentor validate /tmp/b
inside mentor report summary /usr/share/doc/mentor/examples/programme --as-of 2026-11-20 >/dev/null || [ $? -eq 1 ]
inside apt-get remove -y -qq mentor >/dev/null 2>&1
[ ! -e "$system/root/usr/bin/mentor" ] || fail "a removed package leaves its program"
echo "packages: installed, used and removed in a clean system"

#include "render/render.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

#define FORMAT(name, function, kind) Result<std::string> function(const Document&, const RenderOptions&);
#include "render/formats.def"
#undef FORMAT

namespace {

enum class Bytes : unsigned char { text, binary };

struct DocumentFormat {
  std::string_view name;
  Result<std::string> (*function)(const Document&, const RenderOptions&);
  Bytes kind;
};

constexpr DocumentFormat document_formats[] = {
#define FORMAT(name, function, kind) {#name, function, Bytes::kind},
#include "render/formats.def"
#undef FORMAT
};

void require_rectangular(const Document& document) {
  for (const Section& section : document.sections)
    for (const Row& row : section.rows)
      if (row.cells.size() != section.columns.size())
        throw std::logic_error("section " + section.id + ": a row does not have a cell for every column");
}

}  // namespace

Result<std::string> render(const Document& document, std::string_view format, const RenderOptions& options) {
  for (const DocumentFormat& known : document_formats)
    if (known.name == format) {
      require_rectangular(document);
      return known.function(document, options);
    }
  return tl::unexpected(unknown_format(format, render_formats()));
}

bool is_binary_format(std::string_view format) {
  return std::any_of(std::begin(document_formats), std::end(document_formats),
                     [&](const DocumentFormat& each) { return each.name == format && each.kind == Bytes::binary; });
}

bool is_official(const Document& document) {
  return std::ranges::any_of(document.sections, [](const Section& each) { return !each.approval.empty(); });
}

bool holds_notes(const Document& document, std::string_view format) {
  if (format == "docx") return !is_official(document);
  return format != "csv" && format != "tsv" && format != "svg" && format != "ics";
}

std::vector<std::string_view> render_formats() {
  std::vector<std::string_view> names;
  for (const DocumentFormat& format : document_formats) names.push_back(format.name);
  return names;
}

std::optional<std::string_view> format_of_file(std::string_view path) {
  const auto slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  const std::string extension = lower(name.substr(dot + 1));
  if (extension == "txt") return "text";
  if (extension == "markdown") return "md";
  if (extension == "htm") return "html";
  for (const DocumentFormat& format : document_formats)
    if (format.name == extension && extension != "text") return format.name;
  return std::nullopt;
}

Failure unknown_format(std::string_view format, const std::vector<std::string_view>& known) {
  const Argument all = listed({known.begin(), known.end()}, known.size());
  if (const auto near = nearest(format, std::span(known)))
    return {Failure::Kind::usage,
            {{"format “{0}” does not exist; did you mean “{1}”? There are {2}.",
              "формата «{0}» нет; может быть, «{1}»? Есть {2}."},
             {format, *near, all}}};
  return {Failure::Kind::usage,
          {{"format “{0}” does not exist; there are {1}", "формата «{0}» нет; есть {1}"}, {format, all}}};
}

}  // namespace mentor

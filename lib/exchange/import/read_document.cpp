#include "exchange/import/read_document.h"

#include <array>

#include "exchange/import/archive.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct Importer {
  std::string_view name;
  std::string_view endings;  // with spaces between
  ReadDocument (*read)(std::string_view bytes, const ImportLimits& limits);
};

constexpr auto importers = std::to_array<Importer>({
#define IMPORTER(name, endings) {#name, endings, read_##name},
#include "exchange/import/importers.def"
#undef IMPORTER
});

const Importer* named(std::string_view name) {
  for (const Importer& importer : importers)
    if (importer.name == name) return &importer;
  return nullptr;
}

bool has_ending(const Importer& importer, std::string_view ending) {
  const std::string padded = " " + std::string(importer.endings) + " ";
  return !ending.empty() && padded.find(" " + std::string(ending) + " ") != std::string::npos;
}

// What a packed file is, by the parts in it; "" for any other archive.
std::string_view packed_kind(std::string_view bytes, const ImportLimits& limits) {
  const auto archive = Archive::open(bytes, limits);
  if (!archive) return {};
  if (archive->has("word/document.xml")) return "docx";
  if (archive->has("xl/workbook.xml")) return "xlsx";
  return archive->has("content.xml") ? "odt" : "";
}

bool looks_like_html(std::string_view bytes) {
  const std::string begin = lower(bytes.substr(0, 2000));
  for (const std::string_view mark : {"<!doctype html", "<html", "<table", "<body", "<head"})
    if (begin.find(mark) != std::string::npos) return true;
  return false;
}

// Documents that people have and that are not read: what they are, and how to get one that is.
tl::unexpected<UnreadDocument> foreign(std::string_view bytes) {
  if (bytes.starts_with("%PDF"))
    return unread(
        {{"this is a PDF, which holds drawn pages and no tables", "это PDF: в нём нарисованные страницы, а не таблицы"},
         {}},
        {{"save its text first (pdftotext -layout FILE.pdf, or copy it into a text file), or import the "
          "document from which it was made",
          "сначала сохраните его текст (pdftotext -layout ФАЙЛ.pdf или скопируйте в текстовый файл) или "
          "возьмите документ, из которого он сделан"},
         {}});
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return unread(
        {{"this is a document of an old kind (.doc or .xls)", "это документ старого вида (.doc или .xls)"}, {}},
        {{"open it and save it as .docx or .xlsx", "откройте его и сохраните как .docx или .xlsx"}, {}});
  if (bytes.starts_with("{\\rtf"))
    return unread({{"this is a document of the kind RTF", "это документ RTF"}, {}},
                  {{"open it and save it as .docx", "откройте его и сохраните как .docx"}, {}});
  return unread({{"this packed file is no .docx, .odt or .xlsx", "этот архив — не .docx, не .odt и не .xlsx"}, {}},
                {{"unpack it and name the document inside", "распакуйте его и укажите сам документ"}, {}});
}

ReadDocument read_with(const Importer& importer, std::string_view bytes, const ImportLimits& limits) {
  ReadDocument document = importer.read(bytes, limits);
  if (document) document->format = importer.name;
  return document;
}

}  // namespace

ReadDocument read_document(std::string_view name, std::string_view bytes, const ImportLimits& limits) {
  if (bytes.size() > limits.file) return too_large({"bytes", "байт"});
  if (bytes.starts_with("%PDF") || bytes.starts_with("\xD0\xCF\x11\xE0") || bytes.starts_with("{\\rtf"))
    return foreign(bytes);
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string_view::npos ? std::string() : lower(name.substr(dot));
  if (bytes.starts_with("PK\x03\x04")) {
    const Importer* packed = named(packed_kind(bytes, limits));
    if (packed != nullptr) return read_with(*packed, bytes, limits);
    for (const Importer& importer : importers)
      if (has_ending(importer, ending)) return damaged();
    return foreign(bytes);
  }
  for (const Importer& importer : importers)
    if (has_ending(importer, ending) && importer.name != "txt") return read_with(importer, bytes, limits);
  return read_with(*named(looks_like_html(bytes) ? "html" : "txt"), bytes, limits);
}

std::vector<std::string_view> importable_endings() {
  std::vector<std::string_view> endings;
  for (const Importer& importer : importers)
    for (std::string_view left = importer.endings; !left.empty();) {
      const std::size_t space = std::min(left.find(' '), left.size());
      endings.push_back(left.substr(0, space));
      left.remove_prefix(std::min(space + 1, left.size()));
    }
  return endings;
}

tl::unexpected<UnreadDocument> unread(Message message, Message help) {
  return tl::unexpected<UnreadDocument>(UnreadDocument{std::move(message), std::move(help)});
}

tl::unexpected<UnreadDocument> too_large(Text what) {
  return unread({{"the document has too many {0} to be a plan", "в документе слишком много {0} для плана"}, {what}},
                {{"import the part that holds the plan", "импортируйте только ту часть, в которой план"}, {}});
}

tl::unexpected<UnreadDocument> damaged() {
  return unread({{"the document is damaged and cannot be unpacked", "документ повреждён и не распаковывается"}, {}},
                {{"open it in the program that made it and save it again",
                  "откройте его в той программе, где он сделан, и сохраните снова"},
                 {}});
}

}  // namespace mentor

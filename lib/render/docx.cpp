// Reports as a Word document (DOCX).
#include <algorithm>

#include "render/cell.h"
#include "render/docx_body.h"
#include "render/embedded.h"
#include "render/escape.h"
#include "render/package.h"
#include "render/render.h"
#include "render/table.h"

namespace mentor {

namespace {

constexpr PageSize upright_page = {11906, 16838}, across_page = {16838, 11906};  // A4
constexpr std::size_t columns_worth_across = 5;

PageSize page_of(const Document& document) {
  const bool wide = std::ranges::any_of(document.sections, [](const Section& each) {
    return !each.rows.empty() && columns_for_people(each).size() >= columns_worth_across;
  });
  return wide ? across_page : upright_page;
}

class DocxWriter {
 public:
  DocxWriter(const Document& document, Language language)
      : document_(document), language_(language), body_(page_of(document), language) {}

  std::string body() && {
    // An official document has neither the date of the report nor its title.
    const bool official = is_official(document_);
    if (!official) {
      put("Title", document_.title);
      if (!document_.about.empty()) put("Subtitle", document_.about);
      body_.paragraph("Subtitle", as_of_line(document_, language_));
    }
    for (const Section& section : document_.sections) add(section, official);
    if (!holds_notes(document_, "docx")) return std::move(body_).take();
    if (!document_.notes.empty()) body_.paragraph("Heading1", Text{"Notes", "Примечания"}.in(language_));
    for (const Message& note : document_.notes) put("Note", note);
    return std::move(body_).take();
  }

 private:
  void put(std::string_view style, const Message& message) { body_.paragraph(style, message.in(language_)); }

  // The section of an official document that is no table is its head: approval block, title, organisation, period.
  void add(const Section& section, bool official) {
    const bool heads = official && section.columns.empty();
    for (const Message& line : section.approval) put("Approval", line);
    if (!section.title.empty()) put(heads ? "Title" : "Heading1", section.title);
    const bool leads = !section.columns.empty() && !section.rows.empty();
    for (const Message& paragraph : section.paragraphs) put(heads ? "Subtitle" : leads ? "Lead" : "Normal", paragraph);
    if (section.columns.empty()) return;
    if (section.rows.empty())
      body_.paragraph("Normal", Text{"(nothing)", "(ничего)"}.in(language_));
    else
      body_.table(section);
  }

  const Document& document_;
  Language language_;
  DocxBody body_;
};

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string content_types() {
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto part = [&](std::string_view name, const std::string& content) {
    return std::string("<Override PartName=\"/")
        .append(name)
        .append("\" ContentType=\"")
        .append(content)
        .append("\"/>");
  };
  return std::string(declaration) +
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
         part("word/document.xml", type + "document.main+xml") + part("word/styles.xml", type + "styles+xml") +
         part("word/footer.xml", type + "footer+xml") +
         part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>\n";
}

struct Relation {
  std::string_view id, type, target;
};

std::string relations(std::initializer_list<Relation> all) {
  std::string out = std::string(declaration) +
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const Relation& each : all)
    out.append("<Relationship Id=\"")
        .append(each.id)
        .append("\" Type=\"http://schemas.openxmlformats.org/")
        .append(each.type)
        .append("\" Target=\"")
        .append(each.target)
        .append("\"/>");
  return out + "</Relationships>\n";
}

std::string properties(const Document& document, Language language) {
  const std::string day = to_iso(document.as_of) + "T00:00:00Z";
  const std::string stamp = " xsi:type=\"dcterms:W3CDTF\">" + day;
  return std::string(declaration) +
         "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
         xml_escaped(one_line(full_title(document).in(language))) + "</dc:title><dc:language>" +
         (language == Language::ru ? "ru-RU" : "en-GB") + "</dc:language><dcterms:created" + stamp +
         "</dcterms:created><dcterms:modified" + stamp + "</dcterms:modified></cp:coreProperties>\n";
}

// The number of the page at its foot.
std::string footer() {
  return std::string(declaration) +
         "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr>"
         "<w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
         "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
         "</w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>\n";
}

std::string styles(const PageSize& page, Language language) {
  std::string text(page_file("document_styles"));
  const auto set = [&](std::string_view place, const std::string& value) {
    text.replace(text.find(place), place.size(), value);
  };
  set("$language$", language == Language::ru ? "ru-RU" : "en-GB");
  set("$approval$", std::to_string(page.text_width() * 6 / 10));
  return text;
}

}  // namespace

Result<std::string> render_docx(const Document& document, const RenderOptions& options) {
  const Language language = options.language;
  auto bytes =
      packed({{"[Content_Types].xml", content_types()},
              {"_rels/.rels",
               relations({{"document", "officeDocument/2006/relationships/officeDocument", "word/document.xml"},
                          {"core", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"}})},
              {"word/document.xml", DocxWriter(document, language).body()},
              {"word/_rels/document.xml.rels",
               relations({{"styles", "officeDocument/2006/relationships/styles", "styles.xml"},
                          {"footer", "officeDocument/2006/relationships/footer", "footer.xml"}})},
              {"word/styles.xml", styles(page_of(document), language)},
              {"word/footer.xml", footer()},
              {"docProps/core.xml", properties(document, language)}});
  if (bytes) return std::move(*bytes);
  return failure(Failure::Kind::world, {{"the document could not be packed", "не удалось собрать файл документа"}, {}});
}

}  // namespace mentor

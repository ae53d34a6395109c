// Documents of Word (OOXML): the words of the body in their order, tables with their joined cells, numbers of lists
// that Word counts itself. Deleted text of tracked changes is left out, inserted text is in. Notes and headers come
// last.
#include <map>

#include "exchange/import/document_builder.h"
#include "exchange/import/list_labels.h"
#include "exchange/import/xml.h"

namespace mentor {

namespace {

// The lists of a document: `w:numId` → its levels, `w:pStyle` → the list that the style belongs to.
class WordLists {
 public:
  explicit WordLists(const Archive& archive) {
    if (const auto styles = xml_part(archive, "word/styles.xml")) read_styles(styles->document_element());
    const auto part = xml_part(archive, "word/numbering.xml");
    if (!part) return;
    std::map<std::string, pugi::xml_node> abstract;
    for (const pugi::xml_node node : part->document_element().children("w:abstractNum"))
      abstract[node.attribute("w:abstractNumId").value()] = node;
    for (const pugi::xml_node node : part->document_element().children("w:num")) {
      const std::string of = node.child("w:abstractNumId").attribute("w:val").value();
      if (abstract.contains(of)) lists_.emplace(node.attribute("w:numId").value(), list_of_levels(abstract[of]));
    }
  }

  // The label of a paragraph, "" where it is in no list.
  std::string label(pugi::xml_node properties) {
    pugi::xml_node numbering = properties.child("w:numPr");
    const auto styled = by_style_.find(properties.child("w:pStyle").attribute("w:val").value());
    std::string list = numbering.child("w:numId").attribute("w:val").value();
    unsigned level = number_of(numbering.child("w:ilvl").attribute("w:val"), 0);
    if (list.empty() && styled != by_style_.end()) list = styled->second.first, level = styled->second.second;
    const auto found = lists_.find(list);
    return found == lists_.end() ? std::string() : found->second.next(level);
  }

 private:
  static ListCounter list_of_levels(pugi::xml_node abstract) {
    std::vector<ListLevel> levels;
    for (const pugi::xml_node node : abstract.children("w:lvl"))
      levels.push_back({node.child("w:lvlText").attribute("w:val").value(),
                        node.child("w:numFmt").attribute("w:val").as_string("decimal"),
                        number_of(node.child("w:start").attribute("w:val"), 1)});
    return ListCounter(std::move(levels));
  }

  void read_styles(pugi::xml_node styles) {
    for (const pugi::xml_node style : styles.children("w:style")) {
      const pugi::xml_node numbering = style.child("w:pPr").child("w:numPr");
      if (!numbering.child("w:numId")) continue;
      by_style_[style.attribute("w:styleId").value()] = {numbering.child("w:numId").attribute("w:val").value(),
                                                         number_of(numbering.child("w:ilvl").attribute("w:val"), 0)};
    }
  }

  std::map<std::string, ListCounter> lists_;
  std::map<std::string, std::pair<std::string, unsigned>> by_style_;
};

class WordReader {
 public:
  WordReader(DocumentBuilder& builder, WordLists& lists, int depth) : builder_(builder), lists_(lists), depth_(depth) {}

  // Paragraphs and tables of a body, a cell, a note, and of what is wrapped around them. A table in a cell is read as
  // the paragraphs of that cell.
  void blocks(pugi::xml_node parent, int depth = 0) {
    if (depth > depth_ || builder_.full()) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:p") {
        paragraph(node);
      } else if (name == "w:tbl" && !in_cell_) {
        table(node, depth + 1);
      } else if (name != "w:del" && name != "w:moveFrom" && name != "w:sdtPr" && name != "mc:Fallback") {
        blocks(node, depth + 1);
      }
    }
  }

 private:
  void paragraph(pugi::xml_node node) {
    const std::string label = lists_.label(node.child("w:pPr"));
    std::string text;
    std::vector<pugi::xml_node> boxes;
    runs(node, text, boxes, 0);
    const bool empty = text.find_first_not_of(" \n\t") == std::string::npos;
    // An empty cell of a numbered column shows the number alone.
    if (in_cell_ && empty && alone_.empty()) alone_ = label;
    in_cell_has_text_ = in_cell_has_text_ || !empty;
    builder_.add_text(empty ? std::string() : label + " " + text);
    for (const pugi::xml_node box : boxes) blocks(box, 1);
  }

  // The text of a paragraph's runs; text boxes stand outside it.
  void runs(pugi::xml_node parent, std::string& text, std::vector<pugi::xml_node>& boxes, int depth) {
    if (depth > depth_) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:t") {
        text += node.text().get();
      } else if (name == "w:tab") {
        text += '\t';
      } else if (name == "w:br" || name == "w:cr") {
        text += '\n';
      } else if (name == "w:noBreakHyphen") {
        text += '-';
      } else if (name == "w:softHyphen") {
        text += "\u00AD";
      } else if (name == "w:sym") {
        text += "–";
      } else if (name == "w:txbxContent") {
        boxes.push_back(node);
      } else if (name != "w:del" && name != "w:moveFrom" && name != "w:pPr" && name != "w:rPr" &&
                 name != "mc:Fallback") {
        runs(node, text, boxes, depth + 1);
      }
    }
  }

  void table(pugi::xml_node node, int depth) {
    builder_.begin_table();
    rows(node, depth);
    builder_.end_table();
  }

  void rows(pugi::xml_node parent, int depth) {
    if (depth > depth_) return;
    for (const pugi::xml_node node : parent.children()) {
      if (std::string_view(node.name()) == "w:tr") {
        builder_.begin_row();
        const unsigned before = number_of(node.child("w:trPr").child("w:gridBefore").attribute("w:val"), 0);
        if (before > 0) builder_.begin_cell(before);
        cells(node, depth + 1);
      } else if (std::string_view(node.name()) != "w:del") {
        rows(node, depth + 1);
      }
    }
  }

  void cells(pugi::xml_node parent, int depth) {
    if (depth > depth_) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:tc") {
        const pugi::xml_node properties = node.child("w:tcPr");
        const pugi::xml_node merge = properties.child("w:vMerge");
        const bool continued = merge && std::string_view(merge.attribute("w:val").as_string("continue")) == "continue";
        builder_.begin_cell(number_of(properties.child("w:gridSpan").attribute("w:val"), 1), continued);
        in_cell_ = true;
        in_cell_has_text_ = false;
        alone_.clear();
        blocks(node, depth + 1);
        if (!in_cell_has_text_ && is_printed_number(alone_)) builder_.add_text(alone_);
        in_cell_ = false;
        builder_.end_cell();
      } else if (name == "w:sdt" || name == "w:sdtContent" || name == "w:ins" || name == "w:customXml") {
        cells(node, depth + 1);
      }
    }
  }

  DocumentBuilder& builder_;
  WordLists& lists_;
  int depth_;
  bool in_cell_ = false, in_cell_has_text_ = false;
  std::string alone_;  // the label of an empty paragraph in the cell
};

}  // namespace

ReadDocument read_docx(std::string_view bytes, const ImportLimits& limits) {
  const auto archive = Archive::open(bytes, limits);
  if (!archive) return damaged();
  const auto body = xml_part(*archive, "word/document.xml");
  if (!body) return damaged();
  DocumentBuilder builder(limits);
  WordLists lists(*archive);
  WordReader reader(builder, lists, limits.depth);
  reader.blocks(body->document_element());
  for (const char* kind : {"word/header", "word/footer", "word/footnotes", "word/endnotes"})
    for (const std::string& name : archive->names(kind))
      if (const auto part = xml_part(*archive, name)) {
        builder.end_table();
        builder.gap();
        reader.blocks(part->document_element());
      }
  return builder.finish();
}

}  // namespace mentor

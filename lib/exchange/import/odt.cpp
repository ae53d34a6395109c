// Documents of LibreOffice (OpenDocument text): the words of the body in their order, tables with their joined cells,
// numbers of lists that the program counts itself. Deleted text and remarks of reviewers are left out.
#include <fmt/core.h>

#include <map>
#include <utility>

#include "exchange/import/document_builder.h"
#include "exchange/import/list_labels.h"
#include "exchange/import/xml.h"

namespace mentor {

namespace {

using ListStyles = std::map<std::string, std::vector<ListLevel>>;

ListLevel list_level_of(pugi::xml_node node) {
  if (std::string_view(node.name()) == "text:list-level-style-bullet") return {"", "bullet", 1};
  static const std::map<std::string_view, std::string> kinds = {
      {"1", "decimal"},    {"a", "lowerLetter"},  {"A", "upperLetter"},  {"i", "lowerRoman"},
      {"I", "upperRoman"}, {"а", "russianLower"}, {"А", "russianUpper"}, {"", "none"}};
  const std::string_view format = node.attribute("style:num-format").value();
  const unsigned level = number_of(node.attribute("text:level"), 1);
  const unsigned shown = number_of(node.attribute("text:display-levels"), 1);
  std::string pattern = node.attribute("style:num-prefix").value();
  for (unsigned i = level - std::min(shown, level) + 1; i <= level && level < 10; ++i)
    pattern += fmt::format("{}%{}", i + shown > level + 1 ? "." : "", i);
  const auto kind = kinds.find(format);
  return {pattern + node.attribute("style:num-suffix").value(), kind == kinds.end() ? "decimal" : kind->second,
          number_of(node.attribute("text:start-value"), 1)};
}

void read_list_styles(pugi::xml_node styles, ListStyles& into) {
  for (const pugi::xml_node style : styles.children("text:list-style"))
    for (const pugi::xml_node level : style.children())
      if (level.attribute("text:level")) into[style.attribute("style:name").value()].push_back(list_level_of(level));
}

class OpenTextReader {
 public:
  OpenTextReader(DocumentBuilder& builder, const ListStyles& styles, int depth)
      : builder_(builder), styles_(styles), depth_(depth) {}

  void blocks(pugi::xml_node parent, int depth = 0) {
    if (depth > depth_ || builder_.full()) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "text:p" || name == "text:h") {
        paragraph(node);
      } else if (name == "text:list") {
        list(node, depth + 1);
      } else if (name == "table:table" && !in_cell_) {
        table(node, depth + 1);
      } else if (name != "text:tracked-changes" && name != "office:annotation" && name != "table:covered-table-cell" &&
                 name != "text:sequence-decls" && name != "office:forms") {
        blocks(node, depth + 1);
      }
    }
  }

 private:
  void paragraph(pugi::xml_node node) {
    std::string text;
    std::vector<pugi::xml_node> apart;
    spans(node, text, apart, 0);
    const bool empty = text.find_first_not_of(" \n\t") == std::string::npos;
    // An empty cell of a numbered column shows the number alone.
    if (in_cell_ && empty && alone_.empty()) alone_ = label_;
    in_cell_has_text_ = in_cell_has_text_ || !empty;
    builder_.add_text(empty ? std::string() : std::exchange(label_, {}) + " " + text);
    for (const pugi::xml_node each : apart) blocks(each, 1);
  }

  // The text of a paragraph; frames and notes stand outside it.
  void spans(pugi::xml_node parent, std::string& text, std::vector<pugi::xml_node>& apart, int depth) {
    if (depth > depth_) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        text += node.value();
      } else if (name == "text:s" || name == "text:tab") {
        text += ' ';
      } else if (name == "text:line-break") {
        text += '\n';
      } else if (name == "draw:text-box" || name == "text:note-body") {
        apart.push_back(node);
      } else if (name != "office:annotation" && name != "text:note-citation" && name != "svg:title" &&
                 name != "svg:desc") {
        spans(node, text, apart, depth + 1);
      }
    }
  }

  void list(pugi::xml_node node, int depth) {
    const std::string style = node.attribute("text:style-name").value();
    const bool outermost = list_depth_ == 0;
    if (outermost && node.attribute("text:continue-numbering").as_bool() && counters_.contains(style)) {
      current_ = style;
    } else if (outermost) {
      const auto found = styles_.find(style);
      counters_.insert_or_assign(style, ListCounter(found == styles_.end() ? std::vector<ListLevel>{} : found->second));
      current_ = style;
    }
    ++list_depth_;
    for (const pugi::xml_node entry : node.children()) {
      if (std::string_view(entry.name()) == "text:list-item")
        if (const auto first = entry.first_child(); first && std::string_view(first.name()) != "text:list")
          label_ = counters_.at(current_).next(list_depth_ - 1);
      blocks(entry, depth + 1);
      label_.clear();
    }
    --list_depth_;
  }

  void table(pugi::xml_node node, int depth) {
    builder_.begin_table();
    rows(node, depth);
    builder_.end_table();
  }

  void rows(pugi::xml_node parent, int depth) {
    if (depth > depth_) return;
    for (const pugi::xml_node node : parent.children()) {
      if (std::string_view(node.name()) == "table:table-row") {
        builder_.begin_row();
        cells(node, depth + 1);
      } else {
        rows(node, depth + 1);
      }
    }
  }

  // Cells that another one covers follow it: to its right they are counted in its width, below it they continue it.
  void cells(pugi::xml_node row, int depth) {
    unsigned covered = 0;
    for (const pugi::xml_node node : row.children()) {
      const std::string_view name = node.name();
      const unsigned times = number_of(node.attribute("table:number-columns-repeated"), 1);
      if (name == "table:covered-table-cell") {
        const unsigned beside = std::min(covered, times);
        covered -= beside;
        if (times > beside) builder_.begin_cell(times - beside, true);
      } else if (name == "table:table-cell") {
        const unsigned columns = number_of(node.attribute("table:number-columns-spanned"), 1);
        covered = columns - 1;
        builder_.begin_cell(columns);
        in_cell_ = true;
        in_cell_has_text_ = false;
        alone_.clear();
        blocks(node, depth + 1);
        if (!in_cell_has_text_ && is_printed_number(alone_)) builder_.add_text(alone_);
        in_cell_ = false;
        builder_.end_cell();
        if (times > 1) builder_.begin_cell(times - 1);
      }
    }
  }

  DocumentBuilder& builder_;
  const ListStyles& styles_;
  int depth_;
  std::map<std::string, ListCounter> counters_;
  std::string current_, label_, alone_;  // alone_: the label of an empty paragraph in the cell
  std::size_t list_depth_ = 0;
  bool in_cell_ = false, in_cell_has_text_ = false;
};

}  // namespace

ReadDocument read_odt(std::string_view bytes, const ImportLimits& limits) {
  const auto archive = Archive::open(bytes, limits);
  if (!archive) return damaged();
  const auto content = xml_part(*archive, "content.xml");
  if (!content) return damaged();
  const pugi::xml_node root = content->document_element();
  const pugi::xml_node text = root.child("office:body").child("office:text");
  if (!text)
    return unread({{"this is no text document", "это не текстовый документ"}, {}},
                  {{"save it as .docx, .odt or .xlsx", "сохраните его как .docx, .odt или .xlsx"}, {}});
  const auto styles = xml_part(*archive, "styles.xml");
  ListStyles lists;
  if (styles) read_list_styles(styles->document_element().child("office:styles"), lists);
  read_list_styles(root.child("office:automatic-styles"), lists);
  DocumentBuilder builder(limits);
  OpenTextReader reader(builder, lists, limits.depth);
  reader.blocks(text);
  // Headers and footers of its pages.
  if (styles) {
    builder.gap();
    reader.blocks(styles->document_element().child("office:master-styles"));
  }
  return builder.finish();
}

}  // namespace mentor

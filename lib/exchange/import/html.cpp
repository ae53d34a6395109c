// Web pages and what office programs save as such: paragraphs, lists and tables. A table that only holds other tables
// is layout. The only part of the program that knows libxml2.
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>

#include "base/number.h"
#include "exchange/import/document_builder.h"
#include "exchange/import/list_labels.h"
#include "unicode/encoding.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

std::string_view name_of(const xmlNode* node) {
  return node->name == nullptr ? std::string_view() : reinterpret_cast<const char*>(node->name);
}

bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }

template <std::size_t size>
bool is_one_of_names(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 8> unseen = {"script", "style",    "head",     "template",
                                                    "title",  "noscript", "colgroup", "object"};
constexpr std::array<std::string_view, 22> inline_names = {
    "a",     "abbr", "b", "big", "cite",  "code", "del",    "em",     "font", "i",   "ins",
    "label", "mark", "q", "s",   "small", "span", "strike", "strong", "sub",  "sup", "u"};

unsigned attribute_number(const xmlNode* node, const char* name, unsigned missing) {
  xmlChar* value = xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
  if (value == nullptr) return missing;
  const auto number = whole_number<unsigned>(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return number && *number > 0 ? *number : missing;
}

bool holds(const xmlNode* node, std::string_view name, int depth) {
  if (depth == 0) return false;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next)
    if (is_element(child) && (name_of(child) == name || holds(child, name, depth - 1))) return true;
  return false;
}

class PageReader {
 public:
  PageReader(DocumentBuilder& builder, int depth) : builder_(builder), depth_(depth) {}

  void read(const xmlNode* root) {
    walk(root, 0);
    flush();
  }

 private:
  // A line that is open goes on over inline elements and ends at all others.
  void walk(const xmlNode* parent, int depth) {
    if (depth > depth_ || builder_.full()) return;
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        if (node->content != nullptr) add(reinterpret_cast<const char*>(node->content));
      } else if (is_element(node)) {
        element(node, depth);
      }
    }
  }

  void element(const xmlNode* node, int depth) {
    const std::string_view name = name_of(node);
    if (is_one_of_names(name, unseen)) return;
    if (is_one_of_names(name, inline_names)) return walk(node, depth + 1);
    if (name == "br") {
      line_ += '\n';
    } else if (name == "table" && !in_cell_ && !holds(node, "table", depth_)) {
      flush();
      table(node, depth + 1);
    } else if (name == "ol" || name == "ul") {
      flush();
      list(node, depth + 1);
    } else {
      flush();
      walk(node, depth + 1);
      flush(name == "p" || name == "div");
    }
  }

  void list(const xmlNode* node, int depth) {
    if (depth > depth_) return;
    const bool numbered = name_of(node) == "ol";
    unsigned number = attribute_number(node, "start", 1);
    for (const xmlNode* entry = node->children; entry != nullptr; entry = entry->next) {
      if (!is_element(entry)) continue;
      if (name_of(entry) == "li") line_ = numbered ? std::to_string(number++) + ". " : "– ";
      walk(entry, depth + 1);
      flush();
    }
  }

  void table(const xmlNode* node, int depth) {
    builder_.begin_table();
    below_.clear();
    rows(node, depth);
    builder_.end_table();
  }

  void rows(const xmlNode* parent, int depth) {
    if (depth > depth_) return;
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (!is_element(node)) continue;
      if (name_of(node) == "tr") {
        builder_.begin_row();
        cells(node, depth + 1);
      } else if (name_of(node) == "caption") {
        builder_.begin_row();
        cell(node, 1, depth + 1);
      } else {
        rows(node, depth + 1);
      }
    }
  }

  // Cells of rows above that reach down into this one stand in their columns.
  void cells(const xmlNode* row, int depth) {
    std::size_t column = 0;
    const auto skip_covered = [&] {
      while (column < below_.size() && below_[column].rows > 0) {
        builder_.begin_cell(below_[column].columns, true);
        --below_[column].rows;
        column += below_[column].columns;
      }
    };
    for (const xmlNode* node = row->children; node != nullptr && !builder_.full(); node = node->next) {
      if (!is_element(node) || (name_of(node) != "td" && name_of(node) != "th")) continue;
      skip_covered();
      constexpr unsigned most = 1000;
      const unsigned columns = std::min(attribute_number(node, "colspan", 1), most);
      const unsigned rows = std::min(attribute_number(node, "rowspan", 1), most);
      cell(node, columns, depth + 1);
      if (below_.size() < column + columns) below_.resize(column + columns);
      below_[column] = {columns, rows - 1};
      column += columns;
    }
    skip_covered();
  }

  void cell(const xmlNode* node, unsigned columns, int depth) {
    builder_.begin_cell(columns);
    in_cell_ = true;
    walk(node, depth);
    flush();
    in_cell_ = false;
    builder_.end_cell();
  }

  // Line ends of the page's own text are spaces; those of <br> are lines.
  void add(std::string_view text) {
    for (const char c : text) line_ += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }

  void flush(bool even_empty = false) {
    const bool empty = line_.find_first_not_of(" \n") == std::string::npos;
    if (!empty || even_empty) builder_.add_text(empty ? std::string() : line_);
    line_.clear();
  }

  struct Below {
    unsigned columns = 1, rows = 0;
  };
  DocumentBuilder& builder_;
  int depth_;
  std::string line_;
  std::vector<Below> below_;
  bool in_cell_ = false;
};

// The encoding that the page names in its head; "" where it names none.
std::string named_encoding(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 4000));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(head).substr(at + 8);
  while (!value.empty() && (value.front() == '"' || value.front() == '\'' || value.front() == ' '))
    value.remove_prefix(1);
  return std::string(value.substr(0, value.find_first_of("\"'; />")));
}

}  // namespace

ReadDocument read_html(std::string_view bytes, const ImportLimits& limits) {
  auto decoded = decode_text(bytes, named_encoding(bytes));
  if (!decoded) return no_text();
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  // A zero would end the page for the parser.
  std::erase(decoded->utf8, '\0');
  const std::string& text = decoded->utf8;
  htmlDocPtr page = htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options);
  DocumentBuilder builder(limits);
  builder.note_encoding(*decoded);
  if (page == nullptr) return builder.finish();
  PageReader(builder, limits.depth).read(reinterpret_cast<const xmlNode*>(page));
  xmlFreeDoc(page);
  return builder.finish();
}

}  // namespace mentor

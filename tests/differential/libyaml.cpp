#include <yaml.h>

#include "tests/differential/others.h"

namespace mentor {

namespace {

// libyaml's parser and event with their cleaning up.
class Parser {
 public:
  explicit Parser(std::string_view bytes) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    forget();
    yaml_parser_delete(&parser_);
  }

  // The next event; null after an error.
  const yaml_event_t* next() {
    forget();
    held_ = yaml_parser_parse(&parser_, &event_) != 0;
    return held_ ? &event_ : nullptr;
  }
  std::string problem() const { return parser_.problem ? parser_.problem : "?"; }

 private:
  void forget() {
    if (held_) yaml_event_delete(&event_);
    held_ = false;
  }
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool held_ = false;
};

std::string_view view(const unsigned char* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

std::string properties(const unsigned char* anchor, const unsigned char* tag) {
  std::string out;
  if (anchor) out.append(" &").append(view(anchor));
  if (tag) out.append(" <").append(view(tag)).append(">");
  return out;
}

std::string scalar(const yaml_event_t& event) {
  const auto& scalar = event.data.scalar;
  constexpr std::string_view signs = "?:'\"|>";
  const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
  return "=VAL" + properties(scalar.anchor, scalar.tag) + " " + signs[static_cast<std::size_t>(scalar.style)] +
         escaped(text) + "\n";
}

std::string line_of(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_STREAM_START_EVENT:
      return "+STR\n";
    case YAML_STREAM_END_EVENT:
      return "-STR\n";
    case YAML_DOCUMENT_START_EVENT:
      return event.data.document_start.implicit ? "+DOC\n" : "+DOC ---\n";
    case YAML_DOCUMENT_END_EVENT:
      return event.data.document_end.implicit ? "-DOC\n" : "-DOC ...\n";
    case YAML_ALIAS_EVENT:
      return "=ALI *" + std::string(view(event.data.alias.anchor)) + "\n";
    case YAML_SCALAR_EVENT:
      return scalar(event);
    case YAML_SEQUENCE_START_EVENT: {
      const auto& start = event.data.sequence_start;
      return (start.style == YAML_FLOW_SEQUENCE_STYLE ? "+SEQ []" : "+SEQ") + properties(start.anchor, start.tag) +
             "\n";
    }
    case YAML_SEQUENCE_END_EVENT:
      return "-SEQ\n";
    case YAML_MAPPING_START_EVENT: {
      const auto& start = event.data.mapping_start;
      return (start.style == YAML_FLOW_MAPPING_STYLE ? "+MAP {}" : "+MAP") + properties(start.anchor, start.tag) + "\n";
    }
    case YAML_MAPPING_END_EVENT:
      return "-MAP\n";
    default:
      return "";
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  constexpr std::string_view special = "\\\n\t\r\b\x07\x0B\x0C\x1B", names = "\\ntrbavfe";
  std::string out;
  for (const char c : text) {
    const auto at = special.find(c);
    if (c == '\0')
      out += "\\0";
    else if (at == std::string_view::npos)
      out += c;
    else
      out += {'\\', names[at]};
  }
  return out;
}

Said libyaml_events(std::string_view bytes) {
  Parser parser(bytes);
  Said said;
  for (;;) {
    const yaml_event_t* event = parser.next();
    if (!event) {
      said.problem = parser.problem();
      return said;
    }
    said.events += line_of(*event);
    if (event->type == YAML_STREAM_END_EVENT) break;
  }
  said.accepted = true;
  return said;
}

}  // namespace mentor

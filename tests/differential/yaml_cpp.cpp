#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "tests/differential/others.h"

namespace mentor {

namespace {

// Anchors come as numbers, here and there, so names are numbers on both sides.
class Handler final : public YAML::EventHandler {
 public:
  explicit Handler(std::size_t most) : most_(most) {}

  void OnDocumentStart(const YAML::Mark&) override { line("+DOC"); }
  void OnDocumentEnd() override { line("-DOC"); }
  void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override { line("=VAL" + name(anchor) + " ="); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override { line("=ALI *" + std::to_string(anchor)); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t anchor, const std::string& text) override {
    line("=VAL" + name(anchor) + " =" + escaped(text));
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    line("+SEQ" + name(anchor));
  }
  void OnSequenceEnd() override { line("-SEQ"); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    line("+MAP" + name(anchor));
  }
  void OnMapEnd() override { line("-MAP"); }

  std::string take() { return std::move(out_); }

 private:
  static std::string name(YAML::anchor_t anchor) { return anchor == 0 ? "" : " &" + std::to_string(anchor); }
  // It may go on for ever.
  void line(const std::string& text) {
    if (++count_ > most_) throw std::runtime_error("endless");
    out_ += text + "\n";
  }
  std::string out_;
  std::size_t most_, count_ = 0;
};

}  // namespace

Said yaml_cpp_events(const std::string& bytes) {
  Said said;
  Handler handler(bytes.size() * 4 + 100);
  try {
    std::istringstream in(bytes);
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const std::exception& error) {
    said.problem = error.what();
    return said;
  }
  said.events = handler.take();
  said.accepted = true;
  return said;
}

std::string plain(const std::string& events) {
  std::istringstream lines(events);
  std::string line, out;
  std::map<std::string, std::size_t> names;  // of a document: yaml-cpp numbers anchors as they come
  std::size_t anchors = 0;
  while (std::getline(lines, line)) {
    if (line == "+STR" || line == "-STR") continue;
    std::istringstream words(line);
    std::string kind, word, rest;
    words >> kind;
    if (kind == "+DOC" || kind == "-DOC") {
      if (kind == "+DOC") names.clear(), anchors = 0;
      out += kind + "\n";
      continue;
    }
    std::string made = kind;
    std::string tail = line.substr(std::min(line.size(), kind.size() + 1));
    if (kind != "=VAL" && (tail.starts_with("{}") || tail.starts_with("[]")))
      tail = tail.substr(std::min<std::size_t>(tail.size(), 3));
    if (tail.starts_with('&')) {
      const auto end = tail.find(' ');
      names[tail.substr(1, end - 1)] = ++anchors;
      made += " &" + std::to_string(anchors);
      tail = end == std::string::npos ? "" : tail.substr(end + 1);
    }
    if (kind == "=ALI") made += " *" + std::to_string(names[tail.substr(1)]);
    if (kind == "=VAL") {
      const bool null =
          tail[0] == ':' && (tail == ":" || tail == ":~" || tail == ":null" || tail == ":Null" || tail == ":NULL");
      made += " =" + (null ? "" : tail.substr(1));
    }
    out += made + "\n";
  }
  return out;
}

}  // namespace mentor

#include "check/baseline.h"

#include <algorithm>
#include <set>

#include "base/number.h"
#include "base/utf8.h"
#include "check/engine.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"
#include "yaml/read.h"
#include "yaml/write.h"

namespace mentor {

namespace {

using AcceptedCounts = std::map<std::string, std::size_t>;

constexpr std::string_view schema = "mentor/baseline/1";
constexpr std::string_view heading =
    "# How many findings of each rule each file had when this was written. “mentor validate --baseline” hides so many\n"
    "# and shows the rule's findings in a file as soon as there are more. Written by “mentor validate "
    "--write-baseline”;\n"
    "# write it again when findings were mended.\n";

// YAML holds no malformed bytes.
std::string file_of(const Diagnostic& finding) {
  const std::string path = finding.place ? finding.place.source->path() : "mentor.yaml";
  return is_utf8(path) ? path : to_utf8(to_utf32(path));
}

bool looks_at(const CheckOptions& options, const std::string& path, const std::string& code) {
  const RuleInfo* rule = find_rule(code);
  return rule && is_selected(*rule, options) && is_inside(std::string_view(path), options.paths);
}

// "there is no rule “D11O”; did you mean …".
Argument no_rule(std::string_view code) {
  std::vector<std::string> codes;
  for (const RuleInfo* rule : all_rules()) codes.emplace_back(rule->code);
  const Message near = did_you_mean(code, codes);
  const auto hint = [&](Language in) { return near.empty() ? "" : "; " + near.in(in); };
  return {"there is no rule “" + std::string(code) + "”" + hint(Language::en),
          "правила «" + std::string(code) + "» нет" + hint(Language::ru)};
}

// Reads the tree of a baseline; the first thing wrong ends it.
class Reader {
 public:
  Reader(std::string path, std::string bytes) : path_(std::move(path)), source_(path_, std::move(bytes)) {}

  Result<Baseline> run() {
    const yaml::Reading reading = yaml::read(source_);
    if (!reading.faults.empty()) {
      const Diagnostic& fault = reading.faults.front();
      return wrong(fault.place, in_both(fault.message));
    }
    if (reading.tree.documents.empty() || !is_baseline(reading.tree.document(0)))
      return wrong({&source_, {}}, {"it has no line “schema: mentor/baseline/1”, so it is no baseline",
                                    "в нём нет строки «schema: mentor/baseline/1», то есть это не базовый список"});
    const auto files = reading.tree.document(0).find("files");
    if (!files || !files->is_map())
      return wrong({&source_, {}}, {"there is no “files:” in it", "в нём нет раздела «files:»"});
    Baseline baseline;
    for (const auto [path, rules] : files->entries())
      if (auto read = rules_of(rules, baseline.files[std::string(path.text())]); !read)
        return tl::unexpected(read.error());
    return baseline;
  }

 private:
  static bool is_baseline(yaml::Node root) {
    const auto name = root.is_map() ? root.find("schema") : std::nullopt;
    return name && name->text() == schema;
  }

  Result<void> rules_of(yaml::Node rules, AcceptedCounts& into) const {
    if (!rules.is_map()) return wrong(rules.place(), {"rules with counts are expected", "нужны правила с числами"});
    for (const auto [code, count] : rules.entries()) {
      const RuleInfo* rule = find_rule(code.text());
      if (!rule) return wrong(code.place(), no_rule(code.text()));
      const std::size_t number = whole_number<std::size_t>(count.text()).value_or(0);
      if (number == 0)
        return wrong(count.place(), {"a count is a whole number from 1 on", "число замечаний — целое, от 1"});
      into[std::string(rule->code)] += number;
    }
    return {};
  }

  tl::unexpected<Failure> wrong(const Place& place, const Argument& what) const {
    return failure(Failure::Kind::usage, {{"the baseline “{0}” cannot be used: line {1}: {2}",
                                           "базовый список «{0}» не годится: строка {1}: {2}"},
                                          {path_, place.begin().line, what}});
  }

  std::string path_;
  Source source_;
};

// Under which name a file of the baseline goes now, where its own is gone.
class NewNames {
 public:
  NewNames(const Baseline& baseline, const Baseline& now, const std::vector<std::string>& paths) {
    const std::set<std::string> present(paths.begin(), paths.end());
    std::vector<std::string> gone, fresh;
    for (const auto& [path, counts] : baseline.files)
      if (!present.contains(path) && !now.files.contains(path)) gone.push_back(path);
    for (const auto& [path, counts] : now.files)
      if (!baseline.files.contains(path)) fresh.push_back(path);
    pair(gone, fresh, [](const std::string& path) { return path.substr(path.rfind('/') + 1); });
    const auto counts = [&](const std::string& path) {
      std::string key;
      const Baseline& holder = baseline.files.contains(path) ? baseline : now;
      for (const auto& [code, count] : holder.files.at(path)) key += code + " " + std::to_string(count) + "\n";
      return key;
    };
    pair(gone, fresh, counts);
    gone_.insert(gone.begin(), gone.end());
  }

  const std::map<std::string, std::string>& names() const { return names_; }
  bool is_gone(const std::string& path) const { return gone_.contains(path); }

 private:
  // Pairs those that are the only ones of their key on both sides.
  template <class Key>
  void pair(std::vector<std::string>& gone, std::vector<std::string>& fresh, Key key) {
    std::map<std::string, std::vector<std::string>> left, right;
    for (const std::string& path : gone) left[key(path)].push_back(path);
    for (const std::string& path : fresh) right[key(path)].push_back(path);
    for (const auto& [name, paths] : left) {
      const auto other = right.find(name);
      if (paths.size() != 1 || other == right.end() || other->second.size() != 1) continue;
      names_.emplace(paths.front(), other->second.front());
      std::erase(gone, paths.front());
      std::erase(fresh, other->second.front());
    }
  }

  std::map<std::string, std::string> names_;  // old → new
  std::set<std::string> gone_;                // and not found again
};

constexpr Text again{"write the baseline again", "запишите базовый список заново"};

Message fewer(const std::string& path, const std::string& code, std::size_t allowed, std::size_t found) {
  return {{"the baseline allows {0} of {1} {2} in {3}, there {5} {4}: {6}",
           "базовый список допускает {1} {2} в {3} — {0}, а найдено {4}: {6}"},
          {allowed, code, find_rule(code)->name, path, found, Text{found == 1 ? "is" : "are", ""}, again}};
}

Message renamed(const std::string& from, const std::string& to) {
  return {{"“{0}” of the baseline is gone; its counts are taken for “{1}”: {2}",
           "файла «{0}» из базового списка нет; его числа отнесены к «{1}»: {2}"},
          {from, to, again}};
}

Message gone(const std::string& path) {
  return {{"“{0}” of the baseline is not there any more: {1}", "файла «{0}» из базового списка больше нет: {1}"},
          {path, again}};
}

// The help of the first of too many.
void explain(Diagnostic& first, std::size_t allowed, std::size_t found) {
  Message old = std::move(first.help);
  const Argument before{old.empty() ? "" : old.in(Language::en) + " – ",
                        old.empty() ? "" : old.in(Language::ru) + " – "};
  first.help = {{"{0}the baseline allows {1} of {2} in this file and there are {3}: {4} too many, so all are shown",
                 "{0}базовый список допускает {2} в этом файле — {1}, а найдено {3}: лишних {4}, поэтому показаны все"},
                {before, allowed, first.rule->code, found, found - allowed}};
}

// The baseline under the names that files have now.
Baseline under_new_names(const Baseline& baseline, const std::map<std::string, std::string>& names) {
  Baseline now;
  for (const auto& [path, counts] : baseline.files) {
    const auto name = names.find(path);
    now.files[name == names.end() ? path : name->second] = counts;
  }
  return now;
}

std::size_t count_in(const Baseline& baseline, const std::string& path, const std::string& code) {
  const auto file = baseline.files.find(path);
  if (file == baseline.files.end()) return 0;
  const auto rule = file->second.find(code);
  return rule == file->second.end() ? 0 : rule->second;
}

std::vector<Message> stale_entries(const Baseline& allowed, const Baseline& found, const NewNames& renames,
                                   const CheckOptions& options) {
  std::vector<Message> stale;
  for (const auto& [path, counts] : allowed.files) {
    const bool seen = std::any_of(counts.begin(), counts.end(),
                                  [&](const auto& entry) { return looks_at(options, path, entry.first); });
    if (renames.is_gone(path) && seen) stale.push_back(gone(path));
    if (renames.is_gone(path)) continue;
    for (const auto& [code, count] : counts)
      if (const std::size_t there = count_in(found, path, code); there < count && looks_at(options, path, code))
        stale.push_back(fewer(path, code, count, there));
  }
  return stale;
}

}  // namespace

std::size_t Baseline::total() const {
  std::size_t sum = 0;
  for (const auto& [path, counts] : files)
    for (const auto& [code, count] : counts) sum += count;
  return sum;
}

bool may_be_hidden(const Diagnostic& finding) {
  return !(finding.severity == Severity::error && finding.rule->code.starts_with('Y')) &&
         finding.rule->name != "unreadable-file";
}

Baseline baseline_of(const std::vector<Diagnostic>& findings) {
  Baseline baseline;
  for (const Diagnostic& each : findings)
    if (may_be_hidden(each)) ++baseline.files[file_of(each)][std::string(each.rule->code)];
  return baseline;
}

Baseline merged(const Baseline& old, Baseline now, const CheckOptions& options) {
  for (const auto& [path, counts] : old.files)
    for (const auto& [code, count] : counts)
      if (!looks_at(options, path, code)) now.files[path][code] = count;
  return now;
}

std::string to_yaml(const Baseline& baseline) {
  std::string text = std::string(heading) + "schema: " + std::string(schema) + "\n";
  text += baseline.files.empty() ? "files: {}\n" : "files:\n";
  for (const auto& [path, counts] : baseline.files) {
    text += "  " + yaml::quoted(path) + ":\n";
    for (const auto& [code, count] : counts) {
      text += "    " + code + ": " + std::to_string(count);
      if (const RuleInfo* rule = find_rule(code)) text += "  # " + std::string(rule->name);
      text += "\n";
    }
  }
  return text;
}

Result<Baseline> read_baseline(const std::string& path, std::string bytes) {
  return Reader(path, std::move(bytes)).run();
}

BaselineUse use(const Baseline& baseline, std::vector<Diagnostic> findings, const std::vector<std::string>& paths,
                const CheckOptions& options) {
  const Baseline found = baseline_of(findings);
  const NewNames renames(baseline, found, paths);
  const Baseline allowed = under_new_names(baseline, renames.names());
  BaselineUse result;
  std::set<std::pair<std::string, std::string>> explained;
  for (Diagnostic& each : findings) {
    const std::string path = file_of(each), code(each.rule->code);
    const std::size_t most = may_be_hidden(each) ? count_in(allowed, path, code) : 0;
    const std::size_t there = count_in(found, path, code);
    if (most > 0 && there <= most) {
      ++result.hidden;
      continue;
    }
    if (most > 0 && explained.emplace(path, code).second) explain(each, most, there);
    result.left.push_back(std::move(each));
  }
  for (const auto& [from, to] : renames.names()) result.stale.push_back(renamed(from, to));
  for (Message& each : stale_entries(allowed, found, renames, options)) result.stale.push_back(std::move(each));
  return result;
}

}  // namespace mentor

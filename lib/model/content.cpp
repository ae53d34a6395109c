#include "model/content.h"

#include <array>

#include "base/utf8.h"
#include "model/discovery.h"
#include "model/shape_rules.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"
#include "yaml/read.h"

namespace mentor {

namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// One document under construction: which record its kind decodes into, and where the result goes.
class DocumentReader {
 public:
  DocumentReader(FileContent& content, std::span<const Diagnostic> faults, bool is_programme_file)
      : content_(content), decoder_(content.findings, faults), is_programme_file_(is_programme_file) {}

  // Decodes a document; returns whether it is one of ours.
  bool read(yaml::Node root) {
    if (!root.is_map()) return not_a_map(root);
    const auto kind = root.find("kind");
    if (!kind) return without_kind(root);
    if (!kind->is_scalar()) return unknown(*kind);
    return decode(std::string(kind->text()), root) || unknown(*kind);
  }

 private:
  bool not_a_map(yaml::Node root) {
    const bool empty = root.is_scalar() && root.is_null();
    if (is_programme_file_ && !empty) decoder_.add(diagnose(not_a_record, root.place()));
    return is_programme_file_;
  }

  bool without_kind(yaml::Node root) {
    if (is_programme_file_) return decode("programme", root);
    return misspelt_kind(root) || looks_like_ours(root);
  }

  // A list that stands in our files only, with entries as they have them.
  struct Mark {
    std::string_view list, field, kind;
  };
  static const Mark* mark_of(yaml::Node root) {
    static constexpr std::array<Mark, 9> marks = {{{"participants", "id", "participants"},
                                                   {"pairs", "mentor", "pairs"},
                                                   {"surveys", "participant", "surveys"},
                                                   {"organisations", "id", "organisations"},
                                                   {"identities", "id", "identities"},
                                                   {"items", "deadline", "roadmap"},
                                                   {"items", "responsible", "roadmap"},
                                                   {"sections", "items", "roadmap"},
                                                   {"holidays", "title", "calendar"}}};
    for (const Mark& mark : marks) {
      const auto list = root.find(mark.list);
      if (!list || !list->is_list()) continue;
      for (const yaml::Node entry : list->items())
        if (entry.is_map() && entry.find(mark.field)) return &mark;
    }
    return nullptr;
  }
  bool looks_like_ours(yaml::Node root) {
    const Mark* mark = mark_of(root);
    if (!mark) return false;
    // Only said: with a kind all of it would be checked for the first time, and whatever is wrong in it come to light.
    decoder_.add(diagnose(missing_kind, (*root.entries().begin()).key.place(), {mark->kind}));
    return true;
  }

  // «кind: roadmap», `knid: pairs`: the value gives away that the file is ours.
  bool misspelt_kind(yaml::Node root) {
    for (const auto [key, value] : root.entries()) {
      if (!value.is_scalar() || !is_known(value.text())) continue;
      const std::vector<std::string_view> only = {"kind"};
      if (!nearest(key.text(), std::span<const std::string_view>(only))) continue;
      decoder_.unknown(key, only, "document");
      return true;
    }
    return false;
  }

  static bool is_known(std::string_view kind) {
    for (const KindShape& each : all_kinds())
      if (each.kind == kind) return true;
    return false;
  }

  template <class R>
  bool record(yaml::Node root, std::vector<R>& into) {
    read_record(decoder_, root, into.emplace_back());
    return true;
  }

  // A file that wraps a list: its entries are what counts.
  template <class F, class E>
  bool entries(yaml::Node root, List<E> F::* list, Few<E>& into) {
    F file;
    read_record(decoder_, root, file);
    add(file.*list, into);
    return true;
  }

  template <class E>
  static void add(Few<E>& read, Few<E>& into) {
    if (into.empty()) return std::swap(into, read);
    for (E& each : read) into.push_back(std::move(each));
  }

  bool surveys(yaml::Node root) {
    SurveysFile file;
    read_record(decoder_, root, file);
    add(file.surveys, content_.surveys);
    add(file.swot, content_.swot);
    add(file.quality, content_.quality);
    add(file.changes, content_.changes);
    return true;
  }

  bool decode(const std::string& kind, yaml::Node root) {
    if (kind == "programme") return programme(root);
    if (kind == "roadmap") return record(root, content_.roadmaps);
    if (kind == "participants") return entries(root, &ParticipantsFile::participants, content_.people);
    if (kind == "pairs") return entries(root, &PairsFile::pairs, content_.pairs);
    if (kind == "surveys") return surveys(root);
    if (kind == "organisations") return entries(root, &OrganisationsFile::organisations, content_.organisations);
    if (kind == "identities") return entries(root, &IdentitiesFile::identities, content_.identities);
    if (kind == "calendar") return record(root, content_.calendars);
    if (kind == "profile") return record(root, content_.profiles);
    return false;
  }

  bool programme(yaml::Node root) {
    if (is_programme_file_) return record(root, content_.programmes);
    const auto kind = root.find("kind");
    decoder_.add(diagnose(unknown_kind, kind->place(),
                          {{"the settings of a programme must stand in a file named mentor.yaml",
                            "настройки программы должны лежать в файле с именем mentor.yaml"},
                           {}},
                          {{"rename the file to mentor.yaml", "переименуйте файл в mentor.yaml"}, {}}));
    return true;
  }

  bool unknown(yaml::Node kind) {
    std::vector<std::string> names;
    for (const KindShape& each : all_kinds()) names.emplace_back(each.kind);
    const Message near = did_you_mean(kind.text(), names);
    Diagnostic finding =
        diagnose(unknown_kind, kind.place(), {kind.text(), listed(names, names.size()), after_semicolon(near)});
    if (const auto nearby = nearest(kind.text(), names))
      finding.fix = Fix{{{"write “{0}”", "написать «{0}»"}, {*nearby}}, false, {{kind.place(), *nearby}}};
    decoder_.add(std::move(finding));
    return true;
  }

  FileContent& content_;
  Decoder decoder_;
  bool is_programme_file_;
};

Result<std::string> bytes_of(const Files& files, const std::string& root, const std::string& path,
                             const std::map<std::string, std::string>& overlay) {
  if (const auto stand_in = overlay.find(path); stand_in != overlay.end()) return stand_in->second;
  return files.read(join_path(root, path), yaml::Limits{}.file);
}

// A broken file with no readable document is ours where a line begins with `kind:`, or where it is all in brackets and
// has a kind there.
bool claims_a_kind(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n");
  const bool in_brackets = first != std::string_view::npos && bytes[first] == '{';
  if (in_brackets &&
      (bytes.find("kind:") != std::string_view::npos || bytes.find("\"kind\"") != std::string_view::npos))
    return true;
  return bytes.starts_with("kind:") || bytes.find("\nkind:") != std::string_view::npos ||
         bytes.starts_with("\xEF\xBB\xBFkind:") || bytes.find('\0') != std::string_view::npos || !is_utf8(bytes);
}

// What this program writes says so: `schema: mentor/baseline/1`.
bool is_written_by_us(const yaml::Tree& tree) {
  if (tree.documents.empty() || !tree.document(0).is_map()) return false;
  const auto schema = tree.document(0).find("schema");
  return schema && schema->text().starts_with("mentor/baseline/");
}

void decode_all(FileContent& content, const yaml::Reading& reading, bool is_programme_file) {
  DocumentReader reader(content, reading.faults, is_programme_file);
  bool ours = is_programme_file;
  for (std::size_t i = 0; i < reading.tree.documents.size(); ++i) ours = reader.read(reading.tree.document(i)) || ours;
  content.foreign = !ours && !(!reading.faults.empty() && claims_a_kind(content.source->bytes()));
}

}  // namespace

FileContent read_content(const Files& files, const std::string& root, const std::string& path,
                         const std::map<std::string, std::string>& overlay) {
  FileContent content;
  auto bytes = bytes_of(files, root, path, overlay);
  content.source = std::make_unique<Source>(path, bytes ? std::move(*bytes) : std::string());
  if (!bytes) {
    content.findings.push_back(diagnose(unreadable_file, {content.source.get(), {}}, {in_both(bytes.error().message)}));
    return content;
  }
  yaml::Reading reading = yaml::read(*content.source);
  decode_all(content, reading, is_settings_file(path));
  if (content.foreign) {
    content.written = is_written_by_us(reading.tree);
    content.findings.clear();
    return content;
  }
  append(content.findings, std::move(reading.faults));
  content.comments = std::move(reading.tree.comments);
  return content;
}

}  // namespace mentor

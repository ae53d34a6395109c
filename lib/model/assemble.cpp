#include "model/assemble.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "base/files.h"
#include "base/parallel.h"
#include "model/discovery.h"
#include "model/embedded.h"
#include "model/shape_rules.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"
#include "yaml/read.h"

namespace mentor {

namespace {

// With fewer, a second thread costs more than it saves.
constexpr std::size_t people_worth_a_thread = 5000;

template <class T, class Some>
void take(std::vector<T>& to, Some& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  from = {};
}

// How much a programme takes over from its files, so that nothing is moved twice.
struct Sizes {
  std::size_t roadmaps = 0, people = 0, pairs = 0, surveys = 0;
};

bool is_below(std::string_view path, std::string_view folder) {
  return folder.empty() || (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

// Finding the programme of a file: the innermost folder above it. Programmes are few; folders are compared as text.
Programme* programme_of(std::deque<Programme>& programmes, std::string_view path) {
  Programme* innermost = nullptr;
  for (Programme& each : programmes)
    if (is_below(path, each.folder) && (!innermost || each.folder.size() >= innermost->folder.size()))
      innermost = &each;
  return innermost;
}

void make_programmes(std::vector<FileContent>& contents, Repository& repository) {
  for (FileContent& content : contents)
    for (ProgrammeFile& file : content.programmes) {
      Programme& programme = repository.programmes.emplace_back();
      programme.folder = folder_of(content.source->path());
      programme.file = std::move(file);
    }
  const bool has_root =
      std::ranges::any_of(repository.programmes, [](const auto& each) { return each.folder.empty(); });
  const bool needs_root = std::ranges::any_of(contents, [&](const FileContent& content) {
    return content.programmes.empty() && !content.foreign &&
           !programme_of(repository.programmes, content.source->path());
  });
  if (!has_root && (needs_root || repository.programmes.empty())) repository.programmes.emplace_back();
  std::ranges::stable_sort(repository.programmes, {}, &Programme::folder);
  for (Programme& programme : repository.programmes)
    if (!programme.folder.empty()) programme.parent = programme_of(repository.programmes, programme.folder);
}

// Puts what a calendar file says into the calendar of its programme.
class CalendarReader {
 public:
  CalendarReader(Calendar& calendar, std::vector<Diagnostic>& findings) : calendar_(calendar), findings_(findings) {}

  void add(const CalendarFile& file) {
    if (file.country) calendar_.follow(holiday_rules_of(*file.country));
    for (const Holiday& holiday : file.holidays) add_holiday(holiday);
    for (const auto& day : file.working_days)
      if (day) calendar_.add_working_day(*day);
    for (const TermEntry& term : file.terms) add_term(term);
    for (const NamedDay& event : file.events)
      if (const auto days = days_of(event.from ? event.from : event.date, event.to))
        calendar_.add_event({*event.title, *days});
  }

 private:
  // From the first to the last day; one day where no last one is given.
  std::optional<Period> days_of(const Located<Date>& first, const Located<Date>& last) {
    if (!first) return std::nullopt;
    const Period days{*first, last ? *last : *first};
    if (days.first <= days.last) return days;
    findings_.push_back(diagnose(days_reversed, last.place, {to_iso(days.first), to_iso(days.last)}));
    return std::nullopt;
  }

  void add_holiday(const Holiday& holiday) {
    constexpr auto most = std::chrono::days(366);
    const auto days = days_of(holiday.from ? holiday.from : holiday.date, holiday.to);
    if (!days) return;
    for (Date day = days->first; day <= std::min(days->last, days->first + most); day += std::chrono::days(1))
      calendar_.add_holiday(day, *holiday.title);
  }

  // A term without a number is counted within its school year, in the order of the file.
  void add_term(const TermEntry& term) {
    const auto days = days_of(term.from, term.to);
    if (!days) return;
    const int school_year = month_of(days->first) >= 8 ? year_of(days->first) : year_of(days->first) - 1;
    const int number = term.number ? static_cast<int>(*term.number) : ++counted_[school_year];
    calendar_.add_term({number, *term.title, *days});
  }

  Calendar& calendar_;
  std::vector<Diagnostic>& findings_;
  std::map<int, int> counted_;
};

void make_room(const std::vector<FileContent>& contents, Repository& repository) {
  std::unordered_map<Programme*, Sizes> sizes;
  for (const FileContent& content : contents) {
    Programme* programme = programme_of(repository.programmes, content.source->path());
    if (!programme) continue;
    Sizes& size = sizes[programme];
    size.roadmaps += content.roadmaps.size();
    size.people += content.people.size();
    size.pairs += content.pairs.size();
    size.surveys += content.surveys.size();
  }
  for (const auto& [programme, size] : sizes) {
    programme->roadmaps.reserve(size.roadmaps);
    programme->people.reserve(size.people);
    programme->pairs.reserve(size.pairs);
    programme->surveys.reserve(size.surveys);
  }
}

// All that a file holds but its people.
void take_all_but_people(FileContent& content, Programme& programme, std::vector<Diagnostic>& findings) {
  take(programme.roadmaps, content.roadmaps);
  take(programme.pairs, content.pairs);
  take(programme.surveys, content.surveys);
  take(programme.swot, content.swot);
  take(programme.quality, content.quality);
  take(programme.changes, content.changes);
  take(programme.organisations, content.organisations);
  take(programme.identities, content.identities);
  for (const CalendarFile& file : content.calendars) {
    programme.has_calendar = true;
    CalendarReader(programme.calendar, findings).add(file);
  }
}

void distribute(std::vector<FileContent>& contents, Repository& repository) {
  make_room(contents, repository);
  std::size_t people = 0;
  for (const FileContent& content : contents) people += content.people.size();
  // People are half of what there is, and nothing else touches them.
  for_each_index(2, people < people_worth_a_thread ? 1 : 2, [&](std::size_t part) {
    for (FileContent& content : contents) {
      Programme* programme = programme_of(repository.programmes, content.source->path());
      if (programme && part == 0) take(programme->people, content.people);
      if (programme && part == 1) take_all_but_people(content, *programme, repository.findings);
    }
  });
  for (FileContent& content : contents)
    for (Profile& profile : content.profiles) repository.profiles.push_back(std::move(profile));
}

const Profile* profile_named(const Repository& repository, std::string_view id) {
  // The repository's own profiles stand after the shipped ones and win.
  const auto found = std::find_if(repository.profiles.rbegin(), repository.profiles.rend(),
                                  [&](const Profile& each) { return each.id.value == id; });
  return found == repository.profiles.rend() ? nullptr : &*found;
}

// `profile: ./ours.yaml`: the file that is meant, relative to the programme's folder.
bool is_path(std::string_view profile) {
  return profile.find('/') != std::string_view::npos || profile.ends_with(".yaml") || profile.ends_with(".yml");
}

const Profile* profile_at(const Repository& repository, const std::string& path) {
  for (const Profile& each : repository.profiles)
    if (each.place && each.place.source->path() == path) return &each;
  return nullptr;
}

// No profile stands in the file; other files that have one are offered.
void tell_no_profile_at(const Programme& programme, Repository& repository, const std::string& path) {
  std::vector<std::string> paths;
  for (const Profile& each : repository.profiles)
    if (each.place && !each.place.source->path().starts_with("profile:")) paths.push_back(each.place.source->path());
  Message help = did_you_mean(path, paths);
  if (help.empty())
    help = {{"the file must lie inside the repository and begin with “kind: profile”; “mentor schema --profile "
             "target-model” prints one to begin with",
             "файл должен лежать внутри хранилища и начинаться с «kind: profile»; образец печатает «mentor schema "
             "--profile target-model»"},
            {}};
  repository.findings.push_back(diagnose(unknown_profile, programme.file.profile.place,
                                         {{"no profile stands in “{0}”", "в файле «{0}» профиля нет"}, {path}},
                                         std::move(help)));
}

void choose_profile(Programme& programme, Repository& repository) {
  Effective& effective = programme.effective;
  if (!effective.profile) effective.profile = profile_named(repository, "generic");
  if (!programme.file.profile) return;
  if (is_path(*programme.file.profile)) {
    const std::string path = normal_path(join_path(programme.folder, *programme.file.profile));
    if (const Profile* chosen = profile_at(repository, path))
      effective.profile = chosen;
    else
      tell_no_profile_at(programme, repository, path);
    return;
  }
  if (const Profile* chosen = profile_named(repository, *programme.file.profile)) {
    effective.profile = chosen;
    return;
  }
  std::vector<std::string> names;
  for (const Profile& each : repository.profiles) names.push_back(*each.id);
  const Message near = did_you_mean(*programme.file.profile, names);
  repository.findings.push_back(
      diagnose(unknown_profile, programme.file.profile.place,
               {*programme.file.profile, listed(names, names.size()), after_semicolon(near)}));
  if (const auto nearby = nearest(*programme.file.profile, names))
    repository.findings.back().fix =
        Fix{{{"write “{0}”", "написать «{0}»"}, {*nearby}}, false, {{programme.file.profile.place, *nearby}}};
}

void take_lights(const LightSettings& file, Lights& lights) {
  const auto set = [](const auto& written, int& into) {
    if (written) into = static_cast<int>(*written);
  };
  set(file.red_share, lights.red_share);
  set(file.amber_share, lights.amber_share);
  set(file.red_days, lights.red_days);
  set(file.grey_days, lights.grey_days);
  set(file.late_meeting, lights.late_meeting);
  set(file.no_meeting, lights.no_meeting);
}

// Parents come before their children, so that theirs is complete.
void inherit(Programme& programme, Repository& repository) {
  Effective& effective = programme.effective;
  if (programme.parent) {
    effective = programme.parent->effective;
    if (!programme.has_calendar) programme.calendar = programme.parent->calendar;
    programme.has_calendar = programme.has_calendar || programme.parent->has_calendar;
  }
  choose_profile(programme, repository);
  const ProgrammeFile& file = programme.file;
  if (file.language) effective.language = *file.language;
  for (const auto& entry : file.rules.entries) effective.rules[*entry.key] = entry.value;
  for (const auto& entry : file.match.weights.entries) effective.weights[*entry.key] = *entry.value;
  if (file.match.must.place) effective.must = file.match.must;
  if (file.match.priority.place) effective.priority.assign(file.match.priority.begin(), file.match.priority.end());
  if (file.match.same_organisation) effective.same_organisation = *file.match.same_organisation;
  if (file.match.earlier_pairs) effective.earlier_pairs = *file.match.earlier_pairs;
  if (file.privacy.is_public) effective.is_public = *file.privacy.is_public;
  take_lights(file.lights, effective.lights);
  for (const auto& entry : file.abbreviations.entries) effective.abbreviations[*entry.key] = *entry.value;
  for (const auto& entry : file.parties.entries) effective.parties[*entry.key] = &entry.value;
  if (file.period) programme.period = read_period(*file.period);
}

// The first entry of each id is put into `first`.
template <class T>
void find_duplicates(const std::vector<T>& entries, IdIndex<T>& first, std::vector<Diagnostic>& findings) {
  first.reserve(entries.size());
  for (const T& entry : entries) {
    const T& known = first.add(entry);
    if (&known == &entry || !entry.id || !known.id) continue;
    Diagnostic finding = diagnose(duplicate_id, entry.id.place, {*entry.id});
    finding.related.push_back({known.id.place, {{"first given here", "впервые дан здесь"}, {}}});
    findings.push_back(std::move(finding));
  }
}

template <class T>
void find_duplicates(const std::vector<T>& entries, std::vector<Diagnostic>& findings) {
  IdIndex<T> first;
  find_duplicates(entries, first, findings);
}

void add_identities(Programme& programme) {
  if (programme.identities.empty()) return;
  std::unordered_map<std::string_view, const Identity*> known;
  for (const Identity& identity : programme.identities) known.emplace(*identity.id, &identity);
  for (Person& person : programme.people) {
    const auto identity = known.find(*person.id);
    if (identity == known.end()) continue;
    if (!person.name) person.name = identity->second->name;
    if (!person.born) person.born = identity->second->born;
    if (person.categories.empty()) person.categories = identity->second->categories;
  }
}

void understand_roadmaps(Programme& programme) {
  if (programme.roadmaps.empty()) return;
  RoadmapReader reader(programme);
  for (Roadmap& roadmap : programme.roadmaps) reader.understand(roadmap);
}

void find_duplicates(Programme& programme, std::vector<Diagnostic>& findings) {
  find_duplicates(programme.people, programme.person_index, findings);
  find_duplicates(programme.pairs, findings);
  find_duplicates(programme.roadmaps, findings);
  find_duplicates(programme.organisations, findings);
}

void complete(Programme& programme, Repository& repository) {
  add_identities(programme);
  // Neither asks for what the other finds.
  for_each_index(2, programme.people.size() < people_worth_a_thread ? 1 : 2, [&](std::size_t part) {
    if (part == 0)
      understand_roadmaps(programme);
    else
      find_duplicates(programme, repository.findings);
  });
}

}  // namespace

void add_shipped_profiles(Repository& repository) {
  for (const Embedded& file : model_embedded()) {
    const Source& source = *repository.sources.emplace_back(
        std::make_unique<Source>("profile:" + std::string(file.name), std::string(file.bytes)));
    const yaml::Reading reading = yaml::read(source);
    std::vector<Diagnostic> findings = reading.faults;
    Decoder decoder(findings);
    if (findings.empty()) read_record(decoder, reading.tree.document(0), repository.profiles.emplace_back());
    if (!findings.empty())
      throw std::logic_error("shipped profile " + std::string(file.name) + ": " +
                             findings.front().message.in(Language::en));
  }
}

void assemble(std::vector<FileContent>&& contents, Repository& repository) {
  make_programmes(contents, repository);
  distribute(contents, repository);
  for (FileContent& content : contents) {
    if (content.foreign) {
      if (!content.written) repository.foreign.push_back(content.source->path());
      continue;
    }
    ++repository.files;
    if (!content.comments.empty()) repository.comments.emplace(content.source.get(), std::move(content.comments));
    take(repository.findings, content.findings);
    repository.sources.push_back(std::move(content.source));
  }
  for (Programme& programme : repository.programmes) inherit(programme, repository);
  for (Programme& programme : repository.programmes) complete(programme, repository);
  std::ranges::stable_sort(repository.findings, [](const auto& a, const auto& b) { return before(a, b); });
}

const Person* Programme::person(std::string_view id) const { return person_index.find(id); }

const Organisation* Programme::organisation(std::string_view id) const {
  for (const Programme* at = this; at; at = at->parent)
    for (const Organisation& each : at->organisations)
      if (each.id.value == id) return &each;
  return nullptr;
}

std::pair<const Person*, const Request*> Programme::request(std::string_view id) const {
  const std::size_t slash = id.find('/');
  const Person* mentee = person(id.substr(0, slash));
  if (!mentee || slash == std::string_view::npos) return {mentee, nullptr};
  for (const Request& each : mentee->requests)
    if (each.id.value == id.substr(slash + 1)) return {mentee, &each};
  return {mentee, nullptr};
}

std::vector<const Person*> Programme::people_by_id() const {
  std::vector<const Person*> sorted;
  person_index.each([&](const Person& person) { sorted.push_back(&person); });
  std::ranges::sort(sorted, {}, [](const Person* person) { return std::string_view(*person->id); });
  return sorted;
}

std::vector<std::string> Programme::person_ids() const {
  std::vector<std::string> ids;
  for (const Person* person : people_by_id()) ids.push_back(*person->id);
  return ids;
}

const Programme* programme_at(const Repository& repository, std::string_view path) {
  const Programme* nearest = nullptr;
  for (const Programme& programme : repository.programmes)
    if (is_at_or_below(path, programme.folder) && (!nearest || nearest->folder.size() <= programme.folder.size()))
      nearest = &programme;
  return nearest;
}

std::string Programme::name() const {
  if (file.id) return *file.id;
  return folder.empty() ? "." : folder;
}

}  // namespace mentor

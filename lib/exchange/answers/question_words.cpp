#include "exchange/answers/question_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct QuestionWords {
  std::string_view words;  // folded; a word of the question begins so, and ends so where | follows
  std::string_view field;
};

// What a question about the age fills: nothing, for an age is out of date within the year.
constexpr std::string_view age_words = "age";

// The first that fits wins: what is told by longer wordings stands before what shares a word with it.
constexpr QuestionWords participant_words[] = {
    {"emergency", ""},
    {"экстренн", ""},
    {"имя пользователя", "contacts"},
    {"username", "contacts"},
    {"user name", "contacts"},
    {"логин", "contacts"},
    {"mentor or mentee", "role"},
    {"mentor or a mentee", "role"},
    {"mentee or mentor", "role"},
    {"mentor/mentee", "role"},
    {"mentee/mentor", "role"},
    {"mentor / mentee", "role"},
    {"наставник или наставляемый", "role"},
    {"наставник/наставляемый", "role"},
    {"наставник / наставляемый", "role"},
    {"наставником или наставляемым", "role"},
    {"signing up as", "role"},
    {"sign up as", "role"},
    {"applying as", "role"},
    {"joining as", "role"},
    {"register as", "role"},
    {"registering as", "role"},
    {"would like to be", "role"},
    {"want to be", "role"},
    {"i am a", "role"},
    {"кто вы", "role"},
    {"хотите быть", "role"},
    {"хочу быть", "role"},
    {"хочу стать", "role"},
    {"хотите стать", "role"},
    {"хотели бы быть", "role"},
    {"хотели бы стать", "role"},
    {"сколько вам лет", age_words},
    {"сколько тебе лет", age_words},
    {"how old", age_words},
    {"возраст|", age_words},
    {"полных лет", age_words},
    {"age|", age_words},
    {"сколько часов", ""},
    {"how many hours", ""},
    {"how much time", ""},
    {"отметка времени", "answered"},
    {"timestamp", "answered"},
    {"completion time", "answered"},
    {"время выполнения", "answered"},
    {"время создания", "answered"},
    {"дата заполнения", "answered"},
    {"дата ответа", "answered"},
    {"submitted", "answered"},
    {"согласие родител", "consents.guardian"},
    {"согласие законн", "consents.guardian"},
    {"законн", "consents.guardian"},
    {"guardian", "consents.guardian"},
    {"parent", "consents.guardian"},
    {"фото", "consents.image"},
    {"съемк", "consents.image"},
    {"изображен", "consents.image"},
    {"image", "consents.image"},
    {"photo", "consents.image"},
    {"дополнительные обязанност", "consents.extra-duties"},
    {"extra duties", "consents.extra-duties"},
    {"персональн", "consents.personal-data"},
    {"personal data", "consents.personal-data"},
    {"обработк", "consents.personal-data"},
    {"gdpr", "consents.personal-data"},
    {"my data", "consents.personal-data"},
    {"data protection", "consents.personal-data"},
    {"privacy", "consents.personal-data"},
    {"согласи", "consents.personal-data"},
    {"consent", "consents.personal-data"},
    {"электронн", "contacts"},
    {"почт", "contacts"},
    {"e-mail", "contacts"},
    {"email", "contacts"},
    {"телефон", "contacts"},
    {"phone", "contacts"},
    {"telephone", "contacts"},
    {"mobile", "contacts"},
    {"whatsapp", "contacts"},
    {"ватсап", "contacts"},
    {"viber", "contacts"},
    {"мобильн", "contacts"},
    {"сотов", "contacts"},
    {"tel.", "contacts"},
    {"тел.", "contacts"},
    {"телеграм", "contacts"},
    {"мессенджер", "contacts"},
    {"contact", "contacts"},
    {"reach you", "contacts"},
    {"telegram", "contacts"},
    {"контакт", "contacts"},
    {"дата рождения", "born"},
    {"год рождения", "born"},
    {"рожден", "born"},
    {"birth", "born"},
    {"born", "born"},
    {"dob", "born"},
    {"d.o.b", "born"},
    {"родились", "born"},
    {"фио", "name"},
    {"ф.и.о", "name"},
    {"ф. и. о", "name"},
    {"фамилия, имя", "name"},
    {"фамилия имя", "name"},
    {"фамилия и имя", "name"},
    {"имя и фамилия", "name"},
    {"имя, фамилия", "name"},
    {"full name", "name"},
    {"your name", "name"},
    {"фамили", "surname"},
    {"surname", "surname"},
    {"last name", "surname"},
    {"family name", "surname"},
    {"отчеств", "patronymic"},
    {"first name", "first-name"},
    {"given name", "first-name"},
    {"как вас зовут", "name"},
    {"имя", "first-name"},
    {"name", "name"},
    {"стаж", "experience-years"},
    {"experience", "experience-years"},
    {"должност", "position"},
    {"position", "position"},
    {"occupation", "position"},
    {"profession", "position"},
    {"employer", "position"},
    {"профессия", "position"},
    {"кем работаете", "position"},
    {"кем вы работаете", "position"},
    {"job", "position"},
    {"форма наставн", "form"},
    {"форме наставн", "form"},
    {"form of mentoring", "form"},
    {"кем вы", "role"},
    {"кем хотите", "role"},
    {"в качестве кого", "role"},
    {"роль", "role"},
    {"роли", "role"},
    {"role", "role"},
    {"take part as", "role"},
    {"кем хотели бы", "role"},
    {"вы участвуете как", "role"},
    {"участвовать как", "role"},
    {"категори", "categories"},
    {"categor", "categories"},
    {"скольк", "capacity"},
    {"how many", "capacity"},
    {"обучение наставник", "trained"},
    {"прошли обучение", "trained"},
    {"trained", "trained"},
    {"training", "trained"},
    {"где удобн", "place"},
    {"место встреч", "place"},
    {"where", "place"},
    {"чем можете помочь", "skills"},
    {"чем вы можете помочь", "skills"},
    {"чем могу помочь", "skills"},
    {"готовы помочь", "skills"},
    {"могу помочь", "skills"},
    {"можете поделиться", "skills"},
    {"готовы поделиться", "skills"},
    {"можете научить", "skills"},
    {"готовы научить", "skills"},
    {"can you help", "skills"},
    {"can help", "skills"},
    {"could you help", "skills"},
    {"can you offer", "skills"},
    {"could you offer", "skills"},
    {"can you teach", "skills"},
    {"нужна помощь", "requests"},
    {"нужна ваша помощь", "requests"},
    {"нужна поддержка", "requests"},
    {"нужен наставник", "requests"},
    {"хотите получить", "requests"},
    {"хотите научиться", "requests"},
    {"help do you need", "requests"},
    {"need help", "requests"},
    {"need support", "requests"},
    {"want help with", "requests"},
    {"like help with", "requests"},
    {"like to learn", "requests"},
    {"want to learn", "requests"},
    {"тема", "topics"},
    {"темы", "topics"},
    {"предмет", "topics"},
    {"направлен", "topics"},
    {"topic", "topics"},
    {"subject", "topics"},
    {"areas|", "topics"},
    {"interests|", "topics"},
    {"what are you interested", "topics"},
    {"интерес", "topics"},
    {"язык", "languages"},
    {"language", "languages"},
    {"удобн", "available"},
    {"когда", "available"},
    {"в какие дни", "available"},
    {"дни недели", "available"},
    {"available", "available"},
    {"when", "available"},
    {"days", "available"},
    {"availability", "available"},
    {"free time", "available"},
    {"are you free", "available"},
    {"свободн", "available"},
    {"время встреч", "available"},
    {"meeting times", "available"},
    {"convenient", "available"},
    {"класс", "grade"},
    {"year group", "grade"},
    {"what year are you", "grade"},
    {"which year are you", "grade"},
    {"year at school", "grade"},
    {"grade", "grade"},
    {"class", "grade"},
    {"школ", "organisation"},
    {"организаци", "organisation"},
    {"место работы", "organisation"},
    {"school", "organisation"},
    {"organisation", "organisation"},
    {"organization", "organisation"},
    {"комментар", "note"},
    {"пожелан", "note"},
    {"comment", "note"},
    {"anything else", "note"},
};

constexpr QuestionWords survey_words[] = {
    {"имя пользователя", ""},
    {"username", ""},
    {"user name", ""},
    {"стадия", "stage"},
    {"before/after", "stage"},
    {"before / after", "stage"},
    {"before or after", "stage"},
    {"до/после", "stage"},
    {"до / после", "stage"},
    {"до или после", "stage"},
    {"stage", "stage"},
    {"отметка времени", "on"},
    {"timestamp", "on"},
    {"completion time", "on"},
    {"время выполнения", "on"},
    {"время создания", "on"},
    {"дата", "on"},
    {"submitted", "on"},
    {"date", "on"},
    {"фио", "name"},
    {"ф.и.о", "name"},
    {"фамилия, имя", "name"},
    {"фамилия имя", "name"},
    {"фамилия и имя", "name"},
    {"имя и фамилия", "name"},
    {"full name", "name"},
    {"your name", "name"},
    {"фамили", "surname"},
    {"surname", "surname"},
    {"last name", "surname"},
    {"отчеств", "patronymic"},
    {"имя", "first-name"},
    {"first name", "first-name"},
    {"name", "name"},
    {"роль", "role"},
    {"role", "role"},
    {"вы наставник", "role"},
    {"код участника", "participant"},
    {"participant", "participant"},
    {"номер пары", "pair"},
    {"pair", "pair"},
};

bool is_letter(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0x80 || (lead >= 'a' && lead <= 'z');
}

bool holds_words(std::string_view folded, std::string_view words) {
  const bool whole = words.ends_with('|');
  if (whole) words.remove_suffix(1);
  for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_letter(folded[at - 1])) && !(whole && end < folded.size() && is_letter(folded[end])))
      return true;
  }
  return false;
}

bool asks(std::string_view folded, std::string_view field) {
  return std::ranges::any_of(participant_words, [&](const QuestionWords& each) {
    return each.field == field && holds_words(folded, each.words);
  });
}

std::string first_that_fits(std::string_view folded, std::span<const QuestionWords> all) {
  for (const QuestionWords& each : all)
    if (holds_words(folded, each.words)) return std::string(each.field);
  return {};
}

// «Когда удобно? [Понедельник]»: a question with a row for each day.
std::string_view day_in_brackets(std::string_view folded) {
  const std::size_t open = folded.rfind('[');
  if (open == std::string_view::npos || !folded.ends_with(']')) return {};
  return day_word(folded.substr(open + 1, folded.size() - open - 2));
}

}  // namespace

std::string participant_field(std::string_view question) {
  const std::string folded = fold(question);
  if (const std::string_view day = day_in_brackets(folded); !day.empty()) return "available." + std::string(day);
  if (folded == "участник" || folded == "участники" || folded == "participant") return "name";
  if (folded == "year") return "grade";
  const std::string field = first_that_fits(folded, participant_words);
  if (field == age_words) return {};
  // «С чем можете помочь или в чём нужна помощь?» asks everybody.
  if (field == "skills" || field == "requests")
    return asks(folded, "skills") && asks(folded, "requests") ? "topics" : field;
  return field;
}

bool asks_age(std::string_view question) { return first_that_fits(fold(question), participant_words) == age_words; }

std::string survey_field(std::string_view question, const Profile& profile) {
  const std::string key = plain_key(question);
  for (const ProfileQuestion& each : profile.questions)
    for (const std::string_view title :
         {std::string_view(*each.title.en), std::string_view(*each.title.ru), std::string_view(*each.id)})
      if (key == plain_key(title)) return std::string(*each.id);
  return first_that_fits(fold(question), survey_words);
}

bool takes_several(std::string_view field) {
  constexpr std::string_view several[] = {"",          "contacts",   "topics",    "skills", "requests",
                                          "available", "categories", "languages", "note"};
  return std::ranges::find(several, field) != std::end(several);
}

std::string plain_key(std::string_view text) {
  std::string key;
  for (const char32_t point : to_utf32(fold(text))) {
    const bool digit = point >= '0' && point <= '9', latin = point >= 'a' && point <= 'z';
    const bool other = point >= 0xC0 && (point < 0x2000 || point > 0x2BFF) && point != 0x3000;
    if (digit || latin || other) append_utf8(key, point);
  }
  return key;
}

std::string_view day_word(std::string_view folded_word) {
  struct Day {
    std::string_view code;
    std::array<std::string_view, 2> beginnings;  // of a word
    std::array<std::string_view, 3> words;
  };
  constexpr Day days[] = {
      {"mon", {"понедельник", "monday"}, {"пн", "пон", "понед"}},
      {"tue", {"вторник", "tuesday"}, {"вт", "втор", "tues"}},
      {"wed", {"сред", "wednesday"}, {"ср", "weds", ""}},
      {"thu", {"четверг", "thursday"}, {"чт", "thur", "thurs"}},
      {"fri", {"пятниц", "friday"}, {"пт", "пят", "пятн"}},
      {"sat", {"суббот", "saturday"}, {"сб", "суб", ""}},
      {"sun", {"воскресень", "sunday"}, {"вс", "воскр", ""}},
  };
  if (folded_word.empty() || folded_word.starts_with("средн") || folded_word.starts_with("средс")) return {};
  for (const Day& day : days)
    if (folded_word == day.code || std::ranges::find(day.words, folded_word) != day.words.end() ||
        std::ranges::any_of(day.beginnings, [&](std::string_view begin) { return folded_word.starts_with(begin); }))
      return day.code;
  return {};
}

}  // namespace mentor

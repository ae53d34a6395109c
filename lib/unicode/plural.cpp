#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

#include "unicode/sentence.h"

namespace mentor {

namespace {

enum class Form : unsigned char { one, few, many };

std::unique_ptr<icu::PluralRules> make_rules(const char* language) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language), error));
  if (U_FAILURE(error) || !rules) throw std::runtime_error("ICU has no plural rules");
  return rules;
}

// Made at the first use in a thread: a program that counts nothing pays nothing, and no lock is needed.
const icu::PluralRules& rules_of(Language language) {
  thread_local std::unique_ptr<icu::PluralRules> rules[2];
  auto& slot = rules[static_cast<std::size_t>(language)];
  if (!slot) slot = make_rules(language == Language::ru ? "ru" : "en");
  return *slot;
}

// No plural rule of the two languages looks further than the last two digits and "is it 1".
double same_form(std::int64_t number) {
  constexpr std::int64_t cycle = 1'000'000;
  const std::int64_t rest = number % cycle;
  return static_cast<double>((number == rest ? 0 : cycle) + (rest < 0 ? -rest : rest));
}

Form form_of(std::int64_t number, Language language) {
  const icu::UnicodeString keyword = rules_of(language).select(same_form(number));
  if (keyword == icu::UnicodeString(u"one")) return Form::one;
  return keyword == icu::UnicodeString(u"few") ? Form::few : Form::many;
}

}  // namespace

Argument counted(std::int64_t number, const Counted& forms) {
  const Form ru = form_of(number, Language::ru);
  const std::string_view russian = ru == Form::one ? forms.ru_one : ru == Form::few ? forms.ru_few : forms.ru_many;
  const std::string_view english = form_of(number, Language::en) == Form::one ? forms.en_one : forms.en_many;
  const std::string digits = std::to_string(number) + " ";
  return {digits + std::string(english), digits + std::string(russian)};
}

}  // namespace mentor

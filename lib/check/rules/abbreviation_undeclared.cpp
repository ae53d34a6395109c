#include <algorithm>

#include "base/utf8.h"
#include "check/abbreviations.h"
#include "check/prose.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

bool is_declared(const CheckInput& input, const Roadmap& roadmap, const std::string& form) {
  if (declared_form(input, roadmap, form) || input.programme.effective.abbreviations.contains(form)) return true;
  if (roadmap.directory->parties.contains(form)) return true;
  const bool profile_knows = input.programme.effective.profile->abbreviations.find(form) != nullptr;
  return profile_knows && !declared_twin(input, roadmap, form);
}

void check_abbreviation_undeclared_form(const CheckInput& input, const Roadmap& roadmap, const std::string& form,
                                        const std::vector<AbbreviationUse>& uses, Findings& found) {
  const Argument often = counted(static_cast<std::int64_t>(uses.size()), times_forms);
  if (const auto* twin = declared_twin(input, roadmap, form)) {
    Diagnostic& finding =
        found.say(uses[0].place,
                  {{"“{0}” is not declared (used {1}); the document declares “{2}”",
                    "сокращение «{0}» не объявлено (встречается {1}); в документе объявлено «{2}»"},
                   {form, often, twin->key.value}},
                  {{"write “{0}” everywhere, or declare “{1}” instead", "пишите везде «{0}» или объявите «{1}»"},
                   {twin->key.value, form}});
    finding.related.push_back({twin->key.place, {{"declared here", "объявлено здесь"}, {}}});
  } else {
    found.add(uses[0].place, {form, often});
  }
}

void check_abbreviation_undeclared(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const bool russian = is_russian(input, roadmap);
    for (const auto& [form, uses] : abbreviations_used(input, roadmap)) {
      // Latin short forms in a Russian document are names, or Russian ones typed in Latin letters (T107).
      if (russian && !is_cyrillic(code_point_at(form, 0).value)) continue;
      if (!is_declared(input, roadmap, form) && !is_explained_inline(input, roadmap, form))
        check_abbreviation_undeclared_form(input, roadmap, form, uses, found);
    }
  }
}

}  // namespace

extern constinit const Rule abbreviation_undeclared{
    {
        .code = "A101",
        .name = "abbreviation-undeclared",
        .severity = Severity::warning,
        .message = {"“{0}” is explained nowhere (used {1})",
                    "сокращение «{0}» нигде не расшифровано (встречается {1})"},
        .help = {"add it under “abbreviations:” of the roadmap or of mentor.yaml",
                 "добавьте его в «abbreviations:» дорожной карты или mentor.yaml"},
        .why = {"A short form that everybody reads differently makes tasks nobody feels meant by.",
                "Сокращение, которое каждый понимает по-своему, никого ни к чему не обязывает."},
        .bad = R"(kind: roadmap
id: plan
language: ru
items:
  - {title: Создание базы ЦМН, deadline: 01.09.2024}
)",
        .good = R"(kind: roadmap
id: plan
language: ru
abbreviations:
  ЦМН: целевая модель наставничества
items:
  - {title: Создание базы ЦМН, deadline: 01.09.2024}
)",
    },
    check_abbreviation_undeclared,
    Reach::part};

}  // namespace mentor

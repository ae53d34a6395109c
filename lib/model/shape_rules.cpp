#include "model/shape_rules.h"

#include <array>

namespace mentor {

constinit const RuleInfo unknown_field{
    .code = "S101",
    .name = "unknown-field",
    .severity = Severity::error,
    .message = {"“{0}” is not a field of {1}", "«{0}» — такого поля нет ({1})"},
    .help = {"{2}", "{2}"},
    .why = {"A field that the program does not know is a typing error: what it says would be lost without a word.",
            "Поле, которого программа не знает, — опечатка: написанное в нём молча потерялось бы."},
    .bad = "kind: roadmap\nid: plan\ntitel: Plan\n",
    .good = "kind: roadmap\nid: plan\ntitle: Plan\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo missing_field{
    .code = "S102",
    .name = "missing-field",
    .severity = Severity::error,
    .message = {"the field “{0}” is missing: {1}", "нет поля «{0}»: {1}"},
    .help = {"add a line “{0}: …”", "добавьте строку «{0}: …»"},
    .why = {"Without this field nothing can refer to the entry, or nobody can tell what it is.",
            "Без этого поля на запись нельзя сослаться или нельзя понять, что это."},
    .bad = "kind: participants\nparticipants:\n  - name: Somebody\n",
    .good = "kind: participants\nparticipants:\n  - id: p-0001\n",
};

constinit const RuleInfo wrong_type{
    .code = "S103",
    .name = "wrong-type",
    .severity = Severity::error,
    .message = {"here belongs {0}, but this is {1}", "здесь должно быть: {0}, а написано: {1}"},
    .help = {"{2}", "{2}"},
    .why = {"A list where one value is meant (or the other way round) usually comes from wrong indentation or a "
            "missing dash.",
            "Список вместо одного значения (или наоборот) обычно появляется из-за неверного отступа или потерянного "
            "дефиса."},
    .bad = "kind: roadmap\nid: plan\ntitle: [Plan, Roadmap]\n",
    .good = "kind: roadmap\nid: plan\ntitle: Plan\n",
};

constinit const RuleInfo not_a_date{
    .code = "S104",
    .name = "not-a-date",
    .severity = Severity::error,
    .message = {"“{0}” is not a date of the calendar", "«{0}» — не дата календаря"},
    .help = {"write the day in digits: year-month-day, for example 2026-09-01",
             "пишите день цифрами: год-месяц-день, например 2026-09-01"},
    .why =
        {"Dates of what happened are compared with deadlines, so that they must be exact; 31 November does not exist.",
         "Даты событий сравниваются со сроками, поэтому должны быть точными; 31 ноября не бывает."},
    .bad = "kind: roadmap\nid: plan\nitems:\n  - title: Order\n    done: 30.09.2023\n",
    .good = "kind: roadmap\nid: plan\nitems:\n  - title: Order\n    done: 2023-09-30\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo unknown_value{
    .code = "S105",
    .name = "unknown-value",
    .severity = Severity::error,
    .message = {"“{0}” is not one of: {1}", "«{0}» — не из списка: {1}"},
    .help = {"{2}", "{2}"},
    .why = {"The program understands only the words of the list; any other would be ignored.",
            "Программа понимает только слова из списка; любое другое пропало бы."},
    .bad =
        "kind: participants\nparticipants:\n  - id: p-1\n  - id: p-2\n---\nkind: pairs\npairs:\n  - {id: a, mentor: "
        "p-1, mentees: [p-2], status: actve}\n",
    .good =
        "kind: participants\nparticipants:\n  - id: p-1\n  - id: p-2\n---\nkind: pairs\npairs:\n  - {id: a, mentor: "
        "p-1, mentees: [p-2], status: proposed}\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo bad_id{
    .code = "S106",
    .name = "bad-id",
    .severity = Severity::error,
    .message = {"“{0}” cannot be an id", "«{0}» не годится как идентификатор"},
    .help = {"use Latin small letters, digits, “.”, “_” and “-”, beginning with a letter or digit{1}",
             "используйте строчные латинские буквы, цифры, «.», «_» и «-»; первой — букву или цифру{1}"},
    .why = {"Ids are typed on the command line and written into other files; letters that look alike in two alphabets "
            "could not be told apart.",
            "Идентификаторы набирают в командах и повторяют в других файлах; похожие буквы двух алфавитов нельзя было "
            "бы различить."},
    .bad = "kind: participants\nparticipants:\n  - id: Mentor 1\n",
    .good = "kind: participants\nparticipants:\n  - id: mentor-1\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo number_out_of_range{
    .code = "S107",
    .name = "number-out-of-range",
    .severity = Severity::error,
    .message = {"“{0}” is not a whole number from {1} to {2}", "«{0}» — не целое число от {1} до {2}"},
    .help = {"write one number in digits, not less than {1} and not more than {2}, without words or a fraction",
             "напишите одно число цифрами, не меньше {1} и не больше {2}, без слов и дробей"},
    .why = {"Levels, weights and capacities are counted with; a number outside the scale would turn the result.",
            "Уровни, веса и нагрузка участвуют в расчёте; число вне шкалы исказило бы результат."},
    .bad = "kind: participants\nparticipants:\n  - {id: p-1, mentor: {capacity: many}}\n",
    .good = "kind: participants\nparticipants:\n  - {id: p-1, mentor: {capacity: 2}}\n",
};

constinit const RuleInfo quote_needed{
    .code = "S108",
    .name = "quote-needed",
    .severity = Severity::note,
    .message = {"other programs read “{0}” as {1}, not as text",
                "другие программы прочтут «{0}» как {1}, а не как текст"},
    .help = {"put it in quotes: '{0}'", "возьмите в кавычки: '{0}'"},
    .why = {"A spreadsheet script or an editor may turn the value into a number, a date or a yes/no and lose what was "
            "written.",
            "Скрипт или редактор может превратить значение в число, дату или «да/нет», и написанное потеряется."},
    .bad = "kind: roadmap\nid: plan\nitems:\n  - {number: 1.10, title: Order}\n",
    .good = "kind: roadmap\nid: plan\nitems:\n  - {number: '1.10', title: Order}\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo unknown_kind{
    .code = "S109",
    .name = "unknown-kind",
    .severity = Severity::error,
    .message = {"“{0}” is not a kind of document", "«{0}» — такого вида документа нет"},
    .help = {"kinds are: {1}{2}", "виды документов: {1}{2}"},
    .why = {"A document of an unknown kind would not be read at all.",
            "Документ неизвестного вида не был бы прочитан вовсе."},
    .bad = "kind: roadmaps\nid: plan\n",
    .good = "kind: roadmap\nid: plan\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo duplicate_id{
    .code = "S110",
    .name = "duplicate-id",
    .severity = Severity::error,
    .message = {"the id “{0}” is given twice", "идентификатор «{0}» дан дважды"},
    .help = {"give one of the two another id", "дайте одной из двух записей другой идентификатор"},
    .why = {"What refers to this id could mean either of the two.",
            "Ссылка на такой идентификатор может означать любую из двух записей."},
    .bad = "kind: participants\nparticipants:\n  - id: p-1\n  - id: p-1\n",
    .good = "kind: participants\nparticipants:\n  - id: p-1\n  - id: p-2\n",
};

constinit const RuleInfo not_a_record{
    .code = "S111",
    .name = "no-document",
    .severity = Severity::error,
    .message = {"this document is not a map of fields", "этот документ — не набор полей «имя: значение»"},
    .help = {"begin with “kind: …”", "начните с «kind: …»"},
    .why = {"mentor.yaml must be a map of fields; without it nothing of the programme is known.",
            "mentor.yaml должен состоять из полей; без них о программе ничего не известно."},
    .bad = "# file: mentor.yaml\n- school\n",
    .good = "# file: mentor.yaml\nid: school\n",
};

constinit const RuleInfo unreadable_file{
    .code = "S112",
    .name = "unreadable-file",
    .severity = Severity::error,
    .message = {"the file cannot be read: {0}", "файл не удалось прочитать: {0}"},
    .help = {"check that it is a plain file and that you may read it",
             "проверьте, что это обычный файл и что есть право его читать"},
    .why = {"What is in the file is not checked and appears in no report.",
            "Содержимое файла не проверено и не попадёт в отчёты."},
    .bad = "",
    .good = "",
};

constinit const RuleInfo unknown_profile{
    .code = "S113",
    .name = "unknown-profile",
    .severity = Severity::error,
    .message = {"there is no profile “{0}”", "профиля «{0}» нет"},
    .help = {"profiles are: {1}{2}", "есть профили: {1}{2}"},
    .why = {"The profile says which forms, consents and meetings are demanded; without it nothing of that is checked.",
            "Профиль задаёт формы, согласия и встречи; без него ничего из этого не проверяется."},
    .bad = "# file: mentor.yaml\nid: school\nprofile: target-modle\n",
    .good = "# file: mentor.yaml\nid: school\nprofile: target-model\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo link_outside{
    .code = "S114",
    .name = "link-outside",
    .severity = Severity::warning,
    .message = {"the symbolic link “{0}” leads out of the repository and is not followed",
                "символическая ссылка «{0}» ведёт за пределы репозитория; по ней не идём"},
    .help = {"copy the file into the repository", "скопируйте файл в репозиторий"},
    .why = {"Another machine has other files at the other end of the link.",
            "На другом компьютере по этой ссылке лежит другое."},
    .bad = "",
    .good = "",
};

constinit const RuleInfo days_reversed{
    .code = "S115",
    .name = "days-reversed",
    .severity = Severity::error,
    .message = {"the days end on {1}, before they begin on {0}", "дни кончаются {1} — раньше, чем начинаются {0}"},
    .help = {"write the first day in `from` and the last one in `to`",
             "первый день пишется в `from`, последний — в `to`"},
    .why = {"Days off, school terms and named days that end before they begin would be lost without a word.",
            "Праздники, четверти и дни с именем, которые кончаются раньше, чем начались, молча потерялись бы."},
    .bad = "kind: calendar\nterms:\n  - {number: 1, from: 2026-10-25, to: 2026-09-01}\n",
    .good = "kind: calendar\nterms:\n  - {number: 1, from: 2026-09-01, to: 2026-10-25}\n",
};

constinit const RuleInfo missing_kind{
    .code = "S116",
    .name = "missing-kind",
    .severity = Severity::warning,
    .message = {"this file looks like “kind: {0}”, but has no such line, so that nothing of it is read",
                "файл похож на «kind: {0}», но такой строки в нём нет, и поэтому он не прочитан"},
    .help =
        {"write “kind: {0}” in its first line; if it is somebody else's file, name it under “exclude:” in mentor.yaml",
         "напишите в первой строке «kind: {0}»; если файл не отсюда, внесите его в «exclude:» в mentor.yaml"},
    .why = {"Many programs keep YAML files in a repository: only those with a kind are taken for ours.",
            "В репозитории бывают файлы YAML многих программ: своими считаются только те, где указан вид."},
    .bad = "participants:\n  - id: p-0001\n",
    .good = "kind: participants\nparticipants:\n  - id: p-0001\n",
};

std::span<const RuleInfo* const> shape_rules() {
  static constexpr std::array<const RuleInfo*, 16> rules = {
      &unknown_field,       &missing_field, &wrong_type,    &not_a_date,   &unknown_value, &bad_id,
      &number_out_of_range, &quote_needed,  &unknown_kind,  &duplicate_id, &not_a_record,  &unreadable_file,
      &unknown_profile,     &link_outside,  &days_reversed, &missing_kind,
  };
  return rules;
}

}  // namespace mentor

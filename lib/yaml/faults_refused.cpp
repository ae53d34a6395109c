// Parts of YAML that are not read, anchors and limits; and the table of all faults.
#include "yaml/faults.h"

namespace mentor::yaml {

constinit const RuleInfo tag_refused = {
    .code = "Y130",
    .name = "tag-refused",
    .message = {"the tag “{0}” is not read here", "тег «{0}» здесь не читается"},
    .help = {"remove it; if “!” belongs to the text, put the text in quotes",
             "уберите его; если «!» относится к тексту, возьмите текст в кавычки"},
    .why = {"Tags tell programs what to make of a value. Here the field decides that.",
            "Теги указывают программам, чем считать значение. Здесь это решает поле."},
    .bad = "number: !!str 1\n",
    .good = "number: \"1\"\n",
};

constinit const RuleInfo complex_key = {
    .code = "Y131",
    .name = "complex-key",
    .message = {"a key must be a single word or text, not a list, a record or “? …”",
                "ключом может быть только слово или текст, а не список, запись или «? …»"},
    .help = {"write “key: value”; if “?” or a bracket belongs to the text, put the text in quotes",
             "напишите «ключ: значение»; если «?» или скобка относится к тексту, возьмите текст в кавычки"},
    .why = {"YAML allows whole lists as keys; no field here has one, and it is nearly always a slip.",
            "YAML разрешает делать ключом целый список; здесь таких полей нет, и почти всегда это опечатка."},
    .bad = "? title\n: x\n",
    .good = "title: x\n",
};

constinit const RuleInfo merge_key = {
    .code = "Y132",
    .name = "merge-key",
    .message = {"the merge key “<<” is not read here", "ключ слияния «<<» здесь не читается"},
    .help = {"write the keys out, or refer to the whole value with *name",
             "выпишите ключи или сошлитесь на всё значение через *имя"},
    .why = {"“<<” is no part of YAML 1.2: some programs merge, others see a key named “<<”.",
            "«<<» не входит в YAML 1.2: одни программы сливают записи, другие видят ключ с именем «<<»."},
    .bad = "base: &base {form: pair}\nitem:\n  <<: *base\n",
    .good = "base: &base {form: pair}\nitem: *base\n",
};

constinit const RuleInfo directive = {
    .code = "Y133",
    .name = "directive",
    .message = {"the line “{0}” is not read here", "строка «{0}» здесь не читается"},
    .help = {"delete it; only “%YAML 1.2” before “---” is allowed",
             "удалите её; допустима только «%YAML 1.2» перед «---»"},
    .why = {"Lines with “%” at the beginning change how YAML is read. These files are always YAML 1.2.",
            "Строки с «%» в начале меняют правила чтения YAML. Эти файлы — всегда YAML 1.2."},
    .bad = "%YAML 1.1\n---\ntitle: x\n",
    .good = "%YAML 1.2\n---\ntitle: x\n",
};

constinit const RuleInfo undefined_alias = {
    .code = "Y134",
    .name = "undefined-alias",
    .message = {"“*{0}” refers to nothing: there is no “&{0}” above", "«*{0}» ни на что не ссылается: выше нет «&{0}»"},
    .help = {"if the text begins with “*”, put it in quotes; else name the value with &{0} first",
             "если текст начинается с «*», возьмите его в кавычки; иначе сначала назовите значение через &{0}"},
    .why =
        {"A word that begins with “*” is a reference to a value that was named with “&” earlier in the same document.",
         "Слово, начинающееся с «*», — это ссылка на значение, названное через «&» раньше в том же документе."},
    .bad = "title: *plan\n",
    .good = "draft: &plan Plan\ntitle: *plan\n",
};

constinit const RuleInfo alias_cycle = {
    .code = "Y135",
    .name = "alias-cycle",
    .message = {"“*{0}” refers to the value that it stands in", "«*{0}» ссылается на значение, внутри которого стоит"},
    .help = {"write out what is meant", "выпишите то, что имеется в виду"},
    .why = {"A value that contains itself never ends.", "Значение, которое содержит само себя, бесконечно."},
    .bad = "item: &item\n  steps: [*item]\n",
    .good = "item:\n  steps: [one]\n",
};

constinit const RuleInfo alias_budget = {
    .code = "Y136",
    .name = "alias-budget",
    .message = {"the references in this file stand for more than {0} values",
                "ссылки в этом файле заменяют больше {0} значений"},
    .help = {"write the values out where they are needed", "выпишите значения там, где они нужны"},
    .why = {"References to references multiply: a few lines can stand for billions of values.",
            "Ссылки на ссылки умножаются: несколько строк могут означать миллиарды значений."},
    .bad =
        "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, "
        "*c]\n"
        "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, "
        "*e]\n",
    .good = "a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n",
};

constinit const RuleInfo too_deep = {
    .code = "Y137",
    .name = "too-deep",
    .message = {"lists and records are nested more than {0} deep", "списки и записи вложены глубже {0} уровней"},
    .help = {"look for superfluous brackets or dashes", "поищите лишние скобки или дефисы"},
    .why = {"No file that people write is nested so deep.",
            "Ни один файл, написанный человеком, не имеет такой вложенности."},
    .bad =
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]"
        "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
    .good = "[[x]]\n",
};

constinit const RuleInfo too_long_scalar = {
    .code = "Y138",
    .name = "too-long-scalar",
    .message = {"this text is longer than {0} bytes", "этот текст длиннее {0} байт"},
    .help = {"keep long texts in files of their own and name them under “evidence”",
             "храните длинные тексты в отдельных файлах и указывайте их в поле «evidence»"},
    .why = {"So long a text is usually the rest of a file after a quote that nobody closed.",
            "Обычно такой длинный текст — остаток файла после незакрытой кавычки."},
    .bad = {},
    .good = {},
};

constinit const RuleInfo too_large_file = {
    .code = "Y139",
    .name = "too-large-file",
    .message = {"the file is larger than {0} bytes", "файл больше {0} байт"},
    .help = {"split it into several files", "разделите его на несколько файлов"},
    .why = {"A file is read as a whole.", "Файл читается целиком."},
    .bad = {},
    .good = {},
};

constinit const RuleInfo too_many_anchors = {
    .code = "Y140",
    .name = "too-many-anchors",
    .message = {"more than {0} values are named with “&”", "больше {0} значений названо через «&»"},
    .help = {"remove the names that nothing refers to", "уберите имена, на которые ничто не ссылается"},
    .why = {"No file that people write needs so many.", "Ни одному файлу, написанному человеком, столько не нужно."},
    .bad = {},
    .good = {},
};

constinit const RuleInfo too_many_faults = {
    .code = "Y141",
    .name = "too-many-faults",
    .message = {"more than {0} faults: the rest of the file was not read",
                "больше {0} ошибок: остаток файла не прочитан"},
    .help = {"mend the first ones and run the check again: many may have one cause",
             "исправьте первые и запустите проверку снова: у многих может быть одна причина"},
    .why = {"After a hundred faults a longer list helps nobody.",
            "После ста ошибок более длинный список никому не поможет."},
    .bad = {},
    .good = {},
};

constinit const RuleInfo too_long_key = {
    .code = "Y142",
    .name = "too-long-key",
    .message = {"this key is longer than {0} characters", "этот ключ длиннее {0} символов"},
    .help = {"if the line is a text, put it in quotes; else give a shorter key",
             "если это текст, возьмите строку в кавычки; иначе сделайте ключ короче"},
    .why = {"YAML limits a key and the space before its colon to 1024 characters on one line.",
            "YAML ограничивает ключ вместе с пробелами до двоеточия 1024 символами в одной строке."},
    .bad = {},
    .good = {},
};

constinit const RuleInfo unused_anchor = {
    .code = "Y143",
    .name = "unused-anchor",
    .severity = Severity::warning,
    .message = {"“&{0}” is taken for a name of the value, not for its text, and nothing refers to it",
                "«&{0}» принято за имя значения, а не за его текст, и на него ничто не ссылается"},
    .help = {"if it belongs to the text, put the text in quotes; else delete it",
             "если это часть текста, возьмите текст в кавычки; иначе удалите"},
    .why = {"A word with “&” before a value names it, so that *name can stand for it below. As a part of the text it "
            "would be lost.",
            "Слово с «&» перед значением даёт ему имя, чтобы ниже на него мог сослаться *имя. Как часть текста оно "
            "потерялось бы."},
    .bad = "title: &Plan of the year\n",
    .good = "title: \"&Plan of the year\"\n",
};

std::span<const RuleInfo* const> reader_rules() {
  static constexpr const RuleInfo* rules[] = {
      &not_utf8,
      &utf_16,
      &windows_1251,
      &byte_order_mark_found,
      &control_character,
      &bidi_character,
      &look_alike,
      &tab_indentation,
      &wrong_indentation,
      &unclosed_quote,
      &unclosed_bracket,
      &colon_in_value,
      &missing_colon,
      &missing_space_after_colon,
      &missing_dash,
      &missing_space_after_dash,
      &mixed_list_and_map,
      &missing_comma,
      &text_after_value,
      &special_first_character,
      &unknown_escape,
      &duplicate_key,
      &missing_space_before_comment,
      &invalid_yaml,
      &list_as_text,
      &tag_refused,
      &complex_key,
      &merge_key,
      &directive,
      &undefined_alias,
      &alias_cycle,
      &alias_budget,
      &too_deep,
      &too_long_scalar,
      &too_large_file,
      &too_many_anchors,
      &too_many_faults,
      &too_long_key,
      &unused_anchor,
  };
  return rules;
}

}  // namespace mentor::yaml

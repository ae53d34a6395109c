// Faults of lines, indentation and quotes.
#include "yaml/faults.h"

namespace mentor::yaml {

constinit const RuleInfo tab_indentation = {
    .code = "Y110",
    .name = "tab-indentation",
    .message = {"the line is indented with a tab", "отступ строки сделан табуляцией"},
    .help = {"use spaces: two for each level", "используйте пробелы: по два на каждый уровень"},
    .why = {"A tab is as wide as an editor likes, so YAML does not let it show what belongs to what.",
            "Ширина табуляции в каждом редакторе своя, поэтому YAML не позволяет ей обозначать вложенность."},
    .bad = "item:\n  number: 1\n\ttitle: x\n",
    .good = "item:\n  number: 1\n  title: x\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo wrong_indentation = {
    .code = "Y111",
    .name = "wrong-indentation",
    .message = {"the indentation of this line fits nothing above it", "отступ этой строки не подходит ни к чему выше"},
    .help = {"give it exactly as many spaces as the lines it belongs with",
             "сделайте ровно столько пробелов, сколько у строк, к которым она относится"},
    .why =
        {"In YAML the spaces at the beginning of a line say what it belongs to. Keys of one record and items of one "
         "list stand exactly below each other.",
         "В YAML пробелы в начале строки показывают, к чему она относится. Ключи одной записи и пункты одного списка "
         "стоят строго друг под другом."},
    .bad = "item:\n    number: 1\n  title: x\n",
    .good = "item:\n    number: 1\n    title: x\n",
};

constinit const RuleInfo unclosed_quote = {
    .code = "Y112",
    .name = "unclosed-quote",
    .message = {"the quote {0} that opens here is never closed", "кавычка {0}, открытая здесь, не закрыта"},
    .help = {"put {0} at the end of the text; a {0} inside the text is written twice ('…''…') or as \\\" (in \"…\")",
             "поставьте {0} в конце текста; внутри текста '…' кавычка пишется дважды (''), а внутри \"…\" — как \\\""},
    .why = {"Without its second quote a text would swallow the lines below it.",
            "Без второй кавычки текст поглотил бы строки ниже."},
    .bad = "title: \"Plan\nnumber: 1\n",
    .good = "title: \"Plan\"\nnumber: 1\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo unclosed_bracket = {
    .code = "Y113",
    .name = "unclosed-bracket",
    .message = {"the bracket {0} that opens here is not closed by {1}",
                "скобка {0}, открытая здесь, не закрыта скобкой {1}"},
    .help = {"put {1} at the end; lines inside the brackets must be indented deeper than the line they begin on",
             "поставьте {1} в конце; строки внутри скобок должны иметь больший отступ, чем строка, где они начались"},
    .why = {"A list in brackets ends at its closing bracket only; without it the lines below would become part of it.",
            "Список в скобках кончается только закрывающей скобкой; без неё строки ниже стали бы его частью."},
    .bad = "steps: [one, two\ntitle: x\n",
    .good = "steps: [one, two]\ntitle: x\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo colon_in_value = {
    .code = "Y114",
    .name = "colon-in-value",
    .message = {"the unquoted value contains “: ”, which YAML takes for another key",
                "значение без кавычек содержит «: », и YAML принимает это за ещё один ключ"},
    .help = {"put the whole value in quotes", "возьмите всё значение в кавычки"},
    .why = {"A colon followed by a space separates a key from its value. Inside a text it is fine as soon as the text "
            "is quoted.",
            "Двоеточие с пробелом отделяет ключ от значения. Внутри текста оно допустимо, если текст взят в кавычки."},
    .bad = "title: Goal: more pairs\n",
    .good = "title: \"Goal: more pairs\"\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo missing_colon = {
    .code = "Y115",
    .name = "missing-colon",
    .message = {"“{0}” is no “key: value”: the colon is missing", "«{0}» — не «ключ: значение»: нет двоеточия"},
    .help = {"write the key, a colon, a space and the value; if the line continues the text above, indent it deeper",
             "напишите ключ, двоеточие, пробел и значение; если строка продолжает текст выше, увеличьте её отступ"},
    .why = {"Each line of a record is a key, a colon and a value.",
            "Каждая строка записи — это ключ, двоеточие и значение."},
    .bad = "number: 1\ntitle\n",
    .good = "number: 1\ntitle: x\n",
};

constinit const RuleInfo missing_space_after_colon = {
    .code = "Y116",
    .name = "missing-space-after-colon",
    .message = {"after “{0}:” a space is missing", "после «{0}:» нужен пробел"},
    .help = {"write “{0}: ” and then the value", "напишите «{0}: » и затем значение"},
    .why = {"Without the space YAML takes key and value for one word, as in 12:30 or http://….",
            "Без пробела YAML принимает ключ и значение за одно слово, как 12:30 или http://…."},
    .bad = "number: 1\ntitle:x\n",
    .good = "number: 1\ntitle: x\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo missing_dash = {
    .code = "Y117",
    .name = "missing-dash",
    .message = {"this line stands in a list but does not begin with “- ”",
                "строка стоит в списке, но не начинается с «- »"},
    .help = {"begin it with “- ”, or indent it deeper if it belongs to the item above",
             "начните её с «- » или увеличьте отступ, если она относится к пункту выше"},
    .why = {"Each item of a list begins with a hyphen and a space.",
            "Каждый пункт списка начинается с дефиса и пробела."},
    .bad = "steps:\n  - one\n  two\n",
    .good = "steps:\n  - one\n  - two\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo missing_space_after_dash = {
    .code = "Y118",
    .name = "missing-space-after-dash",
    .message = {"after the “-” of a list item a space is missing", "после «-» в пункте списка нужен пробел"},
    .help = {"write “- ” and then the item", "напишите «- » и затем пункт"},
    .why = {"Without the space YAML takes the hyphen for a part of the word, as in -5.",
            "Без пробела YAML принимает дефис за часть слова, как в -5."},
    .bad = "- one\n-two\n",
    .good = "- one\n- two\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo mixed_list_and_map = {
    .code = "Y119",
    .name = "mixed-list-and-map",
    .message = {"a list item (“- ”) stands among keys", "пункт списка («- ») стоит среди ключей"},
    .help = {"put it under a key of its own, or remove the “- ”", "поместите его под отдельный ключ или уберите «- »"},
    .why = {"At one level there are either keys or list items, never both.",
            "На одном уровне бывают либо ключи, либо пункты списка, но не то и другое."},
    .bad = "item:\n  title: x\n  - one\n",
    .good = "item:\n  title: x\n  steps:\n    - one\n",
};

constinit const RuleInfo missing_comma = {
    .code = "Y120",
    .name = "missing-comma",
    .message = {"in brackets a comma is needed before “{0}”", "в скобках перед «{0}» нужна запятая"},
    .help = {"separate items with commas; a text with “: ”, a comma or a bracket in it needs quotes",
             "разделите пункты запятыми; текст, в котором есть «: », запятая или скобка, возьмите в кавычки"},
    .why = {"Items in brackets are separated by single commas.", "Пункты в скобках разделяются одной запятой."},
    .bad = "steps: [\"one\" \"two\"]\n",
    .good = "steps: [\"one\", \"two\"]\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo text_after_value = {
    .code = "Y121",
    .name = "text-after-value",
    .message = {"the value is complete, but “{0}” follows it", "значение закончено, но за ним стоит «{0}»"},
    .help = {"put the whole value in quotes; quotes inside it are then written as '' (in '…') or \\\" (in \"…\")",
             "возьмите в кавычки всё значение; кавычки внутри пишутся как '' (в '…') или \\\" (в \"…\")"},
    .why = {"A value that begins with a quote or bracket ends with it. What follows would be lost.",
            "Значение, которое начинается с кавычки или скобки, ею и кончается. Всё, что дальше, потерялось бы."},
    .bad = "title: \"School\" No 5\n",
    .good = "title: '\"School\" No 5'\n",
};

constinit const RuleInfo special_first_character = {
    .code = "Y122",
    .name = "special-first-character",
    .message = {"a text without quotes cannot begin with “{0}”", "текст без кавычек не может начинаться с «{0}»"},
    .help = {"put the text in quotes", "возьмите текст в кавычки"},
    .why =
        {"These characters have a meaning of their own in YAML: , [ ] { } # & * ! | > ' \" % @ ` and “- ”, “? ”, “: ”.",
         "У этих знаков в YAML особый смысл: , [ ] { } # & * ! | > ' \" % @ ` а также «- », «? », «: »."},
    .bad = "share: %50\n",
    .good = "share: \"%50\"\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo unknown_escape = {
    .code = "Y123",
    .name = "unknown-escape",
    .message = {"“{0}” means nothing in double quotes", "«{0}» в двойных кавычках ничего не означает"},
    .help = {"write \\\\ for a backslash, or use single quotes",
             "для обратной черты напишите \\\\ или возьмите текст в одинарные кавычки"},
    .why = {"In double quotes a backslash begins a code such as \\n or \\u0416. File paths are best written in single "
            "quotes.",
            "В двойных кавычках обратная черта начинает код вроде \\n или \\u0416. Пути к файлам удобнее писать в "
            "одинарных."},
    .bad = "path: \"docs\\plan\"\n",
    .good = "path: 'docs\\plan'\n",
};

constinit const RuleInfo duplicate_key = {
    .code = "Y124",
    .name = "duplicate-key",
    .message = {"the key “{0}” is given twice", "ключ «{0}» указан дважды"},
    .help = {"keep one of them, or join their values", "оставьте один из них или объедините значения"},
    .why = {"Of two equal keys another program would silently use one, and nobody knows which.",
            "Из двух одинаковых ключей другая программа молча взяла бы один, и неизвестно какой."},
    .bad = "title: x\nnumber: 1\ntitle: y\n",
    .good = "title: x\nnumber: 1\n",
};

constinit const RuleInfo missing_space_before_comment = {
    .code = "Y125",
    .name = "missing-space-before-comment",
    .message = {"before “#” a space is missing", "перед «#» нужен пробел"},
    .help = {"put a space before the “#” of a comment", "поставьте пробел перед «#» комментария"},
    .why = {"“#” begins a comment only after a space or at the beginning of a line.",
            "«#» начинает комментарий только после пробела или в начале строки."},
    .bad = "title: \"x\"# draft\n",
    .good = "title: \"x\" # draft\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo invalid_yaml = {
    .code = "Y126",
    .name = "invalid-yaml",
    .message = {"{0} is expected here, but there is {1}", "здесь ожидается {0}, но стоит {1}"},
    .help = {"see the page on YAML in the manual; a text with unusual characters is best quoted",
             "смотрите страницу о YAML в руководстве; текст с необычными знаками лучше брать в кавычки"},
    .why = {"The file breaks the rules of YAML in a way that has no name of its own here.",
            "Файл нарушает правила YAML, и отдельного названия у этой ошибки здесь нет."},
    .bad = "text: |x\n  one\n",
    .good = "text: |\n  one\n",
};

constinit const RuleInfo list_as_text = {
    .code = "Y127",
    .name = "list-as-text",
    .severity = Severity::warning,
    .message = {"these lines look like a list, but for YAML they are one text",
                "эти строки похожи на список, но для YAML это один текст"},
    .help = {"begin each item with a hyphen and a space (“- ”), or put the text in quotes",
             "начните каждый пункт с дефиса и пробела («- ») или возьмите текст в кавычки"},
    .why =
        {"Dashes, bullets and numbers from a word processor, and hyphens without a space, make no list: the lines are "
         "joined into one text.",
         "Тире, маркеры и номера из текстового редактора, а также дефисы без пробела списка не образуют: строки "
         "склеиваются в один текст."},
    .bad = "steps:\n  -one\n  -two\n",
    .good = "steps:\n  - one\n  - two\n",
};

}  // namespace mentor::yaml

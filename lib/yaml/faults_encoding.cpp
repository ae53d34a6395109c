// Faults of encoding and characters.
#include "yaml/faults.h"

namespace mentor::yaml {

using namespace std::string_view_literals;

constinit const RuleInfo not_utf8 = {
    .code = "Y101",
    .name = "not-utf8",
    .message = {"this is not UTF-8 text: a byte here belongs to no character",
                "это не текст в UTF-8: байт в этом месте не относится ни к какому символу"},
    .help = {"open the file in the program that wrote it and save it as text in the encoding UTF-8",
             "откройте файл в программе, которой он записан, и сохраните как текст в кодировке UTF-8"},
    .why =
        {"A file in another encoding, or not a text file at all, would be read with wrong letters in names and "
         "dates. Nothing in it is used until it is UTF-8.",
         "Файл в другой кодировке или вовсе не текстовый прочитался бы с неверными буквами в именах и датах. Пока он "
         "не в UTF-8, из него ничего не берётся."},
    .bad = "title: caf\xE9\n",
    .good = "title: caf\xC3\xA9\n",
};

constinit const RuleInfo utf_16 = {
    .code = "Y102",
    .name = "utf-16",
    .message = {"this file is saved as UTF-16 or UTF-32 (some editors say “Unicode”), not as UTF-8",
                "файл сохранён в UTF-16 или UTF-32 (в некоторых редакторах — «Юникод»), а нужен UTF-8"},
    .help = {"in the editor choose “Save as…” and the encoding UTF-8",
             "в редакторе выберите «Сохранить как…» и кодировку UTF-8"},
    .why = {"Files are kept as UTF-8, so that git shows what has changed and every program reads the same letters.",
            "Файлы хранятся в UTF-8: тогда git показывает изменения, а все программы видят одни и те же буквы."},
    .bad = "\xFF\xFEt\0i\0t\0l\0e\0:\0 \0x\0\n\0"sv,
    .good = "title: x\n",
};

constinit const RuleInfo windows_1251 = {
    .code = "Y103",
    .name = "windows-1251",
    .message = {"this file seems to be saved in the encoding Windows-1251 (“ANSI”), not in UTF-8",
                "файл, похоже, сохранён в кодировке Windows-1251 («ANSI»), а нужен UTF-8"},
    .help = {"in the editor choose “Save as…” and the encoding UTF-8",
             "в редакторе выберите «Сохранить как…» и кодировку UTF-8"},
    .why = {"Russian letters of Windows-1251 are not valid UTF-8. The file is not converted by guessing: a wrong guess "
            "would spoil names.",
            "Русские буквы Windows-1251 в UTF-8 недопустимы. Программа не перекодирует наугад: ошибка испортила бы "
            "имена."},
    .bad = "title: \xCF\xEB\xE0\xED \xF0\xE0\xE1\xEE\xF2\xFB\n",
    .good = "title: План работы\n",
};

constinit const RuleInfo byte_order_mark_found = {
    .code = "Y104",
    .name = "byte-order-mark",
    .severity = Severity::note,
    .message = {"the file begins with an invisible byte-order mark",
                "файл начинается с невидимой метки порядка байтов (BOM)"},
    .help = {"save the file as “UTF-8” rather than “UTF-8 with BOM”", "сохраните файл как «UTF-8», а не «UTF-8 с BOM»"},
    .why = {"The mark does no harm here, but other programs take it for a letter of the first word.",
            "Здесь метка не мешает, но другие программы принимают её за букву первого слова."},
    .bad = "\xEF\xBB\xBFtitle: x\n",
    .good = "title: x\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo control_character = {
    .code = "Y105",
    .name = "control-character",
    .message = {"an invisible control character ({0}) stands here", "здесь стоит невидимый управляющий символ ({0})"},
    .help = {"delete it: it usually comes with text copied from another program",
             "удалите его: обычно он попадает с текстом, скопированным из другой программы"},
    .why = {"YAML forbids control characters: nobody sees them, and they can change what a terminal shows. In a quoted "
            "text they can be written as an escape such as \"\\x07\".",
            "YAML запрещает управляющие символы: их не видно, и они могут изменить то, что показывает терминал. В "
            "кавычках их можно записать кодом, например \"\\x07\"."},
    .bad = "title: one\x07two\n",
    .good = "title: one two\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo bidi_character = {
    .code = "Y106",
    .name = "bidi-character",
    .message = {"an invisible character that changes the direction of writing ({0}) stands here",
                "здесь стоит невидимый символ, меняющий направление письма ({0})"},
    .help = {"delete it, or write it as an escape in double quotes, such as \"\\u200F\"",
             "удалите его или запишите кодом в двойных кавычках, например \"\\u200F\""},
    .why =
        {"With such characters a line can be shown in another order than it is read, so that a reviewer sees "
         "something else than the program.",
         "С такими символами строка может показываться не в том порядке, в каком читается: проверяющий видит одно, а "
         "программа — другое."},
    .bad = "title: one\xE2\x80\xAEtwo\n",
    .good = "title: one two\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo look_alike = {
    .code = "Y107",
    .name = "look-alike",
    .message = {"{0} stands here; YAML needs {1}", "здесь стоит {0}, а YAML понимает только {1}"},
    .help = {"replace it with {1}", "замените на {1}"},
    .why = {"Word processors replace hyphens, spaces and colons by characters that look alike. For YAML they are just "
            "letters.",
            "Текстовые редакторы заменяют дефисы, пробелы и двоеточия похожими символами. Для YAML это просто буквы."},
    .bad = "- one\n\xE2\x80\x93 two\n",
    .good = "- one\n- two\n",
    .fixes = Fixes::safe,
};

}  // namespace mentor::yaml

#include "exchange/faults.h"

#include <array>

namespace mentor {

const RuleInfo csv_bad_header{
    .code = "M201",
    .name = "csv-bad-header",
    .message = {"the first line has no column “{0}”", "в первой строке нет столбца «{0}»"},
    .help = {"the first line names the columns, in any order: mentee, mentor, score, fixed; or mentor, max, min",
             "первая строка называет столбцы в любом порядке: mentee, mentor, score, fixed; или mentor, max, min"},
    .why =
        {"A table of scores says in its first line what each column holds. A column that is missing, written twice or "
         "misspelt would make every number in it unreliable.",
         "В первой строке таблицы баллов сказано, что в каком столбце. Если столбца нет, он назван дважды или с "
         "ошибкой, верить его числам нельзя."},
    .bad = "mentee,mentro,score\nanna,m-1,5\n",
    .good = "mentee,mentor,score\nanna,m-1,5\n",
};

const RuleInfo csv_bad_number{
    .code = "M202",
    .name = "csv-bad-number",
    .message = {"“{0}” is not a whole number", "«{0}» — не целое число"},
    .help = {"write digits only, without spaces, points or commas: 12 or -3",
             "пишите только цифры, без пробелов, точек и запятых: 12 или -3"},
    .why = {"Scores, ranks and slots are whole numbers, so that sums are exact and the answer is the same everywhere.",
            "Баллы, места в списке и число мест — целые: так суммы точны, а ответ везде одинаков."},
    .bad = "mentee,mentor,score\nanna,m-1,4.5\n",
    .good = "mentee,mentor,score\nanna,m-1,45\n",
};

const RuleInfo csv_duplicate_pair{
    .code = "M203",
    .name = "csv-duplicate-pair",
    .message = {"“{0}” with “{1}” stands here a second time", "«{0}» с «{1}» записаны второй раз"},
    .help = {"leave one of the two lines", "оставьте одну из двух строк"},
    .why = {"Two lines for one pair may hold two different scores; which one is meant is not guessed.",
            "В двух строках об одной паре могут стоять разные баллы; какая верна, программа не гадает."},
    .bad = "mentee,mentor,score\nanna,m-1,5\nanna,m-1,7\n",
    .good = "mentee,mentor,score\nanna,m-1,5\nanna,m-2,7\n",
};

const RuleInfo csv_unknown_mentor{
    .code = "M204",
    .name = "csv-unknown-mentor",
    .severity = Severity::warning,
    .message = {"mentor “{0}” has slots, but is in no pair of the scores",
                "у наставника «{0}» есть места, но в баллах его нет"},
    .help = {"compare the spelling in both files", "сверьте написание в двух файлах"},
    .why = {"A mentor who is in the capacity file only can get nobody; most often the name is spelt differently.",
            "Наставнику, который есть только в файле мест, никто не достанется; чаще всего имя написано по-разному."},
    .bad = "# file: scores.csv\nmentee,mentor,score\nanna,m-1,5\n# file: capacity.csv\nmentor,max\nm1,2\n",
    .good = "# file: scores.csv\nmentee,mentor,score\nanna,m-1,5\n# file: capacity.csv\nmentor,max\nm-1,2\n",
};

const RuleInfo csv_quote{
    .code = "M205",
    .name = "csv-quote",
    .message = {"a quotation mark is not closed, or text follows the closing one",
                "кавычка не закрыта, или после закрывающей что-то стоит"},
    .help = {"put the whole cell in \"…\" and write a quotation mark inside it twice: \"\"",
             "возьмите всю ячейку в \"…\", а кавычку внутри неё удвойте: \"\""},
    .why = {"An open quotation mark swallows the lines after it.", "Незакрытая кавычка проглатывает следующие строки."},
    .bad = "mentee,mentor,score\n\"anna,m-1,5\n",
    .good = "mentee,mentor,score\n\"anna\",m-1,5\n",
};

const RuleInfo score_out_of_range{
    .code = "M206",
    .name = "score-out-of-range",
    .message = {"{0} is not between {1} and {2}", "{0} — не между {1} и {2}"},
    .help = {"divide all scores by the same number", "разделите все баллы на одно и то же число"},
    .why = {"Within these limits every sum is exact. What matters is how scores compare, so all may be divided alike.",
            "В этих пределах все суммы точны. Важно лишь соотношение баллов, поэтому их можно все разделить."},
    .bad = "mentee,mentor,score\nanna,m-1,5000000000\n",
    .good = "mentee,mentor,score\nanna,m-1,5000\n",
};

const RuleInfo csv_wrong_columns{
    .code = "M207",
    .name = "csv-wrong-columns",
    .message = {"this line has {0} cells, the first line has {1}", "в этой строке ячеек {0}, а в первой — {1}"},
    .help = {"put a cell that holds a comma in quotation marks", "ячейку с запятой возьмите в кавычки"},
    .why = {"Where a line has more or fewer cells than the header, it is not clear which cell belongs to which column.",
            "Если ячеек в строке больше или меньше, чем в заголовке, непонятно, что к какому столбцу относится."},
    .bad = "mentee,mentor,score\nanna,m-1\n",
    .good = "mentee,mentor,score\nanna,m-1,5\n",
};

const RuleInfo csv_bad_fixed{
    .code = "M208",
    .name = "csv-bad-fixed",
    .message = {"“{0}” is not a value of “fixed”", "«{0}» — не значение для «fixed»"},
    .help = {"write forced, forbidden, or leave the cell empty",
             "напишите forced, forbidden или оставьте ячейку пустой"},
    .why = {"“forced” makes a pair stand, “forbidden” rules it out; anything else would be guessed.",
            "«forced» закрепляет пару, «forbidden» исключает её; всё остальное пришлось бы угадывать."},
    .bad = "mentee,mentor,score,fixed\nanna,m-1,5,force\n",
    .good = "mentee,mentor,score,fixed\nanna,m-1,5,forced\n",
};

const RuleInfo csv_unreadable{
    .code = "M209",
    .name = "csv-unreadable",
    .message = {"the file cannot be read: {0}", "файл не удалось прочитать: {0}"},
    .help = {"save the table as CSV in UTF-8 (in a spreadsheet: Save as, CSV UTF-8)",
             "сохраните таблицу как CSV в кодировке UTF-8 (в таблице: Сохранить как, CSV UTF-8)"},
    .why =
        {"Names in another encoding would not be recognised in other files; half a file would give half an answer.",
         "Имена в другой кодировке не совпадут с именами в других файлах; по половине файла вышла бы половина ответа."},
    .bad = "\n",
    .good = "mentee,mentor,score\nanna,m-1,5\n",
};

const RuleInfo csv_empty_name{
    .code = "M210",
    .name = "csv-empty-name",
    .message = {"the name in column “{0}” is empty", "имя в столбце «{0}» не указано"},
    .help = {"write who is meant, or delete the line", "напишите, о ком речь, или удалите строку"},
    .why = {"A line without a name speaks of nobody.", "Строка без имени ни о ком не говорит."},
    .bad = "mentee,mentor,score\n,m-1,5\n",
    .good = "mentee,mentor,score\nanna,m-1,5\n",
};

const RuleInfo csv_forced_conflict{
    .code = "M211",
    .name = "csv-forced-conflict",
    .message = {"“{0}” is forced to two mentors", "«{0}» закреплён за двумя наставниками"},
    .help = {"leave “forced” in one line only, or give the mentor more slots",
             "оставьте «forced» только в одной строке или дайте наставнику больше мест"},
    .why = {"One mentee gets one mentor, and a mentor takes no more than the slots in the capacity file; forced pairs "
            "that contradict this cannot all stand.",
            "У наставляемого один наставник, а у наставника не больше мест, чем в файле мест; закреплённые пары, "
            "которые этому противоречат, не могут стоять все."},
    .bad = "mentee,mentor,score,fixed\nanna,m-1,5,forced\nanna,m-2,5,forced\n",
    .good = "mentee,mentor,score,fixed\nanna,m-1,5,forced\nanna,m-2,5,\n",
};

const RuleInfo csv_minimum{
    .code = "M212",
    .name = "csv-minimum-above-maximum",
    .message = {"“{0}” must take at least {1}, but at most {2}", "«{0}» должен взять не меньше {1}, но не больше {2}"},
    .help = {"make min no greater than max", "min не должен превышать max"},
    .why = {"Both cannot be kept.", "Выполнить и то и другое нельзя."},
    .bad = "# file: scores.csv\nmentee,mentor,score\nanna,m-1,5\n# file: capacity.csv\nmentor,max,min\nm-1,1,2\n",
    .good = "# file: scores.csv\nmentee,mentor,score\nanna,m-1,5\n# file: capacity.csv\nmentor,max,min\nm-1,2,1\n",
};

const RuleInfo csv_duplicate_mentor{
    .code = "M213",
    .name = "csv-duplicate-mentor",
    .message = {"mentor “{0}” stands here a second time", "наставник «{0}» записан второй раз"},
    .help = {"leave one of the two lines", "оставьте одну из двух строк"},
    .why = {"Two lines for one mentor may hold different numbers; which one is meant is not guessed.",
            "В двух строках об одном наставнике могут быть разные числа; какое верно, программа не гадает."},
    .bad = "# file: scores.csv\nmentee,mentor,score\nanna,m-1,5\n# file: capacity.csv\nmentor,max\nm-1,2\nm-1,3\n",
    .good = "# file: scores.csv\nmentee,mentor,score\nanna,m-1,5\n# file: capacity.csv\nmentor,max\nm-1,2\n",
};

const RuleInfo csv_unused_column{
    .code = "M214",
    .name = "csv-unused-column",
    .severity = Severity::note,
    .message = {"the column “{0}” is not used", "столбец «{0}» не используется"},
    .help = {"columns that are used: mentee, mentor, score, fixed, mentee-rank, mentor-rank; mentor, max, min",
             "используются столбцы: mentee, mentor, score, fixed, mentee-rank, mentor-rank; mentor, max, min"},
    .why = {"A column of one's own does no harm, but whoever wrote it may think that it counts.",
            "Свой столбец не вредит, но тот, кто его добавил, может думать, что он учитывается."},
    .bad = "mentee,mentor,score,remark\nanna,m-1,5,friends\n",
    .good = "mentee,mentor,score\nanna,m-1,5\n",
};

std::span<const RuleInfo* const> score_file_rules() {
  static constexpr std::array<const RuleInfo*, 14> all = {
      &csv_bad_header,      &csv_bad_number,    &csv_duplicate_pair,   &csv_unknown_mentor, &csv_quote,
      &score_out_of_range,  &csv_wrong_columns, &csv_bad_fixed,        &csv_unreadable,     &csv_empty_name,
      &csv_forced_conflict, &csv_minimum,       &csv_duplicate_mentor, &csv_unused_column};
  return all;
}

}  // namespace mentor

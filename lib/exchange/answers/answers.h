// Answers of a form as its service exports them: one row for each person, one column for each question. Any of the
// kinds of file that read_document() reads and that holds a table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import/read_document.h"

namespace mentor {

struct Answers {
  struct Row {
    std::uint32_t number = 0;        // line of the file, or row of the sheet, as people find it
    std::vector<std::string> cells;  // one for each question; no space around them
  };
  std::vector<std::string> questions;  // each different: the second of two equal ones ends in “(2)”
  std::vector<Row> rows;
  std::vector<Message> notes;           // the encoding, cells that no question stands above, sheets that were left out
  std::size_t left_out = 0;             // rows whose cells may belong to other questions or other rows; errors in cells
  std::vector<std::size_t> open_dates;  // questions whose dates («5/11/2027») do not tell which number is the month
};
using ReadAnswers = tl::expected<Answers, UnreadDocument>;

// The first table of the file; its first row holds the questions, after titles of one cell if there are any. In a text,
// rows that do not have a cell for each question are left out. O(size).
ReadAnswers read_answers(std::string_view name, std::string_view bytes);

// Reads the dates of a question («5/11/2027») with the month first, from now on. O(rows).
void put_month_first(Answers& answers, std::size_t column);
// The first of them that may be one of two days. O(rows).
std::string unclear_date(const Answers& answers, std::size_t column);

// Something that was not understood or not taken, and where it stands.
struct AnswerNote {
  std::uint32_t row = 0;
  std::string question;  // "" where it is about the whole row
  Message message;
  bool open = false;  // somebody has to decide; until then what the row says is not complete
};

}  // namespace mentor

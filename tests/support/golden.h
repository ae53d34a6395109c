// Golden cases: what a user types and what must come back, one readable text file each, tests/cli/<command>/*.test.
//
//     # What the case shows, for the reader.
//     repository: examples/rybinsk-2022      (files of that folder of the source tree, at the root of the world)
//     repository: examples/programme as p    (the same, below the folder p)
//     today: 2023-02-10                      (else 2026-11-20)
//     width: 80                              (a terminal of that width; else no terminal)
//
//     --- file: roadmaps/extra.yaml          (one more file, or another in the place of one)
//     kind: roadmap
//
//     --- input                              (standard input of the next command)
//     декабрь 2022
//
//     $ MENTOR_LANG=ru mentor deadline       (split as a shell does; no pipes, no expansion)
//     …standard output, as it is…
//     --- err                                (standard error, where there is any)
//     …
//     exit 1                                 (where it is not 0)
//
//     --- after: roadmaps/extra.yaml         (what the file must hold now)
//     kind: roadmap
//
// The remarks in brackets are no part of the format. Empty lines at the end of a part are layout. A part whose bytes
// could not be read back from plain lines says so: `--- file: a.yaml (escaped)`, `--- out (escaped)` (then the lines
// below `$` are empty), `--- err (escaped)`. In it \n \t \r \\ and \x1b (any byte) are escapes, and a \ at the end of a
// line means that no line feed follows. `MENTOR_ACCEPT=1 mentor_tests` rewrites what commands said and leaves the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/world.h"

namespace mentor {

// One part: the line that opens it and its content as bytes.
struct GoldenPart {
  enum class Kind : unsigned char { head, file, input, command, out, err, exit, after };
  Kind kind = Kind::head;
  std::string name;  // a path, a command line, an exit code
  std::string bytes;
  std::size_t line = 0;  // where it begins, from 1
};

using GoldenCase = std::vector<GoldenPart>;

// Throws std::runtime_error with the line for what is not in the format.
GoldenCase parse_golden(std::string_view text);
// The case as text. parse_golden(print_golden(c)) has the same parts.
std::string print_golden(const GoldenCase& golden);
// The case with what really comes out: same inputs, other expectations where the program says something else.
GoldenCase run_golden(const GoldenCase& golden);

// Whether plain lines cannot hold these bytes (see above).
bool needs_escape(std::string_view bytes);
std::string escape(std::string_view bytes);
// Throws std::runtime_error for an unknown escape.
std::string unescape(std::string_view text);

}  // namespace mentor

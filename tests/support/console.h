// Pages of documentation that are run: every ```console block is executed, and what it shows must be what comes out.
//
// A block holds commands after `$ ` and below each what it prints (standard output and error as a terminal shows them).
// Calls of mentor are run in-process; other commands (cd, git) are not run, and what stands below them is not compared.
// A last line `…` stands for any further output. The blocks of a page share one world, which begins with the folder
// `examples` of the source tree. Remarks on the line before a fence:
//     <!-- file: roadmaps/plan.yaml -->  any block: its content becomes that file
//     <!-- not run -->                   a console block that is only to be read
//     <!-- today: 2026-11-20 -->         from here on
//     <!-- empty folder -->              from here on a world without files
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// The page with what its commands really print: equal to the page where it tells the truth.
// Throws std::runtime_error for a block that cannot be run.
std::string run_page(std::string_view page);

}  // namespace mentor

// The phrases that a benchmark runs over: the lines of a file, by default of one that is kept beside the sources.
#pragma once

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace mentor::bench {

// The lines of the file that `--phrases=FILE` among the arguments names, else of `standard`; takes the argument away.
// Ends the program where the file has none.
inline std::vector<std::string> phrases(int& argc, char** argv, std::string standard) {
  constexpr std::string_view option = "--phrases=";
  int kept = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.starts_with(option))
      standard = argument.substr(option.size());
    else
      argv[kept++] = argv[i];
  }
  argc = kept;
  std::vector<std::string> lines;
  std::ifstream file(standard);
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  if (!lines.empty()) return lines;
  std::fprintf(stderr, "no phrases in %s\n", standard.c_str());
  std::exit(2);
}

}  // namespace mentor::bench

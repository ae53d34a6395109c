// Writes a programme to be matched into a folder: make_people FOLDER [PEOPLE [FILES [SEED [SCHOOL]]]].
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/bench/people.h"

int main(int argc, char** argv) {
  if (argc < 2 || argc > 6) {
    std::fprintf(stderr, "usage: %s FOLDER [PEOPLE [FILES [SEED [SCHOOL]]]]\n", argv[0]);
    return 2;
  }
  const auto number = [&](int at, unsigned long standard) {
    return argc > at ? std::strtoul(argv[at], nullptr, 10) : standard;
  };
  const mentor::bench::PeopleSize size{.people = number(2, 10'000),
                                       .school = number(5, 400),
                                       .files = number(3, 1),
                                       .seed = static_cast<std::uint32_t>(number(4, 1))};
  const std::filesystem::path root = argv[1];
  for (const auto& file : mentor::bench::make_people(size)) {
    std::filesystem::create_directories((root / file.path).parent_path());
    if (!(std::ofstream(root / file.path, std::ios::binary) << file.bytes)) {
      std::fprintf(stderr, "cannot write %s\n", file.path.c_str());
      return 1;
    }
  }
}

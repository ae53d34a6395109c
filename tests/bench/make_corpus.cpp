// Writes a corpus into a folder: make_corpus FOLDER [BYTES [FILES [SEED]]].
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/bench/corpus.h"

int main(int argc, char** argv) {
  if (argc < 2 || argc > 5) {
    std::fprintf(stderr, "usage: %s FOLDER [BYTES [FILES [SEED]]]\n", argv[0]);
    return 2;
  }
  const auto number = [&](int at, unsigned long standard) {
    return argc > at ? std::strtoul(argv[at], nullptr, 10) : standard;
  };
  const mentor::bench::CorpusSize size{number(2, 7'000'000), number(3, 1), static_cast<std::uint32_t>(number(4, 1))};
  const std::filesystem::path root = argv[1];
  for (const auto& file : mentor::bench::make_corpus(size)) {
    std::filesystem::create_directories((root / file.path).parent_path());
    if (!(std::ofstream(root / file.path, std::ios::binary) << file.bytes)) {
      std::fprintf(stderr, "cannot write %s\n", file.path.c_str());
      return 1;
    }
  }
}

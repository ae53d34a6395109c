// Documents of any bytes: none may crash, hang or lose a word that was read, and what is written is YAML. The first
// byte chooses the kind of document.
#include "exchange/import/read_document.h"
#include "exchange/import/recognise.h"
#include "exchange/import/roadmap_yaml.h"
#include "exchange/import/without_names.h"
#include "tests/fuzz/require.h"
#include "yaml/read.h"

using namespace mentor;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view names[] = {"a.txt", "a.csv", "a.tsv", "a.html", "a.docx", "a.odt", "a.xlsx", "a"};
  const std::string_view bytes = input(data, size);
  constexpr ImportLimits limits{.unpacked = 1U << 20U, .words = 20'000, .cells = 20'000};
  auto document =
      read_document(names[static_cast<unsigned char>(bytes.front()) % std::size(names)], bytes.substr(1), limits);
  if (!document) {
    require(!document.error().message.empty(), "a refusal says why");
    return 0;
  }
  if (bytes.front() & 8) leave_out_names(*document);
  auto roadmap = recognise_roadmap(*document);
  if (!roadmap) return 0;
  roadmap->id = "plan";
  const WordCount words = count_words(*document, account_words(*document, *roadmap));
  require(words.kept == words.all, "no word is lost");
  const Source source("plan.yaml", roadmap_yaml(*document, *roadmap, "a", Language::en));
  for (const Diagnostic& fault : yaml::read(source).faults)
    require(fault.severity != Severity::error, "what is written is YAML");
  return 0;
}

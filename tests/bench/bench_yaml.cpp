// One reader over one file, for readers.py, which runs them in turns: bench_yaml READER FILE. Prints the CPU seconds
// that reading took, and the growth of peak memory in KiB over what the program had with the file in memory.
#include <sys/resource.h>
#include <yaml-cpp/yaml.h>
#include <yaml.h>

#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>

#include "yaml/read.h"

namespace {

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

long peak_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

// Each returns a number that says how much it has read, so that nothing can be left out.
std::size_t read_ours(const mentor::Source& source) {
  const auto reading = mentor::yaml::read(source);
  if (!reading.faults.empty()) std::exit(1);
  return reading.tree.nodes.size();
}

std::size_t read_libyaml_events(const mentor::Source& source) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) std::exit(1);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(source.bytes().data()),
                               source.bytes().size());
  std::size_t count = 0;
  for (bool more = true; more; ++count) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) std::exit(1);
    more = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

std::size_t read_yaml_cpp_node(const mentor::Source& source) {
  return YAML::LoadAll(std::string(source.bytes())).size();
}

}  // namespace

int main(int argc, char** argv) {
  const std::map<std::string, std::function<std::size_t(const mentor::Source&)>> readers = {
      {"mentor", read_ours}, {"libyaml-events", read_libyaml_events}, {"yaml-cpp-node", read_yaml_cpp_node}};
  const auto reader = readers.find(argc == 3 ? argv[1] : "");
  if (reader == readers.end()) {
    std::fprintf(stderr, "usage: %s mentor|libyaml-events|yaml-cpp-node FILE\n", argv[0]);
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary | std::ios::ate);
  std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
  file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file || bytes.empty()) return 2;
  const mentor::Source source("corpus.yaml", std::move(bytes));
  const long memory = peak_kib();
  const double begin = cpu_seconds();
  const std::size_t count = reader->second(source);
  std::printf("%.6f %ld %zu\n", cpu_seconds() - begin, peak_kib() - memory, count);
}

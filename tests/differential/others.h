// What other readers make of the same bytes, as events in the notation of the YAML test suite.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

// What one reader said: its events, or why it refuses the bytes.
struct Said {
  bool accepted = false;
  std::string events;
  std::string problem;
};

// The text of a scalar as in a line of events.
std::string escaped(std::string_view text);

// libyaml's events with all styles, as yaml::to_events writes them. O(size), of nested brackets O(size · depth).
Said libyaml_events(std::string_view bytes);

// yaml-cpp's events. It does not tell styles of scalars apart nor where documents are marked; plain() makes
// yaml::to_events' lines comparable.
Said yaml_cpp_events(const std::string& bytes);
// Events without what yaml-cpp does not tell.
std::string plain(const std::string& events);

}  // namespace mentor

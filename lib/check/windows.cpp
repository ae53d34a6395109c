#include "check/windows.h"

namespace mentor {

std::string to_words(const Window& window) {
  if (!window.from) return ".." + to_iso(window.to);
  if (*window.from == window.to) return to_iso(window.to);
  return to_iso(*window.from) + ".." + to_iso(window.to);
}

std::vector<std::string> marked_windows(const Deadline& deadline, Mark mark) {
  std::vector<std::string> words;
  for (const Window& window : deadline.windows)
    if (window.mark == mark) words.push_back(to_words(window));
  return words;
}

}  // namespace mentor

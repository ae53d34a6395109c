#include "cmd/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace mentor {

int terminal_width() {
  if (::isatty(STDOUT_FILENO) == 0) return 0;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::max<int>(size.ws_col, 20);
}

bool error_is_terminal() { return ::isatty(STDERR_FILENO) != 0; }
bool input_is_terminal() { return ::isatty(STDIN_FILENO) != 0; }

std::map<std::string, std::string> environment() {
  std::map<std::string, std::string> variables;
  for (const char* name : {"MENTOR_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "GITHUB_STEP_SUMMARY"})
    if (const char* value = std::getenv(name)) variables.emplace(name, value);
  return variables;
}

Date system_date() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value();
}

std::string current_folder() {
  std::error_code error;
  return std::filesystem::current_path(error).generic_string();
}

}  // namespace mentor

// What the operating system knows of the terminal and the day.
#pragma once

#include <map>
#include <string>

#include "base/date.h"

namespace mentor {

// Columns of the terminal that standard output is; 0 where it is none.
int terminal_width();
bool error_is_terminal();
bool input_is_terminal();
// The environment variables that commands look at.
std::map<std::string, std::string> environment();
// The day in the system's time zone.
Date system_date();
// The current folder, absolute.
std::string current_folder();

}  // namespace mentor

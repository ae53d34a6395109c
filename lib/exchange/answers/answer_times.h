// When people have time, as they type it → words of `available`. Only for the imports of answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mentor {

struct AnsweredTimes {
  std::vector<std::string> times;  // "tue-pm", "sat"; empty where the answer is not understood to its last word
  bool hours = false;              // it named hours, which `available` cannot hold
};
// An answer: «вт после обеда» → tue-pm, «суббота» → sat, «вт-чт» and «с вт по чт» → tue wed thu, «будни» → mon … fri,
// «ежедневно утром» → mon-am … sun-am, «ср с 15 до 17» → wed-pm with `hours`. A time belongs to all days that stand
// before it after the last time, or, where it comes first, to those after it: «вт, чт после 14:00», «вечером пн, ср».
// `day`: of a question about one day ("mon"), whose answer names only halves. O(length).
AnsweredTimes answered_times(std::string_view answer, std::string_view day);

// Whether the answer takes something away («кроме среды», «не могу по пятницам», "except Monday"): then none of its
// parts can be read by itself. O(length).
bool has_exception(std::string_view answer);

}  // namespace mentor

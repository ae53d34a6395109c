// A new programme: the files that a school begins with, which `mentor validate` finds nothing wrong with.
#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "base/text.h"

namespace mentor {

// Which continuous integration checks the repository.
enum class StarterCi : unsigned char { none, github, gitlab };

// What the files say.
struct StarterOptions {
  Language language = Language::en;
  std::string profile = "generic";  // generic, target-model, teachers, or the path of an own one
  std::string id;                   // of the programme
  std::string title, organisation;  // empty: what the language offers
  std::string level = "school";
  Date today;
  StarterCi ci = StarterCi::github;
  std::string version;  // of this program, for the workflow
};

// Relative path → bytes. The plan is a sample for the profile (for one of its own: the general one), with deadlines of
// the school year of `today`: September to May, from June on the next one. O(size).
std::map<std::string, std::string> starter_files(const StarterOptions& options);

// An id made of a name: its letters and digits in lower case, hyphens between words; `otherwise` where it has no Latin
// letter or digit to begin with. O(length).
std::string starter_id(std::string_view name, std::string_view otherwise);

}  // namespace mentor

// The words that people read for the fixed vocabularies of the data model, in one place.
#pragma once

#include "deadline/state.h"
#include "document/document.h"
#include "model/repository.h"

namespace mentor {

// States of items and occurrences, in the order of DeadlineState.
std::span<const Keyword> state_labels();
Keyword keyword_of(DeadlineState state);
Keyword keyword_of(PairStatus status);
Keyword keyword_of(MeetingType type);
Keyword keyword_of(Level level);
// The level of an id, for a table; an unknown one as it is written, none missing.
Cell level_cell(const std::string& id);

// Forms and consents as the profile calls them; an id that it does not know is its own label. The label is a view into
// the profile or the id's own file.
Keyword form_keyword(const Profile& profile, std::string_view id);
Keyword consent_keyword(const ProfileConsent& consent);
// A category of people; one that is not known here is its own label, a view into `id`.
Keyword category_keyword(std::string_view id);

// "October 2026" / «Октябрь 2026 г.».
Message month_label(Date day);
// Why an item is `undated`: no deadline is given; it cannot be read; all of its days lie before the approval of the
// plan, or outside its period.
enum class Undated : unsigned char { not_given, unreadable, before_approval, outside_period };
// The words for an item's state; the id of `undated` with words that say why.
Keyword state_label(DeadlineState state, Undated why);

// A user's text where a Message is needed.
Message as_it_is(const std::string& text);

}  // namespace mentor

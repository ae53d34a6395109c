// What the reader may find wrong in a file, as data: one RuleInfo per fault, with the words that people are shown and
// an example. `bad` and `good` are empty for those that only a size makes (too-long-scalar, too-large-file,
// too-many-anchors, too-many-faults, too-long-key): no page could show them; read_test.cpp makes such files.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace mentor::yaml {

// Encoding and characters.
extern const RuleInfo not_utf8;               // Y101
extern const RuleInfo utf_16;                 // Y102
extern const RuleInfo windows_1251;           // Y103
extern const RuleInfo byte_order_mark_found;  // Y104, a note
extern const RuleInfo control_character;      // Y105: {0} its code
extern const RuleInfo bidi_character;         // Y106: {0} its code
extern const RuleInfo look_alike;             // Y107: {0} what is there, {1} what is needed

// Lines, indentation, quotes.
extern const RuleInfo tab_indentation;               // Y110
extern const RuleInfo wrong_indentation;             // Y111
extern const RuleInfo unclosed_quote;                // Y112: {0} the quote
extern const RuleInfo unclosed_bracket;              // Y113: {0} the bracket that opens, {1} the one that closes
extern const RuleInfo colon_in_value;                // Y114
extern const RuleInfo missing_colon;                 // Y115: {0} the line
extern const RuleInfo missing_space_after_colon;     // Y116: {0} the key
extern const RuleInfo missing_dash;                  // Y117
extern const RuleInfo missing_space_after_dash;      // Y118
extern const RuleInfo mixed_list_and_map;            // Y119
extern const RuleInfo missing_comma;                 // Y120: {0} what stands there
extern const RuleInfo text_after_value;              // Y121: {0} the text
extern const RuleInfo special_first_character;       // Y122: {0} the character
extern const RuleInfo unknown_escape;                // Y123: {0} the escape
extern const RuleInfo duplicate_key;                 // Y124: {0} the key
extern const RuleInfo missing_space_before_comment;  // Y125
extern const RuleInfo list_as_text;                  // Y127, a warning
extern const RuleInfo invalid_yaml;                  // Y126: {0} what was expected, {1} what was found

// Parts of YAML that are not read, anchors, limits.
extern const RuleInfo tag_refused;       // Y130: {0} the tag
extern const RuleInfo complex_key;       // Y131
extern const RuleInfo merge_key;         // Y132
extern const RuleInfo directive;         // Y133: {0} the directive
extern const RuleInfo undefined_alias;   // Y134: {0} the name
extern const RuleInfo alias_cycle;       // Y135: {0} the name
extern const RuleInfo alias_budget;      // Y136: {0} the limit
extern const RuleInfo too_deep;          // Y137: {0} the limit
extern const RuleInfo too_long_scalar;   // Y138: {0} the limit in bytes
extern const RuleInfo too_large_file;    // Y139: {0} the limit in bytes
extern const RuleInfo too_many_anchors;  // Y140: {0} the limit
extern const RuleInfo too_many_faults;   // Y141: {0} the limit
extern const RuleInfo too_long_key;      // Y142: {0} the limit in characters
extern const RuleInfo unused_anchor;     // Y143, a warning: {0} the name

// All of them, by code.
std::span<const RuleInfo* const> reader_rules();

}  // namespace mentor::yaml

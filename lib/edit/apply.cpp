#include <algorithm>
#include <tuple>

#include "edit/edit.h"

namespace mentor {

namespace {

tl::unexpected<Failure> overlap(const Source& source, Span span) {
  const Position at = source.position(span.begin);
  return failure(Failure::Kind::usage,
                 {{"{0}:{1}: two changes overlap here; apply one and run the command again",
                   "{0}:{1}: здесь накладываются два изменения; примените одно и повторите команду"},
                  {source.path(), at.line}});
}

tl::unexpected<Failure> foreign(const Source& source) {
  return failure(
      Failure::Kind::usage,
      {{"{0}: a change does not fit this file", "{0}: изменение не подходит к этому файлу"}, {source.path()}});
}

bool is_same(const TextEdit& left, const TextEdit& right) {
  return left.place == right.place && left.text == right.text && left.place.span.size() > 0;
}

// By place; what is inserted before a span stays before what replaces it, and insertions stay in the order given.
std::vector<const TextEdit*> in_order(const std::vector<TextEdit>& edits) {
  std::vector<const TextEdit*> ordered;
  for (const TextEdit& edit : edits) ordered.push_back(&edit);
  std::sort(ordered.begin(), ordered.end(), [](const TextEdit* left, const TextEdit* right) {
    const auto key = [](const TextEdit* edit) {
      return std::tuple(edit->place.span.begin, edit->place.span.size() > 0, edit);
    };
    return key(left) < key(right);
  });
  return ordered;
}

}  // namespace

Result<std::string> apply(const Source& source, const std::vector<TextEdit>& edits) {
  const std::vector<const TextEdit*> ordered = in_order(edits);
  const std::string_view bytes = source.bytes();
  std::string out;
  std::uint32_t done = 0;
  const TextEdit* last = nullptr;
  for (const TextEdit* edit : ordered) {
    const Span span = edit->place.span;
    if (edit->place.source != &source || span.end < span.begin || span.end > bytes.size()) return foreign(source);
    if (last && is_same(*last, *edit)) continue;
    if (span.begin < done) return overlap(source, span);
    out += bytes.substr(done, span.begin - done);
    out += edit->text;
    done = span.end;
    last = edit;
  }
  out += bytes.substr(done);
  return out;
}

}  // namespace mentor

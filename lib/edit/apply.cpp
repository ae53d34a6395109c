#include <algorithm>

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

}  // namespace

Result<std::string> apply(const Source& source, std::vector<TextEdit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& left, const TextEdit& right) {
    const Span a = left.place.span, b = right.place.span;
    // What is inserted before a span stays before what replaces it.
    return a.begin != b.begin ? a.begin<b.begin : (a.size() == 0)>(b.size() == 0);
  });
  edits.erase(std::unique(edits.begin(), edits.end(), is_same), edits.end());
  const std::string_view bytes = source.bytes();
  std::string out;
  std::uint32_t done = 0;
  for (const TextEdit& edit : edits) {
    const Span span = edit.place.span;
    if (edit.place.source != &source || span.end < span.begin || span.end > bytes.size()) return foreign(source);
    if (span.begin < done) return overlap(source, span);
    out += bytes.substr(done, span.begin - done);
    out += edit.text;
    done = span.end;
  }
  out += bytes.substr(done);
  return out;
}

}  // namespace mentor

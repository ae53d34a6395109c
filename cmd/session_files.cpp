// Reading files in order to change them, and writing them back.
#include <algorithm>

#include "cmd/session.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

// The topmost programme, so that whoever works on a part of a tree (--root) and whoever works on all of it wait for
// each other.
std::shared_ptr<const void> held_above(const Env& env, const std::string& root) {
  auto held = env.files.hold(find_root(env.files, root));
  if (!held)
    throw CommandError{3,
                       held.error().message,
                       {{"nothing was changed; run the command again", "ничего не изменено; повторите команду"}, {}}};
  return std::move(*held);
}

CommandError changed_meanwhile(const std::string& shown) {
  return {
      3,
      {{"“{0}” has been changed meanwhile; it is left as it is", "«{0}» тем временем изменён; он оставлен как есть"},
       {shown}},
      {{"run the command again", "повторите команду"}, {}}};
}

CommandError unwritable(Message message) {
  return {3,
          std::move(message),
          {{"nothing was changed; make the file and its folder writable, and run the command again",
            "ничего не изменено; разрешите запись в файл и в его папку и повторите команду"},
           {}}};
}

// Files that change together.
class Change {
 public:
  Change(Env& env, const Session& session, const Session::Loaded& loaded)
      : env_(env), session_(session), loaded_(loaded) {}

  void prepare(const std::string& path, const ChangedText& text) {
    Part part{loaded_.shown(path), session_.opened(loaded_.shown(path)), &text, nullptr};
    if (!is_open(part)) return;
    auto ready = env_.files.make_ready(part.file, text.after);
    if (!ready) throw unwritable(ready.error().message);
    part.ready = std::move(*ready);
    parts_.push_back(std::move(part));
  }

  // Each file is looked at once more when all are ready, and again right before it is replaced: making them ready takes
  // its time.
  void put() {
    for (const Part& part : parts_) (void)is_open(part);
    std::vector<std::string> written;
    for (Part& part : parts_) {
      try {
        if (!is_open(part)) continue;
        if (const auto done = part.ready->put(); !done) throw unwritable(done.error().message);
      } catch (CommandError& error) {
        if (!written.empty())
          error.help = {{"changed and written before that: {0}", "до этого изменены и записаны: {0}"},
                        {listed(written)}};
        throw;
      }
      written.push_back(visible(part.shown));
    }
  }

 private:
  struct Part {
    std::string shown, file;
    const ChangedText* text;
    std::unique_ptr<Files::Ready> ready;
  };

  // Whether it is still as it was read; false where it is as it is to become, as the second of two links to one file.
  bool is_open(const Part& part) const {
    // What is not there yet is empty.
    const bool is_new = part.text->before.empty() && !env_.files.type(part.file);
    const auto now = is_new ? Result<std::string>()
                            : env_.files.read(part.file, std::max(part.text->before.size(), part.text->after.size()));
    if (!now) throw CommandError{3, now.error().message};
    if (*now != part.text->before && *now != part.text->after) throw changed_meanwhile(part.shown);
    return *now != part.text->after;
  }

  Env& env_;
  const Session& session_;
  const Session::Loaded& loaded_;
  std::vector<Part> parts_;
};

}  // namespace

Session::Loaded Session::load(const std::vector<std::string>& paths, bool to_change) {
  const Found found = find(paths);
  auto held = to_change ? held_above(env, found.root) : nullptr;
  Loaded loaded = load_below(found.root, found.paths, nullptr);
  loaded.held = std::move(held);
  return loaded;
}

void Session::write_back(const Loaded& loaded, const ChangedTexts& texts) {
  Change change(env, *this, loaded);
  for (const auto& [path, text] : texts) change.prepare(path, text);
  change.put();
}

}  // namespace mentor

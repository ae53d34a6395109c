#include "cmd/real_files.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <thread>

namespace mentor {

namespace fs = std::filesystem;

namespace {

// What the system said, for people. Its own words are English; the frequent cases are translated.
Failure system_failure(const std::string& path, int error) {
  const auto say = [&](Failure::Kind kind, Text text) { return Failure{kind, {text, {path}}}; };
  switch (error) {
    case ENOENT:
      return say(Failure::Kind::not_found, {"“{0}” does not exist", "«{0}» не существует"});
    case EACCES:
    case EPERM:
      return say(Failure::Kind::world, {"no permission for “{0}”", "нет прав на «{0}»"});
    case EISDIR:
      return say(Failure::Kind::world, {"“{0}” is a folder", "«{0}» — папка"});
    case ENOSPC:
      return say(Failure::Kind::world, {"no space left for “{0}”", "нет места для «{0}»"});
    case ELOOP:
      return say(Failure::Kind::world, {"“{0}” is a link that leads to itself", "«{0}» — ссылка на саму себя"});
    case EROFS:
      return say(Failure::Kind::world, {"“{0}” cannot be written: read-only", "«{0}»: запись запрещена"});
    default:
      return {Failure::Kind::world, {{"“{0}”: {1}", "«{0}»: {1}"}, {path, std::strerror(error)}}};
  }
}

// An open file that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

bool stays_within(const fs::path& link, const std::string& within) {
  std::error_code error;
  const fs::path target = fs::weakly_canonical(link, error), root = fs::weakly_canonical(within, error);
  return !error && std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first == root.end();
}

// What a folder's entry is; nothing where it is to be passed over.
std::optional<Files::Type> entry_type(const fs::directory_entry& entry, const std::string& within) {
  std::error_code error;
  if (entry.is_symlink(error)) {
    (void)fs::canonical(entry.path(), error);
    if (error == std::errc::too_many_symbolic_link_levels) return Files::Type::link_ring;
    if (!stays_within(entry.path(), within)) return Files::Type::link_outside;
    if (entry.is_regular_file(error)) return Files::Type::file;
    return entry.is_directory(error) ? std::nullopt : std::optional(Files::Type::other);
  }
  if (entry.is_directory(error)) return Files::Type::folder;
  return entry.is_regular_file(error) ? Files::Type::file : Files::Type::other;
}

bool write_all(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<std::vector<Files::Entry>> RealFiles::list(const std::string& folder, const std::string& within) const {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error) return tl::unexpected(system_failure(folder, error.value()));
  std::vector<Entry> listed;
  for (; entries != fs::directory_iterator(); entries.increment(error)) {
    std::error_code no_link;
    if (const auto type = entry_type(*entries, within))
      listed.push_back({entries->path().filename().string(), *type, entries->is_symlink(no_link)});
    if (error) return tl::unexpected(system_failure(folder, error.value()));
  }
  std::ranges::sort(listed);
  return listed;
}

Result<std::string> RealFiles::read(const std::string& path, std::size_t limit) const {
  // O_NONBLOCK: opening a FIFO must not wait for somebody to write into it.
  const Handle file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat facts{};
  if (!file || ::fstat(file.number(), &facts) != 0) return tl::unexpected(system_failure(path, errno));
  if (S_ISDIR(facts.st_mode)) return tl::unexpected(system_failure(path, EISDIR));
  if (!S_ISREG(facts.st_mode))
    return failure(Failure::Kind::world, {{"“{0}” is not a plain file", "«{0}» — не обычный файл"}, {path}});
  std::string bytes(std::min(static_cast<std::size_t>(facts.st_size), limit) + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) {
      if (filled > limit) break;
      bytes.resize(std::min(bytes.size() * 2, limit + 1));
    }
    const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return tl::unexpected(system_failure(path, errno));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

std::optional<Files::Type> RealFiles::type(const std::string& path) const {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (error || !fs::exists(status)) return std::nullopt;
  if (fs::is_directory(status)) return Type::folder;
  return fs::is_regular_file(status) ? Type::file : Type::other;
}

namespace {

Result<void> write_into(const std::string& path, std::string_view bytes) {
  // O_NONBLOCK: a FIFO that nobody reads is a failure, not a wait.
  const Handle file(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
  if (file && write_all(file.number(), bytes)) return {};
  return tl::unexpected(system_failure(path, errno));
}

// So that the new name of a file outlives a power cut. Some file systems cannot; the file is whole all the same.
void sync_folder(const fs::path& folder) {
  const Handle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle) (void)::fsync(handle.number());
}

// The mode and, where that is allowed, the owner of the file that is replaced; of a new file what the system gives.
bool take_over(int file, const struct stat* old) {
  if (old) {
    (void)!::fchown(file, old->st_uid, old->st_gid);
    return ::fchmod(file, old->st_mode & 07777U) == 0;
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(file, 0666U & ~mask) == 0;
}

// A new file beside the target, which gets the target's name: at each moment there is the old file or the new one. What
// a kill leaves behind is called .mentor-XXXXXX, which git shows and everything here passes over.
class Beside final : public Files::Ready {
 public:
  Beside(std::string path, fs::path target) : path_(std::move(path)), target_(std::move(target)) {}
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() override {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  Result<void> fill(const struct stat* old, std::string_view bytes) {
    std::string name = (folder() / ".mentor-XXXXXX").string();
    const Handle file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file) return tl::unexpected(system_failure(path_, errno));
    temporary_ = std::move(name);
    if (write_all(file.number(), bytes) && take_over(file.number(), old) && ::fsync(file.number()) == 0) return {};
    return tl::unexpected(system_failure(path_, errno));
  }

  Result<void> put() override {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return tl::unexpected(system_failure(path_, errno));
    temporary_.clear();
    sync_folder(folder());
    return {};
  }

 private:
  fs::path folder() const { return target_.has_parent_path() ? target_.parent_path() : "."; }
  std::string path_;  // as it was asked for
  fs::path target_;   // without links
  std::string temporary_;
};

Result<std::unique_ptr<Files::Ready>> beside(const std::string& path, fs::path target, const struct stat* old,
                                             std::string_view bytes) {
  auto made = std::make_unique<Beside>(path, std::move(target));
  if (auto filled = made->fill(old, bytes); !filled) return tl::unexpected(filled.error());
  return made;
}

// A device such as /dev/null must stay one.
class Device final : public Files::Ready {
 public:
  Device(std::string path, std::string_view bytes) : path_(std::move(path)), bytes_(bytes) {}
  Result<void> put() override { return write_into(path_, bytes_); }

 private:
  std::string path_, bytes_;
};

// Where a file would come to stand that is not there yet; nothing where it cannot be told. The system follows as many
// links.
std::optional<std::string> place_of_new(fs::path path) {
  constexpr int most_links = 40;
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(path, error)); ++i) {
    const fs::path target = fs::read_symlink(path, error);
    if (error) return std::nullopt;
    path = path.parent_path() / target;
  }
  const fs::path whole = fs::absolute(path, error);
  if (error) return std::nullopt;
  const fs::path real = fs::weakly_canonical(whole, error);
  return error ? std::nullopt : std::optional(real.string());
}

}  // namespace

std::string RealFiles::without_links(const std::string& path) const {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? place_of_new(path).value_or(path) : real.string();
}

Result<void> RealFiles::make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return tl::unexpected(system_failure(path, error.value()));
  return {};
}

Result<void> RealFiles::write(const std::string& path, std::string_view bytes) {
  const auto ready = make_ready(path, bytes);
  if (!ready) return tl::unexpected(ready.error());
  return (*ready)->put();
}

Result<std::unique_ptr<Files::Ready>> RealFiles::make_ready(const std::string& path, std::string_view bytes) {
  struct stat facts{};
  const bool exists = ::stat(path.c_str(), &facts) == 0;
  std::error_code error;
  if (!exists && fs::is_symlink(fs::symlink_status(path, error)))
    return failure(Failure::Kind::world,
                   {{"“{0}” is a link that leads nowhere", "«{0}» — ссылка, которая никуда не ведёт"}, {path}});
  if (!exists) return beside(path, path, nullptr, bytes);
  if (S_ISDIR(facts.st_mode)) return tl::unexpected(system_failure(path, EISDIR));
  if (::access(path.c_str(), W_OK) != 0) return tl::unexpected(system_failure(path, errno));
  if (!S_ISREG(facts.st_mode)) return std::make_unique<Device>(path, bytes);
  const fs::path target = fs::canonical(path, error);
  if (error) return tl::unexpected(system_failure(path, error.value()));
  return beside(path, target, &facts, bytes);
}

Result<std::shared_ptr<const void>> RealFiles::hold(const std::string& folder) const {
  auto held = std::make_shared<Handle>(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const auto end = std::chrono::steady_clock::now() + patience_;
  while (*held && ::flock(held->number(), LOCK_EX | LOCK_NB) != 0) {
    // Some file systems have no locks; whoever writes compares the file with what was read all the same.
    if (errno != EWOULDBLOCK && errno != EINTR) return nullptr;
    if (std::chrono::steady_clock::now() >= end)
      return failure(Failure::Kind::world, {{"“{0}” is being changed by another run of mentor, which has not ended yet",
                                             "«{0}» сейчас меняет другой запуск mentor, и он ещё не закончился"},
                                            {folder}});
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return held;
}

}  // namespace mentor

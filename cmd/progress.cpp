#include "cmd/progress.h"

#include <ostream>

namespace mentor {

Progress::Progress(std::ostream& out, bool shown, std::string what, std::chrono::milliseconds first)
    : out_(out), what_(std::move(what)), first_(first) {
  if (shown) thread_ = std::thread([this] { run(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Progress::run() {
  using Clock = std::chrono::steady_clock;
  constexpr std::string_view back_and_clear = "\r\x1b[K";
  const auto start = Clock::now();
  std::unique_lock lock(mutex_);
  bool said = false;
  auto wait = first_;
  while (!wake_.wait_for(lock, wait, [this] { return done_; })) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - start).count();
    out_ << back_and_clear << what_ << " … " << seconds << " s" << std::flush;
    said = true;
    wait = std::chrono::milliseconds(500);
  }
  if (said) out_ << back_and_clear << std::flush;
}

}  // namespace mentor

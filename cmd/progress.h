// A sign of life on a terminal while something takes long: after half a second a line with the seconds so far, gone
// when the work is done. Without a terminal it does nothing.
#pragma once

#include <chrono>
#include <condition_variable>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

namespace mentor {

class Progress {
 public:
  // `what` is what is being done, in the reader's language ("matching"); `out` must not be written to by others while
  // this lives. Not `shown`: no thread is started.
  Progress(std::ostream& out, bool shown, std::string what,
           std::chrono::milliseconds first = std::chrono::milliseconds(500));
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

 private:
  void run();

  std::ostream& out_;
  std::string what_;
  std::chrono::milliseconds first_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace mentor

// A mail server for tests: takes letters on a free loopback port and keeps them.
#pragma once
#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace test {

class SmtpSink {
 public:
  // `refuse_first`: so many deliveries are answered 451, as a server with a grey list does.
  explicit SmtpSink(int refuse_first = 0);
  ~SmtpSink();
  SmtpSink(const SmtpSink&) = delete;
  SmtpSink& operator=(const SmtpSink&) = delete;

  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  struct Letter {
    std::string to, text;  // the text with its base 64 undone, its head as it came
  };
  std::vector<Letter> letters() const;
  // Waits up to `seconds` for the n-th letter (1 …); throws when it does not come.
  Letter wait_for(std::size_t n, int seconds = 20) const;

 private:
  void serve();
  void talk(int fd);

  int listening_ = -1, port_ = 0, refuse_ = 0;
  std::atomic<bool> stopping_{false};
  mutable std::mutex mutex_;
  std::vector<Letter> letters_;
  std::thread thread_;
};

}  // namespace test

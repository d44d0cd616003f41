// A mail server for tests: takes letters on a free loopback port and keeps them.
#pragma once
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace test {

class SmtpSink {
 public:
  // `refuse_first`: so many deliveries are answered 451, as a server with a grey list does. `unknown`: an address that
  // is answered 550 for ever.
  explicit SmtpSink(int refuse_first = 0, std::string unknown = {});
  ~SmtpSink();
  SmtpSink(const SmtpSink&) = delete;
  SmtpSink& operator=(const SmtpSink&) = delete;

  // Of the program that is to send here.
  std::map<std::string, std::string> settings() const;
  struct Letter {
    std::string to, text;  // the text with its base 64 undone, its head as it came
    std::string subject;   // as people read it
  };
  std::vector<Letter> letters() const;
  // Waits up to `seconds` for the n-th letter (1 …); throws when it does not come.
  Letter wait_for(std::size_t n, int seconds = 20) const;

 private:
  void serve();
  void talk(int fd);

  int listening_ = -1, port_ = 0, refuse_ = 0;
  std::string unknown_;
  std::atomic<bool> stopping_{false};
  mutable std::mutex mutex_;
  std::vector<Letter> letters_;
  std::thread thread_;
};

}  // namespace test

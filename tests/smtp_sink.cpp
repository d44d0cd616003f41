#include "smtp_sink.h"

#include <netinet/in.h>
#include <poll.h>
#include <sodium.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

namespace test {
namespace {

void say(int fd, const std::string& line) {
  const std::string all = line + "\r\n";
  if (send(fd, all.data(), all.size(), MSG_NOSIGNAL) < 0) return;
}

// Up to and with the next "\r\n", without it; "" when the other side is gone.
bool next_line(int fd, std::string& buffer, std::string& line) {
  for (;;) {
    if (const auto end = buffer.find("\r\n"); end != std::string::npos) {
      line = buffer.substr(0, end);
      buffer.erase(0, end + 2);
      return true;
    }
    char piece[2048];
    const auto n = recv(fd, piece, sizeof piece, 0);
    if (n <= 0) return false;
    buffer.append(piece, static_cast<std::size_t>(n));
  }
}

std::string from_base64(std::string_view encoded) {
  std::string out(encoded.size(), '\0');
  std::size_t length = 0;
  sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), encoded.data(), encoded.size(), "\r\n",
                    &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
  out.resize(length);
  return out;
}

std::string body_of(const std::string& letter) {
  const auto at = letter.find("\r\n\r\n") + 4;
  return letter.substr(0, at) + from_base64(std::string_view(letter).substr(at));
}

// The encoded words of the field (RFC 2047), put together.
std::string subject_of(std::string_view letter) {
  static constexpr std::string_view kBegin = "=?UTF-8?B?";
  const auto from = letter.find("\r\nSubject: ") + 11;
  auto end = letter.find("\r\n", from);
  while (letter.substr(end, 3) == "\r\n ") end = letter.find("\r\n", end + 2);
  std::string out;
  for (auto at = letter.find(kBegin, from); at < end; at = letter.find(kBegin, at)) {
    at += kBegin.size();
    out += from_base64(letter.substr(at, letter.find("?=", at) - at));
  }
  return out;
}

}  // namespace

SmtpSink::SmtpSink(int refuse_first, std::string unknown) : refuse_(refuse_first), unknown_(std::move(unknown)) {
  listening_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  if (bind(listening_, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(listening_, 8) != 0)
    throw std::runtime_error("no port for the mail server");
  getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &length);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

SmtpSink::~SmtpSink() {
  stopping_ = true;
  thread_.join();
  close(listening_);
}

void SmtpSink::serve() {
  while (!stopping_) {
    pollfd waiting{listening_, POLLIN, 0};
    if (poll(&waiting, 1, 50) <= 0) continue;
    const int fd = accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
    if (fd < 0) continue;
    talk(fd);
    close(fd);
  }
}

void SmtpSink::talk(int fd) {
  std::string buffer, line, to;
  say(fd, "220 sink");
  while (next_line(fd, buffer, line)) {
    if (line.starts_with("RCPT") && refuse_ > 0) {
      --refuse_;
      say(fd, "451 later");
    } else if (line.starts_with("RCPT") && !unknown_.empty() && line.find(unknown_) != std::string::npos) {
      say(fd, "550 no such mailbox");
    } else if (line == "DATA") {
      say(fd, "354 go on");
      std::string letter;
      while (next_line(fd, buffer, line) && line != ".") letter += line + "\r\n";
      const std::lock_guard lock(mutex_);
      letters_.push_back({to, body_of(letter), subject_of(letter)});
      say(fd, "250 taken");
    } else if (line == "QUIT") {
      return say(fd, "221 bye");
    } else {
      if (line.starts_with("RCPT TO:")) to = line.substr(8);
      say(fd, "250 fine");
    }
  }
}

std::map<std::string, std::string> SmtpSink::settings() const {
  return {{"KINERJA_SUREL_SERVER", "smtp://127.0.0.1:" + std::to_string(port_)},
          {"KINERJA_SUREL_DARI", "kinerja@wanggar.example"},
          {"KINERJA_SUREL_TLS_WAJIB", "tidak"}};
}

std::vector<SmtpSink::Letter> SmtpSink::letters() const {
  const std::lock_guard lock(mutex_);
  return letters_;
}

SmtpSink::Letter SmtpSink::wait_for(std::size_t n, int seconds) const {
  for (int tries = 0; tries < seconds * 20; ++tries) {
    if (const auto all = letters(); all.size() >= n) return all[n - 1];
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("no letter came");
}

}  // namespace test

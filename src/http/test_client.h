// For tests: a real server on a port of the kernel's choice and a client that sends exactly the bytes it is told to.
#pragma once
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "http/fd.h"
#include "http/server.h"

namespace http::test {

// Answers with what it saw, unless `handle` is given.
inline Application echo(std::function<Response(Request&)> handle = nullptr) {
  Application application;
  application.limits = [](Method, std::string_view path) {
    return path == "/unggah" ? BodyLimits{.body_bytes_max = 1000, .file_bytes_max = 100'000, .files_max = 1}
                             : BodyLimits{.body_bytes_max = 1000};
  };
  application.handle = handle ? std::move(handle) : [](Request& request) {
    return Response{.body = request.path + "|" + request.body, .type = "text/plain"};
  };
  application.error_page = [](int status, const Request& so_far) {
    return Response{.body = "error " + std::to_string(status) + " " + so_far.id + " " +
                            std::string(so_far.header("accept-language"))};
  };
  return application;
}

struct Running {
  Server server;
  explicit Running(Application application = echo(), ServerOptions options = {})
      : server(quick(std::move(options)), std::move(application)) {
    server.start();
  }
  static ServerOptions quick(ServerOptions options) {
    options.port = 0;
    options.workers = 2;
    return options;
  }
};

struct Answer {
  int status = 0;
  std::string head, body;

  std::string header(const std::string& name) const {
    const auto at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const auto start = at + name.size() + 4;
    return head.substr(start, head.find("\r\n", start) - start);
  }
};

class Client {
 public:
  enum class ReceiveBuffer { usual, small };
  explicit Client(const Running& running, ReceiveBuffer buffer = ReceiveBuffer::usual)
      : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const int bytes = 65536;
    if (buffer == ReceiveBuffer::small) ::setsockopt(fd_.get(), SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    const timeval patience{.tv_sec = 20, .tv_usec = 0};
    ::setsockopt(fd_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{
        .sin_family = AF_INET, .sin_port = htons(running.server.port()), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    REQUIRE(::connect(fd_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  }

  int fd() const { return fd_.get(); }
  // False when the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t n = ::send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }
  // Adds what arrives next to the buffer; false at the end of the connection.
  bool receive() {
    char bytes[16384];
    const ssize_t n = ::recv(fd_.get(), bytes, sizeof bytes, 0);
    if (n > 0) received_.append(bytes, static_cast<std::size_t>(n));
    return n > 0;
  }
  enum class Body { expected, none };  // none: the answer to HEAD
  Answer answer(Body body = Body::expected) {
    while (received_.find("\r\n\r\n") == std::string::npos)
      if (!receive()) return {};
    Answer answer;
    answer.head = take(received_.find("\r\n\r\n") + 4);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::string length = answer.header("Content-Length");
    const std::size_t wanted = body == Body::none || length.empty() ? 0 : std::stoul(length);
    while (received_.size() < wanted && receive()) {
    }
    answer.body = take(std::min(wanted, received_.size()));
    return answer;
  }
  Answer get(const std::string& target, const std::string& headers = "") {
    send("GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n");
    return answer();
  }
  // True when the server ends the connection without sending anything more.
  bool closed() { return received_.empty() && !receive(); }

 private:
  std::string take(std::size_t n) {
    std::string front = received_.substr(0, n);
    received_.erase(0, n);
    return front;
  }
  Fd fd_;
  std::string received_;
};

}  // namespace http::test

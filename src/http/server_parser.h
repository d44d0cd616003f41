// Beast's parser writing straight into our Request and BodyReader. Part of the server; only http/server* knows Boost.
#pragma once
#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/system/error_code.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"
#include "http/ascii.h"
#include "http/body.h"
#include "http/head.h"
#include "http/message.h"
#include "http/method.h"

namespace http {

class Parser : public boost::beast::http::basic_parser<true> {
 public:
  explicit Parser(Request& request) : request_(request) {
    body_limit(boost::none);  // BodyReader counts
  }
  void send_body_to(BodyReader& body) {
    body_ = &body;
    eager(true);
  }
  Version version() const { return version_; }
  int status() const { return status_; }  // why BodyReader or a check of ours stopped it, or 0

 private:
  using View = boost::beast::string_view;
  using error_code = boost::system::error_code;
  static std::string_view std_view(View v) { return {v.data(), v.size()}; }
  void stop_unless_zero(int status, error_code& ec) {
    status_ = status;
    if (status != 0) ec = boost::beast::http::error::bad_value;
  }

  void on_request_impl(boost::beast::http::verb, View method, View target, int version, error_code&) override {
    request_.method = method_from(std_view(method));
    request_.target = std_view(target);
    version_ = version == 10 ? Version::http_1_0 : Version::http_1_1;
  }
  void on_field_impl(boost::beast::http::field, View name, View value, error_code&) override {
    if (body_ != nullptr) return;  // a trailer: nothing of ours depends on one
    std::string key(std_view(name));
    std::transform(key.begin(), key.end(), key.begin(), lower);
    std::string content(std_view(value));
    const auto not_ascii = [](char c) { return (c & 0x80) != 0; };
    if (!text::is_valid_utf8(content)) std::replace_if(content.begin(), content.end(), not_ascii, '?');
    request_.headers.emplace_back(std::move(key), std::move(content));
  }
  void on_chunk_header_impl(std::uint64_t, View extensions, error_code& ec) override {
    stop_unless_zero(extensions.empty() ? 0 : 400, ec);  // nobody needs them, and proxies read them differently
  }
  std::size_t on_body_impl(View bytes, error_code& ec) override {
    stop_unless_zero(body_->feed(std_view(bytes)), ec);
    return bytes.size();
  }
  std::size_t on_chunk_body_impl(std::uint64_t, View bytes, error_code& ec) override { return on_body_impl(bytes, ec); }
  void on_response_impl(int, View, int, error_code&) override {}
  void on_header_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  void on_finish_impl(error_code&) override {}

  Request& request_;
  BodyReader* body_ = nullptr;
  Version version_ = Version::http_1_1;
  int status_ = 0;
};

}  // namespace http

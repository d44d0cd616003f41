// A request as a handler sees it and the answer it gives. No library type appears here: only http/server* knows
// Boost.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

enum class Method { get, head, post, put, patch, del, options, other };

using Pairs = std::vector<std::pair<std::string, std::string>>;

// A file part of a multipart body, streamed to a temporary file that is removed with the request.
struct Upload {
  std::string field;
  std::string name;  // as the browser claims; never used as a path
  std::string type;  // as the browser claims; the bytes decide
  std::string path;  // temporary file, empty when the part was empty or too large
  std::uint64_t bytes = 0;
  bool too_large = false;         // over the limit of the route: nothing was kept
  std::shared_ptr<void> cleanup;  // removes the file when the last copy of this Upload is gone
};

struct Request {
  Method method = Method::get;
  std::string target;  // as sent: "/skp/42?x=1"
  std::string path;    // percent-decoded once; never contains NUL or ".."
  Pairs query;         // decoded, in order
  Pairs headers;       // names in lower case
  Pairs cookies;
  std::string body;  // raw body unless it was a multipart form
  Pairs form;        // application/x-www-form-urlencoded or the text parts of multipart/form-data
  std::vector<Upload> uploads;
  std::string ip;      // of the client; behind a trusted proxy from X-Forwarded-For, read from the right
  bool https = false;  // TLS here, or a trusted proxy said so
  std::string id;      // 16 hex digits, in the log and on the 500 page
  int statements = 0;  // SQL statements of the page, for the log and the audit that keeps it small
  std::vector<std::string> path_args;  // the {…} of the matched route, in order

  // The first value or "". Names in lower case.
  std::string_view header(std::string_view name) const;
  std::string_view query_value(std::string_view name) const;
  std::string_view form_value(std::string_view name) const;
  std::string_view cookie(std::string_view name) const;
  const Upload* upload(std::string_view field) const;
};

struct Response {
  int status = 200;
  Pairs headers;                   // names as they shall be sent
  std::string_view fixed_headers;  // whole lines, each with its line end: constants of the program, sent as they are
  std::string body;
  std::string type = "text/html; charset=utf-8";
  std::string file;              // send this file instead of body (immutable for the time of the answer)
  std::string_view static_body;  // or this memory, which outlives the server (embedded assets)
  bool compress = true;          // gzip when the client takes it and the body is text
  std::string etag;              // with quotes; the server answers 304 to a matching If-None-Match
};

// A file part over file_bytes_max is read, thrown away and marked too_large, so that the handler can show the same page
// with the message at the field. A body of more than body_bytes_max plus kOversizeFactor times the allowed files is
// refused with 413 before it is read.
inline constexpr std::uint64_t kOversizeFactor = 4;

struct BodyLimits {
  std::uint64_t body_bytes_max = 64 * 1024;  // a form without files
  std::uint64_t file_bytes_max = 0;          // 0: files are not accepted
  int files_max = 0;
};

// What the server asks before it reads a body, and the handler it then calls on a worker thread.
struct Application {
  std::function<BodyLimits(Method, std::string_view path)> limits;
  std::function<Response(Request&)> handle;
  // For errors found before a handler is called (400, 408, 413, 414, 431, 503): a whole answer. The request holds as
  // much as was understood.
  std::function<Response(int status, const Request& so_far)> error_page;
};

}  // namespace http

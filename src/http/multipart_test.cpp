#include "http/multipart.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "http/urlencoded.h"

using namespace http;

namespace {

// A directory of its own, so that a test sees which files are left.
struct TempDir {
  std::string path = (std::filesystem::temp_directory_path() / ("multipart-" + std::to_string(::getpid()))).string();
  TempDir() { std::filesystem::create_directories(path); }
  ~TempDir() { std::filesystem::remove_all(path); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), {}));
  }
};

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string kBoundary = "----batas";

std::string text_part(const std::string& name, const std::string& value) {
  return "--" + kBoundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}
std::string file_part(const std::string& name, const std::string& file, const std::string& bytes) {
  return "--" + kBoundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file +
         "\"\r\nContent-Type: image/jpeg\r\n\r\n" + bytes + "\r\n";
}
const std::string kEnd = "--" + kBoundary + "--\r\n";

const BodyLimits kLimits{.body_bytes_max = 1000, .file_bytes_max = 100, .files_max = 2};

// The status of reading `body` in two pieces, the first `split` bytes long.
int read(Request& request, const TempDir& dir, const std::string& body, std::size_t split = 0,
         const BodyLimits& limits = kLimits) {
  Multipart multipart(kBoundary, limits, dir.path, request);
  if (const int status = multipart.feed(std::string_view(body).substr(0, split))) return status;
  if (const int status = multipart.feed(std::string_view(body).substr(split))) return status;
  return multipart.finish();
}

}  // namespace

TEST_CASE("a body cut into two pieces at any byte reads the same") {
  const TempDir dir;
  const std::string tricky = "awal\r\n--" + kBoundary.substr(0, 5) + "\r\n\r\n\r";
  const std::string body = "preamble\r\n" + text_part("judul", "Posyandu \xC3\xA9") +
                           file_part("foto", "bayi.jpg", tricky) + text_part("isi", "baris satu\r\nbaris dua") + kEnd +
                           "epilogue";
  for (std::size_t split = 0; split <= body.size(); ++split) {
    CAPTURE(split);
    Request request;
    REQUIRE(read(request, dir, body, split) == 0);
    CHECK(request.form == Pairs{{"judul", "Posyandu \xC3\xA9"}, {"isi", "baris satu\r\nbaris dua"}});
    REQUIRE(request.uploads.size() == 1);
    const Upload& foto = request.uploads[0];
    CHECK(foto.field == "foto");
    CHECK(foto.name == "bayi.jpg");
    CHECK(foto.type == "image/jpeg");
    CHECK(foto.bytes == tricky.size());
    CHECK(content_of(foto.path) == tricky);
  }
}

TEST_CASE("byte by byte reads the same as at once") {
  const TempDir dir;
  Request request;
  Multipart multipart(kBoundary, kLimits, dir.path, request);
  for (const char c : text_part("a", "1") + file_part("b", "b.jpg", "bytes") + kEnd)
    REQUIRE(multipart.feed({&c, 1}) == 0);
  CHECK(multipart.finish() == 0);
  CHECK(request.form_value("a") == "1");
  CHECK(content_of(request.upload("b")->path) == "bytes");
}

TEST_CASE("the temporary file is private and goes with the request") {
  const TempDir dir;
  {
    Request request;
    REQUIRE(read(request, dir, file_part("foto", "a.jpg", "isi") + kEnd) == 0);
    CHECK(dir.files() == 1);
    const auto permissions = std::filesystem::status(request.uploads[0].path).permissions();
    CHECK((permissions & std::filesystem::perms::all) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  }
  CHECK(dir.files() == 0);
}

TEST_CASE("a file of exactly the limit is kept, one byte more is thrown away and marked") {
  const TempDir dir;
  Request request;
  REQUIRE(read(request, dir,
               file_part("a", "a.jpg", std::string(100, 'x')) + file_part("b", "b.jpg", std::string(101, 'x')) +
                   text_part("judul", "tetap ada") + kEnd) == 0);
  CHECK_FALSE(request.upload("a")->too_large);
  CHECK(request.upload("b")->too_large);
  CHECK(request.upload("b")->bytes == 101);
  CHECK(request.upload("b")->path.empty());
  CHECK(request.form_value("judul") == "tetap ada");
  CHECK(dir.files() == 1);
}

TEST_CASE("one file too many is marked, an unused file field is not counted") {
  const TempDir dir;
  Request request;
  REQUIRE(read(request, dir,
               file_part("kosong", "", "") + file_part("a", "a", "1") + file_part("b", "b", "2") +
                   file_part("c", "c", "3") + kEnd) == 0);
  CHECK(request.upload("kosong")->path.empty());
  CHECK_FALSE(request.upload("kosong")->too_large);
  CHECK_FALSE(request.upload("b")->too_large);
  CHECK(request.upload("c")->too_large);
}

TEST_CASE("text parts together have a limit") {
  const TempDir dir;
  Request request;
  CHECK(read(request, dir, text_part("a", std::string(500, 'x')) + text_part("b", std::string(500, 'x')) + kEnd) == 0);
  CHECK(read(request, dir, text_part("a", std::string(500, 'x')) + text_part("b", std::string(501, 'x')) + kEnd) ==
        413);
}

TEST_CASE("more than 2,000 parts are refused") {
  const TempDir dir;
  const BodyLimits roomy{.body_bytes_max = 1 << 20};
  std::string body;
  for (std::size_t i = 0; i < kFieldsMax; ++i) body += text_part("a", "");
  Request request;
  CHECK(read(request, dir, body + kEnd, 0, roomy) == 0);
  Request another;
  CHECK(read(another, dir, body + text_part("a", "") + kEnd, 0, roomy) == 400);
}

TEST_CASE("a body without its closing boundary is refused and leaves no file") {
  const TempDir dir;
  {
    Request request;
    CHECK(read(request, dir, file_part("foto", "a.jpg", "isi")) == 400);
    CHECK(read(request, dir, "") == 400);
    CHECK(read(request, dir, text_part("a", "1") + "--" + kBoundary) == 400);
  }
  CHECK(dir.files() == 0);
}

TEST_CASE("malformed parts are refused") {
  const TempDir dir;
  const std::string start = "--" + kBoundary + "\r\n";
  for (const std::string& body : {start + "Content-Type: text/plain\r\n\r\nx\r\n" + kEnd,
                                  start + "Content-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n" + kEnd,
                                  start + "Content-Disposition: form-data\r\n\r\nx\r\n" + kEnd,
                                  "--" + kBoundary + "x\r\n" + kEnd, start + std::string(5000, 'h')}) {
    Request request;
    CHECK_MESSAGE(read(request, dir, body) == 400, body);
  }
}

TEST_CASE("a file name is what the browser claims without the path, and never broken text") {
  const TempDir dir;
  const auto name_of = [&](const std::string& claimed) {
    Request request;
    REQUIRE(read(request, dir, file_part("f", claimed, "x") + kEnd) == 0);
    return request.uploads[0].name;
  };
  CHECK(name_of("C:\\Foto\\bayi.jpg") == "bayi.jpg");
  CHECK(name_of("../../etc/passwd") == "passwd");
  CHECK(name_of("kutip %22ini%22.pdf") == "kutip \"ini\".pdf");
  CHECK(name_of("a\\\"b.pdf") == "a\"b.pdf");
  CHECK(name_of("\xFF.jpg").empty());
}

TEST_CASE("the boundary comes from the content type") {
  CHECK(multipart_boundary("multipart/form-data; boundary=abc") == "abc");
  CHECK(multipart_boundary("multipart/form-data; charset=utf-8; Boundary=\"a b\"; x=y") == "a b");
  CHECK_FALSE(multipart_boundary("multipart/form-data"));
  CHECK_FALSE(multipart_boundary("multipart/form-data; boundary="));
  CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')));
}

#include "baca_pdf.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/result.h"

// Read by the leak sanitizer: fontconfig keeps its tables, and pango its caches of them, until the process ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libpango\n";
}

namespace baca_pdf {
namespace {

class TempFile {
 public:
  explicit TempFile(const std::string& bytes) {
    const int fd = ::mkstemp(path_.data());
    MUST(fd >= 0);
    ::close(fd);
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TempFile() { ::unlink(path_.c_str()); }
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_ = std::filesystem::temp_directory_path() / "kinerja-dokumen-XXXXXX";
};

struct Finished {
  std::string output;
  int status;
};

Finished run(const std::string& pdf, std::string command) {
  const TempFile file(pdf);
  for (std::size_t at; (at = command.find("{}")) != std::string::npos;) command.replace(at, 2, file.path());
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  MUST(pipe != nullptr);
  Finished result{};
  for (int c; (c = std::fgetc(pipe)) != EOF;) result.output += static_cast<char>(c);
  result.status = WEXITSTATUS(::pclose(pipe));
  return result;
}

std::string squeezed(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\f' || c == '\r';
    if (!blank)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  return result;
}

}  // namespace

int run_on(const std::string& pdf, const std::string& command) {
  return run(pdf, command).status;
}

std::string output_on(const std::string& pdf, const std::string& command) {
  return run(pdf, command).output;
}

std::string text_of(const std::string& pdf, int page) {
  const std::string range = page == 0 ? "" : " -f " + std::to_string(page) + " -l " + std::to_string(page);
  return squeezed(output_on(pdf, "pdftotext -raw -enc UTF-8" + range + " {} -"));
}

std::string info_of(const std::string& pdf, const std::string& options) {
  return squeezed(output_on(pdf, "pdfinfo " + options + " {}"));
}

int page_count(const std::string& pdf) {
  const std::string info = info_of(pdf);
  return std::stoi(info.substr(info.find("Pages: ") + 7));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace baca_pdf

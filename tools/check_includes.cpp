// check_includes src
#include <algorithm>
#include <cstdio>

#include "includes_rule.h"
#include "support.h"

namespace fs = std::filesystem;

namespace {

std::vector<includes::Include> read_includes(const fs::path& path, const std::string& source) {
  const std::string extension = path.extension().string();
  if (extension == ".h" || extension == ".cpp") return includes::includes_of(source);
  if (extension == ".html") return includes::includes_of_view(source);
  return {};
}

// The complaints of one file, each as "file:line: why".
std::string check(const fs::path& src, const fs::path& path) {
  std::string complaints;
  const std::string file = fs::relative(path, src).generic_string();
  const std::string source = tools::read_file(path);
  for (const auto& include : read_includes(path, source))
    if (const auto why = includes::why_refused(file, include))
      complaints += "src/" + file + ":" + std::to_string(include.line) + ": " + include.target + ": " + *why + "\n";
  for (const int line : includes::sql_refused(file, source))
    complaints += "src/" + file + ":" + std::to_string(line) + ": SQL stands in *_store.*, where the scope is tested\n";
  return complaints;
}

}  // namespace

int main(int argc, char** argv) {
  return tools::run(argc, argv, 1, "check_includes src", [](std::span<char*> arg) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(arg[0]))
      if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::string complaints;
    for (const auto& path : files) complaints += check(arg[0], path);
    if (!complaints.empty()) throw tools::Problem(complaints + "The table is in docs/architecture.md.");
  });
}

#include "app/config.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/config_keys.h"

namespace app {
namespace {

std::string trim(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(s.substr(first, s.find_last_not_of(" \t\r") - first + 1));
}

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string env_name(std::string_view key) {
  std::string out = "KINERJA_";
  for (const char ch : key) out += ch == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(ch)));
  return out;
}

void add_environment(std::vector<ConfigInput>& inputs, std::vector<ConfigProblem>& problems) {
  for (const auto& key : config_keys()) {
    const std::string name = env_name(key.name);
    if (const char* value = std::getenv(name.c_str()))
      inputs.push_back({std::string(key.name), value, "lingkungan " + name});
    const std::string file_name = name + "_FILE";
    if (const char* path = std::getenv(file_name.c_str())) {
      const auto text = read_file(path);
      if (!text)
        problems.push_back({file_name + ": berkas " + path + " tidak dapat dibaca"});
      else
        inputs.push_back({std::string(key.name), trim(*text), "lingkungan " + file_name});
    }
  }
}

void add_file(const std::string& path, std::vector<ConfigInput>& inputs, std::vector<ConfigProblem>& problems) {
  const auto text = read_file(path);
  if (!text) {
    problems.push_back({"berkas " + path + " tidak dapat dibaca"});
    return;
  }
  for (auto& input : read_config_text(*text, path, problems)) inputs.push_back(std::move(input));
}

std::string shown(const ConfigKey& key, const Config& config) {
  const std::string value = key.get(config);
  return key.secret && !value.empty() ? "********" : value;
}

}  // namespace

std::vector<ConfigInput> read_config_text(std::string_view text, const std::string& name,
                                          std::vector<ConfigProblem>& problems) {
  std::vector<ConfigInput> out;
  std::string section;
  int number = 0;
  std::istringstream lines{std::string(text)};
  for (std::string raw; std::getline(lines, raw);) {
    ++number;
    const std::string at = name + ":" + std::to_string(number);
    const std::string line = trim(raw);
    if (line.empty() || line[0] == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      section = trim(std::string_view(line).substr(1, line.size() - 2));
      continue;
    }
    const auto equals = line.find('=');
    if (equals == std::string::npos) {
      problems.push_back({at + ": baris ini bukan [bagian] dan bukan kunci = nilai"});
      continue;
    }
    const std::string key = trim(std::string_view(line).substr(0, equals));
    out.push_back(
        {section.empty() ? key : section + "." + key, trim(std::string_view(line).substr(equals + 1)), "berkas " + at});
  }
  return out;
}

std::vector<ConfigInput> gather_config(const std::string& file, bool file_was_named,
                                       std::vector<ConfigProblem>& problems) {
  namespace fs = std::filesystem;
  std::vector<ConfigInput> inputs;
  if (file_was_named || fs::exists(file)) add_file(file, inputs, problems);
  std::vector<std::string> parts;
  std::error_code ignored;  // no conf.d folder is the usual case
  for (const auto& entry : fs::directory_iterator(fs::path(file).parent_path() / "conf.d", ignored))
    if (entry.path().extension() == ".conf") parts.push_back(entry.path().string());
  std::sort(parts.begin(), parts.end());
  for (const auto& part : parts) add_file(part, inputs, problems);
  add_environment(inputs, problems);
  return inputs;
}

ConfigResult build_config(const std::vector<ConfigInput>& inputs) {
  ConfigResult out;
  for (const auto& key : config_keys()) out.config.source[std::string(key.name)] = "bawaan";
  for (const auto& input : inputs) {
    const ConfigKey* key = find_config_key(input.key);
    if (!key) {
      const std::string near = nearest_config_key(input.key);
      out.problems.push_back({input.source + ": kunci \"" + input.key + "\" tidak dikenal" +
                              (near.empty() ? "" : "; mungkin maksudnya \"" + near + "\"")});
      continue;
    }
    if (!key->set(out.config, input.value)) {
      out.problems.push_back({input.source + ": nilai \"" + (key->secret ? "********" : input.value) + "\" untuk " +
                              input.key + " tidak dapat dipakai; yang diharapkan: " + std::string(key->expects)});
      continue;
    }
    out.config.source[input.key] = input.source;
  }
  return out;
}

std::string describe_config(const Config& config) {
  std::string out;
  for (const auto& key : config_keys()) {
    std::string line = std::string(key.name) + " = " + shown(key, config);
    if (line.size() < 48) line.resize(48, ' ');
    out += line + "  # " + config.source.at(std::string(key.name)) + "\n";
  }
  return out;
}

std::string example_config() {
  std::string out = "# kinerja: contoh konfigurasi. Baris yang diawali # memakai nilai bawaan.\n";
  std::string section;
  const Config defaults;
  for (const auto& key : config_keys()) {
    const auto dot = key.name.find('.');
    if (const std::string own(key.name.substr(0, dot)); own != section) {
      section = own;
      out += "\n[" + section + "]\n";
    }
    out += "# " + std::string(key.help) + "\n# " + std::string(key.name.substr(dot + 1)) + " = " + key.get(defaults) +
           "\n";
  }
  return out;
}

}  // namespace app

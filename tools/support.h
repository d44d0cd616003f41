// What the build tools share: reading and writing files, C++ string literals, and the one kind of failure they have.
#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tools {

// A mistake in an input file. The text says where it is and what to do, because a developer reads it in the build
// output.
struct Problem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string read_file(const std::filesystem::path& path);

// An unchanged file keeps its time, so Ninja does not rebuild what includes it.
void write_if_changed(const std::filesystem::path& path, std::string_view content);

// The text as a C++ string literal, one line of source for each line of text.
std::string cpp_string(std::string_view text);

// The same for bytes that need not be text: everything outside ASCII is escaped.
std::string cpp_bytes(std::string_view bytes);

bool is_identifier(std::string_view s);
bool is_snake_case(std::string_view s);  // lower case, digits and single underscores, beginning with a letter
bool is_cpp_keyword(std::string_view s);

// Runs `body` with the arguments after the program's name; a Problem becomes a message and exit code 1.
int run(int argc, char** argv, int arguments_wanted, std::string_view usage,
        const std::function<void(std::span<char*>)>& body);

}  // namespace tools

// Formula injection: a spreadsheet program runs a CSV cell that begins with = + - @ tab or CR, so a name somebody chose
// could run on an officer's computer. Such cells are written with an apostrophe in front, and our own reader takes it
// off again, so a file that goes out and comes back is unchanged. Plain numbers such as -5 or +2,5 are left alone.
#pragma once
#include <string>
#include <string_view>

namespace lembar {

std::string guarded(std::string_view cell);
std::string_view unguarded(std::string_view cell);

}  // namespace lembar

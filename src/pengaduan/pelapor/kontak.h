// What looks like a way to reach somebody. Whether it works is proved by a code that is sent there.
#pragma once
#include <string_view>

namespace pengaduan {

bool is_telepon(std::string_view s);  // 7 to 15 digits, with +, spaces, hyphens, dots and brackets between
bool is_surel(std::string_view s);    // something@name.name, no spaces, at most 200 bytes

}  // namespace pengaduan

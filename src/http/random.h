// Names nobody can guess: request ids and temporary files.
#pragma once
#include <string>

namespace http {

std::string random_hex16();  // 16 hex digits, 64 bits from the kernel

}  // namespace http

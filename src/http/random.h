// Names nobody can guess: request ids and temporary files.
#pragma once
#include <cstddef>
#include <string>

namespace http {

std::string random_hex(std::size_t bytes);  // two digits a byte, from the kernel

}  // namespace http

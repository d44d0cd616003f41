// Whether an answer says anything of its own: one that is a template, or another answer of the unit over again, is
// noticed by the likeness of its words. The threshold is our choice.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace pengaduan {

inline constexpr int mirip_permil = 900;

// The most alike of them, 0…1000; 0 when there is none.
int paling_mirip(std::string_view jawaban, const std::vector<std::string>& lain);
constexpr bool is_ulangan(int permil) {
  return permil >= mirip_permil;
}

// What was typed, with the template below it.
std::string dengan_templat(std::string_view diketik, std::string_view templat);

}  // namespace pengaduan

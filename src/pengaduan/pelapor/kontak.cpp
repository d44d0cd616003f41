#include "pengaduan/pelapor/kontak.h"

namespace pengaduan {

bool is_telepon(std::string_view s) {
  int digits = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c == '+' ? i != 0 : std::string_view(" -.()").find(c) == std::string_view::npos)
      return false;
  }
  return digits >= 7 && digits <= 15;
}

bool is_surel(std::string_view s) {
  const auto at = s.find('@');
  if (at == s.npos || at == 0 || s.size() > 200 || s.find('@', at + 1) != s.npos) return false;
  for (const char c : s)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '<' || c == '>' || c == ',' || c == ';')
      return false;
  const std::string_view host = s.substr(at + 1);
  const auto dot = host.find('.');
  return dot != host.npos && dot != 0 && host.back() != '.' && host.find("..") == host.npos;
}

}  // namespace pengaduan

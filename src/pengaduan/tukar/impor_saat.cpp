#include <charconv>

#include "base/tanggal.h"
#include "base/text.h"
#include "pengaduan/tukar/impor.h"

namespace pengaduan {
namespace {

// Exactly `count` digits at the front, taken off.
std::optional<int> take_digits(std::string_view& s, std::size_t count) {
  int value = 0;
  if (s.size() < count) return std::nullopt;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + count, value);
  if (ec != std::errc{} || end != s.data() + count || s.front() == '-') return std::nullopt;
  s.remove_prefix(count);
  return value;
}

bool take(std::string_view& s, char c) {
  if (!s.starts_with(c)) return false;
  s.remove_prefix(1);
  return true;
}

struct Jam {
  int jam = 0, menit = 0, detik = 0;
};
// "08:15", "08:15:30", "08:15:30.250", taken off.
std::optional<Jam> take_time(std::string_view& s) {
  Jam t;
  const auto hours = take_digits(s, 2);
  if (!hours || *hours > 23 || !take(s, ':')) return std::nullopt;
  const auto minutes = take_digits(s, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  t = {*hours, *minutes, 0};
  if (!take(s, ':')) return t;
  const auto seconds = take_digits(s, 2);
  if (!seconds || *seconds > 60) return std::nullopt;
  t.detik = *seconds;
  if (take(s, '.'))
    while (!s.empty() && s.front() >= '0' && s.front() <= '9') s.remove_prefix(1);
  return t;
}

// "", "Z", "+09:00", "-0500", "+09": minutes from UTC.
std::optional<int> read_zone(std::string_view s, int zona_menit) {
  s = text::trim(s);
  if (s.empty()) return zona_menit;
  if (s == "Z" || s == "z" || s == "UTC") return 0;
  const int sign = s.front() == '-' ? -1 : 1;
  if (!take(s, '+') && !take(s, '-')) return std::nullopt;
  const auto hours = take_digits(s, 2);
  if (!hours || *hours > 14) return std::nullopt;
  if (s.empty()) return sign * *hours * 60;
  take(s, ':');
  const auto minutes = take_digits(s, 2);
  if (!minutes || *minutes > 59 || !s.empty()) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

}  // namespace

std::optional<std::int64_t> parse_saat(std::string_view teks, int zona_menit) {
  std::string_view s = text::trim(teks);
  const auto day = Tanggal::parse_iso(s.substr(0, 10));
  if (!day) {
    const auto typed = Tanggal::parse_typed(s);
    return typed ? std::optional(typed->start_utc_ms(zona_menit)) : std::nullopt;
  }
  s.remove_prefix(10);
  if (s.empty()) return day->start_utc_ms(zona_menit);
  if (!take(s, 'T') && !take(s, ' ')) return std::nullopt;
  const auto time = take_time(s);
  const auto zone = time ? read_zone(s, zona_menit) : std::nullopt;
  if (!zone) return std::nullopt;
  return day->start_utc_ms(*zone) + ((time->jam * 60 + time->menit) * 60LL + time->detik) * 1000;
}

}  // namespace pengaduan

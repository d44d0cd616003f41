#include "pengaduan/perkara/wilayah.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "msg/pengaduan.h"

namespace embedded {
std::string_view wilayah_94();  // generated from data/wilayah-94.csv
}

namespace pengaduan {
namespace {

constexpr std::string_view heading = "kode,nama";
constexpr std::size_t nama_length_max = 100;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// How long a code is says what it names.
constexpr std::size_t provinsi_length = 2;
constexpr std::size_t kabupaten_length = 5;
constexpr std::size_t distrik_length = 8;
constexpr std::size_t kampung_length = 13;

std::string_view induk(std::string_view kode) {
  return kode.substr(0, kode.rfind('.'));
}

std::string_view distrik_of(const Tempat& kampung) {
  return induk(kampung.kode);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The last group of a kelurahan begins with 1, that of a kampung with 2.
bool is_kelurahan(std::string_view kode) {
  return kode[distrik_length + 1] == '1';
}

bool is_kode(std::string_view s) {
  constexpr std::string_view shape = "00.00.00.0000";
  constexpr std::array lengths{provinsi_length, kabupaten_length, distrik_length, kampung_length};
  if (std::find(lengths.begin(), lengths.end(), s.size()) == lengths.end()) return false;
  for (std::size_t i = 0; i < s.size(); ++i)
    if (shape[i] == '.' ? s[i] != '.' : !is_digit(s[i])) return false;
  return s.size() < kampung_length || is_kelurahan(s) || s[distrik_length + 1] == '2';
}

bool is_nama(std::string_view s) {
  if (!text::is_valid_utf8(s) || text::collapse_spaces(s) != s) return false;
  const bool plain = std::none_of(s.begin(), s.end(), [](unsigned char c) { return c < ' ' || c == ',' || c == '"'; });
  return plain && !s.empty() && text::length(s) <= nama_length_max;
}

// Numbers are filled up with zeros, so that they sort by their value.
std::string sort_key(std::string_view nama) {
  constexpr std::size_t width = 9;
  std::string key, number;
  const auto flush = [&] {
    if (!number.empty() && number.size() < width) key.append(width - number.size(), '0');
    key += std::exchange(number, {});
  };
  for (const char c : text::fold_for_search(nama)) {
    if (is_digit(c)) {
      number += c;
    } else {
      flush();
      key += c;
    }
  }
  flush();
  return key;
}

template <class Group>
void sort_by_name(std::vector<Tempat>& places, Group group) {
  std::ranges::sort(places, {}, [&](const Tempat& t) { return std::tuple(group(t), sort_key(t.nama), t.kode); });
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<Wilayah> Wilayah::parse(std::string_view csv, std::string_view kabupaten) {
  namespace m = msg::pengaduan;
  if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
  if (take_line(csv) != heading) return invalid("", m::wilayah_judul);
  Wilayah w;
  std::set<std::string, std::less<>> seen;
  for (int number = 2; !csv.empty(); ++number) {
    const std::string_view line = take_line(csv);
    const std::size_t comma = line.find(',');
    if (comma == line.npos) return invalid("", m::wilayah_baris_rusak(number));
    const std::string_view kode = line.substr(0, comma), nama = line.substr(comma + 1);
    if (!is_kode(kode) || !is_nama(nama)) return invalid("", m::wilayah_baris_rusak(number));
    const bool belongs = kode.size() == provinsi_length ? kabupaten.starts_with(kode) : seen.contains(induk(kode));
    if (!belongs) return invalid("", m::wilayah_baris_asing(number, kode));
    if (!seen.emplace(kode).second) return invalid("", m::wilayah_baris_ganda(number, kode));
    if (kode == kabupaten) w.kabupaten_ = {std::string(kode), std::string(nama)};
    if (kode.size() <= kabupaten_length || !kode.starts_with(kabupaten)) continue;
    (kode.size() == distrik_length ? w.distrik_ : w.kampung_).push_back({std::string(kode), std::string(nama)});
  }
  if (kabupaten.size() != kabupaten_length || w.distrik_.empty())
    return invalid("", m::wilayah_tanpa_distrik(kabupaten));
  sort_by_name(w.distrik_, [](const Tempat&) { return std::string_view(); });
  sort_by_name(w.kampung_, distrik_of);
  return w;
}

std::span<const Tempat> Wilayah::kampung(std::string_view distrik_kode) const {
  return std::ranges::equal_range(kampung_, distrik_kode, {}, distrik_of);
}

const Tempat* Wilayah::find(std::string_view kode) const {
  const auto among = kode.size() == distrik_length ? distrik() : kampung(induk(kode));
  const auto it = std::ranges::find(among, kode, &Tempat::kode);
  return it == among.end() ? nullptr : &*it;
}

std::string Wilayah::nama_lengkap(std::string_view kode) const {
  const Tempat* t = find(kode);
  if (!t) return {};
  if (kode.size() == distrik_length) return "Distrik " + t->nama;
  const std::string_view jenis = is_kelurahan(kode) ? "Kelurahan " : "Kampung ";
  return std::string(jenis) + t->nama + ", " + nama_lengkap(induk(kode));
}

const Wilayah& wilayah_bawaan() {
  static const Wilayah w = Wilayah::parse(embedded::wilayah_94(), "94.01").value();
  return w;
}

}  // namespace pengaduan

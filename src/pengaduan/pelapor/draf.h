// What a citizen has written so far: the form of several pages, kept as one sealed text until it is sent.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "pengaduan/perkara/jenis.h"
#include "pengaduan/peta/titik.h"

namespace pengaduan {

inline constexpr std::size_t cerita_max = 4000;  // characters; Open311's limit too
inline constexpr std::size_t cerita_min = 20;
inline constexpr std::size_t dekat_max = 200;
inline constexpr int foto_max = 3;

struct Draf {
  std::string kategori;  // its code; "" while nothing was chosen
  bool tempat_diisi = false;
  std::string distrik;  // region codes; "" for "I do not know"
  std::string kampung;
  std::string dekat;
  std::optional<Titik> titik;
  std::string cerita;
  bool kontak_diisi = false;
  Privasi privasi;
  bool nama_penuh = false;  // the whole name may stand on the public page
  std::string nama;
  std::string telepon;
  std::string surel;
  bool kabari = false;  // he wants news there
  bool operator==(const Draf&) const = default;
};

std::string to_json(const Draf& draf);
// Nothing when it is not what to_json() wrote.
std::optional<Draf> draf_from_json(std::string_view json);

enum class LangkahDraf { foto, apa, dimana, cerita, kontak, periksa };
inline constexpr int langkah_draf_count = 6;
// The first page that is still to be filled; a photo is no duty.
LangkahDraf next_langkah(const Draf& draf);

// "M. Y. Pigai" stays nobody's business: initials of at most three words, "" for no name.
std::string inisial(std::string_view nama);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::LangkahDraf> {
  using E = pengaduan::LangkahDraf;
  static constexpr std::array table{
      std::pair{E::foto, std::string_view("foto")},     std::pair{E::apa, std::string_view("apa")},
      std::pair{E::dimana, std::string_view("dimana")}, std::pair{E::cerita, std::string_view("cerita")},
      std::pair{E::kontak, std::string_view("kontak")}, std::pair{E::periksa, std::string_view("periksa")},
  };
};

#include "penilaian/klausul.h"

#include "msg/penilaian.h"

namespace penilaian {
namespace {

std::string tahap_ketiga(Siklus siklus) {
  return siklus == Siklus::periodik ? "IV.B.3.a." : "IV.B.3.b.";
}

// The guidance counts from the best rating: (1) diatas, (2) sesuai, (3) dibawah.
std::string nomor(std::optional<Rating> rating) {
  if (!rating) return {};
  return " (" + std::to_string(3 - static_cast<int>(*rating)) + ")";
}

}  // namespace

std::string klausul_hasil(Siklus siklus, std::optional<Rating> rating) {
  return tahap_ketiga(siklus) + "1.d" + nomor(rating);
}

std::string klausul_perilaku(Siklus siklus, std::optional<Rating> rating) {
  return tahap_ketiga(siklus) + "2.c" + nomor(rating);
}

std::string klausul_predikat(Siklus siklus, Aturan aturan) {
  switch (aturan) {
    case Aturan::kuadran:
      return tahap_ketiga(siklus) + "3.c";
    case Aturan::tugas_belajar_do:
      return tahap_ketiga(siklus) + "3.d";
    case Aturan::keputusan_keberatan:
      break;
  }
  return "V.B.5";
}

PanduanHasil panduan_hasil(Rating rating) {
  using namespace msg::penilaian;
  if (rating == Rating::diatas) return {saran_hasil_diatas_a, saran_hasil_diatas_b};
  if (rating == Rating::sesuai) return {saran_hasil_sesuai_a, saran_hasil_sesuai_b};
  return {saran_hasil_dibawah_a, saran_hasil_dibawah_b};
}

const msg::Entry& panduan_perilaku(Rating rating) {
  using namespace msg::penilaian;
  if (rating == Rating::diatas) return saran_perilaku_diatas;
  return rating == Rating::sesuai ? saran_perilaku_sesuai : saran_perilaku_dibawah;
}

}  // namespace penilaian

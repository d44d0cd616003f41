// The frozen form of a Penjelasan. Enums are written as their codes, so a later reordering of an enum changes nothing
// that was signed.
#include <nlohmann/json.hpp>

#include "msg/penilaian.h"
#include "penilaian/penjelasan.h"

namespace penilaian {
namespace {

using Json = nlohmann::ordered_json;

// Reading refuses with an exception that penjelasan_from_json catches: what it reads is our own writing, or damaged.
struct Damaged {};

template <class E>
Json code(E value) {
  return to_code(value);
}
template <class E>
Json code(const std::optional<E>& value) {
  return value ? code(*value) : Json(nullptr);
}
template <class E>
Json codes(const std::vector<E>& values) {
  Json list = Json::array();
  for (const E v : values) list.push_back(code(v));
  return list;
}

template <class E>
E read(const Json& json) {
  const auto value = from_code<E>(json.get<std::string>());
  if (!value) throw Damaged{};
  return *value;
}
template <class E>
std::optional<E> read_optional(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return read<E>(json);
}
template <class E>
std::vector<E> read_list(const Json& json) {
  std::vector<E> out;
  for (const auto& item : json) out.push_back(read<E>(item));
  return out;
}

Json write(const pelaksanaan::HitunganUmpanBalik& u) {
  return {{"positif", u.positif}, {"campuran", u.campuran}, {"semua", u.semua}};
}
pelaksanaan::HitunganUmpanBalik read_umpan_balik(const Json& j) {
  return {j.at("positif"), j.at("campuran"), j.at("semua")};
}

Json write(const pelaksanaan::HitunganPerilaku& h) {
  Json out = Json::object();
  for (const auto& [nilai, kode] : EnumText<perencanaan::NilaiPerilaku>::table)
    out[std::string(kode)] = write(h[nilai]);
  return out;
}
pelaksanaan::HitunganPerilaku read_perilaku(const Json& j) {
  pelaksanaan::HitunganPerilaku h;
  for (const auto& [nilai, kode] : EnumText<perencanaan::NilaiPerilaku>::table)
    h[nilai] = read_umpan_balik(j.at(std::string(kode)));
  return h;
}

Json write(const TingkatRhk& r) {
  return {{"id", r.id.value},           {"rencana", r.rencana},
          {"jenis", code(r.jenis)},     {"relevansi", code(r.relevansi)},
          {"tingkat", code(r.tingkat)}, {"bantuan", code(r.bantuan)},
          {"alasan", r.alasan}};
}
TingkatRhk read_tingkat(const Json& j) {
  return {.id = {j.at("id")},
          .rencana = j.at("rencana"),
          .jenis = read<perencanaan::JenisHasil>(j.at("jenis")),
          .relevansi = read<Relevansi>(j.at("relevansi")),
          .tingkat = read_optional<Rating>(j.at("tingkat")),
          .bantuan = read_optional<Rating>(j.at("bantuan")),
          .alasan = j.at("alasan")};
}

Json write(const HitunganHasil& h) {
  return {{"semua", h.semua},
          {"diatas", h.diatas},
          {"sesuai", h.sesuai},
          {"dibawah", h.dibawah},
          {"utama", h.utama},
          {"utama_dibawah", h.utama_dibawah},
          {"tidak_relevan", h.tidak_relevan},
          {"umpan_balik", write(h.umpan_balik)}};
}
HitunganHasil read_hitungan(const Json& j) {
  return {.semua = j.at("semua"),
          .diatas = j.at("diatas"),
          .sesuai = j.at("sesuai"),
          .dibawah = j.at("dibawah"),
          .utama = j.at("utama"),
          .utama_dibawah = j.at("utama_dibawah"),
          .tidak_relevan = j.at("tidak_relevan"),
          .umpan_balik = read_umpan_balik(j.at("umpan_balik"))};
}

Json write(const SaranHasil& s) {
  return {{"rating", code(s.rating)},
          {"pita", code(s.pita)},
          {"bendera", code(s.bendera)},
          {"hitungan", write(s.hitungan)},
          {"klausul", s.klausul}};
}
SaranHasil read_saran_hasil(const Json& j) {
  return {.rating = read_optional<Rating>(j.at("rating")),
          .pita = read_optional<Rating>(j.at("pita")),
          .bendera = read<BenderaHasil>(j.at("bendera")),
          .hitungan = read_hitungan(j.at("hitungan")),
          .klausul = j.at("klausul")};
}

Json write(const SaranPerilaku& s) {
  return {{"rating", code(s.rating)},
          {"bendera", codes(s.bendera)},
          {"belum_konsisten", codes(s.belum_konsisten)},
          {"klausul", s.klausul}};
}
SaranPerilaku read_saran_perilaku(const Json& j) {
  return {.rating = read_optional<Rating>(j.at("rating")),
          .bendera = read_list<BenderaPerilaku>(j.at("bendera")),
          .belum_konsisten = read_list<perencanaan::NilaiPerilaku>(j.at("belum_konsisten")),
          .klausul = j.at("klausul")};
}

Json write(const UbahRating& u) {
  return {{"hasil", code(u.hasil)}, {"perilaku", code(u.perilaku)}, {"predikat", code(u.predikat)}};
}
UbahRating read_ubah_rating(const Json& j) {
  return {read<Rating>(j.at("hasil")), read<Rating>(j.at("perilaku")), read<Predikat>(j.at("predikat"))};
}

Json write(const UbahTingkat& u) {
  return {{"id", u.id.value}, {"tingkat", code(u.tingkat)}, {"saran", code(u.saran)}};
}
UbahTingkat read_ubah_tingkat(const Json& j) {
  return {{j.at("id")}, read<Rating>(j.at("tingkat")), read_optional<Rating>(j.at("saran"))};
}

template <class T>
Json write_all(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(write(item));
  return list;
}
template <class T>
std::vector<T> read_all(const Json& json, T (*read_one)(const Json&)) {
  std::vector<T> out;
  for (const auto& item : json) out.push_back(read_one(item));
  return out;
}

Penjelasan read_penjelasan(const Json& j) {
  return {.versi_aturan = j.at("versi_aturan"),
          .siklus = read<Siklus>(j.at("siklus")),
          .organisasi = read<PredikatOrganisasi>(j.at("organisasi")),
          .tingkat = read_all<TingkatRhk>(j.at("tingkat"), read_tingkat),
          .saran_hasil = read_saran_hasil(j.at("saran_hasil")),
          .rating_hasil = read<Rating>(j.at("rating_hasil")),
          .alasan_hasil = j.at("alasan_hasil"),
          .umpan_balik_perilaku = read_perilaku(j.at("umpan_balik_perilaku")),
          .penjaga = read<Penjaga>(j.at("penjaga")),
          .bukti_penjaga = j.at("bukti_penjaga"),
          .saran_perilaku = read_saran_perilaku(j.at("saran_perilaku")),
          .rating_perilaku = read<Rating>(j.at("rating_perilaku")),
          .alasan_perilaku = j.at("alasan_perilaku"),
          .predikat = {read<Predikat>(j.at("predikat")), read<Aturan>(j.at("aturan"))},
          .klausul_predikat = j.at("klausul_predikat"),
          .alasan_pola = j.at("alasan_pola"),
          .tidak_dipakai = read_list<TidakDipakai>(j.at("tidak_dipakai")),
          .umpan_balik_terlambat = j.at("umpan_balik_terlambat"),
          .ubah_rating = read_all<UbahRating>(j.at("ubah_rating"), read_ubah_rating),
          .ubah_tingkat = read_all<UbahTingkat>(j.at("ubah_tingkat"), read_ubah_tingkat)};
}

}  // namespace

std::string to_json(const Penjelasan& p) {
  const Json json{{"versi_aturan", p.versi_aturan},
                  {"siklus", code(p.siklus)},
                  {"organisasi", code(p.organisasi)},
                  {"tingkat", write_all(p.tingkat)},
                  {"saran_hasil", write(p.saran_hasil)},
                  {"rating_hasil", code(p.rating_hasil)},
                  {"alasan_hasil", p.alasan_hasil},
                  {"umpan_balik_perilaku", write(p.umpan_balik_perilaku)},
                  {"penjaga", code(p.penjaga)},
                  {"bukti_penjaga", p.bukti_penjaga},
                  {"saran_perilaku", write(p.saran_perilaku)},
                  {"rating_perilaku", code(p.rating_perilaku)},
                  {"alasan_perilaku", p.alasan_perilaku},
                  {"predikat", code(p.predikat.predikat)},
                  {"aturan", code(p.predikat.aturan)},
                  {"klausul_predikat", p.klausul_predikat},
                  {"alasan_pola", p.alasan_pola},
                  {"tidak_dipakai", codes(p.tidak_dipakai)},
                  {"umpan_balik_terlambat", p.umpan_balik_terlambat},
                  {"ubah_rating", write_all(p.ubah_rating)},
                  {"ubah_tingkat", write_all(p.ubah_tingkat)}};
  return json.dump();
}

Result<Penjelasan> penjelasan_from_json(std::string_view json) {
  try {
    return read_penjelasan(Json::parse(json));
  } catch (const Json::exception&) {
  } catch (const Damaged&) {
  }
  return fail(Fault::unavailable, msg::penilaian::penjelasan_rusak);
}

}  // namespace penilaian

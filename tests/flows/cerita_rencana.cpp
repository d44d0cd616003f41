// January: the unit's perjanjian kinerja, the plan of its head, and below one of her results the employee's.
#include <doctest/doctest.h>

#include "cerita.h"

namespace cerita {
namespace {

constexpr const char* kSasaran = "Ibu dan bayi di wilayah kerja terlayani sesuai standar";
constexpr const char* kHasil = "Ibu hamil di empat kampung diperiksa sesuai jadwal";

harness::Page press(harness::Visitor& who, const std::string& page, const std::string& action,
                    const std::string& button) {
  const auto done = who.submit(page, action, {{"aksi", button}});
  REQUIRE_MESSAGE(done.status == 303, button, ": ", done.text());
  return done;
}

void fill_lampiran(harness::Fields& f) {
  fill(f, "sumber_daya", "Dua bidan dan satu kendaraan puskesmas keliling");
  fill(f, "skema_pertanggungjawaban", "Laporan setiap triwulan");
  fill(f, "konsekuensi", "Hasil evaluasi menjadi dasar pengembangan");
}

}  // namespace

void Cerita::susun_skp(const std::string& user, std::string& path) {
  const auto made = as(user).submit("/skp", "/skp", {});
  REQUIRE_MESSAGE(made.status == 303, made.text());
  path = made.location.substr(0, made.location.rfind("/ubah"));
}

void Cerita::tetapkan_skp_penilai() {
  auto& penilai = as(kPenilai);
  susun_skp(kPenilai, skp_penilai_);
  const std::string ubah = skp_penilai_ + "/ubah";
  auto f = penilai.get(ubah).form(ubah);
  CHECK_MESSAGE(penilai.get(ubah).has(kSasaran), "the plan of a unit's head begins with its perjanjian kinerja");
  fill(f, ".penugasan_dari", "Perjanjian Kinerja 2026");
  fill_lampiran(f);
  const auto saved = penilai.post(ubah, harness::with(f, {{"aksi", "periksa"}}));
  REQUIRE_MESSAGE(saved.status == 303, saved.text());
  const std::string peristiwa = skp_penilai_ + "/peristiwa";
  const auto sent = penilai.submit(saved.location, peristiwa, {});
  REQUIRE_MESSAGE(sent.status == 303, sent.text(), penilai.get(saved.location).text());
  auto& kepala = as(kKepalaDinas);
  CHECK(kepala.get("/beranda").has(skp_penilai_));
  CHECK(kepala.submit(skp_penilai_ + "/periksa?peristiwa=tetapkan", peristiwa, {}).status == 303);
}

void Cerita::rencana() {
  auto& penilai = as(kPenilai);
  auto& pegawai = as(kPegawai);
  CHECK(penilai.get("/tim").link_to("/perjanjian"));
  press(penilai, "/perjanjian/ubah", "/perjanjian", "tambah_sasaran");
  press(penilai, "/perjanjian/ubah", "/perjanjian", "tambah_indikator.1");
  CHECK(penilai.submit("/perjanjian/ubah", "/perjanjian", {{"aksi", "tetapkan"}}).status == 422);
  const auto agreed = penilai.submit("/perjanjian/ubah", "/perjanjian",
                                     {{"sasaran.1.teks", kSasaran},
                                      {"sasaran.1.indikator.1.teks", "Persalinan di fasilitas kesehatan"},
                                      {"sasaran.1.indikator.1.perspektif", "penerima_layanan"},
                                      {"sasaran.1.indikator.1.target", "≥ 90 %"},
                                      {"sasaran.1.indikator.2.teks", "Realisasi anggaran BOK"},
                                      {"sasaran.1.indikator.2.perspektif", "anggaran"},
                                      {"sasaran.1.indikator.2.target", "≥ 95 %"},
                                      {"aksi", "tetapkan"}});
  REQUIRE_MESSAGE(agreed.status == 303, agreed.text());
  CHECK(pegawai.get("/perjanjian").text().find(kSasaran) != std::string::npos);
  tetapkan_skp_penilai();

  susun_skp(kPegawai, skp_pegawai_);
  const std::string ubah = skp_pegawai_ + "/ubah", peristiwa = skp_pegawai_ + "/peristiwa";
  press(pegawai, ubah, ubah, "tambah_hasil");
  const auto page = pegawai.get(ubah);
  auto f = page.form(ubah);
  fill(f, ".aspek", "kuantitas");
  fill(f, ".target", "≥ 40 ibu");
  for (auto& [name, value] : f)
    if (name.ends_with(".teks")) value = name.find(".indikator.") == name.npos ? kHasil : "Ibu hamil yang diperiksa";
  fill_lampiran(f);
  // Without a result of the leader the check page says what is missing and offers no button.
  const auto lonely = pegawai.post(ubah, harness::with(f, {{"aksi", "periksa"}}));
  REQUIRE_MESSAGE(lonely.status == 303, lonely.text());
  CHECK_FALSE(pegawai.get(lonely.location).has("name=\"peristiwa\""));
  const auto again = pegawai.get(ubah);
  f = again.form(ubah);
  const std::string induk = match(again.body, "<option value=\"([0-9]+)\"[^>]*>" + std::string(kSasaran));
  REQUIRE_MESSAGE(!induk.empty(), again.body);
  fill(f, ".induk", induk);
  REQUIRE(pegawai.post(ubah, harness::with(f, {{"aksi", "periksa"}})).status == 303);
  CHECK(pegawai.submit(skp_pegawai_ + "/periksa?peristiwa=ajukan", peristiwa, {}).status == 303);
  CHECK(pegawai.get(skp_pegawai_ + "/periksa?peristiwa=tetapkan").status == 403);
  // Not even with the leader's own form in his hands.
  const auto borrowed = penilai.get(skp_pegawai_ + "/periksa?peristiwa=tetapkan").form(peristiwa);
  CHECK(pegawai.post(peristiwa, borrowed).status == 403);

  const std::string kembalikan = skp_pegawai_ + "/periksa?peristiwa=kembalikan";
  CHECK(penilai.submit(kembalikan, peristiwa, {{"alasan", ""}}).status == 422);
  CHECK(penilai.submit(kembalikan, peristiwa, {{"alasan", "Tulis target per triwulan."}}).status == 303);
  CHECK(pegawai.get(skp_pegawai_).text().find("Tulis target per triwulan.") != std::string::npos);
  f = pegawai.get(ubah).form(ubah);
  for (auto& [name, value] : f)
    if (name.ends_with(".target")) value = "≥ 48 ibu";
  REQUIRE(pegawai.post(ubah, harness::with(f, {{"aksi", "periksa"}})).status == 303);
  CHECK(pegawai.submit(skp_pegawai_ + "/periksa?peristiwa=ajukan", peristiwa, {}).status == 303);
  const std::string ekspektasi = skp_pegawai_ + "/ekspektasi";
  CHECK(
      penilai.submit(ekspektasi, ekspektasi, {{"perilaku.1", "Sapa ibu hamil dengan bahasa yang ia pakai."}}).status ==
      303);
  CHECK(penilai.submit(skp_pegawai_ + "/periksa?peristiwa=tetapkan", peristiwa, {}).status == 303);
  const std::string set = pegawai.get(skp_pegawai_).text();
  CHECK(set.find("Ditetapkan") != std::string::npos);
  CHECK(set.find(kSasaran) != std::string::npos);
  CHECK(set.find("Sapa ibu hamil") != std::string::npos);
}

}  // namespace cerita

// December: what was reached, with a photo; what the leader says of it; the unit's predikat, then the employee's.
#include <doctest/doctest.h>

#include "cerita.h"

namespace cerita {
namespace {

constexpr const char* kSandi = "demo-wanggar-2026";

harness::Fields all_right(harness::Fields f) {
  fill(f, "alasan_hasil", "Target tercapai; register dan foto kegiatannya lengkap.");
  fill(f, "alasan_perilaku", "Sejawat dan ibu hamil menyebutnya sabar dan dapat diandalkan.");
  fill(f, "catatan", "Pertahankan kunjungan ke kampung yang jauh.");
  for (const auto& [name, value] : harness::Fields(f))
    if (name.starts_with("alasan_tingkat_")) {
      f = harness::with(f, {{name.substr(7), "sesuai"}});
      fill(f, name, "Register kunjungan memuat semua ibu.");
    }
  return harness::with(f, {{"rating_hasil", "sesuai"}, {"rating_perilaku", "sesuai"}});
}

}  // namespace

void Cerita::realisasi() {
  auto& pegawai = as(kPegawai);
  const std::string action = skp_pegawai_ + "/realisasi";
  const auto overview = pegawai.get(action);
  const std::string result = match(overview.body, "href=\"(" + action + "\\?[^\"]*hasil=[0-9]+)\"");
  REQUIRE(!result.empty());
  std::string path = result;
  for (auto at = path.find("&amp;"); at != path.npos; at = path.find("&amp;")) path.erase(at + 1, 4);
  periode_ = "?" + match(path, "(periode=[0-9]+)");

  auto f = pegawai.get(path).form(action);
  const std::string kunci = match(pegawai.get(path).body, "name=\"nilai_([0-9]+)\"");
  REQUIRE(!kunci.empty());
  const harness::Fields isian{{"nilai_" + kunci, "49"}, {"uraian_" + kunci, "49 ibu diperiksa di empat kampung."}};
  CHECK(pegawai.post(action, harness::with(f, {{"nilai_" + kunci, "banyak"}})).status == 422);
  const harness::File broken{"berkas_" + kunci, "foto.jpg", "image/jpeg", "bukan foto"};
  const auto refused = pegawai.submit(path, action, isian, {broken});
  CHECK(refused.status == 422);
  CHECK(refused.has("49 ibu diperiksa"));  // the text is kept although the file is refused
  const harness::File photo{"berkas_" + kunci, "posyandu.jpg", "image/jpeg", read_data("foto.jpg")};
  const auto saved = pegawai.submit(path, action, harness::with(isian, {{"aksi", "lanjut"}}), {photo});
  REQUIRE_MESSAGE(saved.status == 303, saved.text());
  const auto shown = pegawai.get(path).link_to("/bukti/");
  REQUIRE(shown);
  const auto picture = pegawai.get(shown->substr(0, shown->find('?')));
  CHECK(picture.status == 200);
  CHECK_FALSE(picture.has("Exif"));  // where it was taken is nobody's business
  CHECK(as(hr_).get(*shown).status == 200);
  CHECK(as(app_.login("pegawai").first).get(*shown).status == 404);

  const std::string laporan = skp_pegawai_ + "/laporan";
  const auto checked = pegawai.submit(
      action + periode_, laporan,
      {{"capaian", "Semua kampung terlayani."}, {"kendala", "Jalan ke Sima putus dua minggu."}, {"aksi", "periksa"}});
  REQUIRE_MESSAGE(checked.status == 303, checked.text());
  const auto sent = pegawai.submit(checked.location, laporan, {});
  REQUIRE_MESSAGE(sent.status == 303, sent.text());
  CHECK_FALSE(pegawai.get(path).has("name=\"nilai_" + kunci));  // sent: nothing can be typed until it is taken back

  const std::string umpan = skp_pegawai_ + "/umpan-balik";
  auto& penilai = as(kPenilai);
  const std::string hasil = match(penilai.get(umpan).body, "value=\"(hasil_[0-9]+)\"");
  const harness::Fields said{{"sasaran", hasil}, {"arah", "positif"}, {"teks", "Register lengkap sampai Desember."}};
  CHECK(penilai.submit(umpan, umpan, harness::with(said, {{"teks", "bagus"}})).status == 422);
  CHECK(penilai.submit(umpan, umpan, said).status == 303);
  CHECK(pegawai.get(umpan).text().find("Register lengkap") != std::string::npos);
  CHECK(as(app_.login("penilai").first).get(umpan).status == 404);
}

void Cerita::nilai_dan_tanda_tangan() {
  auto& penilai = as(kPenilai);
  const std::string nilai = skp_pegawai_ + "/penilaian" + periode_;
  const std::string periksa = skp_pegawai_ + "/penilaian/periksa" + periode_;
  const std::string tanda_tangan = skp_pegawai_ + "/penilaian/tanda-tangan" + periode_;
  const auto f = all_right(penilai.get(nilai).form(skp_pegawai_ + "/penilaian"));
  // An end of the scale needs a reason; the rest of what was typed comes back.
  const auto bare = penilai.post(nilai, harness::with(f, {{"rating_hasil", "diatas"}, {"alasan_hasil", ""}}));
  CHECK(bare.status == 422);
  CHECK(bare.has("alasan_hasil-e"));
  CHECK(bare.has("Pertahankan kunjungan ke kampung yang jauh."));
  const auto saved = penilai.post(nilai, f);
  REQUIRE_MESSAGE(saved.status == 303, saved.text());
  CHECK(as(kPegawai).get(periksa).status == 404);
  CHECK(penilai.get(periksa).text().find("Baik") != std::string::npos);
  const auto wrong = penilai.submit(periksa, tanda_tangan, {{"sandi", "bukan-sandi-saya"}});
  CHECK(wrong.status == 422);
  CHECK(wrong.has("Pertahankan kunjungan ke kampung yang jauh."));
  CHECK(penilai.get(skp_pegawai_ + "/penjelasan" + periode_).status == 404);
  const auto done = penilai.submit(periksa, tanda_tangan, {{"sandi", kSandi}});
  REQUIRE_MESSAGE(done.status == 303, done.text());
}

void Cerita::penilaian() {
  auto& penilai = as(kPenilai);
  auto& pegawai = as(kPegawai);
  auto& kepala = as(kKepalaDinas);
  const std::string nilai = skp_pegawai_ + "/penilaian" + periode_;
  // In the regulation's order: without the predikat of the unit nothing can be rated to the end.
  const auto early = penilai.get(nilai);
  CHECK(early.text().find("organisasi") != std::string::npos);
  CHECK(penilai.post(nilai, all_right(early.form(skp_pegawai_ + "/penilaian"))).status == 422);

  const std::string list = kepala.open("/predikat-organisasi").body;
  std::string unit =
      match(list, "href=\"(/predikat-organisasi\\?[^\"]*unit=[0-9]+[^\"]*)\">UPTD Puskesmas Kampung Harapan");
  REQUIRE(!unit.empty());
  for (auto at = unit.find("&amp;"); at != unit.npos; at = unit.find("&amp;")) unit.erase(at + 1, 4);
  CHECK(kepala.submit(unit, "/predikat-organisasi", {{"predikat", "baik"}, {"dasar", "baik"}}).status == 422);
  const auto set = kepala.submit(unit, "/predikat-organisasi",
                                 {{"predikat", "baik"}, {"dasar", "Capaian indikator puskesmas 96 persen."}});
  REQUIRE_MESSAGE(set.status == 303, set.text());
  CHECK(penilai.get("/predikat-organisasi").has("unit=" + match(unit, "unit=([0-9]+)")) == false);

  nilai_dan_tanda_tangan();
  const std::string mengapa = skp_pegawai_ + "/penjelasan" + periode_;
  CHECK(penilai.get(mengapa).text().find("Mengapa") != std::string::npos);
  CHECK(pegawai.get(mengapa).status == 404);                   // not delivered yet
  CHECK(penilai.post(nilai, {{"versi", "1"}}).status != 303);  // signed: nothing recalculates
  CHECK(penilai.submit(mengapa, skp_pegawai_ + "/penilaian/sampaikan" + periode_, {}).status == 303);
  CHECK(pegawai.get("/beranda").has(skp_pegawai_ + "/penjelasan"));
  CHECK(penilai.post(skp_pegawai_ + "/terima" + periode_, {}).status != 303);  // only the employee takes it
  CHECK(pegawai.submit(mengapa, skp_pegawai_ + "/terima" + periode_, {}).status == 303);
  CHECK(pegawai.submit(mengapa, skp_pegawai_ + "/setujui" + periode_, {}).status == 303);
  CHECK(pegawai.get(mengapa).text().find("Baik") != std::string::npos);
}

}  // namespace cerita

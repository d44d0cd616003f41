#include "pengaduan/perkara/keadaan.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>

#include "msg/pengaduan.h"

using namespace pengaduan;

namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

// Written out again by hand: state, event, actor, the classes it is for (i permintaan informasi, a aspirasi, t tidak
// berkadar, b berkadar pengawasan, w WBS), the state it leads to and whether a reason is asked for.
constexpr std::string_view expected_rows = R"(
baru lewat_tenggat sistem iatbw baru -
tunda lewat_tenggat sistem iatbw tunda -
terdisposisi lewat_tenggat sistem iatbw terdisposisi -
dikembalikan lewat_tenggat sistem iatbw dikembalikan -
diproses lewat_tenggat sistem iatbw diproses -
menunggu_pelapor lewat_tenggat sistem iatbw menunggu_pelapor -
dibuka_kembali lewat_tenggat sistem iatbw dibuka_kembali -
baru pesan pelapor iatbw baru alasan
terdisposisi pesan pelapor iatbw terdisposisi alasan
terdisposisi pesan penghubung iat terdisposisi alasan
terdisposisi pesan apip bw terdisposisi alasan
dikembalikan pesan pelapor iatbw dikembalikan alasan
diproses pesan pelapor iatbw diproses alasan
diproses pesan penghubung iat diproses alasan
diproses pesan apip bw diproses alasan
dibuka_kembali pesan pelapor iatbw dibuka_kembali alasan
dibuka_kembali pesan penghubung iat dibuka_kembali alasan
dibuka_kembali pesan apip bw dibuka_kembali alasan
draf ubah pelapor iatbw draf -
draf kirim pelapor iatbw baru -
draf minta_kode pelapor iatbw menunggu_konfirmasi -
draf kedaluwarsa sistem iatbw kedaluwarsa -
menunggu_konfirmasi konfirmasi_kode pelapor iatbw baru -
menunggu_konfirmasi kedaluwarsa sistem iatbw kedaluwarsa -
baru minta_kelengkapan koordinator iatb tunda alasan
baru minta_kelengkapan apip w tunda alasan
baru disposisi koordinator iatb terdisposisi -
baru disposisi apip w terdisposisi -
baru alihkan koordinator iatb bukan_wewenang alasan
baru alihkan apip w bukan_wewenang alasan
baru arsipkan koordinator iatb arsip alasan
baru arsipkan apip w arsip alasan
baru gabung koordinator iatb duplikat alasan
baru gabung apip w duplikat alasan
baru pecah koordinator iatb baru alasan
baru pecah apip w baru alasan
baru tutup_asal sistem iat selesai_otomatis -
baru minta_cabut pelapor iatbw baru -
baru cabut pelapor iatbw dicabut -
tunda lengkapi pelapor iatbw baru -
tunda cabut_otomatis sistem iatbw dicabut_otomatis -
tunda minta_cabut pelapor iatbw tunda -
tunda cabut pelapor iatbw dicabut -
arsip banding pelapor iatbw baru alasan
duplikat pisah koordinator iatb baru alasan
duplikat pisah apip w baru alasan
duplikat pesan pelapor iatbw duplikat alasan
terdisposisi mulai penghubung iat diproses -
terdisposisi mulai apip bw diproses -
terdisposisi kembalikan penghubung iat dikembalikan alasan
terdisposisi tarik koordinator iatb dikembalikan -
terdisposisi tarik apip iatb dikembalikan -
terdisposisi sub_disposisi penghubung iat terdisposisi -
terdisposisi sub_disposisi apip bw terdisposisi -
terdisposisi usul_klasifikasi koordinator iatb terdisposisi alasan
terdisposisi usul_klasifikasi apip iatb terdisposisi alasan
terdisposisi setujui_klasifikasi koordinator iatb terdisposisi -
terdisposisi setujui_klasifikasi apip iatb terdisposisi -
terdisposisi minta_cabut pelapor iatbw terdisposisi -
terdisposisi cabut pelapor iatbw dicabut -
dikembalikan disposisi koordinator iatb terdisposisi -
dikembalikan disposisi apip w terdisposisi -
dikembalikan usul_klasifikasi koordinator iatb dikembalikan alasan
dikembalikan usul_klasifikasi apip iatb dikembalikan alasan
dikembalikan setujui_klasifikasi koordinator iatb dikembalikan -
dikembalikan setujui_klasifikasi apip iatb dikembalikan -
dikembalikan minta_cabut pelapor iatbw dikembalikan -
dikembalikan cabut pelapor iatbw dicabut -
diproses sub_disposisi penghubung iat diproses -
diproses sub_disposisi apip bw diproses -
diproses tarik koordinator iatb dikembalikan -
diproses tarik apip iatb dikembalikan -
diproses lapor_kerja pelaksana iatbw diproses -
diproses tanya penghubung iat menunggu_pelapor alasan
diproses tanya apip bw menunggu_pelapor alasan
diproses setujui_jawaban kepala_opd iat diproses -
diproses tolak_jawaban kepala_opd iat diproses alasan
diproses tanggapi penghubung iat ditindaklanjuti -
diproses tanggapi apip bw ditindaklanjuti -
diproses usul_klasifikasi koordinator iatb diproses alasan
diproses usul_klasifikasi apip iatb diproses alasan
diproses setujui_klasifikasi koordinator iatb diproses -
diproses setujui_klasifikasi apip iatb diproses -
diproses minta_cabut pelapor iatbw diproses -
diproses cabut pelapor iatbw dicabut -
menunggu_pelapor balas pelapor iatbw diproses -
menunggu_pelapor akhiri_jeda sistem iatbw diproses -
menunggu_pelapor tarik koordinator iatb dikembalikan -
menunggu_pelapor tarik apip iatb dikembalikan -
menunggu_pelapor minta_cabut pelapor iatbw menunggu_pelapor -
menunggu_pelapor cabut pelapor iatbw dicabut -
ditindaklanjuti balas pelapor iatbw ditindaklanjuti -
ditindaklanjuti balas penghubung iat ditindaklanjuti -
ditindaklanjuti balas apip bw ditindaklanjuti -
ditindaklanjuti konfirmasi pelapor iatbw selesai_dikonfirmasi -
ditindaklanjuti tutup_otomatis sistem iatbw selesai_otomatis -
ditindaklanjuti buka_kembali pelapor iatbw dibuka_kembali alasan
ditindaklanjuti minta_buka pelapor iatbw ditindaklanjuti alasan
ditindaklanjuti buka_kembali koordinator iatb dibuka_kembali alasan
ditindaklanjuti buka_kembali apip iatbw dibuka_kembali alasan
ditindaklanjuti tolak_buka koordinator iatb ditindaklanjuti alasan
ditindaklanjuti tolak_buka apip iatbw ditindaklanjuti alasan
selesai_dikonfirmasi buka_kembali pelapor iatbw dibuka_kembali alasan
selesai_dikonfirmasi minta_buka pelapor iatbw selesai_dikonfirmasi alasan
selesai_dikonfirmasi buka_kembali koordinator iatb dibuka_kembali alasan
selesai_dikonfirmasi buka_kembali apip iatbw dibuka_kembali alasan
selesai_dikonfirmasi tolak_buka koordinator iatb selesai_dikonfirmasi alasan
selesai_dikonfirmasi tolak_buka apip iatbw selesai_dikonfirmasi alasan
selesai_otomatis buka_kembali pelapor iatbw dibuka_kembali alasan
selesai_otomatis minta_buka pelapor iatbw selesai_otomatis alasan
selesai_otomatis buka_kembali koordinator iatb dibuka_kembali alasan
selesai_otomatis buka_kembali apip iatbw dibuka_kembali alasan
selesai_otomatis tolak_buka koordinator iatb selesai_otomatis alasan
selesai_otomatis tolak_buka apip iatbw selesai_otomatis alasan
dibuka_kembali mulai penghubung iat diproses -
dibuka_kembali mulai apip bw diproses -
dibuka_kembali sub_disposisi penghubung iat dibuka_kembali -
dibuka_kembali sub_disposisi apip bw dibuka_kembali -
dibuka_kembali tarik koordinator iatb dikembalikan -
dibuka_kembali tarik apip iatb dikembalikan -
dibuka_kembali usul_klasifikasi koordinator iatb dibuka_kembali alasan
dibuka_kembali usul_klasifikasi apip iatb dibuka_kembali alasan
dibuka_kembali setujui_klasifikasi koordinator iatb dibuka_kembali -
dibuka_kembali setujui_klasifikasi apip iatb dibuka_kembali -
dibuka_kembali minta_cabut pelapor iatbw dibuka_kembali -
dibuka_kembali cabut pelapor iatbw dicabut -
)";

struct Expected {
  std::string classes, to, reason;
};

std::map<std::string, Expected> read_expected() {
  std::map<std::string, Expected> out;
  std::istringstream in{std::string(expected_rows)};
  std::string state, event, actor;
  Expected e;
  while (in >> state >> event >> actor >> e.classes >> e.to >> e.reason)
    CHECK(out.emplace(state + " " + event + " " + actor, e).second);
  return out;
}

constexpr std::array classes{std::pair{'i', Klasifikasi::permintaan_informasi}, std::pair{'a', Klasifikasi::aspirasi},
                             std::pair{'t', Klasifikasi::pengaduan_tbp}, std::pair{'b', Klasifikasi::pengaduan_bp},
                             std::pair{'w', Klasifikasi::wbs}};

// Everything is in order. What excludes each other (first or second reopening, proved or unproved) is varied.
std::vector<FaktaPengaduan> favourable(Klasifikasi k) {
  std::vector<FaktaPengaduan> out;
  for (const bool late : {false, true})
    for (const bool asked : {false, true})
      for (const int reopened : {0, 1, 2}) {
        FaktaPengaduan f{.klasifikasi = k};
        f.hitungan = {.pembukaan = reopened, .buka_diminta = asked, .cabut_diminta = asked, .jawaban_disetujui = asked};
        f.hitungan.pengusul_klasifikasi = late ? R::koordinator : R::apip;
        f.jam = f.hari = late ? 100 : 0;
        f.langkah_lewat = f.tenggat_lewat = late;
        f.hari_sejak_minta_cabut = 3;
        f.kontak_terbukti = late;
        f.disposisi_lengkap = f.tujuan_apip = f.instansi_tujuan_lengkap = f.rencana_bertanggal = true;
        f.selesai_di_asal = true;
        f.kanonik = {.wbs = k == Klasifikasi::wbs, .terbuka = true};
        f.keparahan = 4;
        f.jawaban_length = 400;
        f.unit_terlapor = true;
        out.push_back(f);
      }
  return out;
}

bool ever_allowed(K k, P p, R r, Klasifikasi klasifikasi) {
  for (const FaktaPengaduan& f : favourable(klasifikasi))
    if (allowed(k, p, r, f)) return true;
  return false;
}

}  // namespace

TEST_CASE("of all states, events, actors and classes exactly the listed ones lead anywhere") {
  const auto expected = read_expected();
  std::size_t found = 0;
  for (const auto& [k, k_code] : EnumText<K>::table)
    for (const auto& [p, p_code] : EnumText<P>::table)
      for (const auto& [r, r_code] : EnumText<R>::table) {
        const std::string key = std::string(k_code) + " " + std::string(p_code) + " " + std::string(r_code);
        const Transisi* t = find_transisi(k, p, r);
        const auto want = expected.find(key);
        CHECK_MESSAGE((t != nullptr) == (want != expected.end()), key);
        for (const auto& [letter, klasifikasi] : classes) {
          const bool listed = want != expected.end() && want->second.classes.find(letter) != std::string::npos;
          CHECK_MESSAGE(ever_allowed(k, p, r, klasifikasi) == listed, key << " " << letter);
        }
        if (!t || want == expected.end()) continue;
        CHECK_MESSAGE(to_code(t->ke) == want->second.to, key);
        CHECK_MESSAGE((t->alasan == Alasan::wajib) == (want->second.reason == "alasan"), key);
        ++found;
      }
  CHECK(found == 126);
  CHECK(expected.size() == 126);
  CHECK(transisi().size() == 126);
}

TEST_CASE("terminal states are terminal") {
  for (const auto k : {K::bukan_wewenang, K::dicabut, K::dicabut_otomatis, K::kedaluwarsa})
    for (const auto& [r, code] : EnumText<R>::table)
      for (const auto& [letter, klasifikasi] : classes)
        for (const FaktaPengaduan& f : favourable(klasifikasi)) CHECK(events_for(k, r, f).empty());
}

TEST_CASE("an officer whom it is about may do nothing in any state; the reporter and the clock still may") {
  for (const auto& [letter, klasifikasi] : classes)
    for (FaktaPengaduan f : favourable(klasifikasi)) {
      f.pelaku_terkait = true;
      for (const auto& [k, code] : EnumText<K>::table)
        for (const auto r : {R::koordinator, R::penghubung, R::pelaksana, R::kepala_opd, R::apip})
          CHECK(events_for(k, r, f).empty());
      CHECK(allowed(K::draf, P::ubah, R::pelapor, f) != nullptr);
    }
}

TEST_CASE(
    "where no koordinator may look at it APIP verifies, and a unit it is about only waits for its being taken away") {
  FaktaPengaduan f{.disposisi_lengkap = true};
  CHECK(allowed(K::baru, P::disposisi, R::apip, f) == nullptr);
  CHECK(allowed(K::diproses, P::tarik, R::koordinator, f) == nullptr);
  f.unit_terlapor = true;
  for (const R r : {R::koordinator, R::apip}) CHECK(allowed(K::diproses, P::tarik, r, f) != nullptr);
  for (const K k : {K::terdisposisi, K::diproses, K::dibuka_kembali}) CHECK(next_actor(k, f) == R::koordinator);
  f.tanpa_koordinator = true;
  CHECK(allowed(K::baru, P::disposisi, R::apip, f) != nullptr);
  CHECK(next_actor(K::baru, f) == R::apip);
  CHECK(next_actor(K::diproses, f) == R::apip);
  f.hitungan = {.pembukaan = 1, .buka_diminta = true};
  CHECK(next_actor(K::selesai_otomatis, f) == R::apip);
}

TEST_CASE("an appeal is not for the officer who archived") {
  FaktaPengaduan f{.disposisi_lengkap = true};
  CHECK(allowed(K::baru, P::disposisi, R::koordinator, f) != nullptr);
  f.pelaku_pengarsip = true;
  CHECK(events_for(K::baru, R::koordinator, f).empty());
  CHECK(allowed(K::diproses, P::usul_klasifikasi, R::koordinator, f) != nullptr);
}

TEST_CASE("the events of a person are those that are allowed to him, in the order of the table") {
  FaktaPengaduan f;
  CHECK(events_for(K::baru, R::koordinator, f) == std::vector{P::minta_kelengkapan, P::arsipkan, P::pecah});
  CHECK(events_for(K::baru, R::penghubung, f).empty());
  CHECK(events_for(K::baru, R::pelapor, f) == std::vector{P::pesan, P::minta_cabut});
  CHECK(events_for(K::diproses, R::pelaksana, f) == std::vector{P::lapor_kerja});
  CHECK(events_for(K::diproses, R::kepala_opd, f).empty());
  CHECK(events_for(K::ditindaklanjuti, R::pelapor, f) == std::vector{P::balas, P::konfirmasi, P::buka_kembali});
  f.klasifikasi = Klasifikasi::wbs;
  CHECK(events_for(K::baru, R::koordinator, f).empty());
}

TEST_CASE("it is always clear whose turn it is") {
  FaktaPengaduan f;
  const std::map<K, std::optional<R>> ordinary{
      {K::draf, R::pelapor},
      {K::menunggu_konfirmasi, R::pelapor},
      {K::baru, R::koordinator},
      {K::tunda, R::pelapor},
      {K::bukan_wewenang, {}},
      {K::arsip, {}},
      {K::duplikat, {}},
      {K::terdisposisi, R::penghubung},
      {K::dikembalikan, R::koordinator},
      {K::diproses, R::penghubung},
      {K::menunggu_pelapor, R::pelapor},
      {K::ditindaklanjuti, R::pelapor},
      {K::selesai_dikonfirmasi, {}},
      {K::selesai_otomatis, {}},
      {K::dibuka_kembali, R::penghubung},
      {K::dicabut, {}},
      {K::dicabut_otomatis, {}},
      {K::kedaluwarsa, {}},
  };
  for (const auto& [k, code] : EnumText<K>::table) CHECK_MESSAGE(next_actor(k, f) == ordinary.at(k), code);
  f.keparahan = 3;
  f.jawaban_length = 100;
  CHECK(next_actor(K::diproses, f) == R::kepala_opd);
  f.hitungan.jawaban_disetujui = true;
  CHECK(next_actor(K::diproses, f) == R::penghubung);
  f.hitungan = {.pembukaan = 1, .buka_diminta = true};
  CHECK(next_actor(K::ditindaklanjuti, f) == R::koordinator);
  CHECK(next_actor(K::selesai_otomatis, f) == R::koordinator);
  f.hitungan.pembukaan = 2;
  CHECK(next_actor(K::selesai_dikonfirmasi, f) == R::apip);
  f.klasifikasi = Klasifikasi::pengaduan_bp;
  CHECK(next_actor(K::baru, f) == R::koordinator);
  CHECK(next_actor(K::terdisposisi, f) == R::apip);
  CHECK(next_actor(K::diproses, f) == R::apip);
  f.klasifikasi = Klasifikasi::wbs;
  CHECK(next_actor(K::baru, f) == R::apip);
}

TEST_CASE("every state that is filed has a public label of its own, and no other has one") {
  std::set<const msg::Entry*> labels;
  for (const auto& [k, code] : EnumText<K>::table)
    if (const msg::Entry* label = label_publik(k)) CHECK(labels.insert(label).second);
  CHECK(labels.size() == 15);
  for (const auto k : {K::draf, K::menunggu_konfirmasi, K::kedaluwarsa}) CHECK(label_publik(k) == nullptr);
  CHECK(std::string_view(label_publik(K::baru)->id) == "Belum diverifikasi");
  CHECK(std::string_view(label_publik(K::terdisposisi)->id) == "Diteruskan ke perangkat daerah");
  CHECK(std::string_view(label_publik(K::selesai_otomatis)->en) == "Closed (no response)");
}

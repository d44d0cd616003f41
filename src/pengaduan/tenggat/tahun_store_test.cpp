// A year of pengaduan: people file, officers work, forget and come back, and every night the clocks are looked at. What
// the database says each morning is compared with what hitung_sendiri_test.h counts from the events alone.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <tuple>

#include "jejak/jejak.h"
#include "kalender/store.h"
#include "pengaduan/balai_store_test.h"
#include "pengaduan/tenggat/hitung_sendiri_test.h"
#include "pengaduan/tenggat/penahanan_store.h"
#include "pengaduan/tenggat/tahun_orang_store_test.h"
#include "pengaduan/tenggat/waktu_store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

constexpr int kZona = 540;
constexpr std::int64_t kHour = 3'600'000;
const std::string kJawaban = "Jadwal jaga dipasang di depan poli dan dokternya sudah ditambah.";

bool runs(K k) {
  return k == K::baru || k == K::tunda || k == K::terdisposisi || k == K::dikembalikan || k == K::diproses ||
         k == K::menunggu_pelapor || k == K::dibuka_kembali;
}

class Tahun {
 public:
  Tahun(db::Database& database, unsigned seed) : b_(database), random_(seed) {}

  // The days from `from` to `to`, with so many new pengaduan in ten days.
  void live(Tanggal from, Tanggal to, int in_ten_days) {
    for (today_ = from; today_ <= to; today_ = today_.plus_days(1)) {
      morning();
      for (int n = 0; n < in_ten_days; ++n)
        if (below(10) == 0) file();
      for (const auto& [id, k] : open()) work(id, k);
      if (holiday_ && today_ == holiday_->first) add_holiday();
    }
  }
  // On the day `on` it is decided that `day` is a holiday.
  void decide_holiday(Tanggal on, Tanggal day) { holiday_ = std::pair(on, day); }

  int count(P p) const {
    const auto at = happened_.find(p);
    return at == happened_.end() ? 0 : at->second;
  }
  int moved_by_holiday() const { return static_cast<int>(expected_shifts_.size()); }
  int compared() const { return compared_; }

  void check_end() {
    CHECK(b_.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'pengaduan.tenggat_bergeser'") ==
          static_cast<std::int64_t>(expected_shifts_.size()));
    b_.db.read([&](db::Reader& r) {
      CHECK_FALSE(periksa_riwayat(r, b_.brankas));
      CHECK_FALSE(jejak::periksa(r));
    });
    check_messages();
    check_legs();
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool chance(int percent) { return below(100) < percent; }
  std::int64_t moment(int hour) const { return today_.start_utc_ms(kZona) + hour * kHour; }

  std::vector<std::pair<PengaduanId, K>> open() {
    std::vector<std::pair<PengaduanId, K>> out;
    b_.db.read([&](db::Reader& r) {
      out = r.list(
          "SELECT id, keadaan FROM pengaduan WHERE keadaan IN ('baru', 'tunda', 'terdisposisi', 'dikembalikan', "
          "'diproses', 'menunggu_pelapor', 'ditindaklanjuti', 'dibuka_kembali') OR (keadaan IN ('arsip', "
          "'selesai_dikonfirmasi', 'selesai_otomatis') AND diubah > $1) ORDER BY id",
          {moment(0) - 45 * kDay},
          [](const db::Row& row) { return std::pair(row.id<PengaduanId>("id"), read_enum<K>(row, "keadaan")); });
    });
    return out;
  }

  // ---------- what people do ----------

  void file() {
    static constexpr std::array kKategori{"rumah_sakit", "lainnya", "guru", "dugaan", "puskesmas"};
    Draf d = jembatan();
    d.kategori = kKategori[static_cast<std::size_t>(below(5))];
    d.privasi = {chance(25), chance(20)};
    const int hour = 6 + below(16);
    const auto id = b_.lapor(d, moment(hour));
    const std::optional<std::int64_t> screened = chance(80) ? std::optional(moment(hour)) : std::nullopt;
    b_.db.write([&](db::Tx& tx) {
      tx.exec(
          "UPDATE pengaduan SET judul_publik = 'Judul', isi_publik = 'Isi yang disaring', keparahan = 1, disaring = $2 "
          "WHERE id = $1",
          {id, screened});
      return true;
    });
    pantauan_.insert_or_assign(id, Pantauan{.hari = today_,
                                            .jam = hour,
                                            .kelas = {b_.baris(id).klasifikasi},
                                            .menunggu = today_,
                                            .menunggu_jam = hour});
    verified_[id] = false;
  }

  void work(PengaduanId id, K k) {
    // Everybody has slow weeks: half of what is due is left until it is late.
    if (pantauan_.at(id).hari == today_ || !chance(id.value % 3 == 0 ? 6 : 22)) return;
    const BarisPengaduan p = b_.baris(id);
    if (k == K::diproses && chance(60)) put_answer(id);
    const auto steps = choices(p, today_, some_class(p, below(5)));
    if (steps.empty()) return;
    const LangkahOrang& step = steps[static_cast<std::size_t>(below(static_cast<int>(steps.size())))];
    const int hour = 8 + below(11);
    const auto done = b_.lakukan(id, {step.relasi, account(step.relasi)}, step.tindakan, moment(hour));
    const BarisPengaduan after = b_.baris(id);
    if (!done) {  // refused: nothing of it happened
      CHECK(after.versi == p.versi);
      CHECK(after.keadaan == p.keadaan);
      ++refused_;
      return;
    }
    note(id, p, after, step.tindakan, hour);
  }

  void put_answer(PengaduanId id) {
    b_.db.write([&](db::Tx& tx) {
      tx.exec(
          "INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, 4, 0) ON CONFLICT "
          "DO NOTHING",
          {id, kJawaban});
      tx.exec("UPDATE pengaduan SET fisik = 0 WHERE id = $1", {id});
      return true;
    });
  }

  // What was seen to happen.
  void note(PengaduanId id, const BarisPengaduan& before, const BarisPengaduan& after, const Tindakan& t, int hour) {
    Pantauan& p = pantauan_.at(id);
    ++happened_[t.peristiwa];
    const bool moved = before.keadaan != after.keadaan;
    if (moved || t.peristiwa == P::balas) {
      p.menunggu = today_;
      p.menunggu_jam = hour;
    }
    if (t.peristiwa == P::lengkapi) p.lengkap = today_;
    if (t.peristiwa == P::disposisi || t.peristiwa == P::setujui_klasifikasi) {
      if (!verified_[id]) p.kelas.clear();  // what the form's kind says counts until somebody has looked
      verified_[id] = true;
      p.kelas.push_back(after.klasifikasi);
    }
    const auto pauses = [](K k) { return k == K::tunda || k == K::menunggu_pelapor; };
    if (!moved) return;
    if (pauses(before.keadaan)) p.jeda.back().selesai = today_;
    if (pauses(after.keadaan)) p.jeda.push_back({after.keadaan == K::menunggu_pelapor, today_, std::nullopt});
  }

  void add_holiday() {
    std::map<PengaduanId, Tanggal> before;
    for (const auto& [id, k] : open())
      if (runs(k)) before.emplace(id, hitung_.penyelesaian(pantauan_.at(id), today_).hari);
    b_.db.write([&](db::Tx& tx) {
      REQUIRE(kalender::add_lokal(tx, orang(koordinator), moment(20), holiday_->second, "Duka daerah"));
      return true;
    });
    hitung_.hari.add(holiday_->second);
    for (const auto& [id, due] : before)
      if (hitung_.penyelesaian(pantauan_.at(id), today_).hari != due) expected_shifts_.insert(id);
  }

  // ---------- what the night did ----------

  void morning() {
    std::map<PengaduanId, BarisPengaduan> before;
    for (const auto& [id, k] : open()) before.emplace(id, b_.baris(id));
    run_waktu(b_.db, b_.brankas, moment(0) + 60'000, kZona, 100'000);
    for (const auto& [id, was] : before) {
      const BarisPengaduan is = b_.baris(id);
      check_moved(id, was, is);
      if (runs(is.keadaan)) check_due(id, is);
      ++compared_;
    }
    check_published();
  }

  void check_moved(PengaduanId id, const BarisPengaduan& was, const BarisPengaduan& is) {
    const Pantauan p = pantauan_.at(id);
    const Tanggal begun = hitung_.hari.nol(p.menunggu, p.menunggu_jam);
    K expected = was.keadaan;
    P event = P::ubah;
    if (was.keadaan == K::ditindaklanjuti && today_ > hitung_.hari.plus(begun, 10) && !asked_to_reopen(id)) {
      expected = K::selesai_otomatis;
      event = P::tutup_otomatis;
    }
    if (was.keadaan == K::menunggu_pelapor && today_ > hitung_.hari.plus(begun, 10)) {
      expected = K::diproses;
      event = P::akhiri_jeda;
    }
    if (was.keadaan == K::tunda && today_ > p.menunggu.plus_days(30)) {
      expected = K::dicabut_otomatis;
      event = P::cabut_otomatis;
    }
    INFO("case ", id.value, " on ", today_.iso(), " was ", to_code(was.keadaan));
    CHECK(is.keadaan == expected);
    if (expected != was.keadaan) note(id, was, is, {.peristiwa = event}, 0);
  }
  bool asked_to_reopen(PengaduanId id) {
    return b_.number(
               "SELECT COUNT(*) AS n FROM pengaduan_peristiwa e WHERE e.peristiwa = 'minta_buka' AND e.pengaduan_id "
               "= " +
               std::to_string(id.value) +
               " AND NOT EXISTS (SELECT 1 FROM pengaduan_peristiwa f WHERE f.pengaduan_id = e.pengaduan_id AND f.nomor "
               "> "
               "e.nomor AND f.peristiwa IN ('tolak_buka', 'buka_kembali', 'konfirmasi'))") > 0;
  }

  void check_due(PengaduanId id, const BarisPengaduan& is) {
    Pantauan& p = pantauan_.at(id);
    const TenggatSendiri due = hitung_.penyelesaian(p, today_);
    INFO("case ", id.value, " on ", today_.iso(), " in ", to_code(is.keadaan));
    REQUIRE(is.tenggat);
    CHECK(is.tenggat->iso() == due.hari.iso());
    CHECK(*is.tenggat <= p.lengkap.value_or(p.hari).plus_days(60));
    const int reached = hitung_.peringatan(p, today_);
    for (int level = p.diingatkan + 1; level <= reached; ++level) warn(id, is, level);
    p.diingatkan = std::max(p.diingatkan, reached);
    if (reached >= 3) late_.insert(id);
  }

  // Half and four fifths: who has it. Late: also koordinator and head. A fifth beyond: APIP. What is APIP's own is told
  // to nobody else.
  void warn(PengaduanId id, const BarisPengaduan& is, int level) {
    const char* key = level >= 3 ? "pemberitahuan.pengaduan_terlambat" : "pemberitahuan.pengaduan_mendekati";
    std::vector<int> who;
    if (is_pengawasan(is.klasifikasi) || level == 4)
      who = {apip};
    else if (is.unit)
      who = level == 3 ? std::vector<int>{penghubung, koordinator, kepala} : std::vector<int>{penghubung};
    else if (level == 3)
      who = {koordinator};
    for (const int one : who) ++messages_[{id.value, one, key}];
  }

  void check_messages() {
    std::map<std::tuple<std::int64_t, int, std::string>, int> found;
    b_.db.read([&](db::Reader& r) {
      r.query(
          "SELECT tautan, pegawai_id, kunci, COUNT(*) AS n FROM pesan WHERE kunci IN "
          "('pemberitahuan.pengaduan_mendekati', "
          "'pemberitahuan.pengaduan_terlambat') GROUP BY tautan, pegawai_id, kunci",
          {}, [&](const db::Row& row) {
            const std::string link = row.text("tautan");
            found[{std::stoll(link.substr(link.rfind('/') + 1)), static_cast<int>(row.i64("pegawai_id")),
                   row.text("kunci")}] = static_cast<int>(row.i64("n"));
          });
    });
    CHECK(found == messages_);
    CHECK(b_.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE peristiwa = 'lewat_tenggat'") ==
          static_cast<std::int64_t>(late_.size()));
  }

  void check_published() {
    CHECK(b_.number(
              "SELECT COUNT(*) AS n FROM pengaduan WHERE terbit <> CASE WHEN disaring IS NOT NULL AND rahasia = 0 AND "
              "klasifikasi IN ('permintaan_informasi', 'aspirasi', 'pengaduan_tbp') AND keadaan IN ('terdisposisi', "
              "'dikembalikan', 'diproses', 'menunggu_pelapor', 'ditindaklanjuti', 'selesai_dikonfirmasi', "
              "'selesai_otomatis', 'dibuka_kembali') THEN 1 ELSE 0 END") == 0);
    CHECK(b_.number("SELECT COUNT(*) AS n FROM (SELECT pengaduan_id FROM pengaduan_peristiwa WHERE peristiwa = 'tanya' "
                    "GROUP BY pengaduan_id HAVING COUNT(*) > 2) q") == 0);
    CHECK(b_.number("SELECT COUNT(*) AS n FROM (SELECT pengaduan_id FROM pengaduan_peristiwa WHERE peristiwa = "
                    "'kembalikan' GROUP BY pengaduan_id HAVING COUNT(*) > 2) q") == 0);
  }

  // Somebody has it at every moment at which its clock runs: one leg begins where the one before ended, and the parts
  // of whoever is late make the whole.
  void check_legs() {
    for (const auto& [id, p] : pantauan_) {
      const std::int64_t gaps = b_.number(
          "SELECT COUNT(*) AS n FROM pengaduan_leg a WHERE a.keluar IS NOT NULL AND a.pengaduan_id = " +
          std::to_string(id.value) +
          " AND NOT EXISTS (SELECT 1 FROM pengaduan_leg b WHERE b.pengaduan_id = a.pengaduan_id AND b.masuk = a.keluar "
          "AND b.id > a.id)");
      const std::int64_t ends = b_.number(
          "SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE dari <> ke AND ke IN ('arsip', 'dicabut', "
          "'dicabut_otomatis', 'selesai_dikonfirmasi', 'selesai_otomatis') AND dari NOT IN ('selesai_dikonfirmasi', "
          "'selesai_otomatis') AND pengaduan_id = " +
          std::to_string(id.value));
      INFO("case ", id.value);
      CHECK(gaps == ends);
      const auto kelas = b_.baris(id).klasifikasi;
      b_.db.read([&, one = id](db::Reader& r) {
        const auto parts = bagian_of(r, load_jam(r, moment(9), kZona), one, kelas);
        int permil = 0;
        for (const Bagian& part : parts) permil += part.permil;
        CHECK(permil == 1000);
      });
    }
  }

  Balai b_;
  std::mt19937 random_;
  Tanggal today_ = *Tanggal::make(2026, 1, 1);
  HitungSendiri hitung_;
  std::map<PengaduanId, Pantauan> pantauan_;
  std::map<PengaduanId, bool> verified_;
  std::set<PengaduanId> late_, expected_shifts_;
  std::map<std::tuple<std::int64_t, int, std::string>, int> messages_;
  std::map<P, int> happened_;
  std::optional<std::pair<Tanggal, Tanggal>> holiday_;
  int refused_ = 0, compared_ = 0;
};

TEST_CASE("a year with holidays, forgotten work and a day off that is declared late keeps every clock and promise") {
  test::for_each_database([](db::Database& db) {
    Tahun tahun(db, 2026);
    tahun.decide_holiday(*Tanggal::make(2026, 4, 7), *Tanggal::make(2026, 4, 14));
    // A year; on PostgreSQL the months around the long holiday of Idulfitri.
    if (db.dialect() == db::Dialect::sqlite)
      tahun.live(*Tanggal::make(2026, 1, 5), *Tanggal::make(2026, 12, 23), 5);
    else
      tahun.live(*Tanggal::make(2026, 2, 23), *Tanggal::make(2026, 5, 29), 5);
    tahun.check_end();
    CHECK(tahun.compared() > 1000);
    CHECK(tahun.moved_by_holiday() > 3);
    for (const P p : {P::disposisi, P::mulai, P::tanggapi, P::tutup_otomatis, P::akhiri_jeda, P::balas, P::buka_kembali,
                      P::kembalikan, P::setujui_klasifikasi})
      CHECK_MESSAGE(tahun.count(p) > 0, to_code(p));
    if (db.dialect() == db::Dialect::sqlite)
      for (const P p : {P::cabut_otomatis, P::konfirmasi, P::lengkapi, P::banding, P::minta_buka, P::tolak_buka})
        CHECK_MESSAGE(tahun.count(p) > 0, to_code(p));
  });
}

}  // namespace
}  // namespace pengaduan

// The evaluations of the demo year, acted out through the stores of penilaian/ so that every rule holds for them too.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/seed_isian.h"
#include "app/seed_kalimat.h"
#include "app/seed_pelaku.h"
#include "app/seed_revisi.h"
#include "pelaksanaan/umpan_balik_store.h"
#include "penilaian/lewat_waktu_store.h"
#include "penilaian/predikat_org_store.h"

namespace app {
namespace {

using penilaian::PeriodeRow;
using penilaian::PredikatOrganisasi;
using penilaian::Saat;

constexpr std::size_t kOrang = 600;     // evaluated people, whatever the size of the demo
constexpr std::size_t kPerTulis = 300;  // people per transaction
// What arrived before was read; the bell of the demo counts the last weeks.
const Tanggal kTerbaca = *Tanggal::make(kDemoTahun, 11, 1);

// Whole units, so that nobody's team is half done: those of the printed logins first.
std::vector<std::size_t> evaluated(const SeedState& s) {
  std::vector<std::vector<std::size_t>> by_unit(s.unit.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < s.pegawai.size(); ++i) {
    const auto& p = s.pegawai[i];
    const auto unit = static_cast<std::size_t>(p.unit);
    if (p.berlaku) by_unit[unit].push_back(i);
    if (p.nip == kNipPerawat || p.nip == kNipKepalaDinas || p.nip == kNipHr || p.nip == kNipAuditor)
      order.push_back(unit);
  }
  for (std::size_t u = 0; u < s.unit.size(); ++u)
    if (std::find(order.begin(), order.begin() + 4, u) == order.begin() + 4) order.push_back(u);
  std::vector<std::size_t> out;
  for (const std::size_t u : order) {
    if (out.size() >= kOrang) break;
    out.insert(out.end(), by_unit[u].begin(), by_unit[u].end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

PredikatOrganisasi predikat_of(const SeedUnit& unit, SeedRandom& random) {
  const auto dice = random.below(100);
  if (unit.kode == "PKM-01" || unit.kode == "DINKES" || dice < 72) return PredikatOrganisasi::baik;
  return dice < 87 ? PredikatOrganisasi::istimewa : PredikatOrganisasi::butuh_perbaikan;
}

void set_org(db::Tx& tx, const SeedState& s, int unit_index, const PeriodeRow& periode) {
  const auto& unit = s.unit[static_cast<std::size_t>(unit_index)];
  const auto& kepala = at(s, unit.kepala);
  const akun::Pelaku penetap = pelaku_of(kepala.penilai < 0 ? kepala : at(s, kepala.penilai));
  const int nomor = periode.periode.nomor;
  SeedRandom random(s.benih, static_cast<std::size_t>(unit_index), static_cast<std::uint64_t>(30 + nomor));
  const Saat saat = saat_of(periode.periode.selesai.plus_days(2), random);
  const penilaian::PredikatOrgBaru baru{
      unit.id, periode.id, predikat_of(unit, random),
      fmt::format("Laporan kinerja triwulan {} {}, dibahas pada rapat capaian kinerja", nomor, kDemoTahun), 0};
  MUST(set_predikat_org(tx, penetap, baru, saat.now, saat.today));
}

void set_orgs(db::Tx& tx, const SeedState& s, const std::vector<std::size_t>& people, const PeriodeRow& periode) {
  std::set<int> units;  // led by somebody who rates one of them
  for (const std::size_t i : people) units.insert(at(s, s.pegawai[i].penilai).unit);
  for (const int unit : units) set_org(tx, s, unit, periode);
}

// From the ratings to the answer, as far as the story of the quarter goes.
class Penilaian {
 public:
  Penilaian(db::Tx& tx, const SeedState& s, std::size_t person, const PeriodeRow& periode)
      : tx_(tx),
        s_(s),
        p_(s.pegawai[person]),
        periode_(periode),
        cerita_(triwulan_of(s, person, periode.periode.nomor)),
        random_(s.benih, person, static_cast<std::uint64_t>(40 + periode.periode.nomor)) {}

  void run() {
    if (cerita_.akhir == AkhirDemo::belum) return;
    const auto& penilai = at(s_, p_.penilai);
    const bool late = cerita_.oleh == PenilaiDemo::atasan;
    const akun::Pelaku penanda = pelaku_of(late ? at(s_, penilai.penilai) : penilai);
    const Tanggal first = late ? periode_.periode.tutup.plus_days(2) : periode_.periode.selesai.plus_days(6);
    const Saat saat = saat_of(first.plus_days(random_.between(0, 3)), random_);
    const std::int64_t versi = enter(penanda, saat);
    if (cerita_.akhir < AkhirDemo::ditetapkan) return;
    MUST(tanda_tangan(tx_, penanda, tujuan(), versi, {}, later(saat, 10)));
    if (cerita_.akhir < AkhirDemo::disampaikan) return;
    // Whoever still has time to answer at the end of the demo got his result late.
    const bool open = periode_.periode.nomor == 3 && cerita_.akhir < AkhirDemo::disetujui;
    const Saat given = open ? saat_of(kTerbaca.plus_days(random_.between(8, 15)), random_) : later(saat, 30);
    MUST(sampaikan(tx_, penanda, tujuan(), given));
    if (cerita_.akhir < AkhirDemo::diterima) return;
    const akun::Pelaku pegawai = pelaku_of(p_);
    const Saat diterima = saat_of(given.today.plus_days(random_.between(1, 3)), random_);
    MUST(terima(tx_, pegawai, tujuan(), diterima));
    if (cerita_.akhir < AkhirDemo::disetujui) return;
    MUST(setujui(tx_, pegawai, tujuan(), saat_of(diterima.today.plus_days(random_.between(1, 3)), random_)));
  }

 private:
  penilaian::Tujuan tujuan() const { return {p_.skp, periode_.id}; }
  static Saat later(Saat saat, int minutes) { return {saat.now + minutes * 60'000, saat.today}; }

  std::int64_t enter(const akun::Pelaku& penanda, Saat saat) {
    const auto e = penilaian::find_evaluasi(tx_, p_.skp, periode_.id, penanda, saat.today);
    MUST(e);
    const penilaian::Bahan bahan = penilaian::load_bahan(tx_, *e);
    const penilaian::Isian isian = isian_demo(*e, bahan, p_.mutu, random_);
    const bool draft = cerita_.akhir == AkhirDemo::draf;
    MUST(draft || check_tanda_tangan(isian.masukan, bahan_of(*e, bahan, {})).empty());
    const auto versi = save_nilai(tx_, penanda, *e, isian, e->versi,
                                  draft ? penilaian::SimpanSebagai::draf : penilaian::SimpanSebagai::nilai, saat);
    MUST(versi);
    return *versi;
  }

  db::Tx& tx_;
  const SeedState& s_;
  const SeedPegawai& p_;
  const PeriodeRow& periode_;
  TriwulanDemo cerita_;
  SeedRandom random_;
};

// Umpan balik of the quarter that is under way, as the pages give it, message and all.
void give_umpan(db::Tx& tx, const SeedState& s, std::size_t person) {
  const auto& p = s.pegawai[person];
  SeedRandom random(s.benih, person, 3);
  if (p.nip != kNipPerawat && random.below(2) == 0) return;
  const int nilai = random.between(0, 6);
  const pelaksanaan::UmpanBalikBaru baru{.skp = p.skp,
                                         .nilai = static_cast<perencanaan::NilaiPerilaku>(nilai),
                                         .arah = p.mutu == Mutu::lemah ? pelaksanaan::ArahUmpanBalik::perlu_perbaikan
                                                                       : pelaksanaan::ArahUmpanBalik::positif,
                                         .sifat = pelaksanaan::SifatUmpanBalik::berkala,
                                         .teks = pick(kalimat_umpan_perilaku(nilai, p.mutu), random)};
  const Saat saat = saat_of(kTerbaca.plus_days(random.between(15, 17)), random);
  MUST(give_umpan_balik(tx, pelaku_of(at(s, p.penilai)), baru, penilaian::JenisPeriode::triwulanan, saat.now,
                        saat.today));
}

// What a server that ran all year would have done: the days to answer that ended before the demo begins.
void end_days_to_answer(db::Tx& tx) {
  struct Kerja {
    PekerjaanId id;
    std::string argumen;
    AkunId akun;
    std::int64_t jatuh = 0;
  };
  const auto due = tx.list(
      "SELECT id, argumen, akun_id, diklaim_sampai FROM pekerjaan WHERE jenis = 'lewat_waktu' AND diklaim_sampai < $1 "
      "ORDER BY diklaim_sampai, id",
      {kTerbaca.start_utc_ms()}, [](const db::Row& r) {
        return Kerja{r.id<PekerjaanId>("id"), r.text("argumen"), r.id<AkunId>("akun_id"), r.i64("diklaim_sampai")};
      });
  for (const auto& k : due) {
    const std::int64_t now = k.jatuh + 1;
    penilaian::apply_lewat_waktu(tx, penilaian::evaluasi_in(k.argumen), k.akun, {now, Tanggal::from_utc_ms(now)});
    tx.exec("UPDATE pekerjaan SET keadaan = 'selesai', selesai = $2 WHERE id = $1", {k.id, now});
  }
}

// Person by person is not the order in which messages came, and pages list them by their number.
void settle_pesan(db::Tx& tx) {
  const std::int64_t last = tx.number("SELECT COALESCE(MAX(id), 0) AS n FROM pesan");
  tx.exec(
      "INSERT INTO pesan (pegawai_id, kunci, argumen, tautan, dibuat, dibaca) "
      "SELECT pegawai_id, kunci, argumen, tautan, dibuat, CASE WHEN dibuat < $1 THEN dibuat + $2 END FROM pesan "
      "WHERE id <= $3 ORDER BY dibuat, id",
      {kTerbaca.start_utc_ms(), 2 * kJam, last});
  tx.exec("DELETE FROM pesan WHERE id <= $1", {last});
}

template <class Step>
void for_each(db::Database& database, const std::vector<std::size_t>& people, Step step) {
  for (std::size_t from = 0; from < people.size(); from += kPerTulis)
    database.write([&](db::Tx& tx) {
      for (std::size_t n = from; n < std::min(people.size(), from + kPerTulis); ++n) step(tx, people[n]);
      return true;
    });
}

}  // namespace

void seed_evaluasi(db::Database& database, const SeedState& s) {
  const auto people = evaluated(s);
  for (const auto& periode : s.triwulan) {
    if (periode.periode.nomor == 4) continue;
    database.write([&](db::Tx& tx) {
      set_orgs(tx, s, people, periode);
      return true;
    });
    for_each(database, people, [&](db::Tx& tx, std::size_t i) { Penilaian(tx, s, i, periode).run(); });
    if (periode.periode.nomor == 2)
      for_each(database, people, [&](db::Tx& tx, std::size_t i) { seed_revisi(tx, s, i); });
  }
  for_each(database, people, [&](db::Tx& tx, std::size_t i) { give_umpan(tx, s, i); });
  database.write([&](db::Tx& tx) {
    end_days_to_answer(tx);
    settle_pesan(tx);
    return true;
  });
}

}  // namespace app

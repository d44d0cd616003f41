// The plans of the demo year, most of them set, some in every other state.
#include <unordered_map>

#include "app/seed.h"
#include "app/seed_kalimat.h"
#include "app/seed_nilai.h"

namespace app {
namespace {

// Beyond these, people hold one result: a million full plans would be 30 GB. In a large demo the first 5000 people are
// all heads, so the people of the first units (the printed logins among them) have full plans whatever the size.
constexpr std::size_t kFullPlans = 5000;
constexpr int kFullUnits = 60;
constexpr std::int64_t kDay = 86'400'000;

enum class Tahap { ditetapkan, diajukan, dikembalikan, draf, belum };

// The first people (heads and the printed logins) always hold a set plan; later ones show every state.
Tahap tahap_of(const SeedPegawai& p, std::size_t index) {
  if (p.memimpin || index % 10 < 7) return Tahap::ditetapkan;
  switch (index % 40 / 10) {
    case 0:
      return Tahap::diajukan;
    case 1:
      return Tahap::dikembalikan;
    case 2:
      return Tahap::draf;
    default:
      return index % 3 == 0 ? Tahap::belum : Tahap::diajukan;
  }
}

const char* state_of(Tahap t) {
  switch (t) {
    case Tahap::ditetapkan:
      return "ditetapkan";
    case Tahap::diajukan:
      return "diajukan";
    case Tahap::dikembalikan:
      return "dikembalikan";
    default:
      return "draf";
  }
}

void insert_indikator(db::Tx& tx, HasilKerjaId hasil, int kunci, int urut, const SeedIndikator& i) {
  const auto& target = target_of(i);
  db::Param bawah(nullptr), atas(nullptr), tanggal(nullptr);
  std::string satuan, arah = "lebih_besar_lebih_baik";
  if (const auto* angka = std::get_if<perencanaan::TargetAngka>(&target.terukur)) {
    bawah = db::Param(angka->nilai.micros());
    if (angka->atas) atas = db::Param(angka->atas->micros());
    satuan = angka->satuan;
    arah = std::string(to_code(angka->arah));
  } else if (const auto* hari = std::get_if<perencanaan::TargetTanggal>(&target.terukur)) {
    tanggal = db::Param(hari->tanggal.iso());
  }
  tx.exec(
      "INSERT INTO indikator (hasil_kerja_id, kunci, urut, aspek, perspektif, teks, target_teks, target_jenis, "
      "target_bawah, target_atas, target_tanggal, satuan, arah, cara_hitung) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      {hasil, kunci, urut, i.aspek ? db::Param(i.aspek) : db::Param(nullptr),
       i.perspektif ? db::Param(i.perspektif) : db::Param(nullptr), i.teks, i.target,
       to_code(perencanaan::jenis_of(target.terukur)), bawah, atas, tanggal, satuan, arah, cara_hitung_of(i, target)});
}

struct HeadPlan {
  std::vector<std::pair<HasilKerjaId, std::string>> hasil;
};

void insert_hasil(db::Tx& tx, SeedState& s, const SeedPegawai& p, SkpVersiId versi, std::size_t count,
                  std::unordered_map<std::int64_t, HeadPlan>& heads) {
  const auto& plan = seed_rencana(p.contoh_rencana);
  HeadPlan own;
  int kunci = 0;
  for (std::size_t i = 0; i < std::min(count, plan.size()); ++i) {
    const auto& h = plan[i];
    const HeadPlan* head = nullptr;
    if (p.penilai >= 0 && h.induk >= 0) {
      const auto found = heads.find(s.pegawai[static_cast<std::size_t>(p.penilai)].id.value);
      if (found != heads.end() && !found->second.hasil.empty()) head = &found->second;
    }
    const auto at = head ? static_cast<std::size_t>(h.induk) % head->hasil.size() : 0;
    const auto id = tx.insert<HasilKerjaId>(
        "INSERT INTO hasil_kerja (skp_versi_id, kunci, urut, jenis, teks, induk_id, induk_teks, penugasan_dari) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
        {versi, ++kunci, static_cast<int>(i) + 1, h.jenis, h.teks,
         head ? db::Param(head->hasil[at].first) : db::Param(nullptr), head ? head->hasil[at].second : std::string(),
         p.penilai >= 0 ? s.pegawai[static_cast<std::size_t>(p.penilai)].jabatan : std::string()});
    own.hasil.emplace_back(id, h.teks);
    int urut = 0;
    for (const auto& indikator : h.indikator) insert_indikator(tx, id, ++kunci, ++urut, indikator);
  }
  if (p.memimpin) heads[p.id.value] = std::move(own);
}

void insert_lampiran(db::Tx& tx, SkpVersiId versi) {
  const std::pair<const char*, const char*> rows[] = {
      {"dukungan", "Perangkat kerja dan sambungan internet di kantor"},
      {"skema", "Hasil kerja dilaporkan setiap triwulan dengan bukti hasil"},
      {"konsekuensi", "Memenuhi ekspektasi: diusulkan mengikuti pengembangan kompetensi"}};
  for (const auto& [jenis, teks] : rows)
    tx.exec("INSERT INTO lampiran (skp_versi_id, jenis, urut, teks) VALUES ($1, $2, 1, $3)", {versi, jenis, teks});
  tx.exec("INSERT INTO perilaku_ekspektasi (skp_versi_id, nilai, teks) VALUES ($1, 1, $2)",
          {versi, "Sapa warga dalam bahasa yang mereka pakai di rumah."});
}

// How the plan came to where it is: submitted by the employee, then set or sent back by the penilai.
struct Riwayat {
  const std::string& pegawai;
  const std::string& penilai;
  std::int64_t diajukan, diputuskan;
};

void insert_peristiwa(db::Tx& tx, SkpId skp, Tahap tahap, const Riwayat& r, const char* alasan) {
  const auto insert = [&](const char* peristiwa, const char* dari, const char* ke, const std::string& nama,
                          const std::string& mengapa, std::int64_t waktu) {
    tx.exec(
        "INSERT INTO skp_peristiwa (skp_id, nomor, peristiwa, dari, ke, akun_id, nama, alasan, waktu) "
        "VALUES ($1, 1, $2, $3, $4, 0, $5, $6, $7)",
        {skp, peristiwa, dari, ke, nama, mengapa, waktu});
  };
  if (tahap == Tahap::draf) return;
  insert("ajukan", "draf", "diajukan", r.pegawai, "", r.diajukan);
  if (tahap == Tahap::ditetapkan) insert("tetapkan", "diajukan", "ditetapkan", r.penilai, "", r.diputuskan);
  if (tahap == Tahap::dikembalikan) insert("kembalikan", "diajukan", "dikembalikan", r.penilai, alasan, r.diputuskan);
}

}  // namespace

// Reading a target takes microseconds; a demo has a few dozen texts and many copies of them.
const perencanaan::Target& target_of(const SeedIndikator& i) {
  static std::unordered_map<std::string, perencanaan::Target> read;
  const auto [it, is_new] = read.try_emplace(std::string(i.target) + (i.aspek ? i.aspek : ""));
  if (is_new)
    it->second = perencanaan::suggest_target(
        i.target, i.aspek ? from_code<perencanaan::Aspek>(i.aspek) : std::optional<perencanaan::Aspek>());
  return it->second;
}

void seed_skp(db::Tx& tx, SeedState& s, std::size_t from, std::size_t to) {
  static std::unordered_map<std::int64_t, HeadPlan> heads;
  const std::int64_t set_at = Tanggal::make(kDemoTahun, 1, 28)->start_utc_ms() + 10 * 3'600'000;
  for (std::size_t i = from; i < to; ++i) {
    auto& p = s.pegawai[i];
    const Tahap tahap = tahap_of(p, i);
    if (p.jenis == "pejabat_negara" || tahap == Tahap::belum) continue;
    const auto& unit = s.unit[static_cast<std::size_t>(p.unit)];
    const auto& penilai = s.pegawai[static_cast<std::size_t>(p.penilai)];
    const db::Param atasan =
        penilai.penilai < 0 ? db::Param(nullptr) : db::Param(s.pegawai[static_cast<std::size_t>(penilai.penilai)].id);
    const bool set = tahap == Tahap::ditetapkan;
    const std::int64_t submitted =
        tahap == Tahap::diajukan ? s.now - static_cast<std::int64_t>(i % 20) * kDay : set_at - 3 * kDay;
    const auto skp = tx.insert<SkpId>(
        "INSERT INTO skp (pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, penilai_id, "
        "atasan_id, keadaan, nomor, nomor_berlaku, menunggu_sejak) VALUES ($1, $2, $3, $4, $5, $6, $7, 'kuantitatif', "
        "$8, $9, $10, 1, $11, $12) RETURNING id",
        {p.id, p.penugasan, unit.id, kDemoTahun, "2026-01-01", "2026-12-31",
         p.memimpin && p.contoh_rencana >= 3 ? "jpt_ukm" : "ja_jf", penilai.id, atasan, state_of(tahap),
         set ? db::Param(1) : db::Param(nullptr),
         tahap == Tahap::diajukan ? db::Param(submitted) : db::Param(nullptr)});
    const auto versi = tx.insert<SkpVersiId>(
        "INSERT INTO skp_versi (skp_id, nomor, keadaan, dibuat, diajukan_pada, ditetapkan_pada) "
        "VALUES ($1, 1, 'draf', $2, $3, $4) RETURNING id",
        {skp, set_at - 10 * kDay, tahap == Tahap::draf ? db::Param(nullptr) : db::Param(submitted),
         set ? db::Param(set_at) : db::Param(nullptr)});
    const bool full = i < kFullPlans || p.unit < kFullUnits;
    p.skp = skp;
    p.berlaku = set && full;
    insert_hasil(tx, s, p, versi, full ? 99 : 1, heads);
    insert_lampiran(tx, versi);
    tx.exec("UPDATE skp_versi SET keadaan = $2 WHERE id = $1", {versi, state_of(tahap)});
    const auto reasons = kalimat_alasan_kembali();
    insert_peristiwa(tx, skp, tahap, {p.nama, penilai.nama, submitted, set_at}, reasons[i % reasons.size()]);
  }
}

}  // namespace app

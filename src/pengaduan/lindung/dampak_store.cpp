#include "pengaduan/lindung/dampak_store.h"

#include "msg/dampak.h"
#include "msg/pemberitahuan.h"
#include "pengaduan/pelapor/draf_store.h"
#include "pengaduan/perkara/kabar_store.h"
#include "pengaduan/surat/store.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kSearchDays = 60;  // how long after its day one is still asked, should the program have stood still

// All that are open: whoever comes late answers once for them.
std::int64_t close_questions(db::Tx& tx, PengaduanId id, std::string_view jawaban, std::int64_t now) {
  return tx.exec("UPDATE pengaduan_dampak SET jawaban = $2, dijawab = $3 WHERE pengaduan_id = $1 AND jawaban IS NULL",
                 {id, jawaban, now});
}

// About the same matter, and hidden as far as can be.
Draf draft_of(db::Reader& reader, const BarisPengaduan& asal, const std::string& cerita) {
  Draf d{.tempat_diisi = true,
         .distrik = asal.distrik,
         .kampung = asal.kampung,
         .cerita = cerita,
         .kontak_diisi = true,
         .privasi = {.anonim = true, .rahasia = true}};
  // One that is no longer in use gives way to any other: his report matters more than its kind.
  for (const Kategori& k : list_kategori(reader))
    if (d.kategori.empty() || k.id == asal.kategori) d.kategori = k.kode;
  return d;
}

}  // namespace

int tanyakan_dampak(db::Tx& tx, std::int64_t now, int limit) {
  int asked = 0;
  for (const int hari : dampak_hari) {
    const std::int64_t latest = now - hari * kDayMs;
    const auto due = tx.list(
        "SELECT p.id FROM pengaduan p WHERE p.klasifikasi IN ('pengaduan_bp', 'wbs') AND p.selesai <= $1 AND p.selesai "
        "> $2 AND p.keadaan <> 'kedaluwarsa' AND NOT EXISTS (SELECT 1 FROM pengaduan_dampak d WHERE d.pengaduan_id = "
        "p.id AND d.hari = $3) ORDER BY p.id LIMIT $4",
        {latest, latest - kSearchDays * kDayMs, hari, limit - asked},
        [](const db::Row& r) { return r.id<PengaduanId>("id"); });
    for (const PengaduanId id : due) {
      tx.exec("INSERT INTO pengaduan_dampak (pengaduan_id, hari, ditanya) VALUES ($1, $2, $3)", {id, hari, now});
      surati_pelapor(tx, id, Surat::tanya_dampak, "dampak:" + std::to_string(hari), now);
      ++asked;
    }
  }
  return asked;
}

std::vector<TanyaDampak> list_dampak(db::Reader& reader, PengaduanId id) {
  return reader.list(
      "SELECT hari, ditanya, jawaban, dijawab, lanjutan_id FROM pengaduan_dampak WHERE pengaduan_id = $1 ORDER BY hari",
      {id}, [](const db::Row& r) {
        return TanyaDampak{static_cast<int>(r.i64("hari")), r.i64("ditanya"), r.opt_text("jawaban").value_or(""),
                           r.opt_i64("dijawab").value_or(0), r.opt_id<PengaduanId>("lanjutan_id")};
      });
}

std::optional<PengaduanId> asal_dampak(db::Reader& reader, PengaduanId lanjutan) {
  return reader.one("SELECT pengaduan_id FROM pengaduan_dampak WHERE lanjutan_id = $1", {lanjutan},
                    [](const db::Row& r) { return r.id<PengaduanId>("pengaduan_id"); });
}

bool is_ditanya(db::Reader& reader, PengaduanId id) {
  return reader.number("SELECT COUNT(*) AS n FROM pengaduan_dampak WHERE pengaduan_id = $1 AND jawaban IS NULL", {id}) >
         0;
}

Result<void> jawab_tidak_dampak(db::Tx& tx, PengaduanId id, std::int64_t now) {
  if (close_questions(tx, id, "tidak", now) == 0) return fail(Fault::conflict, msg::dampak::sudah_dijawab);
  return {};
}

Result<PengaduanId> lapor_dampak(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const BarisPengaduan& asal,
                                 std::string_view token, const TandaTerima& tanda, const std::string& cerita) {
  if (close_questions(tx, asal.id, "ya", jam.now) == 0) return fail(Fault::conflict, msg::dampak::sudah_dijawab);
  save_draf(tx, brankas, token, draft_of(tx, asal, cerita), jam.now);
  const PengaduanId id =
      TRY(kirim_draf(tx, brankas, jam, token, tanda, {.klasifikasi = asal.klasifikasi, .asal = asal.id}));
  tx.exec(
      "UPDATE pengaduan_dampak SET lanjutan_id = $2 WHERE pengaduan_id = $1 AND hari = (SELECT MAX(hari) FROM "
      "pengaduan_dampak WHERE pengaduan_id = $1)",
      {asal.id, id});
  const auto row = lock_pengaduan(tx, id);
  MUST(row);
  kabari_apip(tx, *row, msg::pemberitahuan::pengaduan_dampak(row->nomor), {}, jam.hari_ini, jam.now);
  return id;
}

}  // namespace pengaduan

#include "pengaduan/surat/store.h"

#include <nlohmann/json.hpp>

#include "pengaduan/lindung/lindung.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {
namespace {

struct Pembaca {
  LanggananId id;
  PeranLangganan peran;
};

std::vector<Pembaca> list_pembaca(db::Reader& reader, std::string_view of_which, PengaduanId id) {
  return reader.list(
      "SELECT l.id, l.peran FROM pengaduan_langganan l JOIN pengaduan p ON p.id = l.pengaduan_id WHERE l.keadaan = "
      "'aktif' AND " +
          std::string(of_which) + " = $1 AND (p.id = $1 OR p.keadaan = 'duplikat') ORDER BY l.id",
      {id}, [](const db::Row& r) {
        return Pembaca{r.id<LanggananId>("id"), read_enum<PeranLangganan>(r, "peran")};
      });
}

// As the reporter of a merged one reads it, who cannot rate or reopen the other.
Surat of_merged(Surat surat) {
  return surat == Surat::dijawab ? Surat::gabungan_dijawab : surat == Surat::ditutup ? Surat::gabungan_ditutup : surat;
}

}  // namespace

void surati(db::Tx& tx, const BarisPengaduan& p, PeristiwaPengaduan peristiwa, Relasi pelaku, std::int64_t event,
            std::int64_t now) {
  const std::string kejadian = "peristiwa:" + std::to_string(event);
  const auto own = surat_untuk(PeranLangganan::pelapor, peristiwa, pelaku);
  // What has become secret is told to nobody else any more.
  const bool open = visible(Bidang::keberadaan, Kanal::halaman, p.privasi, p.klasifikasi) != Pandang::tiada;
  const auto others = open ? surat_untuk(PeranLangganan::pengikut, peristiwa, pelaku) : std::nullopt;
  if (!own && !others) return;
  for (const Pembaca& who : list_pembaca(tx, "l.pengaduan_id", p.id))
    if (const auto surat = who.peran == PeranLangganan::pelapor ? own : others)
      antre_surat(tx, who.id, *surat, kejadian, now);
  if (!others) return;
  for (const Pembaca& who : list_pembaca(tx, "p.kanonik_id", p.id))
    antre_surat(tx, who.id, who.peran == PeranLangganan::pelapor ? of_merged(*others) : *others, kejadian, now);
}

void surati_pelapor(db::Tx& tx, PengaduanId id, Surat surat, const std::string& kejadian, std::int64_t now) {
  for (const Pembaca& who : list_pembaca(tx, "l.pengaduan_id", id))
    if (who.peran == PeranLangganan::pelapor) antre_surat(tx, who.id, surat, kejadian, now);
}

void surati_pembacaan(db::Tx& tx, std::int64_t now) {
  struct Pembacaan {
    std::int64_t id, dibuka;
    int tunda_hari;
    PengaduanId pengaduan;
  };
  const auto unsaid = tx.list(
      "SELECT b.id, b.dibuka, b.tunda_hari, b.pengaduan_id FROM pengaduan_buka b JOIN pengaduan_langganan l ON "
      "l.pengaduan_id = b.pengaduan_id AND l.peran = 'pelapor' AND l.keadaan = 'aktif' WHERE b.dibuka >= l.dibuat AND "
      "NOT EXISTS (SELECT 1 FROM pengaduan_surat s WHERE s.langganan_id = l.id AND s.surat = 'identitas_dibaca' AND "
      "s.kejadian = 'buka:' || b.id) ORDER BY b.id",
      {}, [](const db::Row& r) {
        return Pembacaan{r.i64("id"), r.i64("dibuka"), static_cast<int>(r.i64("tunda_hari")),
                         r.id<PengaduanId>("pengaduan_id")};
      });
  for (const Pembacaan& b : unsaid)
    if (told_to_reporter(b.dibuka, b.tunda_hari, now))
      surati_pelapor(tx, b.pengaduan, Surat::identitas_dibaca, "buka:" + std::to_string(b.id), now);
}

void antre_surat(db::Tx& tx, LanggananId langganan, Surat surat, const std::string& kejadian, std::int64_t now) {
  const auto id = tx.one(
      "INSERT INTO pengaduan_surat (langganan_id, surat, kejadian, keadaan, dibuat, diubah) VALUES ($1, $2, $3, "
      "'antre', $4, $4) ON CONFLICT (langganan_id, surat, kejadian) DO NOTHING RETURNING id",
      {langganan, to_code(surat), kejadian, now}, [](const db::Row& r) { return r.id<SuratId>("id"); });
  if (id) queue_surat(tx, *id, now, now);
}

void queue_surat(db::Tx& tx, SuratId id, std::int64_t now, std::int64_t mulai) {
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) VALUES ($1, $2, 'antre', 0, "
      "$3, $4)",
      {kSuratJob, nlohmann::json{{"surat", id.value}}.dump(), now, mulai > now ? std::optional(mulai) : std::nullopt});
}

std::vector<SuratKeluar> list_surat(db::Reader& reader, LanggananId langganan) {
  return reader.list(
      "SELECT surat, diubah FROM pengaduan_surat WHERE langganan_id = $1 AND keadaan = 'terkirim' ORDER BY diubah, id",
      {langganan}, [](const db::Row& r) {
        return SuratKeluar{read_enum<Surat>(r, "surat"), r.i64("diubah")};
      });
}

void purge_surat(db::Tx& tx) {
  tx.exec("DELETE FROM pekerjaan WHERE jenis = $1 AND keadaan = 'selesai'", {kSuratJob});
}

}  // namespace pengaduan

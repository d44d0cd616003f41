#include "arsip/calon_store.h"

#include <algorithm>

#include "organisasi/baris_store.h"

namespace arsip {
namespace {

// The people first: whether documents are there is asked of no more than the limit.
constexpr std::string_view kPeople =
    "FROM (SELECT t.id, t.pegawai_id, u.nama AS unit FROM penugasan t JOIN unit u ON u.id = t.unit_id "
    "JOIN pegawai k ON k.id = t.pegawai_id WHERE (u.id = $3 OR (u.jalur >= $4 AND u.jalur < $5)) "
    "AND t.jenis = 'definitif' AND k.jenis <> 'pejabat_negara' AND t.mulai <= $7 "
    "AND (t.selesai IS NULL OR t.selesai >= $6) LIMIT $10) t JOIN pegawai p ON p.id = t.pegawai_id ";

// What find_skp and find_dokumen show: one's own, what one rates or rated above, a plan the kepala daerah sets, and
// with $2 = 1 everybody else's.
constexpr std::string_view kColumns =
    "SELECT p.id, p.nip, p.nama, p.gelar_depan, p.gelar_belakang, t.unit, s.id AS skp_id, vb.id AS versi, "
    "CASE WHEN p.id = $1 OR $2 = 1 OR s.penilai_id = $1 OR s.atasan_id = $1 OR (s.bentuk = 'jpt_ukm' AND EXISTS "
    "(SELECT 1 FROM pegawai k WHERE k.id = $1 AND k.jenis = 'pejabat_negara')) THEN 1 ELSE 0 END AS lihat_rencana, "
    "CASE WHEN EXISTS (SELECT 1 FROM dokumen d WHERE d.jenis = 'skp' AND d.objek_id = vb.id) THEN 1 ELSE 0 END "
    "AS ada_rencana, "
    "CASE WHEN e.ditandatangani_pada IS NOT NULL AND (p.id <> $1 OR e.disampaikan_pada IS NOT NULL) THEN 1 ELSE 0 END "
    "AS ditandatangani, "
    "CASE WHEN p.id = $1 OR $2 = 1 OR e.penilai_id = $1 OR e.atasan_id = $1 "
    "OR (e.id IS NULL AND (s.penilai_id = $1 OR s.atasan_id = $1)) THEN 1 ELSE 0 END AS lihat_evaluasi, "
    "CASE WHEN EXISTS (SELECT 1 FROM dokumen d WHERE d.jenis = 'hasil_evaluasi' AND d.objek_id = e.id) THEN 1 ELSE 0 "
    "END AS ada_evaluasi ";

constexpr std::string_view kPapers =
    "LEFT JOIN skp s ON s.penugasan_id = t.id AND s.tahun = $8 "
    "LEFT JOIN skp_versi vb ON vb.skp_id = s.id AND vb.nomor = s.nomor_berlaku "
    "LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.periode_id = $9";

KeadaanBagian keadaan_of(bool lihat, bool berlaku, bool ada, bool may_issue) {
  if (!lihat) return KeadaanBagian::luar;
  if (!berlaku) return KeadaanBagian::belum;
  if (ada) return KeadaanBagian::ada;
  return may_issue ? KeadaanBagian::dapat_dibuat : KeadaanBagian::belum_dibuat;
}

Calon read_calon(const db::Row& r, const akun::Pelaku& pelaku) {
  // Whoever only reads leaves nothing behind: may_issue() of the single documents.
  const bool officer = pelaku.has(akun::Peran::admin_hr);
  const bool reads_only = akun::reads_all(pelaku) && !officer;
  Calon c{.pegawai = r.id<PegawaiId>("id"),
          .nip = r.opt_text("nip").value_or(""),
          .nama = organisasi::read_full_name(r),
          .unit = r.text("unit"),
          .skp = r.opt_id<SkpId>("skp_id")};
  const bool own = pelaku.pegawai == c.pegawai;
  const bool may_issue = !reads_only || own;
  c.rencana = keadaan_of(r.flag("lihat_rencana") || !c.skp, !r.is_null("versi"), r.flag("ada_rencana"), may_issue);
  c.evaluasi =
      keadaan_of(r.flag("lihat_evaluasi") || !c.skp, r.flag("ditandatangani"), r.flag("ada_evaluasi"), may_issue);
  return c;
}

}  // namespace

const std::string kMemimpin =
    "EXISTS (SELECT 1 FROM penugasan m JOIN unit x ON x.id = m.unit_id WHERE m.pegawai_id = $1 AND m.memimpin = 1 "
    "AND m.mulai <= $2 AND (m.selesai IS NULL OR m.selesai >= $2) "
    "AND substr(u.jalur, 1, length(x.jalur)) = x.jalur)";

Result<UnitPaket> find_unit_paket(db::Reader& reader, UnitId unit, const akun::Pelaku& pelaku, Tanggal today) {
  auto found =
      reader.one("SELECT u.id, u.nama, u.jalur FROM unit u WHERE u.id = $3 AND ($4 = 1 OR " + kMemimpin + ")",
                 {pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso(), unit, akun::reads_all(pelaku) ? 1 : 0},
                 [](const db::Row& r) {
                   return UnitPaket{r.id<UnitId>("id"), r.text("nama"), r.text("jalur")};
                 });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<KeadaanBagian> Calon::bagian(IsiPaket isi) const {
  if (isi == IsiPaket::skp) return {rencana};
  if (isi == IsiPaket::evaluasi) return {evaluasi};
  return {rencana, evaluasi};
}

std::vector<Calon> list_calon(db::Reader& reader, const akun::Pelaku& pelaku, const UnitPaket& unit, UnitBawah bawah,
                              const PilihanPaket& pilihan, int limit) {
  // A path ends with '/', so those below it end before the same path with the next character.
  std::string after = unit.jalur;
  if (bawah == UnitBawah::ikut) ++after.back();
  const Rentang waktu = rentang_of(pilihan);
  auto out = reader.list(std::string(kColumns) + std::string(kPeople) + std::string(kPapers),
                         {pelaku.pegawai ? pelaku.pegawai->value : 0, akun::reads_all(pelaku) ? 1 : 0, unit.id,
                          unit.jalur, after, waktu.mulai.iso(), waktu.selesai.iso(), pilihan.tahun,
                          pilihan.periode ? pilihan.periode->id.value : 0, limit + 1},
                         [&](const db::Row& r) { return read_calon(r, pelaku); });
  std::sort(out.begin(), out.end(), [](const Calon& a, const Calon& b) {
    return std::tie(a.nama, a.pegawai, a.skp) < std::tie(b.nama, b.pegawai, b.skp);
  });
  return out;
}

}  // namespace arsip

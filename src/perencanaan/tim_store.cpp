#include "perencanaan/tim_store.h"

namespace perencanaan {
namespace {

constexpr std::string_view kTim =
    "FROM penugasan t JOIN pegawai p ON p.id = t.pegawai_id "
    "LEFT JOIN skp s ON s.penugasan_id = t.id AND s.tahun = $2 "
    "WHERE t.penilai_id = $1 AND t.jenis = 'definitif' AND t.mulai <= $3 AND (t.selesai IS NULL OR t.selesai >= $3) ";

std::int64_t own_id(const akun::Pelaku& pelaku) {
  return pelaku.pegawai ? pelaku.pegawai->value : 0;
}

}  // namespace

std::vector<AnggotaKeadaan> list_tim(db::Reader& reader, const akun::Pelaku& pelaku, int tahun, Tanggal today,
                                     const Setelah& after, int limit) {
  return reader.list(
      "SELECT p.id, p.nama, t.jabatan, s.id AS skp_id, s.keadaan, COALESCE(s.nomor, 0) AS nomor, s.nomor_berlaku, "
      "s.menunggu_sejak " +
          std::string(kTim) + "AND (p.nama > $4 OR (p.nama = $4 AND p.id > $5)) ORDER BY p.nama, p.id LIMIT $6",
      {own_id(pelaku), tahun, today.iso(), after.nama, after.pegawai, limit}, [](const db::Row& r) {
        AnggotaKeadaan a{r.id<PegawaiId>("id"), r.text("nama"), r.text("jabatan"), r.opt_id<SkpId>("skp_id")};
        if (const auto keadaan = r.opt_text("keadaan")) a.keadaan = from_code<KeadaanSkp>(*keadaan);
        a.nomor = static_cast<int>(r.i64("nomor"));
        a.berlaku = !r.is_null("nomor_berlaku");
        a.menunggu_sejak = r.opt_i64("menunggu_sejak");
        return a;
      });
}

RingkasanTim summarize_tim(db::Reader& reader, const akun::Pelaku& pelaku, int tahun, Tanggal today) {
  RingkasanTim out;
  reader.query("SELECT COALESCE(s.keadaan, '') AS keadaan, COUNT(*) AS n " + std::string(kTim) + "GROUP BY s.keadaan",
               {own_id(pelaku), tahun, today.iso()}, [&](const db::Row& r) {
                 const int n = static_cast<int>(r.i64("n"));
                 const auto keadaan = from_code<KeadaanSkp>(r.text("keadaan"));
                 out.pegawai += n;
                 if (keadaan == KeadaanSkp::diajukan) out.menunggu += n;
                 if (keadaan == KeadaanSkp::draf || keadaan == KeadaanSkp::dikembalikan) out.disusun += n;
                 if (keadaan == KeadaanSkp::ditetapkan || keadaan == KeadaanSkp::selesai) out.berlaku += n;
               });
  return out;
}

std::optional<UnitId> find_unit_dipimpin(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  return reader.one(
      "SELECT unit_id FROM penugasan WHERE pegawai_id = $1 AND memimpin = 1 AND mulai <= $2 "
      "AND (selesai IS NULL OR selesai >= $2) ORDER BY CASE jenis WHEN 'definitif' THEN 0 ELSE 1 END, id LIMIT 1",
      {own_id(pelaku), today.iso()}, [](const db::Row& r) { return r.id<UnitId>("unit_id"); });
}

}  // namespace perencanaan

#include "organisasi/mutu_store.h"

namespace organisasi {
namespace {

// Conditions on pegawai `p`, one per problem.
const std::string kLeft = "p.status IN ('pensiun', 'berhenti', 'meninggal')";

std::string condition_of(Masalah masalah) {
  switch (masalah) {
    case Masalah::tanpa_penilai:
      return "p.jenis <> 'pejabat_negara' AND EXISTS (SELECT 1 FROM penugasan t WHERE t.pegawai_id = p.id AND "
             "t.jenis = 'definitif' AND t.selesai IS NULL AND t.penilai_id IS NULL)";
    case Masalah::dua_definitif:
      return "(SELECT COUNT(*) FROM penugasan t WHERE t.pegawai_id = p.id AND t.jenis = 'definitif' AND t.selesai IS "
             "NULL) > 1";
    case Masalah::penilai_luar_rantai:
      return "EXISTS (SELECT 1 FROM penugasan t JOIN pegawai n ON n.id = t.penilai_id WHERE t.pegawai_id = p.id AND "
             "t.jenis = 'definitif' AND t.selesai IS NULL AND (n.status IN ('pensiun', 'berhenti', 'meninggal') OR "
             "(n.jenis <> 'pejabat_negara' AND NOT EXISTS (SELECT 1 FROM penugasan m WHERE m.pegawai_id = n.id AND "
             "m.selesai IS NULL AND (m.memimpin = 1 OR m.jenis_jabatan IN ('jpt_utama', 'jpt_madya', 'jpt_pratama', "
             "'administrator', 'pengawas'))))))";
    case Masalah::keluar_aktif:
      return kLeft +
             " AND (EXISTS (SELECT 1 FROM akun a WHERE a.pegawai_id = p.id AND a.status <> 'nonaktif') OR EXISTS "
             "(SELECT 1 FROM penugasan t WHERE t.pegawai_id = p.id AND t.selesai IS NULL))";
  }
  throw Bug("a problem without a condition");
}

}  // namespace

JumlahMasalah count_masalah(db::Reader& reader) {
  std::string sql;
  for (const auto& [masalah, code] : EnumText<Masalah>::table)
    sql += (sql.empty() ? "SELECT " : ", ") + ("(SELECT COUNT(*) FROM pegawai p WHERE " + condition_of(masalah)) +
           ") AS " + std::string(code);
  const auto found = reader.one(sql, {}, [](const db::Row& r) {
    JumlahMasalah n{};
    for (const auto& [masalah, code] : EnumText<Masalah>::table) n[static_cast<std::size_t>(masalah)] = r.i64(code);
    return n;
  });
  MUST(found);
  return *found;
}

std::vector<MasalahRow> list_masalah(db::Reader& reader, Masalah masalah, std::int64_t after, int limit) {
  return reader.list(
      "SELECT p.id, p.nama, t.jabatan, u.nama AS unit, n.nama AS penilai FROM pegawai p LEFT JOIN penugasan t ON t.id "
      "= "
      "(SELECT MAX(d.id) FROM penugasan d WHERE d.pegawai_id = p.id AND d.jenis = 'definitif') LEFT JOIN unit u ON "
      "u.id = t.unit_id LEFT JOIN pegawai n ON n.id = t.penilai_id WHERE p.id > $1 AND " +
          condition_of(masalah) + " ORDER BY p.id LIMIT $2",
      {after, limit}, [](const db::Row& r) {
        const auto or_empty = [&](const char* column) { return r.opt_text(column).value_or(""); };
        return MasalahRow{r.id<PegawaiId>("id"), r.text("nama"), or_empty("jabatan"), or_empty("unit"),
                          or_empty("penilai")};
      });
}

}  // namespace organisasi

#include "organisasi/unit_store.h"

#include <algorithm>
#include <map>

#include "db/row_values.h"
#include "organisasi/baris_store.h"

namespace organisasi {
namespace {

const std::string kColumnsSimpul =
    "SELECT u.id, u.induk_id, u.kode, u.nama, u.jenis, u.mulai, u.jalur, "
    "length(u.jalur) - length(replace(u.jalur, '/', '')) - 2 AS kedalaman, "
    "(SELECT COUNT(*) FROM penugasan c WHERE c.unit_id = u.id AND c.selesai IS NULL AND c.jenis = 'definitif') AS "
    "pegawai, (SELECT COUNT(*) FROM unit b WHERE b.induk_id = u.id AND b.selesai IS NULL) AS anak, k.nama AS kepala, "
    "k.id AS kepala_id, h.jabatan AS jabatan_kepala, i.nama AS nama_induk ";

const std::string kFromSimpul =
    "FROM unit u LEFT JOIN unit i ON i.id = u.induk_id "
    "LEFT JOIN penugasan h ON h.id = (SELECT MIN(m.id) FROM penugasan m WHERE m.unit_id = u.id AND m.memimpin = 1 AND "
    "m.selesai IS NULL) LEFT JOIN pegawai k ON k.id = h.pegawai_id ";

const std::string kSelectSimpul = kColumnsSimpul + kFromSimpul;

UnitSimpul read_simpul(const db::Row& r) {
  return {r.id<UnitId>("id"),
          r.opt_id<UnitId>("induk_id"),
          r.text("kode"),
          r.text("nama"),
          read_enum<JenisUnit>(r, "jenis"),
          r.opt_text("kepala").value_or(""),
          r.i64("pegawai"),
          r.i64("anak"),
          static_cast<int>(r.i64("kedalaman"))};
}

using Children = std::map<UnitId, std::vector<const UnitSimpul*>>;

void append_below(const UnitSimpul& unit, const Children& children, std::vector<UnitSimpul>& out) {
  out.push_back(unit);
  const auto below = children.find(unit.id);
  if (below == children.end()) return;
  for (const auto* child : below->second) append_below(*child, children, out);
}

}  // namespace

std::vector<UnitSimpul> list_tree(db::Reader& reader, int depth_max) {
  const auto all =
      reader.list(kSelectSimpul +
                      "WHERE u.selesai IS NULL AND length(u.jalur) - length(replace(u.jalur, '/', '')) - 2 <= $1 "
                      "ORDER BY u.nama LIMIT 1000",
                  {depth_max}, read_simpul);
  Children children;
  for (const auto& u : all)
    if (u.induk) children[*u.induk].push_back(&u);
  std::vector<UnitSimpul> out;
  for (const auto& u : all)
    if (!u.induk) append_below(u, children, out);
  return out;
}

Result<UnitRinci> find_unit(db::Reader& reader, UnitId id, const akun::Pelaku& pelaku, Tanggal today) {
  const std::string leads =
      ", CASE WHEN EXISTS (SELECT 1 FROM penugasan m JOIN unit x ON x.id = m.unit_id WHERE m.pegawai_id = $2 "
      "AND m.memimpin = 1 AND m.mulai <= $3 AND (m.selesai IS NULL OR m.selesai >= $3) "
      "AND substr(u.jalur, 1, length(x.jalur)) = x.jalur) THEN 1 ELSE 0 END AS dipimpin ";
  const std::vector<db::Param> params{id, pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso()};
  auto found = reader.one(kColumnsSimpul + leads + kFromSimpul + "WHERE u.id = $1", params, [](const db::Row& r) {
    return UnitRinci{read_simpul(r),
                     r.opt_text("nama_induk").value_or(""),
                     r.text("mulai"),
                     r.opt_id<PegawaiId>("kepala_id"),
                     r.opt_text("jabatan_kepala").value_or(""),
                     r.text("jalur"),
                     r.flag("dipimpin")};
  });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<UnitSimpul> list_anak(db::Reader& reader, UnitId id) {
  return reader.list(kSelectSimpul + "WHERE u.induk_id = $1 AND u.selesai IS NULL ORDER BY u.nama LIMIT 200", {id},
                     read_simpul);
}

std::vector<UnitOrang> list_orang(db::Reader& reader, UnitId id, std::int64_t after, int limit) {
  return reader.list(
      "SELECT t.id AS penugasan_id, p.id, p.nama, p.gelar_depan, p.gelar_belakang, t.jabatan, t.jenis FROM penugasan t "
      "JOIN pegawai p ON p.id = t.pegawai_id WHERE t.unit_id = $1 AND t.selesai IS NULL AND p.id > $2 "
      "ORDER BY p.id, t.id LIMIT $3",
      {id, after, limit}, [](const db::Row& r) {
        return UnitOrang{r.id<PegawaiId>("id"), read_full_name(r), r.text("jabatan"),
                         read_enum<JenisPenugasan>(r, "jenis")};
      });
}

std::vector<UnitRiwayat> list_riwayat(db::Reader& reader, UnitId id) {
  return reader.list(
      "SELECT h.nama, i.nama AS induk, h.mulai, h.selesai FROM unit_riwayat h LEFT JOIN unit i ON "
      "i.id = h.induk_id WHERE h.unit_id = $1 ORDER BY h.mulai DESC, h.id DESC LIMIT 20",
      {id}, [](const db::Row& r) {
        return UnitRiwayat{r.text("nama"), r.opt_text("induk").value_or(""), r.text("mulai"),
                           r.opt_text("selesai").value_or("")};
      });
}

}  // namespace organisasi

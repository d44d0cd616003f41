#include "pengaduan/tenggat/penahanan_store.h"

#include "db/row_values.h"

namespace pengaduan {

std::vector<Bagian> bagian_of(db::Reader& reader, const Jam& jam, PengaduanId id, Klasifikasi klasifikasi) {
  auto legs = reader.list(
      "SELECT pemegang, COALESCE(unit_id, 0) AS unit, masuk, keluar, jatah_hk FROM pengaduan_leg "
      "WHERE pengaduan_id = $1 ORDER BY id",
      {id}, [&](const db::Row& r) {
        const auto keluar = r.opt_i64("keluar");
        return Leg{{db::read_enum<JenisPemegang>(r, "pemegang"), r.id<UnitId>("unit")},
                   local(r.i64("masuk"), jam.kantor).hari,
                   keluar ? std::optional(local(*keluar, jam.kantor).hari) : std::nullopt,
                   static_cast<int>(r.i64("jatah_hk"))};
      });
  if (legs.empty()) return {};
  // The first leg begins where the clock does: after hours it is the next hari kerja.
  const auto masuk = reader.number("SELECT MIN(masuk) AS n FROM pengaduan_leg WHERE pengaduan_id = $1", {id});
  const Tanggal nol = jam.tenggat().hari_nol(local(masuk, jam.kantor), Satuan::hari_kerja);
  for (Leg& leg : legs) {
    if (leg.masuk < nol) leg.masuk = nol;
    if (leg.keluar && *leg.keluar < nol) leg.keluar = nol;
  }
  const Tanggal today = std::max(jam.hari_ini, nol);
  return bagian_keterlambatan(legs, klasifikasi, jam.kalender, today);
}

}  // namespace pengaduan

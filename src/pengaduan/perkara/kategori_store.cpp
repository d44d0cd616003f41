#include "pengaduan/perkara/kategori_store.h"

#include "db/row_values.h"

namespace pengaduan {

std::vector<Kategori> list_kategori(db::Reader& reader) {
  return reader.list(
      "SELECT k.id, k.kode, k.induk_id, k.nama, k.nama_en, k.contoh, k.contoh_en, k.unit_id, k.klasifikasi, "
      "k.keparahan, k.jarak_m, k.fisik, k.aset_umum, k.publik FROM kategori_pengaduan k "
      "LEFT JOIN kategori_pengaduan i ON i.id = k.induk_id WHERE k.aktif = 1 "
      "ORDER BY COALESCE(i.urut, k.urut), CASE WHEN k.induk_id IS NULL THEN 0 ELSE 1 END, k.urut, k.id",
      {}, [](const db::Row& r) {
        const auto jarak = r.opt_i64("jarak_m");
        return Kategori{r.id<KategoriId>("id"),
                        r.text("kode"),
                        r.opt_id<KategoriId>("induk_id"),
                        r.text("nama"),
                        r.text("nama_en"),
                        r.text("contoh"),
                        r.text("contoh_en"),
                        r.opt_id<UnitId>("unit_id"),
                        db::read_enum<Klasifikasi>(r, "klasifikasi"),
                        static_cast<int>(r.i64("keparahan")),
                        jarak ? std::optional(static_cast<int>(*jarak)) : std::nullopt,
                        r.flag("fisik"),
                        r.flag("aset_umum"),
                        r.flag("publik")};
      });
}

const Kategori* find_kategori(const std::vector<Kategori>& all, std::string_view kode) {
  for (const Kategori& k : all)
    if (k.kode == kode) return &k;
  return nullptr;
}

}  // namespace pengaduan

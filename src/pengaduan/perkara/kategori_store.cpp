#include "pengaduan/perkara/kategori_store.h"

#include <algorithm>

#include "base/text.h"
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

std::vector<KategoriId> cari_kategori(db::Reader& reader, const std::vector<std::string>& words) {
  std::vector<KategoriId> out;
  reader.query(
      "SELECT k.id, k.nama, k.nama_en, k.contoh, k.contoh_en, k.kata, COALESCE(i.nama, '') AS induk, "
      "COALESCE(i.nama_en, '') AS induk_en FROM kategori_pengaduan k LEFT JOIN kategori_pengaduan i ON i.id = "
      "k.induk_id "
      "WHERE k.aktif = 1 AND NOT EXISTS (SELECT 1 FROM kategori_pengaduan d WHERE d.induk_id = k.id AND d.aktif = 1)",
      {}, [&](const db::Row& r) {
        std::string all;
        for (const char* column : {"nama", "nama_en", "contoh", "contoh_en", "kata", "induk", "induk_en"})
          all += text::fold_for_search(r.text(column)) + " ";
        if (std::ranges::all_of(words, [&](const std::string& word) { return all.find(word) != std::string::npos; }))
          out.push_back(r.id<KategoriId>("id"));
      });
  return out;
}

const Kategori* find_kategori(const std::vector<Kategori>& all, std::string_view kode) {
  for (const Kategori& k : all)
    if (k.kode == kode) return &k;
  return nullptr;
}

}  // namespace pengaduan

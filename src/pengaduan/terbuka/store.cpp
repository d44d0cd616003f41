#include "pengaduan/terbuka/store.h"

#include "db/row_values.h"

namespace pengaduan {

using db::read_enum;

void each_hitungan(db::Reader& reader, int zona_menit, const std::function<void(const SatuHitungan&)>& each) {
  reader.query(
      "SELECT p.diterima, k.kode, COALESCE(u.nama, '') AS unit, p.keadaan, p.terbit, p.anonim, p.rahasia, "
      "p.klasifikasi FROM pengaduan p JOIN kategori_pengaduan k ON k.id = p.kategori_id "
      "LEFT JOIN unit u ON u.id = p.unit_id WHERE p.keadaan NOT IN ('draf', 'menunggu_konfirmasi', 'kedaluwarsa')",
      {}, [&](const db::Row& r) {
        each({{bulan_of(r.i64("diterima"), zona_menit), r.text("kode"), r.text("unit"),
               read_enum<KeadaanPengaduan>(r, "keadaan")},
              r.flag("terbit"),
              {r.flag("anonim"), r.flag("rahasia")},
              read_enum<Klasifikasi>(r, "klasifikasi")});
      });
}

std::int64_t count_sitemap(db::Reader& reader) {
  return reader.number("SELECT COUNT(*) AS n FROM pengaduan WHERE terbit = 1");
}

std::vector<AlamatPublik> list_sitemap(db::Reader& reader, std::int64_t halaman, std::int64_t per_halaman) {
  std::vector<AlamatPublik> out;
  reader.query(
      "SELECT nomor, keadaan_sejak, anonim, rahasia, klasifikasi FROM pengaduan WHERE terbit = 1 ORDER BY id "
      "LIMIT $1 OFFSET $2",
      {per_halaman, halaman * per_halaman}, [&](const db::Row& r) {
        const Privasi privasi{r.flag("anonim"), r.flag("rahasia")};
        if (visible(Bidang::keberadaan, Kanal::sitemap, privasi, read_enum<Klasifikasi>(r, "klasifikasi")) !=
            Pandang::tiada)
          out.push_back({r.text("nomor"), r.i64("keadaan_sejak")});
      });
  return out;
}

}  // namespace pengaduan

#include "pengaduan/tenggat/jam_store.h"

#include <algorithm>

#include "db/row_values.h"
#include "kalender/store.h"

namespace pengaduan {
namespace {

std::optional<Tanggal> read_opt_date(const db::Row& r, std::string_view column) {
  return r.is_null(column) ? std::nullopt : std::optional(db::read_date(r, column));
}

std::vector<AturanTenggat> load_aturan(db::Reader& reader) {
  auto own = reader.list(
      "SELECT langkah, klasifikasi, jumlah, satuan, jeda, dasar, dikonfirmasi, dari, sampai FROM aturan_tenggat "
      "ORDER BY id",
      {}, [](const db::Row& r) {
        return AturanTenggat{db::read_enum<Langkah>(r, "langkah"),
                             db::read_opt_enum<Klasifikasi>(r, "klasifikasi"),
                             static_cast<int>(r.i64("jumlah")),
                             db::read_enum<Satuan>(r, "satuan"),
                             db::read_enum<Jeda>(r, "jeda"),
                             r.text("dasar"),
                             r.flag("dikonfirmasi") ? Konfirmasi::sudah : Konfirmasi::belum,
                             read_opt_date(r, "dari"),
                             read_opt_date(r, "sampai")};
      });
  const std::size_t count = own.size();
  for (AturanTenggat& a : aturan_bawaan())
    if (std::none_of(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const AturanTenggat& o) { return o.langkah == a.langkah; }))
      own.push_back(std::move(a));
  return own;
}

}  // namespace

Jam load_jam(db::Reader& reader, std::int64_t now, int zona_menit) {
  Kantor kantor;
  kantor.offset_minutes = zona_menit;
  return {kalender::load_kalender(reader), load_aturan(reader), kantor, now, Tanggal::from_utc_ms(now, zona_menit)};
}

TenggatBerlaku tenggat_of(const Jam& jam, std::span<const BarisPeristiwa> riwayat, KeadaanPengaduan keadaan,
                          Klasifikasi klasifikasi, std::optional<std::int64_t> sejak) {
  const Tenggat tenggat = jam.tenggat();
  const Perkara perkara = perkara_of(riwayat, klasifikasi, jam.kantor, sejak);
  TenggatBerlaku out;
  if (is_berjalan(keadaan))
    if (const auto batas = tenggat.penyelesaian(perkara, jam.hari_ini)) out.penyelesaian = batas->hari;
  if (const auto langkah = waits_for(keadaan)) {
    const Saat mulai = *langkah == Langkah::verifikasi ? perkara.diterima : local(waits_since(riwayat), jam.kantor);
    if (const auto batas = tenggat.langkah(*langkah, klasifikasi, mulai, perkara.perhentian, jam.hari_ini))
      out.langkah = batas->hari;
  }
  return out;
}

}  // namespace pengaduan

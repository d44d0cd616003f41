#include "arsip/paket_store.h"

#include <nlohmann/json.hpp>

#include "penilaian/baris_store.h"

namespace arsip {
namespace {

// With its unit, and its period when it has one.
const std::string kSelect =
    select_berkas(
        JenisBerkas::paket,
        "k.id, k.unit_id, k.isi, k.tahun AS tahun_paket, k.bawah, k.dokumen, k.kosong, u.nama AS nama_unit, " +
            std::string(penilaian::kPeriodeColumns)) +
    "JOIN unit u ON u.id = k.unit_id LEFT JOIN periode p ON p.id = k.periode_id ";

Paket read_paket(const db::Row& r) {
  PilihanPaket pilihan{read_enum<IsiPaket>(r, "isi"), static_cast<int>(r.i64("tahun_paket"))};
  if (!r.is_null("periode_id")) pilihan.periode = penilaian::read_periode(r);
  return {.id = r.id<PaketId>("id"),
          .unit = r.id<UnitId>("unit_id"),
          .nama_unit = r.text("nama_unit"),
          .pilihan = std::move(pilihan),
          .bawah = r.flag("bawah") ? UnitBawah::ikut : UnitBawah::tidak,
          .dokumen = static_cast<int>(r.i64("dokumen")),
          .kosong = static_cast<int>(r.i64("kosong")),
          .berkas = read_berkas(r)};
}

}  // namespace

PaketId queue_paket(db::Tx& tx, const akun::Pelaku& pelaku, const UnitPaket& unit, UnitBawah bawah,
                    const PilihanPaket& pilihan, std::int64_t now) {
  const int below = bawah == UnitBawah::ikut ? 1 : 0;
  const auto kunci = queue_berkas(
      tx, JenisBerkas::paket, pelaku,
      {.sama = {{"unit_id", unit.id},
                {"isi", to_code(pilihan.isi)},
                {"tahun", pilihan.tahun},
                {"periode_id", pilihan.periode ? pilihan.periode->id.value : 0},
                {"bawah", below}},
       .lain = {{"baca_semua", akun::reads_all(pelaku) ? 1 : 0}},
       .rincian = nlohmann::json{{"unit", unit.id.value}, {"isi", kode_of(pilihan)}, {"bawah", below}}.dump()},
      now);
  return PaketId{kunci.nomor};
}

Result<Paket> find_paket(db::Reader& reader, PaketId id, const akun::Pelaku& pelaku, Tanggal today) {
  auto found = reader.one(
      kSelect + "WHERE k.id = $3 AND k.akun_id = $4 AND (k.baca_semua = 0 OR $5 = 1) " + "AND ($5 = 1 OR " + kMemimpin +
          ")",
      {pelaku.pegawai ? pelaku.pegawai->value : 0, today.iso(), id, pelaku.akun, akun::reads_all(pelaku) ? 1 : 0},
      read_paket);
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<Paket> list_paket(db::Reader& reader, UnitId unit, const akun::Pelaku& pelaku, int limit) {
  return reader.list(kSelect +
                         "WHERE k.akun_id = $1 AND k.unit_id = $2 AND (k.baca_semua = 0 OR $3 = 1) "
                         "ORDER BY k.id DESC LIMIT $4",
                     {pelaku.akun, unit, akun::reads_all(pelaku) ? 1 : 0, limit}, read_paket);
}

}  // namespace arsip

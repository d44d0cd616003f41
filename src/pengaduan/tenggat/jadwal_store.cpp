#include "pengaduan/tenggat/jadwal_store.h"

#include "base/tanggal.h"

namespace pengaduan {

void queue_jadwal(db::Tx& tx, std::string_view jenis, std::int64_t now, std::int64_t not_before, PekerjaanId self) {
  tx.exec("DELETE FROM pekerjaan WHERE jenis = $1 AND keadaan IN ('selesai', 'gagal')", {jenis});
  tx.exec(
      "INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat, diklaim_sampai) "
      "SELECT $1, '{}', 'antre', 0, CAST($2 AS BIGINT), CAST($3 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM pekerjaan "
      "WHERE jenis = $1 AND keadaan IN ('antre', 'jalan') AND id <> $4)",
      {jenis, now, not_before, self});
}

std::int64_t next_night(std::int64_t now, int zona_menit) {
  static constexpr std::int64_t kBefore = 15 * 60'000;
  const Tanggal today = Tanggal::from_utc_ms(now, zona_menit);
  const std::int64_t tonight = today.end_utc_ms(zona_menit) - kBefore;
  return now < tonight ? tonight : today.plus_days(1).end_utc_ms(zona_menit) - kBefore;
}

void hurry_jadwal(db::Tx& tx, std::string_view jenis) {
  tx.exec("UPDATE pekerjaan SET diklaim_sampai = NULL WHERE jenis = $1 AND keadaan = 'antre'", {jenis});
}

}  // namespace pengaduan

#include "organisasi/laporan_store.h"

#include "db/row_values.h"
#include "jejak/jejak.h"
#include "msg/organisasi.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace organisasi {
namespace {

const std::string kSelectLaporan =
    "SELECT l.id, l.pegawai_id, l.isi, l.keadaan, l.jawaban, l.dibuat, p.nama, t.jabatan, u.nama AS unit, "
    "n.nama AS penilai FROM laporan_atasan l JOIN pegawai p ON p.id = l.pegawai_id JOIN penugasan t ON "
    "t.id = l.penugasan_id JOIN unit u ON u.id = t.unit_id LEFT JOIN pegawai n ON n.id = t.penilai_id ";

Laporan read_laporan(const db::Row& r) {
  return {r.i64("id"),       r.id<PegawaiId>("pegawai_id"),
          r.text("nama"),    r.text("jabatan"),
          r.text("unit"),    r.opt_text("penilai").value_or(""),
          r.text("isi"),     read_enum<KeadaanLaporan>(r, "keadaan"),
          r.text("jawaban"), r.i64("dibuat")};
}

std::int64_t self(const akun::Pelaku& pelaku) {
  return pelaku.pegawai ? pelaku.pegawai->value : 0;
}

void tell_hr(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now) {
  const auto officers = tx.list(
      "SELECT DISTINCT a.pegawai_id FROM akun_peran r JOIN akun a ON a.id = r.akun_id WHERE "
      "r.peran = 'admin_hr' AND a.pegawai_id IS NOT NULL AND a.status = 'aktif'",
      {}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
  for (const auto officer : officers)
    pemberitahuan::kirim(tx, officer, now, msg::pemberitahuan::atasan_salah_baru(pelaku.nama), "/laporan-atasan");
}

}  // namespace

std::optional<AtasanTercatat> find_atasan(db::Reader& reader, const akun::Pelaku& pelaku) {
  return reader.one(
      "SELECT t.id, t.jabatan, u.nama AS unit, n.nama AS penilai FROM penugasan t JOIN unit u ON u.id = t.unit_id "
      "LEFT JOIN pegawai n ON n.id = t.penilai_id WHERE t.pegawai_id = $1 AND t.jenis = 'definitif' AND t.selesai IS "
      "NULL ORDER BY t.mulai DESC LIMIT 1",
      {self(pelaku)}, [](const db::Row& r) {
        return AtasanTercatat{r.id<PenugasanId>("id"), r.text("jabatan"), r.text("unit"),
                              r.opt_text("penilai").value_or("")};
      });
}

std::vector<Laporan> list_laporan_sendiri(db::Reader& reader, const akun::Pelaku& pelaku) {
  return reader.list(kSelectLaporan + "WHERE l.pegawai_id = $1 ORDER BY l.id DESC LIMIT 10", {self(pelaku)},
                     read_laporan);
}

std::vector<Laporan> list_laporan_terbuka(db::Reader& reader, int limit) {
  return reader.list(kSelectLaporan + "WHERE l.keadaan = 'terbuka' ORDER BY l.id LIMIT $1", {limit}, read_laporan);
}

Result<void> file_laporan(db::Tx& tx, const akun::Pelaku& pelaku, const std::string& isi, std::int64_t now) {
  const auto post = find_atasan(tx, pelaku);
  if (!post) return fail(Fault::not_found, {});
  if (tx.number("SELECT COUNT(*) AS n FROM laporan_atasan WHERE pegawai_id = $1 AND keadaan = 'terbuka'",
                {self(pelaku)}) > 0)
    return invalid("isi", msg::organisasi::laporan_masih_terbuka);
  tx.exec("INSERT INTO laporan_atasan (pegawai_id, penugasan_id, isi, dibuat) VALUES ($1, $2, $3, $4)",
          {self(pelaku), post->penugasan, isi, now});
  jejak::catat(tx, pelaku, now, {"laporan_atasan.diajukan", "penugasan", post->penugasan.value, pelaku.pegawai});
  tell_hr(tx, pelaku, now);
  return {};
}

Result<void> answer_laporan(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t id, KeadaanLaporan keadaan,
                            const std::string& jawaban, std::int64_t now) {
  MUST(keadaan != KeadaanLaporan::terbuka);
  const auto whose = tx.one(
      "UPDATE laporan_atasan SET keadaan = $2, jawaban = $3, dijawab = $4 WHERE id = $1 AND "
      "keadaan = 'terbuka' RETURNING pegawai_id",
      {id, to_code(keadaan), jawaban, now}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
  if (!whose) return fail(Fault::not_found, {});
  jejak::catat(tx, pelaku, now, {"laporan_atasan." + std::string(to_code(keadaan)), "laporan_atasan", id, *whose});
  pemberitahuan::kirim(tx, *whose, now, msg::pemberitahuan::atasan_salah_dijawab(jawaban), "/atasan-salah");
  return {};
}

}  // namespace organisasi

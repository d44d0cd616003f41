#include "pelaksanaan/laporan_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "msg/pelaksanaan.h"
#include "msg/pemberitahuan.h"
#include "pelaksanaan/baris_store.h"
#include "pemberitahuan/pesan.h"

namespace pelaksanaan {
namespace {

void note(db::Tx& tx, const akun::Pelaku& pelaku, const char* aksi, SkpId skp, PeriodeId periode, std::int64_t now) {
  const nlohmann::json rincian{{"periode", periode.value}};
  jejak::catat(tx, pelaku, now, {aksi, "skp", skp.value, pelaku.pegawai, rincian.dump()});
}

std::string address_of(SkpId skp, PeriodeId periode) {
  return "/skp/" + to_text(skp) + "/realisasi?periode=" + to_text(periode);
}

penilaian::JenisPeriode jenis_of(db::Reader& reader, PeriodeId periode) {
  const auto jenis = reader.one("SELECT jenis FROM periode WHERE id = $1", {periode},
                                [](const db::Row& r) { return read_enum<penilaian::JenisPeriode>(r, "jenis"); });
  MUST(jenis);
  return *jenis;
}

}  // namespace

Result<std::int64_t> save_laporan(db::Tx& tx, const akun::Pelaku& pelaku, const IsianLaporan& isian, std::int64_t now,
                                  Tanggal today) {
  TRY_VOID(open_for_writing(tx, pelaku, isian.skp, isian.periode, today));
  // A row that open_for_writing has just made is version 1 although nobody has seen it.
  const auto versi = tx.one(
      "UPDATE laporan_periode SET capaian = $3, kendala = $4, versi = versi + 1 WHERE skp_id = $1 AND periode_id = $2 "
      "AND (versi = $5 OR ($5 = 0 AND versi = 1)) RETURNING versi",
      {isian.skp, isian.periode, isian.capaian, isian.kendala, isian.versi},
      [](const db::Row& r) { return r.i64("versi"); });
  if (!versi) return fail(Fault::conflict, msg::pelaksanaan::realisasi_versi_lain);
  note(tx, pelaku, "laporan.disimpan", isian.skp, isian.periode, now);
  return *versi;
}

std::vector<Error> faults_of(const PeriodeLaporan& laporan, const std::vector<HasilKerjaKerja>& hasil,
                             const Sudut& sudut) {
  return check_sampaikan({laporan.capaian, laporan.kendala, isian_untuk_laporan(hasil, sudut)});
}

Result<void> submit_laporan(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode, std::int64_t now,
                            Tanggal today) {
  TRY_VOID(open_for_writing(tx, pelaku, skp, periode, today));
  const SkpKerja kerja = TRY(find_skp_kerja(tx, skp, pelaku, jenis_of(tx, periode)));
  const PeriodeLaporan* laporan = kerja.find_periode(periode);
  if (!laporan) return fail(Fault::not_found, {});
  const auto faults = faults_of(*laporan, list_kemajuan(tx, kerja, periode), kerja.sudut(*laporan));
  if (!faults.empty()) return tl::unexpected(faults.front());
  tx.exec(
      "UPDATE laporan_periode SET keadaan = 'disampaikan', disampaikan_pada = $3, versi = versi + 1 "
      "WHERE skp_id = $1 AND periode_id = $2",
      {skp, periode, now});
  note(tx, pelaku, "laporan.disampaikan", skp, periode, now);
  if (kerja.penilai) {
    // The name of a period is a message itself; a message's arguments are text, and penilai read Indonesian forms.
    const std::string nama = msg::format(penilaian::name_of(laporan->periode), msg::Lang::id);
    pemberitahuan::kirim(tx, *kerja.penilai, now, msg::pemberitahuan::laporan_disampaikan(kerja.nama, nama),
                         address_of(skp, periode));
  }
  return {};
}

Result<void> withdraw_laporan(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode, std::int64_t now) {
  const auto keadaan = tx.one(
      "SELECT l.keadaan FROM laporan_periode l JOIN skp s ON s.id = l.skp_id WHERE l.skp_id = $1 AND l.periode_id = $2 "
      "AND s.pegawai_id = $3",
      {skp, periode, actor_id(pelaku)}, [](const db::Row& r) { return read_enum<KeadaanRealisasi>(r, "keadaan"); });
  if (!keadaan) return fail(Fault::not_found, {});
  if (!next_keadaan(*keadaan, PeristiwaRealisasi::koreksi, Relasi::diri))
    return invalid("", msg::pelaksanaan::laporan_terkunci);
  // The state again, because an evaluation may have locked the report since it was read.
  if (tx.exec("UPDATE laporan_periode SET keadaan = 'draf', disampaikan_pada = NULL, versi = versi + 1 "
              "WHERE skp_id = $1 AND periode_id = $2 AND keadaan = 'disampaikan'",
              {skp, periode}) == 0)
    return invalid("", msg::pelaksanaan::laporan_terkunci);
  note(tx, pelaku, "laporan.ditarik", skp, periode, now);
  return {};
}

}  // namespace pelaksanaan

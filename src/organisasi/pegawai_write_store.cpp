#include <nlohmann/json.hpp>

#include "base/text.h"
#include "jejak/jejak.h"
#include "msg/organisasi.h"
#include "organisasi/import_rows_store.h"
#include "organisasi/pegawai_store.h"
#include "organisasi/penugasan_store.h"
#include "organisasi/rantai.h"

namespace organisasi {
namespace {

void note(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const char* aksi, PegawaiId id,
          const nlohmann::json& rincian) {
  jejak::catat(tx, pelaku, now, {aksi, "pegawai", id.value, id, rincian.dump()});
}

struct Orang {
  CalonPenilai calon;
  std::optional<PegawaiId> penilai;  // his own rater
};

Orang read_orang(const db::Row& r) {
  Orang o;
  o.calon.pegawai = r.id<PegawaiId>("id");
  o.calon.kepala_daerah = r.text("jenis") == to_code(JenisPegawai::pejabat_negara);
  if (!o.calon.kepala_daerah) o.calon.jabatan = from_code<JenisJabatan>(r.opt_text("jenis_jabatan").value_or(""));
  o.calon.memimpin_unit = r.opt_i64("memimpin").value_or(0) != 0;
  o.penilai = r.opt_id<PegawaiId>("penilai_id");
  return o;
}

const std::string kSelectOrang =
    "SELECT p.id, p.nama, p.jenis, t.jenis_jabatan, t.jabatan, t.memimpin, t.penilai_id FROM pegawai p "
    "LEFT JOIN penugasan t ON t.id = (SELECT d.id FROM penugasan d WHERE d.pegawai_id = p.id AND d.jenis = 'definitif' "
    "AND d.selesai IS NULL ORDER BY d.mulai DESC LIMIT 1) WHERE ";

// Whom the typed words name: by NIP, or a leader without one by name or post.
Result<Orang> find_orang(db::Reader& reader, const std::string& typed, const char* field) {
  const std::string nip = text::strip_nip(typed);
  if (auto found = reader.one(kSelectOrang + "p.nip = $1", {nip}, read_orang)) return *std::move(found);
  std::optional<Orang> leader;
  reader.query(kSelectOrang + "p.nip IS NULL ORDER BY p.id LIMIT 1000", {}, [&](const db::Row& r) {
    const std::string wanted = text::fold_for_search(typed);
    if (!leader && (text::fold_for_search(r.text("nama")) == wanted ||
                    text::fold_for_search(r.opt_text("jabatan").value_or("")) == wanted))
      leader = read_orang(r);
  });
  if (!leader) return invalid(field, msg::organisasi::penugasan_orang_asing);
  return *std::move(leader);
}

struct Pilihan {
  std::optional<PegawaiId> penilai;
  std::optional<PegawaiId> atasan;  // only when HR decided otherwise
};

Result<Pilihan> check_chain(db::Reader& reader, PegawaiId id, const PenugasanForm& f) {
  Pilihan out;
  if (f.penilai.empty()) {
    if (!f.atasan.empty()) return invalid("penilai", msg::organisasi::rantai_belum_ada_penilai);
    return out;
  }
  const Orang penilai = TRY(find_orang(reader, f.penilai, "penilai"));
  Rantai rantai{id, from_code<JenisJabatan>(f.jenis_jabatan), penilai.calon, penilai.penilai};
  if (!f.atasan.empty()) {
    out.atasan = TRY(find_orang(reader, f.atasan, "atasan")).calon.pegawai;
    rantai.atasan_penilai = out.atasan;
    if (f.alasan.empty()) return invalid("alasan", msg::organisasi::rantai_alasan_kosong);
  }
  const auto checked = check_rantai(rantai);
  if (!checked.galat.empty()) return invalid(f.atasan.empty() ? "penilai" : "atasan", checked.galat.front());
  out.penilai = penilai.calon.pegawai;
  return out;
}

}  // namespace

Result<std::optional<AkunId>> record_leaving(db::Tx& tx, const akun::Pelaku& pelaku, PegawaiId id, const Keluar& keluar,
                                             std::int64_t versi, std::int64_t now) {
  const std::string last_day = keluar.tanggal.iso();
  if (tx.exec("UPDATE pegawai SET status = $2, keluar = $3, versi = versi + 1 WHERE id = $1 AND versi = $4",
              {id, to_code(keluar.status), last_day, versi}) == 0)
    return fail(Fault::conflict, {});
  end_penugasan(tx, id, keluar.tanggal, {pelaku.akun, now});
  const auto akun = tx.one("UPDATE akun SET status = 'nonaktif' WHERE pegawai_id = $1 RETURNING id", {id},
                           [](const db::Row& r) { return r.id<AkunId>("id"); });
  note(tx, pelaku, now, "pegawai.keluar", id, {{"status", to_code(keluar.status)}, {"tanggal", last_day}});
  return akun;
}

Result<void> add_penugasan(db::Tx& tx, const akun::Pelaku& pelaku, PegawaiId id, const PenugasanForm& f,
                           std::int64_t now) {
  const auto unit = tx.one("SELECT id FROM unit WHERE kode = $1 AND selesai IS NULL", {f.unit},
                           [](const db::Row& r) { return r.id<UnitId>("id"); });
  if (!unit) return invalid("unit", msg::organisasi::tolak_unit);
  if (f.selesai && *f.selesai < f.mulai) return invalid("selesai", msg::organisasi::penugasan_selesai_dulu);
  const Pilihan pilihan = TRY(check_chain(tx, id, f));
  if (f.memimpin)
    tx.exec(
        "UPDATE penugasan SET memimpin = 0, versi = versi + 1 WHERE unit_id = $1 AND memimpin = 1 AND "
        "jenis = $2 AND selesai IS NULL",
        {*unit, to_code(f.jenis)});
  open_penugasan(tx,
                 {id, *unit, f.jenis, f.jenis_jabatan, f.jabatan, f.jenjang, f.memimpin, pilihan.penilai,
                  pilihan.atasan, pilihan.atasan ? f.alasan : "", f.dasar, f.mulai, f.selesai},
                 {pelaku.akun, now});
  sync_skp(tx, id, {pelaku.akun, now});
  note(tx, pelaku, now, "penugasan.ditambah", id,
       {{"jenis", to_code(f.jenis)},
        {"jabatan", f.jabatan},
        {"unit", f.unit},
        {"mulai", f.mulai.iso()},
        {"alasan", pilihan.atasan ? f.alasan : ""}});
  return {};
}

}  // namespace organisasi

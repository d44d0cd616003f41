// Events of an SKP: each changes the state, and is told to the people it concerns, in one transaction.
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "msg/pemberitahuan.h"
#include "msg/perencanaan.h"
#include "pemberitahuan/pesan.h"
#include "perencanaan/kelengkapan.h"
#include "perencanaan/skp_internal_store.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;
namespace pesan = msg::pemberitahuan;

nlohmann::json to_json(const Orang& o) {
  return {{"nama", o.nama}, {"nip", o.nip}, {"pangkat", o.pangkat}, {"jabatan", o.jabatan}, {"unit", o.unit}};
}

// The two people as the form names them on the day of the second signature: later moves do not rewrite it.
std::string identitas_of(const SkpHeader& skp) {
  nlohmann::json both{{"pegawai", to_json(skp.pegawai)}};
  if (skp.penilai) both["penilai"] = to_json(*skp.penilai);
  return both.dump();
}

// Who sets a JPT's plan: the kepala daerah, the pejabat negara at the head of the government (Lampiran II.C.3).
std::optional<PegawaiId> find_kdh(db::Reader& reader) {
  return reader.one(
      "SELECT p.id FROM pegawai p JOIN penugasan t ON t.pegawai_id = p.id WHERE p.jenis = 'pejabat_negara' "
      "AND t.memimpin = 1 AND t.selesai IS NULL ORDER BY p.id LIMIT 1",
      {}, [](const db::Row& r) { return r.id<PegawaiId>("id"); });
}

std::optional<PegawaiId> setter_of(db::Reader& reader, const SkpHeader& skp) {
  if (organisasi::is_jpt(skp.jabatan))
    if (const auto kdh = find_kdh(reader)) return kdh;
  return skp.penilai ? std::optional(skp.penilai->id) : std::nullopt;
}

struct Pemberitahuan {
  std::optional<PegawaiId> kepada;
  msg::Text text;
};

Pemberitahuan message_for(db::Reader& reader, const SkpHeader& skp, const akun::Pelaku& pelaku,
                          const Permintaan& minta) {
  const std::string tahun = std::to_string(skp.tahun);
  const bool own = pelaku.pegawai == skp.pegawai.id;
  switch (minta.peristiwa) {
    case PeristiwaSkp::ajukan:
      return {setter_of(reader, skp), pesan::skp_diajukan(skp.pegawai.nama, tahun)};
    case PeristiwaSkp::tarik:
      return {setter_of(reader, skp), pesan::skp_ditarik(skp.pegawai.nama, tahun)};
    case PeristiwaSkp::kembalikan:
      return {skp.pegawai.id, pesan::skp_dikembalikan(tahun, minta.alasan)};
    case PeristiwaSkp::tetapkan:
      return {skp.pegawai.id, pesan::skp_ditetapkan(tahun, pelaku.nama)};
    case PeristiwaSkp::usul_ubah:
      return {own ? setter_of(reader, skp) : skp.pegawai.id,
              pesan::skp_revisi_dibuka(pelaku.nama, tahun, minta.alasan)};
    default:
      return {};
  }
}

Result<void> check_request(db::Reader& reader, const SkpHeader& skp, const Langkah& langkah, const Permintaan& minta) {
  if (langkah.alasan == Alasan::wajib && text::trim(minta.alasan).empty()) return invalid("alasan", m::alasan_kosong);
  if (minta.peristiwa != PeristiwaSkp::ajukan) return {};
  const auto kurang = check_kelengkapan(load_rencana(reader, skp.versi_kerja));
  if (!kurang.empty()) return invalid(path(kurang.front().tempat), kurang.front().pesan);
  return {};
}

void set_keadaan(db::Tx& tx, const SkpHeader& skp, KeadaanSkp ke, std::int64_t now) {
  const bool waits = next_actor(ke, {.jabatan = skp.jabatan}).has_value();
  tx.exec("UPDATE skp SET keadaan = $2, menunggu_sejak = $3 WHERE id = $1",
          {skp.id, to_code(ke), waits ? std::optional(now) : std::nullopt});
  tx.exec("UPDATE skp_versi SET keadaan = $2 WHERE id = $1", {skp.versi_kerja, to_code(ke)});
}

void on_ajukan(db::Tx& tx, const SkpHeader& skp, std::int64_t now) {
  tx.exec("UPDATE skp_versi SET diajukan_pada = $2 WHERE id = $1", {skp.versi_kerja, now});
}

// Version n + 1 comes into force and n is replaced.
void on_tetapkan(db::Tx& tx, const akun::Pelaku& pelaku, const SkpHeader& skp, std::int64_t now) {
  tx.exec("UPDATE skp_versi SET ditetapkan_pada = $2, identitas = $3 WHERE id = $1",
          {skp.versi_kerja, now, identitas_of(skp)});
  if (skp.nomor_berlaku && *skp.nomor_berlaku != skp.nomor) {
    tx.exec("UPDATE skp_versi SET keadaan = 'diganti' WHERE id = $1", {*skp.versi_berlaku});
    note(tx, pelaku, skp, {PeristiwaSkp::ganti, *skp.nomor_berlaku, KeadaanSkp::ditetapkan, KeadaanSkp::diganti, ""},
         now);
  }
  tx.exec(
      "UPDATE skp SET nomor_berlaku = nomor, pendekatan = (SELECT pendekatan FROM skp_versi WHERE id = $2) "
      "WHERE id = $1",
      {skp.id, skp.versi_kerja});
}

// Every row is copied with its kunci, so realisasi and feedback stay with their results.
void open_revision(db::Tx& tx, const SkpHeader& skp, const std::string& sebab, std::int64_t now) {
  const Rencana rencana = load_rencana(tx, skp.versi_kerja);
  const auto nomor = tx.number("SELECT MAX(nomor) + 1 AS n FROM skp_versi WHERE skp_id = $1", {skp.id});
  const SkpVersiId versi = insert_versi(tx, skp.id, static_cast<int>(nomor), rencana.pendekatan, sebab, now);
  save_rencana(tx, versi, rencana);
  tx.exec("UPDATE skp SET nomor = $2, keadaan = 'draf', menunggu_sejak = $3 WHERE id = $1", {skp.id, nomor, now});
}

// The plan goes back to the version in force.
void on_batal_ubah(db::Tx& tx, const SkpHeader& skp) {
  MUST(skp.nomor_berlaku);
  tx.exec("UPDATE skp SET nomor = nomor_berlaku, keadaan = 'ditetapkan', menunggu_sejak = NULL WHERE id = $1",
          {skp.id});
}

// The plan ends as a whole: the version in force too when a change was open.
void on_tutup(db::Tx& tx, const SkpHeader& skp) {
  if (skp.versi_berlaku) tx.exec("UPDATE skp_versi SET keadaan = 'ditutup' WHERE id = $1", {*skp.versi_berlaku});
}

void change(db::Tx& tx, const akun::Pelaku& pelaku, const SkpHeader& skp, const Permintaan& minta, KeadaanSkp ke,
            std::int64_t now) {
  if (minta.peristiwa == PeristiwaSkp::usul_ubah) return open_revision(tx, skp, minta.alasan, now);
  set_keadaan(tx, skp, ke, now);
  if (minta.peristiwa == PeristiwaSkp::ajukan) on_ajukan(tx, skp, now);
  if (minta.peristiwa == PeristiwaSkp::tetapkan) on_tetapkan(tx, pelaku, skp, now);
  if (minta.peristiwa == PeristiwaSkp::batal_ubah) on_batal_ubah(tx, skp);
  if (minta.peristiwa == PeristiwaSkp::tutup) on_tutup(tx, skp);
}

// Events that have a form of their own and those of the program itself are not asked for here.
bool is_decision(PeristiwaSkp p) {
  return p != PeristiwaSkp::ubah_isi && p != PeristiwaSkp::atur_ekspektasi && p != PeristiwaSkp::ganti &&
         p != PeristiwaSkp::selesaikan;
}

}  // namespace

Result<void> apply_event(db::Tx& tx, const akun::Pelaku& pelaku, SkpId id, const Permintaan& minta, std::int64_t now,
                         Tanggal today) {
  if (!is_decision(minta.peristiwa)) return fail(Fault::forbidden, {});
  const SkpHeader skp = TRY(load_for(tx, pelaku, id, minta.peristiwa, minta.versi, today));
  const auto langkah = find_langkah(skp, minta.peristiwa, today);
  MUST(langkah);
  TRY_VOID(check_request(tx, skp, *langkah, minta));
  TRY_VOID(bump(tx, skp));
  const KeadaanSkp ke = find_transisi(skp.keadaan, minta.peristiwa, langkah->sebagai)->ke;
  change(tx, pelaku, skp, minta, ke, now);
  note(tx, pelaku, skp, {minta.peristiwa, skp.nomor, skp.keadaan, ke, std::string(text::trim(minta.alasan))}, now);
  const Pemberitahuan told = message_for(tx, skp, pelaku, minta);
  if (told.kepada && told.kepada != pelaku.pegawai)
    pemberitahuan::kirim(tx, *told.kepada, now, told.text, "/skp/" + to_text(id));
  return {};
}

bool apply_system_event(db::Tx& tx, const SkpHeader& skp, PeristiwaSkp peristiwa, const std::string& alasan,
                        std::int64_t now, Tanggal today) {
  const Transisi* t = allowed(skp.keadaan, peristiwa, Relasi::sistem, fakta_of(skp, today));
  if (!t) return false;
  MUST(t->alasan == Alasan::tidak || !alasan.empty());
  MUST(bump(tx, skp));
  change(tx, akun::kTanpaPelaku, skp, {peristiwa, alasan}, t->ke, now);
  note(tx, akun::kTanpaPelaku, skp, {peristiwa, skp.nomor, skp.keadaan, t->ke, alasan}, now);
  return true;
}

}  // namespace perencanaan

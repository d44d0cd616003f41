// Writing the content of a draft.
#include <algorithm>

#include "msg/perencanaan.h"
#include "perencanaan/baris_store.h"
#include "perencanaan/skp_internal_store.h"
#include "perencanaan/tempat.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

template <class E>
std::optional<std::string> code_of(const std::optional<E>& value) {
  return value ? std::optional(std::string(to_code(*value))) : std::nullopt;
}

void insert_indikator(db::Tx& tx, HasilKerjaId hasil, const Indikator& i) {
  std::vector<db::Param> params{
      hasil, i.kunci, i.urut, code_of(i.aspek), code_of(i.perspektif), i.teks, to_code(i.cara_hitung)};
  for (auto& p : target_params(i.target)) params.push_back(std::move(p));
  tx.exec("INSERT INTO indikator (hasil_kerja_id, kunci, urut, aspek, perspektif, teks, cara_hitung, " +
              std::string(kTargetColumns) + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
          params);
}

void insert_hasil(db::Tx& tx, SkpVersiId versi, const HasilKerja& h) {
  const auto id = tx.insert<HasilKerjaId>(
      "INSERT INTO hasil_kerja (skp_versi_id, kunci, urut, jenis, teks, induk_id, induk_teks, penugasan_dari, "
      "menunggu_induk) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
      {versi, h.kunci, h.urut, to_code(h.jenis), h.teks, h.induk ? std::optional(h.induk->hasil_kerja) : std::nullopt,
       h.induk ? h.induk->teks : "", h.penugasan_dari, h.menunggu_induk ? 1 : 0});
  for (const Indikator& i : h.indikator) insert_indikator(tx, id, i);
}

void insert_list(db::Tx& tx, SkpVersiId versi, const char* jenis, const std::vector<std::string>& list) {
  for (std::size_t i = 0; i < list.size(); ++i)
    tx.exec("INSERT INTO lampiran (skp_versi_id, jenis, urut, teks) VALUES ($1, $2, $3, $4)",
            {versi, jenis, i + 1, list[i]});
}

void replace_ekspektasi(db::Tx& tx, SkpVersiId versi, const Rencana& rencana) {
  tx.exec("DELETE FROM perilaku_ekspektasi WHERE skp_versi_id = $1", {versi});
  for (std::size_t i = 0; i < nilai_count; ++i)
    if (!rencana.ekspektasi_khusus[i].empty())
      tx.exec("INSERT INTO perilaku_ekspektasi (skp_versi_id, nilai, teks) VALUES ($1, $2, $3)",
              {versi, i + 1, rencana.ekspektasi_khusus[i]});
}

// The text of what is supported is kept as it stood when it was chosen.
Result<void> resolve_induk(db::Reader& reader, const SkpHeader& skp, const Rencana& before, Rencana& rencana) {
  const auto pilihan = list_induk(reader, skp);
  for (HasilKerja& h : rencana.hasil_kerja) {
    if (!h.induk) continue;
    h.menunggu_induk = false;
    const HasilKerja* old = find_hasil_kerja(before, h.kunci);
    const bool kept = old && old->induk && old->induk->hasil_kerja == h.induk->hasil_kerja;
    const auto listed = std::find_if(pilihan.begin(), pilihan.end(),
                                     [&](const PilihanInduk& p) { return p.id == h.induk->hasil_kerja; });
    if (!kept && listed == pilihan.end())
      return invalid(path({.hasil_kerja = h.kunci, .bidang = Bidang::induk}), m::induk_tidak_ada);
    h.induk->teks = kept ? old->induk->teks : listed->teks;
  }
  return {};
}

// New keys for all rows of a plan that goes into another SKP.
void renumber(Rencana& rencana, int next) {
  for (HasilKerja& h : rencana.hasil_kerja) {
    h.kunci = next++;
    for (Indikator& i : h.indikator) i.kunci = next++;
  }
}

}  // namespace

int next_kunci(db::Reader& reader, SkpId skp) {
  return static_cast<int>(reader.number(
             "SELECT COALESCE(MAX(CASE WHEN i.kunci > h.kunci THEN i.kunci ELSE h.kunci END), 0) AS n FROM skp_versi v "
             "JOIN hasil_kerja h ON h.skp_versi_id = v.id LEFT JOIN indikator i ON i.hasil_kerja_id = h.id "
             "WHERE v.skp_id = $1",
             {skp})) +
         1;
}

void save_rencana(db::Tx& tx, SkpVersiId versi, const Rencana& rencana) {
  tx.exec("DELETE FROM indikator WHERE hasil_kerja_id IN (SELECT id FROM hasil_kerja WHERE skp_versi_id = $1)",
          {versi});
  tx.exec("DELETE FROM hasil_kerja WHERE skp_versi_id = $1", {versi});
  tx.exec("DELETE FROM lampiran WHERE skp_versi_id = $1", {versi});
  for (const HasilKerja& h : rencana.hasil_kerja) insert_hasil(tx, versi, h);
  insert_list(tx, versi, "dukungan", rencana.lampiran.sumber_daya);
  insert_list(tx, versi, "skema", rencana.lampiran.skema_pertanggungjawaban);
  insert_list(tx, versi, "konsekuensi", rencana.lampiran.konsekuensi);
  replace_ekspektasi(tx, versi, rencana);
  tx.exec("UPDATE skp_versi SET pendekatan = $2 WHERE id = $1", {versi, to_code(rencana.pendekatan)});
}

Result<std::int64_t> save_draft(db::Tx& tx, const akun::Pelaku& pelaku, SkpId id, const Rencana& typed,
                                std::int64_t versi, Tanggal today) {
  const SkpHeader skp = TRY(load_for(tx, pelaku, id, PeristiwaSkp::ubah_isi, versi, today));
  const Rencana before = load_rencana(tx, skp.versi_kerja);
  Rencana rencana = typed;
  // These two are the rater's to decide (Pasal 10 ayat (4), l.2082): the employee's form cannot change them.
  rencana.pendekatan = before.pendekatan;
  rencana.ekspektasi_khusus = before.ekspektasi_khusus;
  TRY_VOID(resolve_induk(tx, skp, before, rencana));
  save_rencana(tx, skp.versi_kerja, rencana);
  return bump(tx, skp);
}

Result<std::int64_t> save_ekspektasi(db::Tx& tx, const akun::Pelaku& pelaku, SkpId id, const Rencana& rencana,
                                     std::int64_t versi, std::int64_t now, Tanggal today) {
  const SkpHeader skp = TRY(load_for(tx, pelaku, id, PeristiwaSkp::atur_ekspektasi, versi, today));
  for (const HasilKerja& h : rencana.hasil_kerja)
    tx.exec("UPDATE hasil_kerja SET jenis = $3 WHERE skp_versi_id = $1 AND kunci = $2",
            {skp.versi_kerja, h.kunci, to_code(h.jenis)});
  replace_ekspektasi(tx, skp.versi_kerja, rencana);
  tx.exec("UPDATE skp_versi SET pendekatan = $2 WHERE id = $1", {skp.versi_kerja, to_code(rencana.pendekatan)});
  if (!skp.nomor_berlaku)
    tx.exec("UPDATE skp SET pendekatan = $2 WHERE id = $1", {skp.id, to_code(rencana.pendekatan)});
  note(tx, pelaku, skp, {PeristiwaSkp::atur_ekspektasi, skp.nomor, skp.keadaan, skp.keadaan, ""}, now);
  return bump(tx, skp);
}

Result<void> copy_from_last_year(db::Tx& tx, const akun::Pelaku& pelaku, SkpId id, std::int64_t versi, std::int64_t now,
                                 Tanggal today) {
  const SkpHeader skp = TRY(load_for(tx, pelaku, id, PeristiwaSkp::ubah_isi, versi, today));
  const auto last = tx.one(
      "SELECT v.id FROM skp s JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = s.nomor_berlaku "
      "WHERE s.pegawai_id = $1 AND s.tahun = $2 ORDER BY s.selesai DESC, s.id DESC LIMIT 1",
      {skp.pegawai.id, skp.tahun - 1}, [](const db::Row& r) { return r.id<SkpVersiId>("id"); });
  if (!last) return invalid("", m::salin_tidak_ada);
  Rencana old = load_rencana(tx, *last);
  renumber(old, next_kunci(tx, skp.id));
  Rencana rencana = load_rencana(tx, skp.versi_kerja);
  int urut = static_cast<int>(rencana.hasil_kerja.size());
  for (HasilKerja& h : old.hasil_kerja) {
    h.urut = ++urut;
    h.menunggu_induk = h.induk || h.menunggu_induk;  // last year's results of the leader are not this year's
    h.induk.reset();
    rencana.hasil_kerja.push_back(std::move(h));
  }
  if (rencana.lampiran == LampiranSkp{}) rencana.lampiran = old.lampiran;
  save_rencana(tx, skp.versi_kerja, rencana);
  note(tx, pelaku, skp, {PeristiwaSkp::ubah_isi, skp.nomor, skp.keadaan, skp.keadaan, ""}, now);
  TRY_VOID(bump(tx, skp));
  return {};
}

}  // namespace perencanaan

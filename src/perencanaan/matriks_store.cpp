#include "perencanaan/matriks_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "jejak/jejak.h"
#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"

namespace perencanaan {

Matriks load_matriks(db::Reader& reader, const SkpHeader& skp, Tanggal today) {
  Matriks out;
  reader.query(
      "SELECT p.id, p.nama, t.jabatan, m.id AS m_id, m.hasil_kunci, m.teks, m.diambil "
      "FROM penugasan t JOIN pegawai p ON p.id = t.pegawai_id "
      "LEFT JOIN peran_hasil m ON m.pegawai_id = p.id AND m.skp_id = $3 "
      "WHERE t.penilai_id = $1 AND t.jenis = 'definitif' AND t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2) "
      "ORDER BY p.nama, p.id LIMIT 1000",
      {skp.pegawai.id, today.iso(), skp.id}, [&](const db::Row& r) {
        const auto pegawai = r.id<PegawaiId>("id");
        if (out.anggota.empty() || out.anggota.back().pegawai != pegawai)
          out.anggota.push_back({pegawai, r.text("nama"), r.text("jabatan")});
        if (r.is_null("m_id")) return;
        out.sel[{pegawai.value, static_cast<int>(r.i64("hasil_kunci"))}] = {r.id<PeranId>("m_id"), r.text("teks"),
                                                                            r.flag("diambil")};
      });
  return out;
}

namespace {

void write_cell(db::Tx& tx, SkpId skp, const IsiSel& isi, const SelMatriks* before, std::int64_t now) {
  if (!before)
    tx.exec("INSERT INTO peran_hasil (skp_id, hasil_kunci, pegawai_id, teks, dibuat) VALUES ($1, $2, $3, $4, $5)",
            {skp, isi.hasil_kunci, isi.pegawai, isi.teks, now});
  else if (isi.teks.empty())
    tx.exec("DELETE FROM peran_hasil WHERE id = $1 AND diambil = 0", {before->id});
  else
    tx.exec("UPDATE peran_hasil SET teks = $2 WHERE id = $1 AND diambil = 0", {before->id, isi.teks});
}

bool is_member(const Matriks& matriks, PegawaiId pegawai) {
  return std::any_of(matriks.anggota.begin(), matriks.anggota.end(),
                     [&](const AnggotaTim& a) { return a.pegawai == pegawai; });
}

}  // namespace

Result<void> save_matriks(db::Tx& tx, const akun::Pelaku& pelaku, SkpId id, const std::vector<IsiSel>& isi,
                          std::int64_t now, Tanggal today) {
  const SkpHeader skp = TRY(find_skp(tx, id, pelaku));
  if (!is_relasi(skp, Relasi::diri)) return fail(Fault::forbidden, {});
  const Matriks matriks = load_matriks(tx, skp, today);
  const Rencana rencana = load_rencana(tx, skp.versi_kerja);
  std::set<PegawaiId> told;
  for (const IsiSel& cell : isi) {
    if (!is_member(matriks, cell.pegawai) || !find_hasil_kerja(rencana, cell.hasil_kunci))
      return fail(Fault::not_found, {});
    const auto found = matriks.sel.find({cell.pegawai.value, cell.hasil_kunci});
    const SelMatriks* before = found == matriks.sel.end() ? nullptr : &found->second;
    const bool same = before ? before->diambil || before->teks == cell.teks : cell.teks.empty();
    if (same) continue;
    write_cell(tx, id, cell, before, now);
    if (!cell.teks.empty()) told.insert(cell.pegawai);
  }
  for (const PegawaiId pegawai : told)
    pemberitahuan::kirim(tx, pegawai, now,
                         msg::pemberitahuan::skp_peran_baru(skp.pegawai.nama, std::to_string(skp.tahun)), "/skp");
  if (!told.empty()) {
    const nlohmann::json rincian{{"pegawai", told.size()}};
    jejak::catat(tx, pelaku, now, {"skp.matriks_disimpan", "skp", id.value, skp.pegawai.id, rincian.dump()});
  }
  return {};
}

std::vector<PeranBaru> list_peran_baru(db::Reader& reader, const SkpHeader& skp) {
  if (!skp.penilai) return {};
  return reader.list(
      "SELECT m.id, m.teks, COALESCE(h.id, 0) AS hasil_id, COALESCE(h.teks, '') AS induk_teks FROM peran_hasil m "
      "JOIN skp l ON l.id = m.skp_id "
      "LEFT JOIN skp_versi v ON v.skp_id = l.id AND v.nomor = l.nomor_berlaku "
      "LEFT JOIN hasil_kerja h ON h.skp_versi_id = v.id AND h.kunci = m.hasil_kunci "
      "WHERE m.pegawai_id = $1 AND l.pegawai_id = $2 AND l.tahun = $3 AND m.diambil = 0 ORDER BY m.id LIMIT 60",
      {skp.pegawai.id, skp.penilai->id, skp.tahun}, [](const db::Row& r) {
        return PeranBaru{r.id<PeranId>("id"), r.text("teks"), r.id<HasilKerjaId>("hasil_id"), r.text("induk_teks")};
      });
}

void take_peran(db::Tx& tx, const SkpHeader& skp, Rencana& rencana, int next) {
  for (const PeranBaru& peran : list_peran_baru(tx, skp)) {
    HasilKerja h{.kunci = next++, .urut = static_cast<int>(rencana.hasil_kerja.size()) + 1, .teks = peran.teks};
    h.menunggu_induk = !peran.hasil_kerja;
    if (peran.hasil_kerja) h.induk = Induk{peran.hasil_kerja, peran.induk_teks};
    rencana.hasil_kerja.push_back(std::move(h));
    tx.exec("UPDATE peran_hasil SET diambil = 1 WHERE id = $1", {peran.id});
  }
}

}  // namespace perencanaan

#include "perencanaan/perjanjian_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"
#include "perencanaan/baris_store.h"

namespace perencanaan {
namespace {

std::vector<Sasaran> load_sasaran(db::Reader& reader, UnitId unit, int tahun, std::optional<KeadaanPerjanjian> only) {
  std::vector<Sasaran> out;
  std::int64_t last = 0;
  reader.query(
      "SELECT s.id, s.teks, i.id AS i_id, i.teks AS i_teks, i.perspektif, i.formula, " + std::string(kTargetColumns) +
          " FROM perjanjian p JOIN sasaran s ON s.perjanjian_id = p.id LEFT JOIN indikator_pk i ON i.sasaran_id = s.id "
          "WHERE p.unit_id = $1 AND p.tahun = $2 AND ($3 = '' OR p.keadaan = $3) ORDER BY s.urut, s.id, i.urut, i.id",
      {unit, tahun, only ? to_code(*only) : std::string_view()}, [&](const db::Row& r) {
        if (r.i64("id") != last) out.push_back({r.text("teks"), {}});
        last = r.i64("id");
        if (r.is_null("i_id")) return;
        const auto perspektif = from_code<Perspektif>(r.text("perspektif"));
        MUST(perspektif);
        out.back().indikator.push_back({r.text("i_teks"), *perspektif, r.text("formula"), read_target(r)});
      });
  return out;
}

void insert_sasaran(db::Tx& tx, std::int64_t perjanjian, int urut, const Sasaran& s) {
  const auto id = tx.insert<Id<struct SasaranTag>>(
      "INSERT INTO sasaran (perjanjian_id, urut, teks) VALUES ($1, $2, $3) RETURNING id", {perjanjian, urut, s.teks});
  int row = 0;
  for (const IndikatorPk& i : s.indikator) {
    std::vector<db::Param> params{id, ++row, i.teks, to_code(i.perspektif), i.formula};
    for (auto& p : target_params(i.target)) params.push_back(std::move(p));
    tx.exec("INSERT INTO indikator_pk (sasaran_id, urut, teks, perspektif, formula, " + std::string(kTargetColumns) +
                ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            params);
  }
}

// The row to write into, at the version the person read.
Result<std::int64_t> claim(db::Tx& tx, const Perjanjian& p, Tetapkan tetapkan, std::int64_t now) {
  const auto keadaan = to_code(tetapkan == Tetapkan::ya ? KeadaanPerjanjian::ditetapkan : KeadaanPerjanjian::draf);
  const auto since = tetapkan == Tetapkan::ya ? std::optional(now) : std::nullopt;
  const auto read_id = [](const db::Row& r) { return r.i64("id"); };
  const auto id = p.versi == 0
                      ? tx.one(
                            "INSERT INTO perjanjian (unit_id, tahun, keadaan, ditetapkan_pada) VALUES ($1, $2, $3, $4) "
                            "ON CONFLICT (unit_id, tahun) DO NOTHING RETURNING id",
                            {p.unit, p.tahun, keadaan, since}, read_id)
                      : tx.one(
                            "UPDATE perjanjian SET keadaan = $3, ditetapkan_pada = $4, versi = versi + 1 "
                            "WHERE unit_id = $1 AND tahun = $2 AND versi = $5 RETURNING id",
                            {p.unit, p.tahun, keadaan, since, p.versi}, read_id);
  if (!id) return fail(Fault::conflict, {});
  return *id;
}

}  // namespace

Result<Perjanjian> find_perjanjian(db::Reader& reader, const akun::Pelaku& pelaku, UnitId unit, int tahun) {
  auto found = reader.one(
      "SELECT u.nama, p.keadaan, p.ditetapkan_pada, p.versi, (SELECT COUNT(*) FROM penugasan t WHERE t.unit_id = u.id "
      "AND t.pegawai_id = $3 AND t.memimpin = 1 AND t.selesai IS NULL) AS memimpin "
      "FROM unit u LEFT JOIN perjanjian p ON p.unit_id = u.id AND p.tahun = $2 WHERE u.id = $1",
      {unit, tahun, pelaku.pegawai ? pelaku.pegawai->value : 0}, [&](const db::Row& r) {
        Perjanjian p{.unit = unit, .unit_nama = r.text("nama"), .tahun = tahun};
        p.ditetapkan_pada = r.opt_i64("ditetapkan_pada");
        p.versi = r.opt_i64("versi").value_or(0);
        if (const auto keadaan = r.opt_text("keadaan")) p.keadaan = from_code<KeadaanPerjanjian>(*keadaan).value();
        p.boleh_ubah = r.flag("memimpin") || pelaku.has(akun::Peran::admin_hr);
        return p;
      });
  if (!found) return fail(Fault::not_found, {});
  if (found->versi > 0) found->sasaran = load_sasaran(reader, unit, tahun, std::nullopt);
  return *std::move(found);
}

std::optional<UnitId> own_unit(db::Reader& reader, const akun::Pelaku& pelaku) {
  if (!pelaku.pegawai) return std::nullopt;
  return reader.one(
      "SELECT unit_id FROM penugasan WHERE pegawai_id = $1 AND selesai IS NULL "
      "ORDER BY CASE jenis WHEN 'definitif' THEN 0 ELSE 1 END, mulai DESC, id DESC LIMIT 1",
      {pelaku.pegawai}, [](const db::Row& r) { return r.id<UnitId>("unit_id"); });
}

Result<void> save_perjanjian(db::Tx& tx, const akun::Pelaku& pelaku, const Perjanjian& perjanjian, Tetapkan tetapkan,
                             std::int64_t now) {
  const Perjanjian before = TRY(find_perjanjian(tx, pelaku, perjanjian.unit, perjanjian.tahun));
  if (!before.boleh_ubah) return fail(Fault::forbidden, {});
  const std::int64_t id = TRY(claim(tx, perjanjian, tetapkan, now));
  tx.exec("DELETE FROM indikator_pk WHERE sasaran_id IN (SELECT id FROM sasaran WHERE perjanjian_id = $1)", {id});
  tx.exec("DELETE FROM sasaran WHERE perjanjian_id = $1", {id});
  int urut = 0;
  for (const Sasaran& s : perjanjian.sasaran) insert_sasaran(tx, id, ++urut, s);
  const nlohmann::json rincian{{"tahun", perjanjian.tahun}, {"unit", before.unit_nama}, {"sasaran", urut}};
  jejak::catat(tx, pelaku, now,
               {tetapkan == Tetapkan::ya ? "perjanjian.ditetapkan" : "perjanjian.disimpan", "perjanjian", id,
                std::nullopt, rincian.dump()});
  return {};
}

void add_perjanjian(db::Reader& reader, UnitId unit, int tahun, Rencana& rencana) {
  int kunci = next_kunci({&rencana});
  for (const Sasaran& s : load_sasaran(reader, unit, tahun, KeadaanPerjanjian::ditetapkan)) {
    HasilKerja h{.kunci = kunci++, .urut = static_cast<int>(rencana.hasil_kerja.size()) + 1, .teks = s.teks};
    h.penugasan_dari = "Perjanjian Kinerja";
    int urut = 0;
    for (const IndikatorPk& i : s.indikator)
      h.indikator.push_back(
          {.kunci = kunci++, .urut = ++urut, .teks = i.teks, .perspektif = i.perspektif, .target = i.target});
    rencana.hasil_kerja.push_back(std::move(h));
  }
}

}  // namespace perencanaan

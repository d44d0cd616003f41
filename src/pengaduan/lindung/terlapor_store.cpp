#include "pengaduan/lindung/terlapor_store.h"

#include <algorithm>

#include "base/text.h"
#include "msg/pemberitahuan.h"
#include "msg/perlindungan.h"
#include "organisasi/baris_store.h"
#include "pengaduan/lindung/terkait_store.h"
#include "pengaduan/perkara/kabar_store.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;
using P = PeristiwaPengaduan;

constexpr std::size_t kWordsMax = 4;
// The post somebody has today, the one he leads before others.
constexpr std::string_view kPos =
    "COALESCE((SELECT t.jabatan || ', ' || u.nama FROM penugasan t JOIN unit u ON u.id = t.unit_id WHERE "
    "t.pegawai_id = g.id AND t.mulai <= $1 AND (t.selesai IS NULL OR t.selesai >= $1) ORDER BY t.memimpin DESC, t.id "
    "LIMIT 1), '') AS pos";

CalonTerlapor read_person(const db::Row& r) {
  return {{std::nullopt, r.id<PegawaiId>("id")}, organisasi::read_full_name(r), r.text("pos")};
}

std::vector<CalonTerlapor> find_people(db::Reader& reader, std::string_view cari, Tanggal today, int limit) {
  std::vector<db::Param> params{today.iso(), limit};
  std::string where;
  const auto add = [&](const std::string& from, const std::string& beyond, const auto& condition) {
    params.emplace_back(from);
    params.emplace_back(beyond);
    where += (where.empty() ? "" : " AND ") +
             condition("$" + std::to_string(params.size() - 1), "$" + std::to_string(params.size()));
  };
  const std::string digits = text::strip_nip(cari);
  if (!digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos) {
    add(digits, digits + ":",
        [](const auto& from, const auto& to) { return "g.nip >= " + from + " AND g.nip < " + to; });
  } else {
    auto words = text::split_words(text::fold_for_search(cari));
    words.resize(std::min(words.size(), kWordsMax));
    for (const auto& word : words)
      add(word, word + "\x7f", [](const auto& from, const auto& to) {
        return "EXISTS (SELECT 1 FROM pegawai_kata k WHERE k.pegawai_id = g.id AND k.kata >= " + from +
               " AND k.kata < " + to + ")";
      });
  }
  if (where.empty()) return {};
  return reader.list("SELECT g.id, g.nama, g.gelar_depan, g.gelar_belakang, " + std::string(kPos) +
                         " FROM pegawai g WHERE " + where + " ORDER BY g.nama, g.id LIMIT $2",
                     params, read_person);
}

std::optional<CalonTerlapor> find_siapa(db::Reader& reader, const Subjek& s, Tanggal today) {
  if (s.unit)
    return reader.one("SELECT nama FROM unit WHERE id = $1", {*s.unit}, [&](const db::Row& r) {
      return CalonTerlapor{s, r.text("nama"), {}};
    });
  if (!s.pegawai) return std::nullopt;
  return reader.one(
      "SELECT g.id, g.nama, g.gelar_depan, g.gelar_belakang, " + std::string(kPos) + " FROM pegawai g WHERE g.id = $2",
      {today.iso(), *s.pegawai}, read_person);
}

bool stands_there(db::Reader& reader, PengaduanId id, const Subjek& s) {
  return reader.number(
             "SELECT COUNT(*) AS n FROM pengaduan_terlapor WHERE pengaduan_id = $1 AND dicabut IS NULL AND "
             "(unit_id = CAST($2 AS BIGINT) OR pegawai_id = CAST($3 AS BIGINT))",
             {id, s.unit, s.pegawai}) > 0;
}

// Of WBS and of what no koordinator may see APIP alone is left; somebody there has to be.
Result<void> check_somebody_left(db::Reader& reader, const BarisPengaduan& p, Tanggal today) {
  const Terhalang left = terhalang(reader, p.id, today);
  if (left.apip && (left.koordinator || is_pengawasan(p.klasifikasi)))
    return invalid("subjek", m::galat_tidak_ada_penangan);
  return {};
}

// The unit that has it and may not loses it; the worker too.
Result<void> take_away(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const BarisPengaduan& p,
                       const PelakuPerkara& pelaku, Tarik tarik) {
  if (p.pelaksana && is_terkait(tx, p.id, *p.pelaksana, jam.hari_ini))
    tx.exec("UPDATE pengaduan SET pelaksana_id = NULL WHERE id = $1", {p.id});
  if (!p.unit || !is_unit_terhalang(tx, p.id, *p.unit, jam.hari_ini)) return {};
  if (!find_transisi(p.keadaan, P::tarik, pelaku.relasi)) return {};  // answered: the unit sees it no more, that is all
  if (tarik == Tarik::belum) return invalid("tarik", m::galat_tarik(p.nama_unit));
  TRY_VOID(act(tx, brankas, jam, p.id, pelaku, {.peristiwa = P::tarik}));
  return {};
}

std::int64_t insert_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const BarisPengaduan& p, const Subjek& subjek,
                             Relasi oleh, const std::string& alasan, std::int64_t now) {
  return tx
      .insert<Id<struct TerlaporTag>>(
          "INSERT INTO pengaduan_terlapor (pengaduan_id, unit_id, pegawai_id, relasi, alasan, dicatat) VALUES ($1, $2, "
          "$3, $4, $5, $6) RETURNING id",
          {p.id, subjek.unit, subjek.pegawai, to_code(oleh), seal_kata(brankas, p, alasan), now})
      .value;
}

void touch(db::Tx& tx, const Jam& jam, PengaduanId id) {
  tx.exec("UPDATE pengaduan SET diubah = $2, versi = versi + 1 WHERE id = $1", {id, jam.now});
  refresh(tx, jam, id);
}

}  // namespace

std::vector<CalonTerlapor> cari_calon(db::Reader& reader, std::string_view cari, Tanggal today, int limit) {
  const std::string name = text::to_lower(text::collapse_spaces(cari));
  if (text::length(name) < 3) return {};
  auto out = reader.list(
      "SELECT id, nama FROM unit WHERE selesai IS NULL AND LOWER(nama) LIKE '%' || $1 || '%' ORDER BY nama, id LIMIT "
      "$2",
      {name, limit}, [](const db::Row& r) {
        return CalonTerlapor{{r.id<UnitId>("id"), std::nullopt}, r.text("nama"), {}};
      });
  for (auto& person : find_people(reader, cari, today, limit)) out.push_back(std::move(person));
  return out;
}

Result<std::vector<Terlapor>> list_terlapor(db::Reader& reader, const berkas::Brankas& brankas, const BarisPengaduan& p,
                                            Tanggal today) {
  std::vector<Terlapor> out;
  reader.query(
      "SELECT id, unit_id, pegawai_id, relasi, dicatat, alasan, dicabut, alasan_cabut FROM pengaduan_terlapor "
      "WHERE pengaduan_id = $1 ORDER BY id",
      {p.id}, [&](const db::Row& r) {
        out.push_back({r.i64("id"),
                       {{r.opt_id<UnitId>("unit_id"), r.opt_id<PegawaiId>("pegawai_id")}, {}, {}},
                       read_enum<Relasi>(r, "relasi"),
                       r.i64("dicatat"),
                       r.text("alasan"),
                       r.opt_i64("dicabut"),
                       r.text("alasan_cabut")});
      });
  for (Terlapor& t : out) {
    if (auto known = find_siapa(reader, t.siapa.subjek, today)) t.siapa = *std::move(known);
    t.alasan = TRY(unseal_kata(brankas, p.id, p.klasifikasi, t.alasan));
    t.alasan_cabut = TRY(unseal_kata(brankas, p.id, p.klasifikasi, t.alasan_cabut));
  }
  return out;
}

Result<void> catat_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                            const PelakuPerkara& pelaku, const TerlaporBaru& baru) {
  BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  if (!find_siapa(tx, baru.subjek, jam.hari_ini)) return invalid("subjek", m::galat_subjek);
  if (stands_there(tx, id, baru.subjek)) return invalid("subjek", m::galat_sudah_dicatat);
  const std::int64_t row = insert_terlapor(tx, brankas, p, baru.subjek, pelaku.relasi, baru.alasan, jam.now);
  p.ada_terlapor = true;
  TRY_VOID(check_somebody_left(tx, p, jam.hari_ini));
  TRY_VOID(take_away(tx, brankas, jam, p, pelaku, baru.tarik));
  touch(tx, jam, id);
  catat_lindung(tx, id, {TindakanLindung::catat_terlapor, row, pelaku.relasi, pelaku.akun, baru.alasan, jam.now});
  kabari_apip(tx, p, msg::pemberitahuan::pengaduan_terlapor(p.nomor), pelaku.akun.value_or(AkunId{}), jam.hari_ini,
              jam.now);
  return {};
}

Result<void> salin_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const BarisPengaduan& dari,
                            const BarisPengaduan& ke, const PelakuPerkara& pelaku) {
  for (const Terlapor& t : TRY(list_terlapor(tx, brankas, dari, jam.hari_ini))) {
    if (t.dicabut) continue;
    const std::int64_t row = insert_terlapor(tx, brankas, ke, t.siapa.subjek, t.oleh, t.alasan, jam.now);
    catat_lindung(tx, ke.id, {TindakanLindung::catat_terlapor, row, pelaku.relasi, pelaku.akun, t.alasan, jam.now});
  }
  return {};
}

Result<void> cabut_terlapor(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                            const PelakuPerkara& pelaku, std::int64_t terlapor, const std::string& alasan) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  if (tx.exec("UPDATE pengaduan_terlapor SET dicabut = $3, alasan_cabut = $4 WHERE id = $2 AND pengaduan_id = $1 AND "
              "dicabut IS NULL",
              {id, terlapor, jam.now, seal_kata(brankas, p, alasan)}) != 1)
    return invalid("terlapor", m::galat_terlapor);
  touch(tx, jam, id);
  catat_lindung(tx, id, {TindakanLindung::cabut_terlapor, terlapor, pelaku.relasi, pelaku.akun, alasan, jam.now});
  return {};
}

}  // namespace pengaduan

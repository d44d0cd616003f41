#include "pengaduan/lindung/identitas_store.h"

#include <nlohmann/json.hpp>

#include "msg/pemberitahuan.h"
#include "msg/perlindungan.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/kabar_store.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;

Result<std::optional<Identitas>> open_identitas(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id) {
  using Found = std::optional<Identitas>;
  const auto row =
      reader.one("SELECT kunci, segel FROM pengaduan_identitas WHERE pengaduan_id = $1", {id}, [](const db::Row& r) {
        return std::pair{read_enum<berkas::Kunci>(r, "kunci"), r.text("segel")};
      });
  if (!row) return Found{};
  const std::string words = TRY(brankas.unseal(row->first, place_identitas(id), row->second));
  const auto j = nlohmann::json::parse(words);
  return Found(Identitas{j.at("nama"), j.at("telepon"), j.at("surel")});
}

}  // namespace

const Permintaan* find_berlaku(const std::vector<Permintaan>& all, const BarisPengaduan& p, const Peminta& peminta,
                               std::int64_t now) {
  const Pembukaan kini = unmasking(peminta.relasi, p.privasi, p.klasifikasi);
  for (const Permintaan& b : all)
    if (b.akun == peminta.pelaku.akun && b.relasi == peminta.relasi && masih_cukup(b.syarat, kini) &&
        tahap(b.putusan, now) == TahapBuka::berlaku)
      return &b;
  return nullptr;
}

Result<void> buka_identitas(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                            const Peminta& peminta, const std::string& sesi) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  const auto all = TRY(list_permintaan(tx, brankas, p));
  // He may have had it removed since.
  if (!has_identitas(tx, id)) return fail(Fault::conflict, m::tanpa_identitas);
  const Permintaan* agreed = find_berlaku(all, p, peminta, jam.now);
  if (!agreed) return fail(Fault::conflict, m::galat_tidak_berlaku);
  if (agreed->syarat == Pembukaan::ketua_apip && !is_ketua_apip(tx, peminta.pelaku, jam.hari_ini))
    return fail(Fault::conflict, m::galat_tidak_berlaku);
  tx.exec(
      "UPDATE pengaduan_buka SET dibuka = COALESCE(dibuka, CAST($2 AS BIGINT)), kali = kali + 1, tampil_sesi = $3, "
      "tampil_sampai = $4, ditinjau = NULL, peninjau_akun = NULL WHERE id = $1",
      {agreed->id, jam.now, sesi, jam.now + buka_tampil_ms});
  catat_lindung(tx, id, {TindakanLindung::buka, agreed->id, peminta.relasi, peminta.pelaku.akun, "", jam.now});
  kabari_apip(tx, p, msg::pemberitahuan::identitas_dibaca(p.nomor), peminta.pelaku.akun, jam.hari_ini, jam.now);
  return {};
}

Result<std::optional<Identitas>> baca_identitas(db::Reader& reader, const berkas::Brankas& brankas,
                                                const BarisPengaduan& p, const Permintaan& permintaan,
                                                const Peminta& peminta, const std::string& sesi, std::int64_t now) {
  const bool his = permintaan.pengaduan == p.id && permintaan.akun == peminta.pelaku.akun && !sesi.empty() &&
                   permintaan.tampil_sesi == sesi && now < permintaan.tampil_sampai;
  if (!his) return std::optional<Identitas>{};
  return open_identitas(reader, brankas, p.id);
}

void catat_surel_terbukti(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const std::string& alamat) {
  const auto identitas = open_identitas(tx, brankas, id);
  const bool same = identitas && *identitas && (*identitas)->surel == alamat;
  tx.exec("UPDATE pengaduan_identitas SET surel_terbukti = $2 WHERE pengaduan_id = $1", {id, same ? 1 : 0});
}

Result<std::vector<PembacaanPelapor>> list_pembacaan_pelapor(db::Reader& reader, const berkas::Brankas& brankas,
                                                             const BarisPengaduan& p, std::int64_t now) {
  std::vector<PembacaanPelapor> out;
  for (const Permintaan& b : TRY(list_permintaan(reader, brankas, p)))
    if (b.dibuka && told_to_reporter(*b.dibuka, b.tunda_hari, now))
      out.push_back({b.relasi, *b.dibuka, b.kali, b.dasar, b.alasan});
  return out;
}

}  // namespace pengaduan

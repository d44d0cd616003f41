#include "pengaduan/lindung/buka_store.h"

#include <algorithm>

#include "msg/pemberitahuan.h"
#include "msg/perlindungan.h"
#include "pengaduan/perkara/kabar_store.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;
using T = TindakanLindung;

constexpr std::string_view kPermintaan =
    "SELECT b.id, b.pengaduan_id, p.klasifikasi, b.akun_id, a.nama, b.relasi, b.syarat, b.dasar, b.alasan, b.keadaan, "
    "b.diminta, b.diputus, COALESCE(q.nama, '') AS nama_pemutus, b.alasan_putusan, b.tunda_hari, b.alasan_tunda, "
    "b.dibuka, b.kali, b.tampil_sesi, b.tampil_sampai, b.ditinjau, COALESCE(n.nama, '') AS nama_peninjau "
    "FROM pengaduan_buka b JOIN pengaduan p ON p.id = b.pengaduan_id JOIN akun a ON a.id = b.akun_id "
    "LEFT JOIN akun q ON q.id = b.pemutus_akun LEFT JOIN akun n ON n.id = b.peninjau_akun ";

struct Sealed {
  Permintaan baris;
  Klasifikasi kelas;
};

Sealed read_sealed(const db::Row& r) {
  return {{.id = r.i64("id"),
           .pengaduan = r.id<PengaduanId>("pengaduan_id"),
           .akun = r.id<AkunId>("akun_id"),
           .nama = r.text("nama"),
           .relasi = read_enum<Relasi>(r, "relasi"),
           .syarat = read_enum<Pembukaan>(r, "syarat"),
           .dasar = read_enum<DasarBuka>(r, "dasar"),
           .alasan = r.text("alasan"),
           .putusan = {read_enum<KeadaanBuka>(r, "keadaan"), r.i64("diminta"), r.opt_i64("diputus")},
           .nama_pemutus = r.text("nama_pemutus"),
           .alasan_putusan = r.text("alasan_putusan"),
           .tunda_hari = static_cast<int>(r.i64("tunda_hari")),
           .alasan_tunda = r.text("alasan_tunda"),
           .dibuka = r.opt_i64("dibuka"),
           .kali = static_cast<int>(r.i64("kali")),
           .tampil_sesi = r.text("tampil_sesi"),
           .tampil_sampai = r.i64("tampil_sampai"),
           .ditinjau = r.opt_i64("ditinjau"),
           .nama_peninjau = r.text("nama_peninjau")},
          read_enum<Klasifikasi>(r, "klasifikasi")};
}

}  // namespace

bool has_identitas(db::Reader& reader, PengaduanId id) {
  return reader.number("SELECT COUNT(*) AS n FROM pengaduan_identitas WHERE pengaduan_id = $1", {id}) > 0;
}

bool is_ketua_apip(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  if (!pelaku.has(akun::Peran::apip) || !pelaku.pegawai) return false;
  return reader.number(
             "SELECT COUNT(*) AS n FROM penugasan t JOIN unit u ON u.id = t.unit_id WHERE t.pegawai_id = $1 AND "
             "t.memimpin = 1 AND u.jenis = 'inspektorat' AND t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2)",
             {*pelaku.pegawai, today.iso()}) > 0;
}

Result<std::vector<Permintaan>> read_permintaan(db::Reader& reader, const berkas::Brankas& brankas,
                                                std::string_view where, const std::vector<db::Param>& params) {
  std::vector<Permintaan> out;
  for (auto& [b, kelas] : reader.list(std::string(kPermintaan) + std::string(where), params, read_sealed)) {
    for (std::string* kata : {&b.alasan, &b.alasan_putusan, &b.alasan_tunda})
      *kata = TRY(unseal_kata(brankas, b.pengaduan, kelas, *kata));
    out.push_back(std::move(b));
  }
  return out;
}

Result<std::vector<Permintaan>> list_permintaan(db::Reader& reader, const berkas::Brankas& brankas,
                                                const BarisPengaduan& p) {
  return read_permintaan(reader, brankas, "WHERE b.pengaduan_id = $1 ORDER BY b.id DESC", {p.id});
}

Result<void> minta_buka(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                        const Peminta& peminta, const PermintaanBaru& baru) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  const Pembukaan syarat = unmasking(peminta.relasi, p.privasi, p.klasifikasi);
  if (syarat == Pembukaan::tidak_pernah) return fail(Fault::not_found, {});
  if (syarat == Pembukaan::ketua_apip && !is_ketua_apip(tx, peminta.pelaku, jam.hari_ini))
    return fail(Fault::forbidden, m::hanya_ketua);
  if (!has_identitas(tx, id)) return invalid("alasan", m::tanpa_identitas);
  for (const Permintaan& old : TRY(list_permintaan(tx, brankas, p)))
    if (const auto now = tahap(old.putusan, jam.now);
        old.akun == peminta.pelaku.akun && (now == TahapBuka::menunggu || now == TahapBuka::berlaku))
      return invalid("alasan", m::galat_masih_ada);
  const bool second = perlu_orang_kedua(syarat);
  const auto row = tx.insert<Id<struct BukaTag>>(
      "INSERT INTO pengaduan_buka (pengaduan_id, akun_id, relasi, syarat, dasar, alasan, keadaan, diminta, diputus, "
      "tunda_hari, alasan_tunda) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id",
      {id, peminta.pelaku.akun, to_code(peminta.relasi), to_code(syarat), to_code(baru.dasar),
       seal_kata(brankas, p, baru.alasan), to_code(second ? KeadaanBuka::diminta : KeadaanBuka::disetujui), jam.now,
       second ? std::nullopt : std::optional(jam.now), baru.tunda.hari, seal_kata(brankas, p, baru.tunda.alasan)});
  catat_lindung(tx, id, {T::minta_buka, row.value, peminta.relasi, peminta.pelaku.akun, baru.alasan, jam.now});
  if (second)
    kabari_apip(tx, p, msg::pemberitahuan::identitas_diminta(p.nomor), peminta.pelaku.akun, jam.hari_ini, jam.now);
  return {};
}

Result<void> putuskan_buka(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                           const Peminta& pemutus, const PutusanBaru& putusan) {
  const BarisPengaduan p = TRY(lock_pengaduan(tx, id));
  const auto all = TRY(list_permintaan(tx, brankas, p));
  const auto at = std::ranges::find(all, putusan.permintaan, &Permintaan::id);
  if (at == all.end() || !may_decide(pemutus.relasi, pemutus.pelaku.akun, at->akun)) return fail(Fault::not_found, {});
  if (tahap(at->putusan, jam.now) != TahapBuka::menunggu) return fail(Fault::conflict, m::galat_sudah_diputus);
  const bool agreed = putusan.putusan == Putusan::setuju;
  // The longer of the two delays holds: the one who asks knows the investigation, the one who decides answers for it.
  tx.exec(
      "UPDATE pengaduan_buka SET keadaan = $2, diputus = $3, pemutus_akun = $4, alasan_putusan = $5, tunda_hari = $6, "
      "alasan_tunda = $7 WHERE id = $1",
      {at->id, to_code(agreed ? KeadaanBuka::disetujui : KeadaanBuka::ditolak), jam.now, pemutus.pelaku.akun,
       seal_kata(brankas, p, putusan.alasan), std::max(at->tunda_hari, putusan.tunda.hari),
       seal_kata(brankas, p, putusan.tunda.hari > at->tunda_hari ? putusan.tunda.alasan : at->alasan_tunda)});
  catat_lindung(
      tx, id,
      {agreed ? T::setujui_buka : T::tolak_buka, at->id, pemutus.relasi, pemutus.pelaku.akun, putusan.alasan, jam.now});
  kabari_peminta(
      tx, p, agreed ? msg::pemberitahuan::identitas_disetujui(p.nomor) : msg::pemberitahuan::identitas_ditolak(p.nomor),
      at->akun, jam.now);
  return {};
}

}  // namespace pengaduan

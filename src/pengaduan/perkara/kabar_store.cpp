#include "pengaduan/perkara/kabar_store.h"

#include <algorithm>

#include "msg/pemberitahuan.h"
#include "pemberitahuan/pesan.h"
#include "pengaduan/lindung/terkait_store.h"

namespace pengaduan {
namespace {

using P = PeristiwaPengaduan;
namespace m = msg::pemberitahuan;

std::vector<PegawaiId> with_role(db::Reader& reader, std::string_view role) {
  return reader.list(
      "SELECT a.pegawai_id FROM akun_peran r JOIN akun a ON a.id = r.akun_id "
      "WHERE r.peran = $1 AND a.pegawai_id IS NOT NULL AND a.status <> 'nonaktif' ORDER BY a.pegawai_id",
      {role}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
}

// Of the unit itself, or of one above it.
std::vector<PegawaiId> penghubung_of(db::Reader& reader, UnitId unit) {
  return reader.list(
      "SELECT DISTINCT a.pegawai_id FROM unit u JOIN unit o ON u.jalur LIKE o.jalur || '%' "
      "JOIN akun_peran r ON r.unit_id = o.id AND r.peran = 'penghubung' JOIN akun a ON a.id = r.akun_id "
      "WHERE u.id = $1 AND a.pegawai_id IS NOT NULL AND a.status <> 'nonaktif' ORDER BY a.pegawai_id",
      {unit}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
}

std::vector<PegawaiId> kepala_of(db::Reader& reader, UnitId unit, Tanggal today) {
  return reader.list(
      "SELECT DISTINCT pegawai_id FROM penugasan WHERE unit_id = $1 AND memimpin = 1 AND mulai <= $2 "
      "AND (selesai IS NULL OR selesai >= $2) ORDER BY pegawai_id",
      {unit, today.iso()}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
}

std::vector<PegawaiId> without_terkait(db::Reader& reader, const BarisPengaduan& p, std::vector<PegawaiId> people,
                                       Tanggal today) {
  if (p.ada_terlapor) std::erase_if(people, [&](PegawaiId one) { return is_terkait(reader, p.id, one, today); });
  return people;
}

// Of what no koordinator may see APIP is told.
std::vector<PegawaiId> verifiers(db::Reader& reader, const BarisPengaduan& p, Tanggal today) {
  if (p.klasifikasi == Klasifikasi::wbs) return with_role(reader, "apip");
  auto people = without_terkait(reader, p, with_role(reader, "koordinator"), today);
  return people.empty() && p.ada_terlapor ? with_role(reader, "apip") : people;
}

// Those of the unit, or whoever takes it away from a unit that it is about.
std::vector<PegawaiId> handlers(db::Reader& reader, const BarisPengaduan& p, Tanggal today) {
  if (!p.unit) return {};
  auto people = without_terkait(reader, p, penghubung_of(reader, *p.unit), today);
  return people.empty() && p.ada_terlapor ? verifiers(reader, p, today) : people;
}

bool concerns_verifier(P peristiwa) {
  static constexpr std::array kAll{P::kirim, P::konfirmasi_kode, P::lengkapi,  P::kembalikan,
                                   P::tarik, P::banding,         P::minta_buka};
  return std::ranges::find(kAll, peristiwa) != kAll.end();
}

bool concerns_handler(P peristiwa) {
  static constexpr std::array kAll{P::disposisi,   P::balas,           P::akhiri_jeda,   P::buka_kembali,
                                   P::lapor_kerja, P::setujui_jawaban, P::tolak_jawaban, P::setujui_klasifikasi,
                                   P::pesan};
  return std::ranges::find(kAll, peristiwa) != kAll.end();
}

msg::Text sentence(const BarisPengaduan& p, P peristiwa) {
  switch (peristiwa) {
    case P::kirim:
    case P::konfirmasi_kode:
      return m::pengaduan_masuk(p.nomor);
    case P::disposisi:
      return m::pengaduan_diteruskan(p.nomor);
    case P::kembalikan:
    case P::tarik:
      return m::pengaduan_dikembalikan(p.nomor);
    case P::lengkapi:
    case P::balas:
    case P::pesan:
      return m::pengaduan_dibalas(p.nomor);
    case P::buka_kembali:
    case P::minta_buka:
    case P::banding:
      return m::pengaduan_dibuka(p.nomor);
    case P::sub_disposisi:
      return m::pengaduan_ditugaskan(p.nomor);
    default:
      return m::pengaduan_bergerak(p.nomor);
  }
}

std::vector<PegawaiId> audience(db::Reader& reader, const BarisPengaduan& p, P peristiwa, Relasi pelaku,
                                Tanggal today) {
  if (peristiwa == P::sub_disposisi) return p.pelaksana ? std::vector{*p.pelaksana} : std::vector<PegawaiId>{};
  if (peristiwa == P::usul_klasifikasi) return with_role(reader, pelaku == Relasi::apip ? "koordinator" : "apip");
  if (concerns_verifier(peristiwa)) return verifiers(reader, p, today);
  if (!concerns_handler(peristiwa) || pelaku == Relasi::penghubung) return {};
  if (is_pengawasan(p.klasifikasi))
    return pelaku == Relasi::apip ? std::vector<PegawaiId>{} : with_role(reader, "apip");
  return handlers(reader, p, today);
}

void tell(db::Tx& tx, std::vector<PegawaiId> people, const BarisPengaduan& p, const msg::Text& text, Tanggal today,
          std::int64_t now) {
  for (const PegawaiId pegawai : without_terkait(tx, p, std::move(people), today))
    pemberitahuan::kirim(tx, pegawai, now, text, "/petugas/pengaduan/" + to_text(p.id));
}

std::optional<PegawaiId> pegawai_of(db::Reader& reader, AkunId akun) {
  return reader
      .one("SELECT pegawai_id FROM akun WHERE id = $1", {akun},
           [](const db::Row& r) { return r.opt_id<PegawaiId>("pegawai_id"); })
      .value_or(std::nullopt);
}

// Whoever leads the secretariat of the region.
std::vector<PegawaiId> sekda(db::Reader& reader, Tanggal today) {
  return reader.list(
      "SELECT DISTINCT t.pegawai_id FROM penugasan t JOIN unit u ON u.id = t.unit_id WHERE u.jenis = 'setda' "
      "AND t.memimpin = 1 AND t.mulai <= $1 AND (t.selesai IS NULL OR t.selesai >= $1) ORDER BY t.pegawai_id",
      {today.iso()}, [](const db::Row& r) { return r.id<PegawaiId>("pegawai_id"); });
}

std::vector<PegawaiId> people_for(db::Reader& reader, const BarisPengaduan& p, Penerima who, Tanggal today) {
  switch (who) {
    case Penerima::pelapor:
      return {};  // his page says it, and a letter (surat_store.h)
    case Penerima::unit:
      return p.unit ? penghubung_of(reader, *p.unit) : std::vector<PegawaiId>{};
    case Penerima::koordinator:
      return with_role(reader, "koordinator");
    case Penerima::kepala_opd:
      return p.unit ? kepala_of(reader, *p.unit, today) : std::vector<PegawaiId>{};
    case Penerima::sekda:
      return sekda(reader, today);
    case Penerima::apip:
      return with_role(reader, "apip");
  }
  return {};
}

}  // namespace

void kabari(db::Tx& tx, const BarisPengaduan& p, P peristiwa, Relasi pelaku, Tanggal today, std::int64_t now) {
  tell(tx, audience(tx, p, peristiwa, pelaku, today), p, sentence(p, peristiwa), today, now);
}

void kabari_tenggat(db::Tx& tx, const BarisPengaduan& p, std::span<const Penerima> penerima, bool lewat, Tanggal today,
                    std::int64_t now) {
  const msg::Text text = lewat ? m::pengaduan_terlambat(p.nomor) : m::pengaduan_mendekati(p.nomor);
  std::vector<PegawaiId> people;
  for (const Penerima who : penerima)
    for (const PegawaiId one : people_for(tx, p, who, today))
      if (std::ranges::find(people, one) == people.end()) people.push_back(one);
  tell(tx, std::move(people), p, text, today, now);
}

void kabari_apip(db::Tx& tx, const BarisPengaduan& p, const msg::Text& kabar, AkunId kecuali, Tanggal today,
                 std::int64_t now) {
  auto people = with_role(tx, "apip");
  if (const auto self = pegawai_of(tx, kecuali)) std::erase(people, *self);
  tell(tx, std::move(people), p, kabar, today, now);
}

void kabari_peminta(db::Tx& tx, const BarisPengaduan& p, const msg::Text& kabar, AkunId akun, std::int64_t now) {
  if (const auto pegawai = pegawai_of(tx, akun))
    pemberitahuan::kirim(tx, *pegawai, now, kabar, "/petugas/pengaduan/" + to_text(p.id) + "/identitas");
}

void kabari_kepala(db::Tx& tx, const BarisPengaduan& p, Tanggal today, std::int64_t now) {
  if (p.unit) tell(tx, kepala_of(tx, *p.unit, today), p, m::pengaduan_perlu_setuju(p.nomor), today, now);
}

}  // namespace pengaduan

#include "arsip/terbit_pages.h"

#include "dokumen/render.h"
#include "msg/arsip.h"
#include "penilaian/evaluasi_store.h"
#include "penilaian/penjelasan.h"

namespace arsip {
namespace {

dokumen::Halaman halaman_of(const web::Settings& settings) {
  return {settings.kertas == web::Kertas::a4 ? dokumen::Kertas::a4 : dokumen::Kertas::f4, ""};
}

Tanggal local_date(const web::Settings& settings, std::int64_t utc_ms) {
  return i18n::Locale(msg::Lang::id, settings.zona_menit).local_date(utc_ms);
}

DokumenBaru baru_of(JenisDokumen jenis, std::int64_t objek, int urut, const perencanaan::SkpHeader& skp,
                    Tanggal tanggal) {
  return {.jenis = jenis,
          .objek = objek,
          .pegawai = skp.pegawai.id,
          .kode = make_kode_dokumen(),
          .nomor = {},
          .unit_nama = skp.pegawai.unit,
          .nama_singkat = shortened_name(skp.pegawai.nama),
          .tanggal = tanggal,
          .sha256 = {},
          .urut = urut};
}

Penanda penanda_of(const DokumenBaru& baru) {
  return {baru.nomor, baru.kode, baru.tanggal};
}

// The version that was in force when the evaluation was signed.
SkpVersiId versi_at(db::Reader& reader, const perencanaan::SkpHeader& skp, std::int64_t signed_at) {
  for (const auto& v : perencanaan::list_versi(reader, skp.id))  // newest first
    if (v.ditetapkan_pada && *v.ditetapkan_pada <= signed_at) return v.id;
  return *skp.versi_berlaku;
}

std::optional<perencanaan::Orang> orang_of(db::Reader& reader, const std::optional<penilaian::Pihak>& pihak,
                                           Tanggal hari) {
  return pihak ? find_orang(reader, pihak->id, hari) : std::nullopt;
}

}  // namespace

bool may_issue(const perencanaan::SkpHeader& skp) {
  return !skp.relasi.empty();
}

Result<SkpLengkap> load_skp_lengkap(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku,
                                    const web::Settings& settings) {
  const perencanaan::SkpHeader header = TRY(perencanaan::find_skp(reader, skp, pelaku));
  if (!may_issue(header)) return fail(Fault::forbidden, {});
  if (!header.versi_berlaku) return fail(Fault::conflict, msg::arsip::belum_ditetapkan);
  SkpLengkap out{header, perencanaan::load_rencana(reader, *header.versi_berlaku), header.mulai};
  for (const auto& v : perencanaan::list_versi(reader, skp))
    if (v.id == *out.skp.versi_berlaku && v.ditetapkan_pada) out.ditetapkan = local_date(settings, *v.ditetapkan_pada);
  return out;
}

Cetakan cetak_skp(const SkpLengkap& lengkap, const web::Settings& settings) {
  const auto& skp = lengkap.skp;
  Cetakan out{baru_of(JenisDokumen::skp, skp.versi_berlaku->value, 1, skp, lengkap.ditetapkan), {}};
  out.baru.nomor = nomor_dokumen(JenisDokumen::skp, skp.tahun, skp.id.value, *skp.nomor_berlaku);
  out.pdf = dokumen::render_skp(skp_model(skp, lengkap.rencana, penanda_of(out.baru), settings), halaman_of(settings));
  return out;
}

Result<EvaluasiLengkap> load_evaluasi_lengkap(db::Reader& reader, SkpId skp, PeriodeId periode,
                                              const akun::Pelaku& pelaku, Tanggal today) {
  EvaluasiLengkap out{.skp = TRY(perencanaan::find_skp(reader, skp, pelaku)),
                      .rencana = {},
                      .evaluasi = TRY(penilaian::find_evaluasi(reader, skp, periode, pelaku, today)),
                      .bahan = {},
                      .organisasi = {},
                      .penilai = {},
                      .atasan = {}};
  const penilaian::Evaluasi& e = out.evaluasi;
  if (!may_issue(out.skp)) return fail(Fault::forbidden, {});
  if (!e.signed_already()) return fail(Fault::conflict, msg::arsip::belum_ditandatangani);
  out.organisasi = TRY(penilaian::penjelasan_from_json(e.penjelasan)).organisasi;
  out.rencana = perencanaan::load_rencana(reader, versi_at(reader, out.skp, *e.ditandatangani_pada));
  out.bahan = penilaian::load_bahan(reader, e);
  out.penilai = orang_of(reader, e.penilai, e.periode.periode.selesai);
  out.atasan = orang_of(reader, e.atasan, e.periode.periode.selesai);
  return out;
}

std::vector<Cetakan> cetak_evaluasi(const EvaluasiLengkap& lengkap, const EvaluasiTerbit& terbit,
                                    const web::Settings& settings) {
  const Tanggal tanggal = local_date(settings, *lengkap.evaluasi.ditandatangani_pada);
  const auto start = [&](JenisDokumen jenis, int urut) {
    Cetakan c{baru_of(jenis, terbit.id.value, urut, lengkap.skp, tanggal), {}};
    c.baru.nomor = nomor_dokumen(jenis, lengkap.skp.tahun, terbit.id.value, urut);
    return c;
  };
  std::vector<Cetakan> out;
  if (terbit.hasil == 0) {
    Cetakan c = start(JenisDokumen::hasil_evaluasi, 1);
    c.pdf = dokumen::render_evaluasi(hasil_evaluasi_model(lengkap, penanda_of(c.baru), settings), halaman_of(settings));
    out.push_back(std::move(c));
  }
  if (!terbit.terkini) {
    Cetakan c = start(JenisDokumen::dokumen_evaluasi, terbit.dokumen + 1);
    c.pdf = dokumen::render_dokumen_evaluasi(dokumen_evaluasi_model(lengkap, penanda_of(c.baru), settings),
                                             halaman_of(settings));
    out.push_back(std::move(c));
  }
  return out;
}

Result<std::vector<Cetakan>> siapkan_skp(db::Database& database, SkpId skp, const akun::Pelaku& pelaku,
                                         const web::Settings& settings) {
  const SkpLengkap lengkap =
      TRY(database.read_result([&](db::Reader& r) { return load_skp_lengkap(r, skp, pelaku, settings); }));
  std::vector<Cetakan> out;
  out.push_back(cetak_skp(lengkap, settings));
  return out;
}

Result<std::vector<Cetakan>> siapkan_evaluasi(db::Database& database, SkpId skp, PeriodeId periode,
                                              const akun::Pelaku& pelaku, const web::Settings& settings,
                                              Tanggal today) {
  std::optional<EvaluasiTerbit> terbit;
  const EvaluasiLengkap lengkap = TRY(database.read_result([&](db::Reader& r) -> Result<EvaluasiLengkap> {
    for (const auto& e : list_ditandatangani(r, skp, pelaku))
      if (e.periode.id == periode) terbit = e;
    return load_evaluasi_lengkap(r, skp, periode, pelaku, today);
  }));
  if (!terbit) return fail(Fault::not_found, {});
  return cetak_evaluasi(lengkap, *terbit, settings);
}

}  // namespace arsip

#include "pengaduan/surat/surat.h"

#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {
namespace {

using P = PeristiwaPengaduan;

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kDayMs = 24 * kHourMs;

std::optional<Surat> to_follower(P peristiwa) {
  switch (peristiwa) {
    case P::tanggapi:
      return Surat::dijawab;
    case P::konfirmasi:
    case P::tutup_otomatis:
    case P::cabut:
      return Surat::ditutup;
    case P::gabung:
      return Surat::digabung;
    default:
      return std::nullopt;
  }
}

std::optional<Surat> to_reporter(P peristiwa) {
  switch (peristiwa) {
    case P::disposisi:
      return Surat::diteruskan;
    case P::minta_kelengkapan:
      return Surat::kelengkapan;
    case P::alihkan:
      return Surat::dialihkan;
    case P::arsipkan:
      return Surat::diarsipkan;
    case P::gabung:
      return Surat::digabung;
    case P::pisah:
      return Surat::dipisah;
    case P::pecah:
      return Surat::dipecah;
    case P::kembalikan:
      return Surat::dikembalikan;
    case P::setujui_klasifikasi:
      return Surat::kelas_berubah;
    case P::pesan:
    case P::balas:
      return Surat::pesan;
    case P::tanya:
      return Surat::pertanyaan;
    case P::tanggapi:
      return Surat::dijawab;
    case P::tutup_otomatis:
      return Surat::ditutup;
    case P::lewat_tenggat:
      return Surat::terlambat;
    case P::buka_kembali:
      return Surat::dibuka;
    case P::tolak_buka:
      return Surat::tidak_dibuka;
    case P::cabut_otomatis:
      return Surat::gugur;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Surat> surat_untuk(PeranLangganan peran, P peristiwa, Relasi pelaku) {
  if (peran == PeranLangganan::pengikut) return to_follower(peristiwa);
  if (pelaku == Relasi::pelapor && peristiwa != P::buka_kembali) return std::nullopt;
  return to_reporter(peristiwa);
}

Muatan muatan_surat(Surat surat, const Privasi& privasi, Klasifikasi klasifikasi) {
  if (klasifikasi == Klasifikasi::wbs || surat == Surat::tanya_dampak) return Muatan::netral;
  return visible(Bidang::isi, Kanal::surel, privasi, klasifikasi) == Pandang::tiada ? Muatan::tanpa_nomor
                                                                                    : Muatan::bernomor;
}

std::int64_t boleh_kirim(std::int64_t now, const JamTenang& tenang, int zona_menit) {
  const std::int64_t local = now + zona_menit * kMinuteMs;
  const std::int64_t midnight = local - local % kDayMs;
  const std::int64_t at = local - midnight;
  const std::int64_t begin = tenang.mulai * kHourMs;
  const std::int64_t end = tenang.selesai * kHourMs;
  const bool over_midnight = begin > end;
  const bool quiet = over_midnight ? at >= begin || at < end : at >= begin && at < end;
  if (!quiet) return now;
  const std::int64_t wake = midnight + end + (over_midnight && at >= begin ? kDayMs : 0);
  return wake - zona_menit * kMinuteMs;
}

std::string samarkan_surel(std::string_view alamat) {
  const auto at = alamat.find('@');
  if (at == std::string_view::npos || at == 0) return {};
  std::size_t first = 1;  // the first character, however many bytes it takes
  while (first < at && (static_cast<unsigned char>(alamat[first]) & 0xC0U) == 0x80U) ++first;
  return std::string(alamat.substr(0, first)) + "•••" + std::string(alamat.substr(at));
}

}  // namespace pengaduan

#include "arsip/paket.h"

#include "base/text.h"

namespace arsip {
namespace {

constexpr std::size_t kNameMax = 60;  // a path of a few hundred characters is too long for some systems

// The words of a name with hyphens; what is no letter or digit of ASCII goes.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : text::fold_for_search(name)) {
    const bool wanted = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (wanted)
      out += c;
    else if (c == ' ' && !out.empty() && out.back() != '-')
      out += '-';
  }
  out.resize(std::min(out.size(), kNameMax));
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::string_view plain(JenisDokumen jenis) {
  switch (jenis) {
    case JenisDokumen::skp:
      return "skp";
    case JenisDokumen::hasil_evaluasi:
      return "hasil-evaluasi";
    case JenisDokumen::dokumen_evaluasi:
      break;
  }
  return "dokumen-evaluasi";
}

std::string plain(int tahun, const std::optional<penilaian::Periode>& periode) {
  const std::string year = std::to_string(tahun);
  if (!periode) return year;
  const std::string number = std::to_string(periode->nomor);
  switch (periode->jenis) {
    case penilaian::JenisPeriode::bulanan:
      return year + "-bulan-" + number;
    case penilaian::JenisPeriode::triwulanan:
      return year + "-triwulan-" + number;
    case penilaian::JenisPeriode::tahunan:
      break;
  }
  return year + "-akhir";
}

}  // namespace

std::string kode_of(const PilihanPaket& pilihan) {
  const auto which = pilihan.periode ? pilihan.periode->id.value : pilihan.tahun;
  return std::string(to_code(pilihan.isi)) + "-" + std::to_string(which);
}

std::vector<PilihanPaket> list_pilihan(int tahun_ini, const std::vector<penilaian::PeriodeRow>& periode) {
  std::vector<PilihanPaket> out{{IsiPaket::skp, tahun_ini}};
  for (const auto& p : periode) {
    out.push_back({IsiPaket::evaluasi, p.periode.tahun, p});
    if (p.periode.jenis == penilaian::JenisPeriode::tahunan) out.push_back({IsiPaket::tahunan, p.periode.tahun, p});
  }
  out.push_back({IsiPaket::skp, tahun_ini - 1});
  return out;
}

Rentang rentang_of(const PilihanPaket& pilihan) {
  if (pilihan.periode) return {pilihan.periode->periode.mulai, pilihan.periode->periode.selesai};
  return {*Tanggal::make(pilihan.tahun, 1, 1), *Tanggal::make(pilihan.tahun, 12, 31)};
}

bool is_included(KeadaanBagian keadaan) {
  return keadaan == KeadaanBagian::ada || keadaan == KeadaanBagian::dapat_dibuat;
}

std::string nama_berkas(const NamaBerkas& n, std::set<std::string>& taken) {
  const std::string name = plain(n.nama);
  const std::string base = (n.nip.empty() ? "tanpa-nip" : n.nip) + "_" + (name.empty() ? "tanpa-nama" : name) + "_" +
                           std::string(plain(n.jenis)) + "_" + plain(n.tahun, n.periode);
  std::string out = base + ".pdf";
  for (int number = 2; !taken.insert(out).second; ++number) out = base + "-" + std::to_string(number) + ".pdf";
  return out;
}

}  // namespace arsip

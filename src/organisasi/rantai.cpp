#include "organisasi/rantai.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "msg/organisasi.h"

namespace organisasi {
namespace {

namespace m = msg::organisasi;

void refuse_same_people(const Rantai& r, CekRantai& cek) {
  if (r.penilai->pegawai == r.pegawai) cek.galat.push_back(m::rantai_diri_sendiri);
  if (r.atasan_penilai == r.pegawai) cek.galat.push_back(m::rantai_atasan_diri);
  if (r.atasan_penilai == r.penilai->pegawai) cek.galat.push_back(m::rantai_penilai_sama);
}

// A rater whose jenis jabatan is not recorded is not warned about: data quality is another list.
void warn_about_rank(const CalonPenilai& penilai, CekRantai& cek) {
  if (penilai.kepala_daerah || !penilai.jabatan || penilai.memimpin_unit) return;
  if (is_jf(*penilai.jabatan)) {
    cek.peringatan.push_back(penilai.didelegasikan ? m::rantai_fungsional_tanpa_unit : m::rantai_di_bawah_pengawas);
  } else if (*penilai.jabatan == JenisJabatan::pelaksana && !penilai.didelegasikan) {
    cek.peringatan.push_back(m::rantai_di_bawah_pengawas);
  }
}

// In a region the SKP of JPT madya and pratama is set by the kepala daerah (Lampiran II.C.3.a, l.2674). Only a warning:
// Pasal 1 angka 9 makes the direct superior the rater, and the text does not settle the two for asisten and staf ahli.
void warn_about_jpt(const Rantai& r, CekRantai& cek) {
  if (r.jabatan && is_jpt(*r.jabatan) && !r.penilai->kepala_daerah)
    cek.peringatan.push_back(m::rantai_jpt_bukan_kepala_daerah);
}

}  // namespace

CekRantai check_rantai(const Rantai& rantai) {
  CekRantai cek;
  if (!rantai.penilai) {
    cek.galat.push_back(m::rantai_belum_ada_penilai);
    return cek;
  }
  refuse_same_people(rantai, cek);
  warn_about_rank(*rantai.penilai, cek);
  warn_about_jpt(rantai, cek);
  return cek;
}

Result<std::optional<PegawaiId>> atasan_penilai_of(PegawaiId pegawai, const PetaPenilai& penilai_of,
                                                   const std::optional<AtasanLain>& lain) {
  const auto penilai = penilai_of.find(pegawai);
  if (penilai == penilai_of.end()) return invalid("penilai", m::rantai_belum_ada_penilai);
  if (lain) {
    if (text::trim(lain->alasan).empty()) return invalid("alasan", m::rantai_alasan_kosong);
    if (lain->pegawai == pegawai) return invalid("atasan_penilai", m::rantai_atasan_diri);
    if (lain->pegawai == penilai->second) return invalid("atasan_penilai", m::rantai_penilai_sama);
    return std::optional(lain->pegawai);
  }
  const auto atasan = penilai_of.find(penilai->second);
  if (atasan == penilai_of.end()) return std::optional<PegawaiId>{};
  if (atasan->second == pegawai) return invalid("atasan_penilai", m::rantai_atasan_diri);
  if (atasan->second == penilai->second) return invalid("atasan_penilai", m::rantai_penilai_sama);
  return std::optional(atasan->second);
}

std::vector<std::vector<PegawaiId>> find_cycles(const PetaPenilai& penilai_of) {
  std::vector<std::vector<PegawaiId>> cycles;
  std::set<PegawaiId> done;
  for (const auto& [start, unused] : penilai_of) {
    std::vector<PegawaiId> path;
    PegawaiId at = start;
    // Each person has one rater, so a walk either ends, meets an earlier walk or meets itself.
    while (done.insert(at).second) {
      path.push_back(at);
      const auto next = penilai_of.find(at);
      if (next == penilai_of.end()) break;
      at = next->second;
    }
    auto cycle_start = std::find(path.begin(), path.end(), at);
    if (cycle_start == path.end() || !penilai_of.contains(at)) continue;
    std::vector<PegawaiId> cycle(cycle_start, path.end());
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    cycles.push_back(std::move(cycle));
  }
  return cycles;
}

}  // namespace organisasi

// A package: the documents of a unit in one ZIP. What may be asked for, how it is written in an address, and what its
// files are called.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "arsip/jenis_dokumen.h"
#include "base/id.h"
#include "penilaian/periode.h"

namespace arsip {

enum class IsiPaket {
  skp,       // the plans of a year
  evaluasi,  // the evaluations of one period
  tahunan,   // the plans and the annual evaluations
};

struct PilihanPaket {
  IsiPaket isi = IsiPaket::skp;
  int tahun = 0;
  std::optional<penilaian::PeriodeRow> periode{};  // all but skp
};
// "skp-2026", "evaluasi-17" and "tahunan-17" with the period's id.
std::string kode_of(const PilihanPaket& pilihan);
// What can be asked for: the plans of this and last year, and every period whose window has opened, annual ones with
// the plans. `periode` is the newest first.
std::vector<PilihanPaket> list_pilihan(int tahun_ini, const std::vector<penilaian::PeriodeRow>& periode);
// The days on which somebody must have held a post in the unit to belong to the package.
struct Rentang {
  Tanggal mulai, selesai;
};
Rentang rentang_of(const PilihanPaket& pilihan);

// One part of what a person is to have in the package, from what cannot be there to what is.
enum class KeadaanBagian {
  luar,          // not the asking person's to see
  belum,         // no plan in force, or no signed evaluation
  dapat_dibuat,  // can be issued now
  belum_dibuat,  // not issued, and not for this person to issue
  ada,
};
bool is_included(KeadaanBagian keadaan);

// "199203142019032004_maria-pigai_hasil-evaluasi_2026-triwulan-1.pdf": ASCII, because old archivers know nothing else.
// A name that is in `taken` gets "-2"; the answer is added to it.
struct NamaBerkas {
  std::string nip, nama;
  JenisDokumen jenis = JenisDokumen::skp;
  int tahun = 0;
  std::optional<penilaian::Periode> periode{};
};
std::string nama_berkas(const NamaBerkas& n, std::set<std::string>& taken);

}  // namespace arsip

template <>
struct EnumText<arsip::IsiPaket> {
  static constexpr std::array table{
      std::pair{arsip::IsiPaket::skp, std::string_view("skp")},
      std::pair{arsip::IsiPaket::evaluasi, std::string_view("evaluasi")},
      std::pair{arsip::IsiPaket::tahunan, std::string_view("tahunan")},
  };
};

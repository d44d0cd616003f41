// One row on its way to a record: the cells by column, and every fault that is found.
#pragma once
#include <string>
#include <unordered_map>

#include "organisasi/import_rules.h"

namespace organisasi {

class BacaBaris {
 public:
  BacaBaris(JenisImpor jenis, const Lembar::Baris& baris);

  const lembar::Cell& cell(std::size_t kolom) const { return baris_.sel[kolom]; }
  // One line of text; more than `max` characters, or nothing though required, is a fault.
  std::string text(std::size_t kolom, std::size_t max);
  void refuse(std::size_t kolom, msg::Text sebab, msg::Text cara);
  bool ok() const { return penolakan_.empty(); }
  BarisImpor finished(Rekam rekam) &&;

 private:
  JenisImpor jenis_;
  const Lembar::Baris& baris_;
  std::vector<Penolakan> penolakan_;
};

// What the rows of a file may name besides what is stored.
struct Rujukan {
  const Tersimpan& tersimpan;
  std::unordered_set<std::string> di_berkas;                // keys of everybody the file names
  std::unordered_map<std::string, std::string> pemimpin;    // folded name or post of a person without NIP → key
  std::unordered_map<std::string, std::string> saran_unit;  // unknown kode → nearest, so that it is searched once
};

Rujukan references_of(const Lembar& lembar, const Tersimpan& tersimpan);
BarisImpor read_pegawai(const Lembar::Baris& baris, Rujukan& rujukan);
BarisImpor read_unit(const Lembar::Baris& baris);
BarisImpor read_wilayah(const Lembar::Baris& baris);

// Refuses what names no known parent or makes a circle, and puts parents before their children.
void arrange_units(std::vector<BarisImpor>& baris, const Lembar& lembar, const Tersimpan& tersimpan);

}  // namespace organisasi

// Whose head writes the SKP of a pimpinan unit kerja mandiri. The regulation names the group (Lampiran II.A.2) without
// a definition; its examples treat a kepala puskesmas as one. Our choice: the head of a perangkat daerah or of a unit
// that runs its own service, whatever his jabatan is.
#pragma once
#include "organisasi/jenis.h"
#include "perencanaan/bentuk.h"

namespace perencanaan {

enum class Memimpin { ya, tidak };

constexpr UnitMandiri unit_mandiri_of(organisasi::JenisUnit unit, Memimpin memimpin) {
  using J = organisasi::JenisUnit;
  if (memimpin == Memimpin::tidak) return UnitMandiri::tidak;
  switch (unit) {
    case J::pemda:
    case J::setda:
    case J::setwan:
    case J::inspektorat:
    case J::dinas:
    case J::badan:
    case J::satpol_pp:
    case J::rsud:
    case J::distrik:
    case J::puskesmas:
      return UnitMandiri::ya;
    default:
      return UnitMandiri::tidak;
  }
}

}  // namespace perencanaan

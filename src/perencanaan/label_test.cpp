#include "perencanaan/label.h"

#include <doctest/doctest.h>

#include <set>

using namespace perencanaan;

namespace {

template <class E>
void check_labels() {
  std::set<const msg::Entry*> labels;
  for (const auto& [value, code] : EnumText<E>::table) labels.insert(&label(value));
  CHECK(labels.size() == EnumText<E>::table.size());
}

}  // namespace

TEST_CASE("every value has a label of its own") {
  check_labels<Aspek>();
  check_labels<Perspektif>();
  check_labels<Pendekatan>();
  check_labels<JenisHasil>();
  check_labels<Bentuk>();
  check_labels<JenisTarget>();
  check_labels<Arah>();
  check_labels<KeadaanSkp>();
  check_labels<PeristiwaSkp>();
  check_labels<Relasi>();
  check_labels<Bidang>();
  CHECK(&label(JenisBeda::ditambah) != &label(JenisBeda::dihapus));
  CHECK(&label(JenisBeda::diubah) != &label(JenisBeda::dihapus));
}

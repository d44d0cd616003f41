#include "pelaksanaan/bank_kalimat.h"

#include <array>

#include "msg/pelaksanaan.h"

namespace pelaksanaan {
namespace {

struct Kalimat {
  std::array<const msg::Entry*, 2> positif;
  std::array<const msg::Entry*, 1> campuran;
  std::array<const msg::Entry*, 1> perlu_perbaikan;
};

using namespace msg::pelaksanaan;

// In the order of NilaiPerilaku.
constexpr std::array<Kalimat, perencanaan::nilai_count> bank{{
    {{&kalimat_berorientasi_pelayanan_positif_1, &kalimat_berorientasi_pelayanan_positif_2},
     {&kalimat_berorientasi_pelayanan_campuran},
     {&kalimat_berorientasi_pelayanan_perlu_perbaikan}},
    {{&kalimat_akuntabel_positif_1, &kalimat_akuntabel_positif_2},
     {&kalimat_akuntabel_campuran},
     {&kalimat_akuntabel_perlu_perbaikan}},
    {{&kalimat_kompeten_positif_1, &kalimat_kompeten_positif_2},
     {&kalimat_kompeten_campuran},
     {&kalimat_kompeten_perlu_perbaikan}},
    {{&kalimat_harmonis_positif_1, &kalimat_harmonis_positif_2},
     {&kalimat_harmonis_campuran},
     {&kalimat_harmonis_perlu_perbaikan}},
    {{&kalimat_loyal_positif_1, &kalimat_loyal_positif_2}, {&kalimat_loyal_campuran}, {&kalimat_loyal_perlu_perbaikan}},
    {{&kalimat_adaptif_positif_1, &kalimat_adaptif_positif_2},
     {&kalimat_adaptif_campuran},
     {&kalimat_adaptif_perlu_perbaikan}},
    {{&kalimat_kolaboratif_positif_1, &kalimat_kolaboratif_positif_2},
     {&kalimat_kolaboratif_campuran},
     {&kalimat_kolaboratif_perlu_perbaikan}},
}};

}  // namespace

std::span<const msg::Entry* const> kalimat_awal(NilaiPerilaku nilai, ArahUmpanBalik arah) {
  const Kalimat& kalimat = bank[static_cast<std::size_t>(nilai)];
  if (arah == ArahUmpanBalik::positif) return kalimat.positif;
  if (arah == ArahUmpanBalik::campuran) return kalimat.campuran;
  return kalimat.perlu_perbaikan;
}

}  // namespace pelaksanaan

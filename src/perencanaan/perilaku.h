// The seven BerAKHLAK values with three panduan perilaku each, as the forms print them (A.1.1, l.1371-1410). The
// definitions that help while writing are in Lampiran II.A.2.b.2 (l.1257-1298).
#pragma once
#include <cstddef>
#include <string_view>

#include "base/enum_text.h"
#include "base/msg.h"

namespace perencanaan {

enum class NilaiPerilaku { berorientasi_pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif };

inline constexpr std::size_t nilai_count = 7;
inline constexpr int panduan_count = 3;

// "Berorientasi pelayanan", as the forms print it.
std::string_view printed(NilaiPerilaku nilai);
// Guidance 1 … 3 on a form ("A.1.6"). The regulation words three of them differently on some forms.
std::string_view panduan(NilaiPerilaku nilai, int urut, std::string_view form);
const msg::Entry& definisi(NilaiPerilaku nilai);

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::NilaiPerilaku> {
  using E = perencanaan::NilaiPerilaku;
  static constexpr std::array table{
      std::pair{E::berorientasi_pelayanan, std::string_view("berorientasi_pelayanan")},
      std::pair{E::akuntabel, std::string_view("akuntabel")},
      std::pair{E::kompeten, std::string_view("kompeten")},
      std::pair{E::harmonis, std::string_view("harmonis")},
      std::pair{E::loyal, std::string_view("loyal")},
      std::pair{E::adaptif, std::string_view("adaptif")},
      std::pair{E::kolaboratif, std::string_view("kolaboratif")},
  };
};

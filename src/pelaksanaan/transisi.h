// State machines as tables: a row is what may happen, and what is not a row is refused. Shared by every feature that
// has one.
#pragma once
#include <optional>
#include <ranges>

namespace pelaksanaan {

// Who acts, seen from the employee the record is about, on the date of the event.
enum class Relasi {
  diri,            // the employee himself
  penilai,         // pejabat penilai kinerja
  atasan,          // atasan dari pejabat penilai kinerja
  pimpinan,        // a pimpinan who gave an assignment and is not the penilai
  pemberi,         // somebody invited or entitled to give umpan balik
  penanda_tangan,  // whoever signed block 6 of the document: the penilai (D.1.1) or his atasan (D.1.2)
  admin,           // the personnel unit
  pyb,             // pejabat yang berwenang
  sistem,          // a date was reached or another record changed
};

template <class Keadaan, class Peristiwa>
struct Transisi {
  Keadaan dari;
  Peristiwa peristiwa;
  Relasi oleh;
  Keadaan ke;
};

template <std::ranges::range Tabel, class Keadaan, class Peristiwa>
constexpr std::optional<Keadaan> find_transisi(const Tabel& tabel, Keadaan dari, Peristiwa peristiwa, Relasi oleh) {
  for (const auto& baris : tabel)
    if (baris.dari == dari && baris.peristiwa == peristiwa && baris.oleh == oleh) return baris.ke;
  return std::nullopt;
}

}  // namespace pelaksanaan

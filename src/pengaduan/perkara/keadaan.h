// The life of a pengaduan: who may do what in which state, as one table that draws the buttons and checks the POST.
// The public states are those of SP4N-LAPOR!; the rest is our choice where a row cites nothing.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/msg.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/peristiwa.h"
#include "pengaduan/perkara/syarat.h"

namespace pengaduan {

enum class Alasan { wajib, tidak };

// The classes a row holds for.
enum class Jalur {
  semua,
  biasa,              // neither berkadar pengawasan nor WBS
  pengawasan,         // either
  terbuka,            // all but WBS
  tanpa_koordinator,  // WBS, or nobody among the koordinator may look at it
};

struct Transisi {
  KeadaanPengaduan dari;
  PeristiwaPengaduan peristiwa;
  Relasi pelaku;
  KeadaanPengaduan ke;
  Alasan alasan;
  Jalur jalur;
  Syarat syarat;
  std::string_view dasar;  // the law or practice, or "" where the row is our choice
};

std::span<const Transisi> transisi();

// The row for it, nullptr when nobody with that relation ever may; class and condition are not looked at.
const Transisi* find_transisi(KeadaanPengaduan dari, PeristiwaPengaduan peristiwa, Relasi pelaku);
// The row for it, nullptr unless it may happen now. An officer whom the pengaduan is about, or who archived what he
// would verify again, may do nothing.
const Transisi* allowed(KeadaanPengaduan dari, PeristiwaPengaduan peristiwa, Relasi pelaku,
                        const FaktaPengaduan& fakta);
std::vector<PeristiwaPengaduan> events_for(KeadaanPengaduan dari, Relasi pelaku, const FaktaPengaduan& fakta);
// Whose turn it is; nothing when the pengaduan waits for nobody.
std::optional<Relasi> next_actor(KeadaanPengaduan keadaan, const FaktaPengaduan& fakta);
// What the public reads, from the state and nothing else; nullptr before it is filed.
const msg::Entry* label_publik(KeadaanPengaduan keadaan);

}  // namespace pengaduan

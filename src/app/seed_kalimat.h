// What the people of the demo write, by kind of work and by how the year goes. All invented.
#pragma once
#include <span>

#include "app/seed.h"

namespace app {

using Kalimat = std::span<const char* const>;

// `contoh` as in seed_rencana.h.
Kalimat kendala_singkat(int contoh);                   // goes on after "karena"
Kalimat kalimat_capaian(int contoh, Mutu mutu);        // of a report
Kalimat kalimat_kendala(int contoh);                   // of a report
const char* kalimat_laporan_awal();                    // kendala of a report sent before the quarter is over
Kalimat kalimat_umpan_hasil(Mutu mutu);                // by the penilai
Kalimat kalimat_umpan_perilaku(int nilai, Mutu mutu);  // 0 … 6 in the order of NilaiPerilaku
Kalimat kalimat_umpan_rekan();
Kalimat kalimat_umpan_bawahan();
Kalimat kalimat_catatan(Mutu mutu);  // catatan or rekomendasi of an evaluation
Kalimat kalimat_alasan_hasil(Mutu mutu);
Kalimat kalimat_alasan_perilaku(Mutu mutu);
Kalimat kalimat_alasan_kembali();      // of a plan the penilai sends back
const char* kalimat_alasan_ubah();     // of a plan that is changed during the year
Kalimat kalimat_dukungan(int contoh);  // a resource that is asked for then
Kalimat kalimat_penjaga();             // what shows that somebody guards the values

inline const char* pick(Kalimat list, SeedRandom& random) {
  return list[random.below(list.size())];
}

}  // namespace app

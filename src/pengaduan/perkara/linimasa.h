// What of the log is told to whom: the reporter and the public read the same story, each with the words that are for
// him. Everything else is the officers' own business.
#pragma once
#include "base/msg.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/peristiwa.h"

namespace pengaduan {

enum class Cerita {
  tidak,        // does not stand in the story
  kejadian,     // that it happened, without words
  dengan_kata,  // and what was said
};
Cerita bagi_pelapor(PeristiwaPengaduan peristiwa);
// The words only as far as they were released for everybody.
Cerita bagi_umum(PeristiwaPengaduan peristiwa);

// How the story calls it. Told to the reporter: "Menunggu jawaban Anda".
const msg::Entry& judul_cerita(PeristiwaPengaduan peristiwa);

}  // namespace pengaduan

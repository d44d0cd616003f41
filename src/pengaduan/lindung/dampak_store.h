// Whether a reporter came to harm because he reported: asked through his PIN mailbox after a pengaduan about officials
// closed (protection of reporters: SE MenPANRB 8/2012). His yes is a pengaduan of its own, of the same class, for APIP.
// Its first action is due like every first action, after three hari kerja.
#pragma once
#include "pengaduan/pelapor/ajukan_store.h"

namespace pengaduan {

inline constexpr std::array dampak_hari{30, 90};  // days after closing; our choice

// Asks where a day has come, at most `limit` questions. Answers how many.
int tanyakan_dampak(db::Tx& tx, std::int64_t now, int limit);

struct TanyaDampak {
  int hari = 0;
  std::int64_t ditanya = 0;
  std::string jawaban;  // "ya", "tidak", "" while he says nothing
  std::int64_t dijawab = 0;
  std::optional<PengaduanId> lanjutan;
};
std::vector<TanyaDampak> list_dampak(db::Reader& reader, PengaduanId id);
// What it follows from: the pengaduan whose reporter came to harm.
std::optional<PengaduanId> asal_dampak(db::Reader& reader, PengaduanId lanjutan);

bool is_ditanya(db::Reader& reader, PengaduanId id);
// conflict when nothing is asked.
Result<void> jawab_tidak_dampak(db::Tx& tx, PengaduanId id, std::int64_t now);
// Files it with the draft's `token`, which then opens the receipt. Whoever the first one is about is kept away from
// this one too, and APIP is told.
Result<PengaduanId> lapor_dampak(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, const BarisPengaduan& asal,
                                 std::string_view token, const TandaTerima& tanda, const std::string& cerita);

}  // namespace pengaduan

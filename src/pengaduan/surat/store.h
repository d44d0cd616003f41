// Letters that wait to be sent, written in the transaction of the event they tell: an event makes one letter for each
// reader, however often it is looked at. No address and no word stands here.
#pragma once
#include "db/db.h"
#include "pengaduan/baris_store.h"
#include "pengaduan/surat/surat.h"

namespace pengaduan {

inline constexpr std::string_view kSuratJob = "pengaduan_surat";

// Of the event's row; `p` as it is after it. Whoever reported or follows what was merged into it hears of it, too.
void surati(db::Tx& tx, const BarisPengaduan& p, PeristiwaPengaduan peristiwa, Relasi pelaku, std::int64_t event,
            std::int64_t now);
// What is no step of the table: a closing that comes near, an identity that was read. `kejadian` tells it apart from
// others of its kind. Nothing where the reporter has no proved address.
void surati_pelapor(db::Tx& tx, PengaduanId id, Surat surat, const std::string& kejadian, std::int64_t now);

// Of readings of identities, when the reporter may be told of them: at once, or after the delay that was decided on.
void surati_pembacaan(db::Tx& tx, std::int64_t now);

void antre_surat(db::Tx& tx, LanggananId langganan, Surat surat, const std::string& kejadian, std::int64_t now);
// The job that sends it, not before `mulai`.
void queue_surat(db::Tx& tx, SuratId id, std::int64_t now, std::int64_t mulai);
struct SuratKeluar {
  Surat surat = Surat::kode;
  std::int64_t waktu = 0;
};
// What was sent, oldest first.
std::vector<SuratKeluar> list_surat(db::Reader& reader, LanggananId langganan);
// Jobs that are done. What was sent stays, so that nothing is sent twice.
void purge_surat(db::Tx& tx);

}  // namespace pengaduan

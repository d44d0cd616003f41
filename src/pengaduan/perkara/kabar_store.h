// Who among the officers is told of an event (publik.md §1.16): a sentence and a link, never what was written, and
// never somebody it is about.
#pragma once
#include "db/db.h"
#include "pengaduan/baris_store.h"
#include "pengaduan/perkara/peristiwa.h"
#include "pengaduan/tenggat/eskalasi.h"

namespace pengaduan {

// `p` as it is after the event.
void kabari(db::Tx& tx, const BarisPengaduan& p, PeristiwaPengaduan peristiwa, Relasi pelaku, Tanggal today,
            std::int64_t now);

// A deadline comes near, or has passed: `penerima` as eskalasi.h says.
void kabari_tenggat(db::Tx& tx, const BarisPengaduan& p, std::span<const Penerima> penerima, bool lewat, Tanggal today,
                    std::int64_t now);
// Somebody of APIP has to decide or to know; `kecuali` did it himself.
void kabari_apip(db::Tx& tx, const BarisPengaduan& p, const msg::Text& kabar, AkunId kecuali, Tanggal today,
                 std::int64_t now);
// Whose wish to read who reported was decided.
void kabari_peminta(db::Tx& tx, const BarisPengaduan& p, const msg::Text& kabar, AkunId akun, std::int64_t now);

// An answer waits for the head of the unit.
void kabari_kepala(db::Tx& tx, const BarisPengaduan& p, Tanggal today, std::int64_t now);

}  // namespace pengaduan

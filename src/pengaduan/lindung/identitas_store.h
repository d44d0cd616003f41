// Who reported. This is the only place that opens it, for one session of the one person whose wish was agreed to, after
// the opening was written down.
#pragma once
#include "pengaduan/lindung/buka_store.h"

namespace pengaduan {

struct Identitas {
  std::string nama, telepon, surel;
};

// Writes the opening down and lets this session read for buka_tampil_ms. conflict when nothing of his is agreed to that
// is still enough.
Result<void> buka_identitas(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                            const Peminta& peminta, const std::string& sesi);
// Nothing unless this session opened it a moment ago and may still.
Result<std::optional<Identitas>> baca_identitas(db::Reader& reader, const berkas::Brankas& brankas,
                                                const BarisPengaduan& p, const Permintaan& permintaan,
                                                const Peminta& peminta, const std::string& sesi, std::int64_t now);
// The reporter has proved an e-mail address: notes whether it is the one he gave with the form, and tells nobody.
void catat_surel_terbukti(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const std::string& alamat);
// What of his wishes is agreed to and enough for what it takes now.
const Permintaan* find_berlaku(const std::vector<Permintaan>& all, const BarisPengaduan& p, const Peminta& peminta,
                               std::int64_t now);

// What a reporter is told of the readings: never whose, only as what he acted.
struct PembacaanPelapor {
  Relasi oleh = Relasi::koordinator;
  std::int64_t waktu = 0;
  int kali = 1;
  DasarBuka dasar = DasarBuka::keterangan;
  std::string alasan;
};
Result<std::vector<PembacaanPelapor>> list_pembacaan_pelapor(db::Reader& reader, const berkas::Brankas& brankas,
                                                             const BarisPengaduan& p, std::int64_t now);

}  // namespace pengaduan

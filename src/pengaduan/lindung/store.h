// The log of protection in the database: append-only, each row chained to the one before of the same pengaduan; and how
// its reasons are sealed, which stand in the rows they belong to.
#pragma once
#include <string>

#include "berkas/brankas.h"
#include "db/db.h"
#include "pengaduan/baris_store.h"
#include "pengaduan/lindung/lindung.h"

namespace pengaduan {

struct BarisLindung {
  TindakanLindung tindakan = TindakanLindung::buka;
  std::int64_t objek = 0;  // the row of pengaduan_terlapor or pengaduan_buka, 0 where there is none
  Relasi relasi = Relasi::sistem;
  std::optional<AkunId> akun;
  std::string kata;  // its hash is kept
  std::int64_t waktu = 0;
};
// In the transaction that holds the row of `pengaduan`.
void catat_lindung(db::Tx& tx, PengaduanId id, const BarisLindung& baris);

// Of WBS with the key of WBS, otherwise with that of identities: a reason may tell who reported. "" stays "".
std::string seal_kata(const berkas::Brankas& brankas, const BarisPengaduan& p, std::string_view kata);
Result<std::string> unseal_kata(const berkas::Brankas& brankas, PengaduanId id, Klasifikasi kelas,
                                const std::string& segel);

struct LindungRusak {
  PengaduanId pengaduan;
  std::int64_t nomor = 0;
};
// Walks the chain of every pengaduan. Nothing when all is well.
std::optional<LindungRusak> periksa_lindung(db::Reader& reader);

}  // namespace pengaduan

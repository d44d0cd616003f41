// Who is told of a pengaduan by e-mail. An address gets nothing but a code until its owner has typed that code; it is
// sealed, and erased when the letters end. The reporter has one, which is not the one officers may be shown
// (pengaduan_identitas); whoever follows a public pengaduan is known by nothing else.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/msg.h"
#include "berkas/brankas.h"
#include "db/db.h"
#include "pengaduan/surat/surat.h"

namespace pengaduan {

inline constexpr int surel_minta_max = 3;                                // codes to one address in an hour
inline constexpr int surel_minta_pengaduan_max = 60;                     // codes for one pengaduan in an hour
inline constexpr std::int64_t langganan_menunggu_ms = 24 * 3'600'000LL;  // then an unproved address is erased

enum class KeadaanLangganan {
  menunggu,  // for the code
  aktif,
  berhenti,
  ditolak,  // the mail server says there is no such address
};

struct Langganan {
  LanggananId id;
  PengaduanId pengaduan;
  PeranLangganan peran = PeranLangganan::pelapor;
  KeadaanLangganan keadaan = KeadaanLangganan::menunggu;
  bool terbukti = false;      // and no newer code is asked for
  std::string alamat, token;  // "" once it ended
  msg::Lang bahasa = msg::Lang::id;
  std::int64_t dibuat = 0;
};

// Queues the letter with the code. invalid at "surel" when that happened too often. Another address takes the place of
// the reporter's one before.
Result<void> minta_pelapor(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id, const std::string& alamat,
                           msg::Lang bahasa, std::int64_t now);
// Of a public pengaduan. Answers the name of the page where the code is typed.
Result<std::string> minta_pengikut(db::Tx& tx, const berkas::Brankas& brankas, PengaduanId id,
                                   const std::string& alamat, msg::Lang bahasa, std::int64_t now);

enum class HasilKode { benar, salah, kedaluwarsa };
// A wrong one counts, so the transaction is kept whatever is answered. Too many wrong ones end the code.
HasilKode buktikan(db::Tx& tx, const berkas::Brankas& brankas, const Langganan& langganan, std::string_view kode,
                   std::int64_t now);
// The address is erased.
void akhiri(db::Tx& tx, LanggananId id, KeadaanLangganan sebagai, std::int64_t now);

std::optional<Langganan> find_langganan(db::Reader& reader, const berkas::Brankas& brankas, LanggananId id);
std::optional<Langganan> find_langganan_pelapor(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId id);
std::optional<Langganan> find_langganan_formulir(db::Reader& reader, const berkas::Brankas& brankas,
                                                 std::string_view formulir);
std::optional<Langganan> find_langganan_token(db::Reader& reader, const berkas::Brankas& brankas,
                                              std::string_view token);

// A code for its next letter; the database keeps a keyed hash.
std::string buat_kode(db::Tx& tx, const berkas::Brankas& brankas, LanggananId id, std::int64_t now);

// Addresses that nobody proved.
void purge_langganan(db::Tx& tx, std::int64_t now);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::KeadaanLangganan> {
  using E = pengaduan::KeadaanLangganan;
  static constexpr std::array table{
      std::pair{E::menunggu, std::string_view("menunggu")},
      std::pair{E::aktif, std::string_view("aktif")},
      std::pair{E::berhenti, std::string_view("berhenti")},
      std::pair{E::ditolak, std::string_view("ditolak")},
  };
};

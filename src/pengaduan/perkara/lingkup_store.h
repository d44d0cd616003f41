// What makes a pengaduan an officer's and when it is open, as conditions over `pengaduan p`, for every store that asks.
#pragma once
#include <string_view>

namespace pengaduan::lingkup {

// $1 account, $2 employee, $3 today.
// With the units below his.
inline constexpr std::string_view unit_penghubung =
    "SELECT b.id FROM akun_peran r JOIN unit o ON o.id = r.unit_id JOIN unit b ON b.jalur LIKE o.jalur || '%' WHERE "
    "r.akun_id = $1 AND r.peran = 'penghubung'";
inline constexpr std::string_view unit_kepala =
    "SELECT t.unit_id AS id FROM penugasan t WHERE t.pegawai_id = $2 AND t.memimpin = 1 AND t.mulai <= $3 AND "
    "(t.selesai IS NULL OR t.selesai >= $3)";

inline constexpr std::string_view terbuka =
    "p.keadaan IN ('baru', 'tunda', 'terdisposisi', 'dikembalikan', 'diproses', 'menunggu_pelapor', "
    "'ditindaklanjuti', 'dibuka_kembali')";

inline constexpr std::string_view koordinator = "p.klasifikasi <> 'wbs'";
// What APIP handles, the unit does not see.
inline constexpr std::string_view biasa = "p.klasifikasi NOT IN ('pengaduan_bp', 'wbs')";

}  // namespace pengaduan::lingkup

// The form of one result in one period: shown and read. Private to the folder.
#pragma once
#include "pelaksanaan/bersama_pages.h"
#include "pelaksanaan/bukti_store.h"
#include "pelaksanaan/realisasi_store.h"

namespace pelaksanaan {

inline constexpr std::size_t uraian_characters_max = 2000;

// "nilai_3": the field of an indicator.
std::string field_name(std::string_view part, int kunci);

// What was typed, in the order of the indicators. A value that cannot be read leaves the stored one, and a fault.
std::vector<IsianRealisasi> read_isian(web::FormReader& form, const HasilKerjaKerja& hasil, int nomor);

// The whole page; two statements more than open_periode.
Result<http::Response> hasil_page(web::ReadContext& ctx, const Dibuka& d, const HasilKerjaKerja& hasil,
                                  const web::FormView& form);
// 409: somebody (mostly the same person in another window) saved another version. One statement.
http::Response conflict_page(web::ReadContext& ctx, const Dibuka& d, const HasilKerjaKerja& hasil,
                             const web::FormReader& typed);

}  // namespace pelaksanaan

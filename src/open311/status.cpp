#include "open311/status.h"

#include "pengaduan/perkara/keadaan.h"

namespace open311 {
namespace {

using K = pengaduan::KeadaanPengaduan;

// Open is everything that somebody still has to act on, or that waits for the reporter's word.
constexpr auto table = std::to_array<std::pair<K, std::optional<Status>>>({
    {K::draf, std::nullopt},
    {K::menunggu_konfirmasi, std::nullopt},
    {K::baru, Status::open},
    {K::tunda, Status::open},
    {K::bukan_wewenang, Status::closed},
    {K::arsip, Status::closed},
    {K::duplikat, Status::closed},
    {K::terdisposisi, Status::open},
    {K::dikembalikan, Status::open},
    {K::diproses, Status::open},
    {K::menunggu_pelapor, Status::open},
    {K::ditindaklanjuti, Status::open},
    {K::selesai_dikonfirmasi, Status::closed},
    {K::selesai_otomatis, Status::closed},
    {K::dibuka_kembali, Status::open},
    {K::dicabut, Status::closed},
    {K::dicabut_otomatis, Status::closed},
    {K::kedaluwarsa, std::nullopt},
});
static_assert(table.size() == EnumText<K>::table.size());

}  // namespace

std::optional<Status> status_of(K keadaan) {
  for (const auto& [row, status] : table)
    if (row == keadaan) return status;
  return std::nullopt;
}

std::string status_notes(K keadaan, std::string_view note, msg::Lang lang) {
  const msg::Entry* label = pengaduan::label_publik(keadaan);
  std::string out = label == nullptr ? std::string{} : msg::format(*label, lang);
  if (note.empty()) return out;
  if (!out.empty()) out += ": ";
  return out.append(note);
}

}  // namespace open311

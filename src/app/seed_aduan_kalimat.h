// What the citizens of the demo report and what they are answered, by category. All invented.
#pragma once
#include <span>

namespace app {

struct KalimatAduan {
  const char* kategori;  // its code
  const char* judul;     // as the public page has it
  const char* cerita;
  const char* rencana;  // the unit's first word
  const char* jawaban;
};

std::span<const KalimatAduan> kalimat_aduan();
// Reports for APIP alone: no answer of theirs is public.
std::span<const KalimatAduan> kalimat_dugaan();

inline constexpr const char* kNamaPelapor[] = {"Maria Pigai",   "Yohanes Tebai", "Siti Aminah",   "Markus Douw",
                                               "Fransina Rumi", "Agus Santoso",  "Debora Kayame", "Elias Gobai"};
inline constexpr const char* kDekatApa[] = {"dekat gereja",    "di samping pasar",   "di depan sekolah",
                                            "di jalan poros",  "di belakang masjid", "dekat pustu",
                                            "di ujung kampung"};

}  // namespace app

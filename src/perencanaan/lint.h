// Wording hints. A rencana hasil kerja states a result, not an activity or a category (l.1926, 1947; examples in Anak
// Lampiran 1). Targets of JA and JF are ideally not absolute (Lampiran II.A.7.a.7, l.2115-2125). Nothing here refuses.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/msg.h"
#include "perencanaan/bentuk.h"

namespace perencanaan {

enum class JenisTemuan { aktivitas, kategori, mutlak };

struct Temuan {
  JenisTemuan jenis;
  std::string kata;  // the word that gave it away, as typed
  msg::Text pesan;
};

// At most one: an RHK that opens as an activity or a category and names no result.
std::vector<Temuan> lint_rhk(std::string_view teks);
// The absolute words of a target or indicator; none for JPT and UKM. The text allows them where life, injury, national
// security or a large loss of money is concerned, which a program cannot tell.
std::vector<Temuan> lint_mutlak(std::string_view teks, Bentuk bentuk);

}  // namespace perencanaan

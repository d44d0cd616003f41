// What an SKP must have before the employee signs it. Every fault is reported at once, each with its place. From the
// form table of the regulation (A.1.1, A.1.2, A.1.6-A.1.8) and Lampiran II.A.2, II.A.6 and II.A.7.
#pragma once
#include <vector>

#include "base/msg.h"
#include "perencanaan/rencana.h"
#include "perencanaan/tempat.h"

namespace perencanaan {

struct Kekurangan {
  Tempat tempat;
  msg::Text pesan;
};

// In the order of the form; empty when the SKP may be signed. Numbers in the messages are those printed on the form.
std::vector<Kekurangan> check_kelengkapan(const Rencana& rencana);

}  // namespace perencanaan

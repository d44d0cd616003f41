// In which order an inbox is worked through. Staff see the parts beside the number, so the order can be explained. The
// formula is our choice. Danger to life does not queue: the form shows the emergency numbers before it begins.
#pragma once

namespace pengaduan {

struct UkuranPrioritas {
  int keparahan = 1;      // 1…4
  double dukungan = 0;    // weighted supporters, from 0
  double terlambat = 0;   // days late over days allowed, 0 while in time
  double kerentanan = 1;  // 1…1.5: how vulnerable those are whom it hits
};

// Each part is a factor; 1 changes nothing.
struct Prioritas {
  double keparahan;
  double dukungan;   // 1 + ln(1 + supporters)
  double terlambat;  // 1 + half of it
  double kerentanan;
  double nilai() const { return keparahan * dukungan * terlambat * kerentanan; }
};

Prioritas prioritas(const UkuranPrioritas& u);

}  // namespace pengaduan

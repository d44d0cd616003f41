#include "perencanaan/tempat.h"

namespace perencanaan {

std::string path(const Tempat& tempat) {
  std::string out;
  if (tempat.hasil_kerja > 0) out += "hasil_kerja." + std::to_string(tempat.hasil_kerja) + ".";
  if (tempat.indikator > 0) out += "indikator." + std::to_string(tempat.indikator) + ".";
  out += to_code(tempat.bidang);
  if (tempat.butir > 0) out += "." + std::to_string(tempat.butir);
  return out;
}

}  // namespace perencanaan

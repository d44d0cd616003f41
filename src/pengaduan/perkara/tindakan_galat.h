// The words for a step that the table knows and that a condition keeps back, with the form's field it belongs to.
#pragma once
#include "base/result.h"
#include "pengaduan/perkara/syarat.h"

namespace pengaduan {

Error galat_syarat(Syarat syarat);

}  // namespace pengaduan

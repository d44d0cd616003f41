// What every page of one pengaduan shows alike. Private to pengaduan.
#pragma once
#include <string>

#include "base/tanggal.h"
#include "i18n/locale.h"
#include "pengaduan/baris_store.h"
#include "web/parts.h"

namespace pengaduan {

// A state as all pages show it: its shape and its public words.
web::Status status_of(const i18n::Locale& l, const BarisPengaduan& p, Tanggal today);
// "Dinas PUPR", "Koordinator", "Anda", "Inspektorat"; "" when nobody holds it.
std::string holder_of(const i18n::Locale& l, const BarisPengaduan& p);
// "14 hari kerja lagi" has no place on a page that is printed: the date, and whether it has passed.
web::Fact due_fact(const i18n::Locale& l, const BarisPengaduan& p, Tanggal today);

}  // namespace pengaduan

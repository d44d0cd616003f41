// Umpan balik as the pages show it. Private to the folder.
#pragma once
#include "i18n/locale.h"
#include "pelaksanaan/umpan_balik_store.h"
#include "pelaksanaan/views.h"

namespace pelaksanaan {

// dengan_pegawai: on lists about many people, who received it stands beside who gave it.
enum class Tampilan { satu_pegawai, dengan_pegawai };
UmpanBalikView view_of(const i18n::Locale& l, const UmpanBalikRow& row, Tampilan tampilan);

}  // namespace pelaksanaan

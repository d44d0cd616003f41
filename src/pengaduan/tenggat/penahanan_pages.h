// The custody ledger as a bar with its legend, for everybody who may see it. Private to pengaduan.
#pragma once
#include "i18n/locale.h"
#include "pengaduan/baris_store.h"
#include "pengaduan/tenggat/jam_store.h"
#include "pengaduan/views.h"

namespace pengaduan {

enum class Ketepatan { tepat, lambat };  // of the answer

// In the order in which they first had it; `pelapor` is what the reporter is called. Empty before anybody held it. When
// it is late, each one's part of the delay stands there.
PenahananView penahanan_view(db::Reader& reader, const i18n::Locale& l, const Jam& jam, const BarisPengaduan& p,
                             const msg::Entry& pelapor, Ketepatan ketepatan = Ketepatan::tepat);

}  // namespace pengaduan

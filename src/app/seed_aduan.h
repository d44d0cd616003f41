// The citizens' side of the demo.
#pragma once
#include "app/seed.h"
#include "berkas/brankas.h"
#include "berkas/simpanan.h"

namespace app {

void seed_kategori(db::Tx& tx, const SeedState& state);  // which unit usually handles what
// Pengaduan number from … to - 1, in every state. The first is told in `state.pelapor` with its code and PIN.
void seed_aduan(db::Tx& tx, const berkas::Brankas& brankas, const berkas::Simpanan& files, SeedState& state,
                std::size_t from, std::size_t to);

}  // namespace app

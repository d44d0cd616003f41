// The citizens' side of the demo.
#pragma once
#include "app/seed.h"
#include "app/seed_foto.h"
#include "berkas/brankas.h"

namespace app {

void seed_kategori(db::Tx& tx, const SeedState& state);  // which unit usually handles what
// Pengaduan number from … to - 1, in every state. The first is told in `state.pelapor` with its code and PIN.
void seed_aduan(db::Tx& tx, const berkas::Brankas& brankas, SeedFoto& foto, SeedState& state, std::size_t from,
                std::size_t to);

}  // namespace app

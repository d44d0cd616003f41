// Pictures for the demo's pengaduan, drawn by the program: no photo of a real place or person is in it.
#pragma once
#include <optional>
#include <string_view>

#include "berkas/gambar.h"

namespace app {

enum class Sesudah { belum, diperbaiki };

// What a citizen would photograph for that kind of problem, or an officer once it is repaired; nothing for a kind that
// is no thing to be photographed. `ragam` chooses light and hills.
std::optional<berkas::Gambar> draw_aduan(std::string_view kategori, Sesudah sesudah, unsigned ragam);

}  // namespace app

// Numbers about many pengaduan, as the public may read them.
#pragma once
#include <optional>
#include <vector>

namespace pengaduan {

// The day by which half of them were answered; nothing for fewer than `kelompok_min`, of which a number tells too much.
std::optional<int> hari_separuh(std::vector<int> hari);

}  // namespace pengaduan

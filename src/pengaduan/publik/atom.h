// The Atom feed of what was published (RFC 4287): pure text.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace pengaduan {

struct AtomEntri {
  std::string nomor;
  std::string judul;
  std::string isi;  // plain text
  std::string kategori;
  std::int64_t terbit = 0;  // UTC milliseconds
  std::int64_t diubah = 0;
};

struct AtomUmpan {
  std::string alamat;  // "https://…" of the program, without a slash at the end
  std::string judul;
  std::string instansi;
  std::string bahasa;
  std::int64_t sekarang = 0;  // stands for an empty feed's age
  std::vector<AtomEntri> entri;
};

std::string atom(const AtomUmpan& umpan);

}  // namespace pengaduan

// The kinds of problems a citizen chooses from: eight at the top, finer ones below, and one apart for whistleblowers.
#pragma once
#include <string>
#include <vector>

#include "base/msg.h"
#include "db/db.h"
#include "pengaduan/perkara/jenis.h"

namespace pengaduan {

struct Kategori {
  KategoriId id;
  std::string kode;
  std::optional<KategoriId> induk;
  std::string nama, nama_en, contoh, contoh_en;
  std::optional<UnitId> unit;  // usually handles it
  Klasifikasi klasifikasi = Klasifikasi::pengaduan_tbp;
  int keparahan = 1;
  std::optional<int> jarak_m;
  bool fisik = false;
  bool aset_umum = false;
  bool publik = true;

  const std::string& name(msg::Lang lang) const { return lang == msg::Lang::en ? nama_en : nama; }
  const std::string& examples(msg::Lang lang) const { return lang == msg::Lang::en ? contoh_en : contoh; }
};

// Those in use, in the order people read them: each top one before those below it.
std::vector<Kategori> list_kategori(db::Reader& reader);
// Of those the finest that all these words describe, in either language: by name, by the name of the kind above, by
// examples or by other words people use. A part of a word is enough.
std::vector<KategoriId> cari_kategori(db::Reader& reader, const std::vector<std::string>& words);
const Kategori* find_kategori(const std::vector<Kategori>& all, std::string_view kode);

}  // namespace pengaduan

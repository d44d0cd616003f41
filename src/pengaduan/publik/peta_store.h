// What the public's map shows: counts by square and by place, kept beside the rows so that a map of a million is read
// like one of ten thousand, and near by the newest single ones. Only what is published, only where titik_terlihat()
// puts it.
#pragma once
#include "pengaduan/peta/kisi.h"
#include "pengaduan/publik/store.h"

namespace pengaduan {

// Counts it where it now stands, and no more where it stood, in the transaction that changes it. What is counted right
// already is not written again, so it may be called after every change.
void index_peta(db::Tx& tx, PengaduanId id);

// Whether counts answer this filter; words, a place, or what is late they do not know.
bool is_terhitung(const SaringPublik& saring);

struct SelTerhitung {
  Sel sel;
  Titik jumlah_titik;
  std::int64_t jumlah = 0;
};
// The squares in which there is anything. The filter is_terhitung().
std::vector<SelTerhitung> list_sel(db::Reader& reader, const Jangkauan& j, const SaringPublik& saring);

// Of each of these squares of 500 m the newest `tiap`. The filter is_terhitung().
std::vector<PengaduanPublik> list_publik_sel(db::Reader& reader, const std::vector<Sel>& sel,
                                             const SaringPublik& saring, int tiap);

struct HitunganTempat {
  std::string tempat;  // a region code, "" when none was told
  std::int64_t berjalan = 0, selesai = 0;
};
// By distrik, or by kampung of one. Kind and state of the filter count.
std::vector<HitunganTempat> count_tempat(db::Reader& reader, const SaringPublik& saring);

}  // namespace pengaduan

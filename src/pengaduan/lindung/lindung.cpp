#include "pengaduan/lindung/lindung.h"

#include "base/label.h"
#include "msg/perlindungan.h"

namespace pengaduan {

const msg::Entry& label(DasarBuka dasar) {
  namespace m = msg::perlindungan;
  static constexpr LabelRow<DasarBuka> rows[] = {
      {DasarBuka::keselamatan, &m::dasar_keselamatan}, {DasarBuka::keterangan, &m::dasar_keterangan},
      {DasarBuka::pembalasan, &m::dasar_pembalasan},   {DasarBuka::penegak_hukum, &m::dasar_penegak_hukum},
      {DasarBuka::hak_pelapor, &m::dasar_hak_pelapor},
  };
  return label_in(rows, dasar);
}

TahapBuka tahap(const PutusanBuka& buka, std::int64_t now) {
  switch (buka.keadaan) {
    case KeadaanBuka::diminta:
      return now < buka.diminta + buka_tunggu_ms ? TahapBuka::menunggu : TahapBuka::habis;
    case KeadaanBuka::disetujui:
      return buka.diputus && now < *buka.diputus + buka_berlaku_ms ? TahapBuka::berlaku : TahapBuka::habis;
    case KeadaanBuka::ditolak:
      return TahapBuka::ditolak;
  }
  return TahapBuka::habis;
}

bool perlu_orang_kedua(Pembukaan syarat) {
  return syarat == Pembukaan::dua_orang_dan_apip;
}

bool masih_cukup(Pembukaan dulu, Pembukaan kini) {
  return kini != Pembukaan::tidak_pernah && dulu >= kini;
}

bool may_decide(Relasi pemutus, AkunId akun, AkunId peminta) {
  return pemutus == Relasi::apip && akun != peminta;
}

bool told_to_reporter(std::int64_t dibuka, int tunda_hari, std::int64_t now) {
  return now >= dibuka + tunda_hari * 24 * jam_ms;
}

}  // namespace pengaduan

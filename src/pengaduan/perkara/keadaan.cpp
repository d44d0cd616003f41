#include "pengaduan/perkara/keadaan.h"

#include "msg/pengaduan.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;
using J = Jalur;
using S = Syarat;

bool without_koordinator(const FaktaPengaduan& fakta) {
  return fakta.klasifikasi == Klasifikasi::wbs || fakta.tanpa_koordinator;
}

bool covers(Jalur jalur, const FaktaPengaduan& fakta) {
  const Klasifikasi klasifikasi = fakta.klasifikasi;
  switch (jalur) {
    case J::semua:
      return true;
    case J::biasa:
      return !is_pengawasan(klasifikasi);
    case J::pengawasan:
      return is_pengawasan(klasifikasi);
    case J::terbuka:
      return klasifikasi != Klasifikasi::wbs;
    case J::tanpa_koordinator:
      return without_koordinator(fakta);
  }
  return false;
}

// Our choice: nobody handles what is about him, about somebody above or below him or about his unit, and an appeal is
// looked at by somebody else than the one it is against.
bool is_excluded(KeadaanPengaduan dari, Relasi pelaku, const FaktaPengaduan& fakta) {
  if (pelaku == R::pelapor || pelaku == R::sistem) return false;
  return fakta.pelaku_terkait || (dari == K::baru && fakta.pelaku_pengarsip);
}

bool may(const Transisi& t, const FaktaPengaduan& fakta) {
  return covers(t.jalur, fakta) && !is_excluded(t.dari, t.pelaku, fakta) && holds(t.syarat, t.pelaku, fakta);
}

Relasi verifier(const FaktaPengaduan& fakta) {
  return without_koordinator(fakta) ? R::apip : R::koordinator;
}

// A unit that it is about waits for nobody but whoever takes it away.
Relasi handler(const FaktaPengaduan& fakta) {
  if (is_pengawasan(fakta.klasifikasi)) return R::apip;
  return fakta.unit_terlapor ? verifier(fakta) : R::penghubung;
}

// Who answers a wish to reopen.
std::optional<Relasi> reopener(const FaktaPengaduan& fakta) {
  if (holds(S::buka_kedua, R::koordinator, fakta)) return R::koordinator;
  if (holds(S::buka_apip, R::apip, fakta)) return R::apip;
  return std::nullopt;
}

}  // namespace

const Transisi* find_transisi(KeadaanPengaduan dari, PeristiwaPengaduan peristiwa, Relasi pelaku) {
  for (const Transisi& t : transisi())
    if (t.dari == dari && t.peristiwa == peristiwa && t.pelaku == pelaku) return &t;
  return nullptr;
}

const Transisi* allowed(KeadaanPengaduan dari, PeristiwaPengaduan peristiwa, Relasi pelaku,
                        const FaktaPengaduan& fakta) {
  const Transisi* t = find_transisi(dari, peristiwa, pelaku);
  return t && may(*t, fakta) ? t : nullptr;
}

std::vector<PeristiwaPengaduan> events_for(KeadaanPengaduan dari, Relasi pelaku, const FaktaPengaduan& fakta) {
  std::vector<PeristiwaPengaduan> events;
  for (const Transisi& t : transisi())
    if (t.dari == dari && t.pelaku == pelaku && may(t, fakta)) events.push_back(t.peristiwa);
  return events;
}

std::optional<Relasi> next_actor(KeadaanPengaduan keadaan, const FaktaPengaduan& fakta) {
  switch (keadaan) {
    case K::draf:
    case K::menunggu_konfirmasi:
    case K::tunda:
    case K::menunggu_pelapor:
      return R::pelapor;
    case K::baru:
    case K::dikembalikan:
      return verifier(fakta);
    case K::terdisposisi:
    case K::dibuka_kembali:
      return handler(fakta);
    case K::diproses:
      return holds(S::jawaban_berat, R::kepala_opd, fakta) && !fakta.unit_terlapor ? R::kepala_opd : handler(fakta);
    case K::ditindaklanjuti:
      return reopener(fakta).value_or(R::pelapor);
    case K::selesai_dikonfirmasi:
    case K::selesai_otomatis:
      return reopener(fakta);
    case K::bukan_wewenang:
    case K::arsip:
    case K::duplikat:
    case K::dicabut:
    case K::dicabut_otomatis:
    case K::kedaluwarsa:
      return std::nullopt;
  }
  return std::nullopt;
}

const msg::Entry* label_publik(KeadaanPengaduan keadaan) {
  namespace m = msg::pengaduan;
  switch (keadaan) {
    case K::draf:
    case K::menunggu_konfirmasi:
    case K::kedaluwarsa:
      return nullptr;
    case K::baru:
      return &m::label_publik_baru;
    case K::tunda:
      return &m::label_publik_tunda;
    case K::bukan_wewenang:
      return &m::label_publik_bukan_wewenang;
    case K::arsip:
      return &m::label_publik_arsip;
    case K::duplikat:
      return &m::label_publik_duplikat;
    case K::terdisposisi:
      return &m::label_publik_terdisposisi;
    case K::dikembalikan:
      return &m::label_publik_dikembalikan;
    case K::diproses:
      return &m::label_publik_diproses;
    case K::menunggu_pelapor:
      return &m::label_publik_menunggu_pelapor;
    case K::ditindaklanjuti:
      return &m::label_publik_ditindaklanjuti;
    case K::selesai_dikonfirmasi:
      return &m::label_publik_selesai_dikonfirmasi;
    case K::selesai_otomatis:
      return &m::label_publik_selesai_otomatis;
    case K::dibuka_kembali:
      return &m::label_publik_dibuka_kembali;
    case K::dicabut:
      return &m::label_publik_dicabut;
    case K::dicabut_otomatis:
      return &m::label_publik_dicabut_otomatis;
  }
  return nullptr;
}

}  // namespace pengaduan

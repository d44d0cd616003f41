// What people may think of doing with a pengaduan in the simulated year, also what they may not.
#pragma once
#include <array>
#include <vector>

#include "pengaduan/balai_store_test.h"

namespace pengaduan::contoh {

struct LangkahOrang {
  Relasi relasi;
  Tindakan tindakan;
};

inline std::optional<AkunId> account(Relasi r) {
  switch (r) {
    case Relasi::koordinator:
      return AkunId{koordinator};
    case Relasi::apip:
      return AkunId{apip};
    case Relasi::penghubung:
      return AkunId{penghubung};
    case Relasi::kepala_opd:
      return AkunId{kepala};
    default:
      return std::nullopt;
  }
}

// The class a verifier might give, by the draw.
inline Klasifikasi some_class(const BarisPengaduan& p, int drawn) {
  static constexpr std::array kAll{Klasifikasi::permintaan_informasi, Klasifikasi::aspirasi, Klasifikasi::pengaduan_tbp,
                                   Klasifikasi::pengaduan_tbp, Klasifikasi::pengaduan_bp};
  return p.klasifikasi == Klasifikasi::wbs ? p.klasifikasi : kAll[static_cast<std::size_t>(drawn)];
}

inline std::vector<LangkahOrang> choices(const BarisPengaduan& p, Tanggal today, Klasifikasi kelas) {
  using K = KeadaanPengaduan;
  using P = PeristiwaPengaduan;
  using R = Relasi;
  const R verifier = p.klasifikasi == Klasifikasi::wbs ? R::apip : R::koordinator;
  const R handler = is_pengawasan(p.klasifikasi) ? R::apip : R::penghubung;
  Tindakan pass{.peristiwa = P::disposisi, .klasifikasi = kelas, .kategori = p.kategori};
  if (!is_pengawasan(kelas)) pass.unit = kPupr;
  const Tindakan begin{.peristiwa = P::mulai, .rencana = today.plus_days(5)};
  const Tindakan propose{
      .peristiwa = P::usul_klasifikasi, .teks = "Ini menyangkut wewenang.", .klasifikasi = Klasifikasi::pengaduan_bp};
  const Tindakan words{.teks = "Kami sampaikan."};
  const auto say = [&](P event) {
    Tindakan t = words;
    t.peristiwa = event;
    return t;
  };
  switch (p.keadaan) {
    case K::baru:
      return {{verifier, pass},
              {verifier, pass},
              {verifier, pass},
              {verifier, say(P::minta_kelengkapan)},
              {verifier, say(P::arsipkan)},
              {R::pelapor, say(P::minta_cabut)},
              {R::pelapor, say(P::cabut)},
              {R::penghubung, begin}};
    case K::tunda:
      return {{R::pelapor, say(P::lengkapi)}, {R::koordinator, pass}};
    case K::arsip:
      return {{R::pelapor, say(P::banding)}};
    case K::terdisposisi:
      return {{handler, begin},
              {handler, begin},
              {handler, say(P::kembalikan)},
              {handler, say(P::sub_disposisi)},
              {R::pelapor, say(P::minta_cabut)},
              {R::pelapor, say(P::cabut)}};
    case K::dikembalikan:
      return {{verifier, pass}};
    case K::diproses:
      return {{handler, say(P::tanya)},
              {handler, {.peristiwa = P::tanggapi, .teks_untuk_umum = true}},
              {handler, {.peristiwa = P::tanggapi}},
              {R::koordinator, propose},
              {R::apip, {.peristiwa = P::setujui_klasifikasi}},
              {R::pelapor, say(P::pesan)}};
    case K::menunggu_pelapor:
      return {{R::pelapor, say(P::balas)}, {handler, say(P::tanya)}};
    case K::ditindaklanjuti:
      return {{R::pelapor, say(P::balas)},      {R::pelapor, say(P::konfirmasi)}, {R::pelapor, say(P::buka_kembali)},
              {R::pelapor, say(P::minta_buka)}, {verifier, say(P::buka_kembali)}, {R::apip, say(P::tolak_buka)}};
    case K::selesai_dikonfirmasi:
    case K::selesai_otomatis:
      return {{R::pelapor, say(P::buka_kembali)},
              {R::pelapor, say(P::minta_buka)},
              {R::koordinator, say(P::buka_kembali)},
              {R::koordinator, say(P::tolak_buka)}};
    case K::dibuka_kembali:
      return {{handler, begin}};
    default:
      return {};
  }
}

}  // namespace pengaduan::contoh

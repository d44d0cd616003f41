#include "perencanaan/keadaan.h"

#include <array>

#include "base/result.h"

namespace perencanaan {
namespace {

using K = KeadaanSkp;
using P = PeristiwaSkp;
using R = Relasi;
using A = Alasan;
using S = Syarat;

// Our choice: pulling back one's own SKP asks no reason; ending or sending back somebody's work does.
constexpr std::array table{
    Transisi{K::draf, P::ubah_isi, R::diri, K::draf, A::tidak, S::tidak_ada, "Ps 7(2)"},
    Transisi{K::dikembalikan, P::ubah_isi, R::diri, K::dikembalikan, A::tidak, S::tidak_ada, "Ps 7(2)"},

    // Priority is the rater's own decision (l.2054), and so is pendekatan (l.2082) and ekspektasi khusus (Ps 10(4)).
    Transisi{K::draf, P::atur_ekspektasi, R::penilai, K::draf, A::tidak, S::tidak_ada, "L.II.A.6.c"},
    Transisi{K::diajukan, P::atur_ekspektasi, R::penilai, K::diajukan, A::tidak, S::tidak_ada, "L.II.A.6.c"},
    Transisi{K::dikembalikan, P::atur_ekspektasi, R::penilai, K::dikembalikan, A::tidak, S::tidak_ada, "L.II.A.6.c"},

    Transisi{K::draf, P::ajukan, R::diri, K::diajukan, A::tidak, S::tidak_ada, "Ps 14(3)"},
    Transisi{K::dikembalikan, P::ajukan, R::diri, K::diajukan, A::tidak, S::tidak_ada, "Ps 14(3)"},
    Transisi{K::diajukan, P::tarik, R::diri, K::draf, A::tidak, S::tidak_ada, ""},
    Transisi{K::diajukan, P::kembalikan, R::penilai, K::dikembalikan, A::wajib, S::tidak_ada, ""},
    Transisi{K::diajukan, P::kembalikan, R::kdh, K::dikembalikan, A::wajib, S::jpt_atau_ukm, ""},
    Transisi{K::diajukan, P::kembalikan, R::atasan, K::dikembalikan, A::wajib, S::lewat_januari, "L.II.C.5"},

    Transisi{K::diajukan, P::tetapkan, R::penilai, K::ditetapkan, A::tidak, S::bukan_jpt, "L.II.C.1"},
    Transisi{K::diajukan, P::tetapkan, R::kdh, K::ditetapkan, A::tidak, S::jpt_atau_ukm, "L.II.C.3"},
    // The text moves only the dialogue to the rater's superior (l.2680). Our choice: whoever holds it may also set.
    Transisi{K::diajukan, P::tetapkan, R::atasan, K::ditetapkan, A::tidak, S::lewat_januari, "L.II.C.5"},

    // During the year (Ps 14(2)). The system opens one when the rater changes (L.II.C.7); study leave is a change, not
    // a new SKP (L.II.B).
    Transisi{K::ditetapkan, P::usul_ubah, R::diri, K::ditetapkan, A::wajib, S::tahun_berjalan, "Ps 14(2)"},
    Transisi{K::ditetapkan, P::usul_ubah, R::penilai, K::ditetapkan, A::wajib, S::tahun_berjalan, "Ps 14(2)"},
    Transisi{K::ditetapkan, P::usul_ubah, R::sistem, K::ditetapkan, A::wajib, S::tahun_berjalan, "L.II.C.7"},
    Transisi{K::draf, P::batal_ubah, R::diri, K::ditutup, A::tidak, S::perubahan, ""},
    Transisi{K::dikembalikan, P::batal_ubah, R::diri, K::ditutup, A::tidak, S::perubahan, ""},
    Transisi{K::draf, P::batal_ubah, R::penilai, K::ditutup, A::wajib, S::perubahan, ""},
    Transisi{K::dikembalikan, P::batal_ubah, R::penilai, K::ditutup, A::wajib, S::perubahan, ""},
    Transisi{K::ditetapkan, P::ganti, R::sistem, K::diganti, A::tidak, S::tidak_ada, "Ps 14(3)"},

    // The employee moved (L.II.C.6) or planning no longer applies to him (L.II.C.8).
    Transisi{K::draf, P::tutup, R::sistem, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.6"},
    Transisi{K::diajukan, P::tutup, R::sistem, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.6"},
    Transisi{K::dikembalikan, P::tutup, R::sistem, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.6"},
    Transisi{K::ditetapkan, P::tutup, R::sistem, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.6"},
    Transisi{K::draf, P::tutup, R::admin, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.8"},
    Transisi{K::diajukan, P::tutup, R::admin, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.8"},
    Transisi{K::dikembalikan, P::tutup, R::admin, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.8"},
    Transisi{K::ditetapkan, P::tutup, R::admin, K::ditutup, A::wajib, S::tidak_ada, "L.II.C.8"},

    Transisi{K::ditetapkan, P::selesaikan, R::sistem, K::selesai, A::tidak, S::tidak_ada, ""},
};

bool holds(Syarat syarat, const FaktaSkp& fakta) {
  const bool jpt = organisasi::is_jpt(fakta.jabatan);
  switch (syarat) {
    case S::tidak_ada:
      return true;
    case S::perubahan:
      return fakta.versi > 1 && !fakta.penilai_baru;
    case S::bukan_jpt:
      return !jpt;
    case S::jpt_atau_ukm:
      return jpt || fakta.unit_mandiri;
    case S::tahun_berjalan:
      return !fakta.tahun_lewat;
    case S::lewat_januari:
      return fakta.lewat_januari && fakta.versi == 1 && !jpt;
  }
  return false;
}

}  // namespace

std::span<const Transisi> transisi() {
  return table;
}

std::optional<Tanggal> penetapan_deadline(int tahun, Tanggal mulai) {
  const auto last = Tanggal::make(tahun, 1, 31);
  MUST(last.has_value());
  return mulai <= *last ? last : std::nullopt;
}

const Transisi* find_transisi(KeadaanSkp dari, PeristiwaSkp peristiwa, Relasi pelaku) {
  for (const Transisi& t : table)
    if (t.dari == dari && t.peristiwa == peristiwa && t.pelaku == pelaku) return &t;
  return nullptr;
}

const Transisi* allowed(KeadaanSkp dari, PeristiwaSkp peristiwa, Relasi pelaku, const FaktaSkp& fakta) {
  const Transisi* t = find_transisi(dari, peristiwa, pelaku);
  return t && holds(t->syarat, fakta) ? t : nullptr;
}

std::vector<PeristiwaSkp> events_for(KeadaanSkp dari, Relasi pelaku, const FaktaSkp& fakta) {
  std::vector<PeristiwaSkp> events;
  for (const Transisi& t : table)
    if (t.dari == dari && t.pelaku == pelaku && holds(t.syarat, fakta)) events.push_back(t.peristiwa);
  return events;
}

std::optional<Relasi> next_actor(KeadaanSkp keadaan, const FaktaSkp& fakta) {
  if (keadaan == K::draf || keadaan == K::dikembalikan) return R::diri;
  if (keadaan == K::diajukan) return organisasi::is_jpt(fakta.jabatan) ? R::kdh : R::penilai;
  return std::nullopt;
}

}  // namespace perencanaan

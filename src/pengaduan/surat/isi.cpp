#include "pengaduan/surat/isi.h"

#include "base/result.h"
#include "i18n/locale.h"
#include "msg/surat.h"
#include "pengaduan/perkara/keadaan.h"

namespace pengaduan {
namespace {

namespace m = msg::surat;

struct Kata {
  Surat surat;
  const msg::Entry* kabar;  // in the subject
  const msg::Entry* isi;
};
constexpr Kata kKata[] = {
    {Surat::diterima, &m::kabar_diterima, &m::isi_diterima},
    {Surat::diteruskan, &m::kabar_diteruskan, &m::isi_diteruskan},
    {Surat::kelengkapan, &m::kabar_kelengkapan, &m::isi_kelengkapan},
    {Surat::dialihkan, &m::kabar_dialihkan, &m::isi_dialihkan},
    {Surat::diarsipkan, &m::kabar_diarsipkan, &m::isi_diarsipkan},
    {Surat::digabung, &m::kabar_digabung, &m::isi_digabung},
    {Surat::dipisah, &m::kabar_dipisah, &m::isi_dipisah},
    {Surat::dipecah, &m::kabar_dipecah, &m::isi_dipecah},
    {Surat::dikembalikan, &m::kabar_dikembalikan, &m::isi_dikembalikan},
    {Surat::kelas_berubah, &m::kabar_kelas_berubah, &m::isi_kelas_berubah},
    {Surat::pesan, &m::kabar_pesan, &m::isi_pesan},
    {Surat::pertanyaan, &m::kabar_pertanyaan, &m::isi_pertanyaan},
    {Surat::dijawab, &m::kabar_dijawab, &m::isi_dijawab},
    {Surat::hampir_tutup, &m::kabar_hampir_tutup, &m::isi_hampir_tutup},
    {Surat::ditutup, &m::kabar_ditutup, &m::isi_ditutup},
    {Surat::terlambat, &m::kabar_terlambat, &m::isi_terlambat},
    {Surat::dibuka, &m::kabar_dibuka, &m::isi_dibuka},
    {Surat::tidak_dibuka, &m::kabar_tidak_dibuka, &m::isi_tidak_dibuka},
    {Surat::gugur, &m::kabar_gugur, &m::isi_gugur},
    {Surat::gabungan_dijawab, &m::kabar_dijawab, &m::isi_gabungan_dijawab},
    {Surat::gabungan_ditutup, &m::kabar_ditutup, &m::isi_gabungan_ditutup},
    {Surat::identitas_dibaca, &m::kabar_identitas_dibaca, &m::isi_identitas_dibaca},
};

const Kata& words_of(Surat surat) {
  for (const Kata& k : kKata)
    if (k.surat == surat) return k;
  throw Bug("a letter without words");
}

const msg::Entry& told_to_follower(Surat surat) {
  switch (surat) {
    case Surat::dijawab:
      return m::ikuti_dijawab;
    case Surat::digabung:
      return m::ikuti_digabung;
    default:
      MUST(surat == Surat::ditutup);
      return m::ikuti_ditutup;
  }
}

bool has_deadline(Surat surat) {
  return surat == Surat::kelengkapan || surat == Surat::pertanyaan || surat == Surat::dijawab ||
         surat == Surat::hampir_tutup;
}

std::string subject(const FaktaSurat& f, const i18n::Locale& l) {
  if (f.surat == Surat::kode) return l.t(m::subjek_kode);
  if (f.muatan == Muatan::netral) return l.t(m::subjek_netral);
  const std::string kabar = l.t(*words_of(f.surat).kabar);
  if (f.peran == PeranLangganan::pengikut) return l.t(m::subjek_ikuti(f.nomor, kabar));
  return f.muatan == Muatan::bernomor ? l.t(m::subjek_bernomor(f.nomor, kabar)) : l.t(m::subjek(kabar));
}

std::string body(const FaktaSurat& f, const i18n::Locale& l) {
  if (f.surat == Surat::kode) return l.t(m::isi_kode(f.kode, kode_surel_ms / 60'000)) + "\n";
  if (f.muatan == Muatan::netral) return l.t(m::isi_netral) + "\n\n" + f.baca + "\n";
  const bool follower = f.peran == PeranLangganan::pengikut;
  std::string out = l.t(follower ? told_to_follower(f.surat) : *words_of(f.surat).isi) + "\n\n";
  if (const msg::Entry* keadaan = label_publik(f.keadaan)) out += l.t(m::baris_keadaan(l.t(*keadaan))) + "\n";
  if (!follower && f.batas && has_deadline(f.surat)) out += l.t(m::baris_batas(l.day_date_year(*f.batas))) + "\n";
  const bool by_code = !follower && f.surat != Surat::gabungan_dijawab && f.surat != Surat::gabungan_ditutup;
  return out + "\n" + l.t(by_code ? m::baris_buka(f.baca) : m::baris_baca(f.baca)) + "\n";
}

}  // namespace

NaskahSurat tulis_surat(const FaktaSurat& f, msg::Lang bahasa) {
  const i18n::Locale l(bahasa);
  return {subject(f, l), body(f, l) + "\n" + l.t(m::baris_henti(f.henti)) + "\n"};
}

}  // namespace pengaduan

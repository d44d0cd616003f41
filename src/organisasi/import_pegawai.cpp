// The columns of an employee, one function per question the row must answer.
#include <optional>

#include "base/text.h"
#include "msg/organisasi.h"
#include "organisasi/import_row.h"
#include "organisasi/jenis.h"
#include "organisasi/nip.h"
#include "organisasi/pangkat.h"

namespace organisasi {
namespace {

using namespace kolom_pegawai;

AsalNip origin_of(const lembar::Cell& cell) {
  return cell.kind == lembar::Cell::Kind::number ? AsalNip::angka : AsalNip::teks;
}

JenisNip nip_kind(JenisPegawai j) {
  return j == JenisPegawai::pppk || j == JenisPegawai::pppk_paruh_waktu ? JenisNip::pppk : JenisNip::pns;
}

std::optional<JenisPegawai> read_jenis(BacaBaris& b, Rekam& r) {
  const std::string typed = b.text(jenis, 60);
  const auto found = parse_jenis_pegawai(typed);
  if (found)
    r[jenis] = to_code(*found);
  else if (!typed.empty())
    b.refuse(jenis, msg::organisasi::tolak_jenis_pegawai, msg::organisasi::tolak_jenis_pegawai_cara);
  return found;
}

void read_nip(BacaBaris& b, Rekam& r, std::optional<JenisPegawai> kind) {
  const auto& cell = b.cell(nip);
  if (kind == JenisPegawai::pejabat_negara && text::trim(cell.text).empty()) return;
  const auto parsed = parse_nip(cell.text, origin_of(cell));
  if (!parsed) return b.refuse(nip, parsed.error().text, msg::organisasi::tolak_nip_cara);
  r[nip] = parsed->angka;
  if (kind && *kind != JenisPegawai::pejabat_negara && parsed->jenis != nip_kind(*kind))
    b.refuse(nip, msg::organisasi::tolak_nip_jenis, msg::organisasi::tolak_nip_jenis_cara);
}

void read_golongan(BacaBaris& b, Rekam& r, std::optional<JenisPegawai> kind) {
  const std::string typed = b.text(golongan, 60);
  if (typed.empty()) return;
  const auto found = Golongan::parse(typed);
  if (!found) return b.refuse(golongan, msg::organisasi::tolak_golongan, msg::organisasi::tolak_golongan_cara);
  r[golongan] = found->kode();
  if (kind && found->jenis() != nip_kind(*kind))
    b.refuse(golongan, msg::organisasi::tolak_golongan_jenis, msg::organisasi::tolak_golongan_cara);
}

// The level says which kind of jabatan fungsional it is, so "Fungsional" with a level is enough.
void read_jabatan(BacaBaris& b, Rekam& r, std::optional<JenisPegawai> kind) {
  r[jabatan] = b.text(jabatan, 200);
  const std::string level = text::collapse_spaces(b.cell(jenjang).text);
  const auto found_level = parse_jenjang(level);
  if (!level.empty() && !found_level)
    b.refuse(jenjang, msg::organisasi::tolak_jenjang, msg::organisasi::tolak_jenjang_cara);
  if (found_level) r[jenjang] = to_code(*found_level);
  const std::string typed = text::collapse_spaces(b.cell(jenis_jabatan).text);
  auto found = parse_jenis_jabatan(typed);
  if (!found && found_level) found = jabatan_of(*found_level);
  // The regulation gives a pejabat negara no jenis jabatan; the column needs one, and the highest is nearest.
  if (!found && kind == JenisPegawai::pejabat_negara) found = JenisJabatan::jpt_utama;
  if (!found)
    return b.refuse(jenis_jabatan, msg::organisasi::tolak_jenis_jabatan, msg::organisasi::tolak_jenis_jabatan_cara);
  r[jenis_jabatan] = to_code(*found);
  if (found_level && is_jf(*found) && jabatan_of(*found_level) != *found)
    b.refuse(jenjang, msg::organisasi::tolak_jenjang_jenis, msg::organisasi::tolak_jenjang_cara);
  if (!is_jf(*found)) r[jenjang].clear();
}

void read_unit_code(BacaBaris& b, Rekam& r, Rujukan& rujukan) {
  const std::string typed = b.text(kolom_pegawai::unit, 200);
  if (typed.empty()) return;
  const auto& known = rujukan.tersimpan.unit;
  if (known.contains(typed)) {
    r[kolom_pegawai::unit] = typed;
    return;
  }
  auto [saran, first] = rujukan.saran_unit.try_emplace(typed);
  if (first) saran->second = nearest_code(typed, known);
  if (saran->second.empty())
    b.refuse(kolom_pegawai::unit, msg::organisasi::tolak_unit, msg::organisasi::tolak_unit_cara);
  else
    b.refuse(kolom_pegawai::unit, msg::organisasi::tolak_unit,
             msg::organisasi::tolak_unit_saran(saran->second, known.at(saran->second)));
}

void read_penilai(BacaBaris& b, Rekam& r, const Rujukan& rujukan) {
  const auto& cell = b.cell(nip_penilai);
  const std::string typed = text::collapse_spaces(cell.text);
  if (typed.empty()) return;
  if (const auto leader = rujukan.pemimpin.find(text::fold_for_search(typed)); leader != rujukan.pemimpin.end()) {
    r[nip_penilai] = leader->second;
  } else {
    if (typed.find_first_of("0123456789") == std::string::npos)
      return b.refuse(nip_penilai, msg::organisasi::tolak_pemimpin_asing, msg::organisasi::tolak_pemimpin_asing_cara);
    const auto parsed = parse_nip(typed, origin_of(cell));
    if (!parsed) return b.refuse(nip_penilai, parsed.error().text, msg::organisasi::tolak_nip_cara);
    r[nip_penilai] = parsed->angka;
    if (!rujukan.tersimpan.rekam.contains(parsed->angka) && !rujukan.di_berkas.contains(parsed->angka))
      return b.refuse(nip_penilai, msg::organisasi::tolak_penilai_asing, msg::organisasi::tolak_penilai_asing_cara);
  }
  if (r[nip_penilai] == key_of(JenisImpor::pegawai, r))
    b.refuse(nip_penilai, msg::organisasi::tolak_penilai_sendiri, msg::organisasi::tolak_penilai_sendiri_cara);
}

void read_email(BacaBaris& b, Rekam& r) {
  r[email] = b.text(email, 120);
  const auto at = r[email].find('@');
  const bool is_address = at != std::string::npos && at > 0 && r[email].find('.', at) != std::string::npos &&
                          r[email].find(' ') == std::string::npos;
  if (!r[email].empty() && !is_address)
    b.refuse(email, msg::organisasi::tolak_email, msg::organisasi::tolak_email_cara);
}

void read_tmt(BacaBaris& b, Rekam& r) {
  const auto& cell = b.cell(tmt_jabatan);
  if (text::trim(cell.text).empty()) return;
  const auto date = cell.kind == lembar::Cell::Kind::date ? Tanggal::parse_iso(cell.text.substr(0, 10))
                                                          : Tanggal::parse_typed(text::trim(cell.text));
  if (!date) return b.refuse(tmt_jabatan, msg::organisasi::tolak_tanggal, msg::organisasi::tolak_tanggal_cara);
  r[tmt_jabatan] = date->iso();
}

void add_leader(Rujukan& out, const Rekam& r) {
  const std::string key = key_of_name(r[nama]);
  out.pemimpin.emplace(text::fold_for_search(r[nama]), key);
  out.pemimpin.emplace(text::fold_for_search(r[jabatan]), key);
}

}  // namespace

Rujukan references_of(const Lembar& lembar, const Tersimpan& tersimpan) {
  Rujukan out{tersimpan, {}, {}, {}};
  for (const auto& [key, r] : tersimpan.rekam)
    if (r[nip].empty()) add_leader(out, r);
  for (const auto& baris : lembar.baris) {
    if (const auto n = parse_nip(baris.sel[nip].text, origin_of(baris.sel[nip]))) out.di_berkas.insert(n->angka);
    if (parse_jenis_pegawai(baris.sel[jenis].text) != JenisPegawai::pejabat_negara) continue;
    if (!text::trim(baris.sel[nip].text).empty()) continue;
    Rekam r(jumlah);
    r[nama] = text::collapse_spaces(baris.sel[nama].text);
    r[jabatan] = text::collapse_spaces(baris.sel[jabatan].text);
    add_leader(out, r);
    out.di_berkas.insert(key_of_name(r[nama]));
  }
  return out;
}

BarisImpor read_pegawai(const Lembar::Baris& baris, Rujukan& rujukan) {
  BacaBaris b(JenisImpor::pegawai, baris);
  Rekam r(jumlah);
  const auto kind = read_jenis(b, r);
  read_nip(b, r, kind);
  r[nama] = b.text(nama, 120);
  r[gelar_depan] = b.text(gelar_depan, 60);
  r[gelar_belakang] = b.text(gelar_belakang, 80);
  read_golongan(b, r, kind);
  read_jabatan(b, r, kind);
  read_unit_code(b, r, rujukan);
  read_penilai(b, r, rujukan);
  read_email(b, r);
  read_tmt(b, r);
  if (rujukan.tersimpan.keluar.contains(key_of(JenisImpor::pegawai, r)))
    b.refuse(nip, msg::organisasi::tolak_sudah_keluar, msg::organisasi::tolak_sudah_keluar_cara);
  return std::move(b).finished(std::move(r));
}

}  // namespace organisasi

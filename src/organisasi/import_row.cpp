#include "organisasi/import_row.h"

#include "base/text.h"
#include "msg/organisasi.h"
#include "organisasi/jenis.h"

namespace organisasi {

BacaBaris::BacaBaris(JenisImpor jenis, const Lembar::Baris& baris) : jenis_(jenis), baris_(baris) {
  for (std::size_t i = 0; i < baris.sel.size(); ++i)
    if (baris.sel[i].kind == lembar::Cell::Kind::error)
      refuse(i, msg::organisasi::tolak_rumus, msg::organisasi::tolak_rumus_cara);
}

void BacaBaris::refuse(std::size_t kolom, msg::Text sebab, msg::Text cara) {
  penolakan_.push_back({std::string(columns_of(jenis_)[kolom].name), cell(kolom).ref, cell(kolom).text,
                        std::move(sebab), std::move(cara)});
}

std::string BacaBaris::text(std::size_t kolom, std::size_t max) {
  const auto& c = cell(kolom);
  if (c.kind == lembar::Cell::Kind::error) return "";
  std::string value = text::collapse_spaces(c.text);
  if (value.empty() && columns_of(jenis_)[kolom].need == lembar::Need::required)
    refuse(kolom, msg::organisasi::tolak_kosong, msg::organisasi::tolak_kosong_cara);
  if (text::length(value) > max)
    refuse(kolom, msg::organisasi::tolak_panjang(max), msg::organisasi::tolak_panjang_cara);
  return value;
}

BarisImpor BacaBaris::finished(Rekam rekam) && {
  BarisImpor out{baris_.nomor, HasilBaris::baru, std::move(rekam)};
  if (penolakan_.empty()) return out;
  out.hasil = HasilBaris::ditolak;
  out.rekam.clear();
  for (const auto& c : baris_.sel) out.rekam.push_back(c.text);
  out.penolakan = std::move(penolakan_);
  return out;
}

BarisImpor read_wilayah(const Lembar::Baris& baris) {
  BacaBaris b(JenisImpor::wilayah, baris);
  Rekam r{b.text(kolom_wilayah::kode, 20), b.text(kolom_wilayah::nama, 120)};
  return std::move(b).finished(std::move(r));
}

BarisImpor read_unit(const Lembar::Baris& baris) {
  using namespace kolom_unit;
  BacaBaris b(JenisImpor::unit, baris);
  Rekam r(jumlah);
  r[kode] = b.text(kode, 40);
  r[nama] = b.text(nama, 200);
  const std::string typed = b.text(jenis, 60);
  if (const auto found = parse_jenis_unit(typed))
    r[jenis] = to_code(*found);
  else if (!typed.empty())
    b.refuse(jenis, msg::organisasi::tolak_jenis_unit, msg::organisasi::tolak_jenis_unit_cara);
  r[induk] = b.text(induk, 40);
  if (!r[kode].empty() && r[induk] == r[kode])
    b.refuse(induk, msg::organisasi::tolak_induk_sendiri, msg::organisasi::tolak_induk_cara);
  return std::move(b).finished(std::move(r));
}

}  // namespace organisasi

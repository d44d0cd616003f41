#include "app/menu.h"

#include <span>

#include "akun/izin.h"
#include "msg/menu.h"

namespace app {
namespace {

struct Door {
  const msg::Entry& label;
  const char* path;
  bool open;
};

bool is_here(std::string_view path, std::string_view door) {
  return path == door || (path.starts_with(door) && path.size() > door.size() && path[door.size()] == '/');
}

// Heads and whoever was given work come by a message.
bool handles_pengaduan(const akun::Pelaku& p) {
  using akun::Peran;
  return p.has(Peran::koordinator) || p.has(Peran::penghubung) || p.has(Peran::apip);
}

std::vector<web::MenuItem> shown(std::span<const Door> doors, const i18n::Locale& locale, std::string_view path) {
  std::vector<web::MenuItem> out;
  for (const auto& d : doors)
    if (d.open) out.push_back({locale.t(d.label), html::Url::path(d.path), is_here(path, d.path)});
  return out;
}

std::vector<web::MenuItem> visitors(const i18n::Locale& locale, std::string_view path) {
  const Door doors[] = {{msg::menu::pengaduan, "/pengaduan", true},
                        {msg::menu::lapor, "/pengaduan/baru", true},
                        {msg::menu::lacak, "/pengaduan/lacak", true}};
  return shown(doors, locale, path);
}

}  // namespace

std::vector<web::MenuItem> menu_for(const akun::Pelaku& p, const i18n::Locale& locale, std::string_view path) {
  using akun::Izin;
  if (!p.signed_in()) return visitors(locale, path);
  const bool manages = akun::may(p, Izin::kelola_akun_unit) || akun::may(p, Izin::lihat_mutu_data);
  const bool planned = p.pegawai.has_value() && p.dinilai;
  const Door doors[] = {
      {msg::menu::beranda, "/beranda", true},
      {msg::menu::tim, "/tim", p.memimpin},
      {msg::menu::skp, "/skp", planned},
      {msg::menu::umpan_balik, "/umpan-balik", p.pegawai.has_value()},
      {msg::menu::evaluasi, "/evaluasi", p.pegawai.has_value()},
      {msg::menu::dokumen, "/dokumen", planned && !manages},
      {msg::menu::pengaduan, "/petugas/pengaduan", handles_pengaduan(p)},
      {msg::menu::pegawai, "/pegawai", akun::may(p, Izin::lihat_mutu_data)},
      {msg::menu::unit, "/unit", !manages},  // a manager finds it behind /kelola: the row has room for eight
      {msg::menu::kelola, "/kelola", manages},
  };
  return shown(doors, locale, path);
}

}  // namespace app

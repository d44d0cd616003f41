// Where everybody finds a published pengaduan and its photos.
#pragma once
#include <string>

namespace pengaduan {

inline std::string publik_path(const std::string& nomor) {
  return "/pengaduan/" + nomor;
}
inline std::string foto_path(const std::string& nomor, int foto) {
  return publik_path(nomor) + "/foto/" + std::to_string(foto);
}

}  // namespace pengaduan

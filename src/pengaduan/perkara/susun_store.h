// A statement put together from conditions, each parameter numbered as it comes. Private to pengaduan.
#pragma once
#include <string>
#include <vector>

#include "db/db.h"

namespace pengaduan {

class Susun {
 public:
  std::string param(db::Param value) {
    params_.push_back(std::move(value));
    return "$" + std::to_string(params_.size());
  }
  void add(const std::string& condition) { where_ += " AND " + condition; }
  const std::string& where() const { return where_; }
  std::vector<db::Param> take() { return std::move(params_); }
  int count() const { return static_cast<int>(params_.size()); }

 private:
  std::string where_;
  std::vector<db::Param> params_;
};

// "3, 14, 15", as SQL takes a list.
inline std::string ids_of(const std::vector<KategoriId>& ids) {
  std::string out;
  for (const KategoriId id : ids) out += (out.empty() ? "" : ", ") + to_text(id);
  return out;
}

}  // namespace pengaduan

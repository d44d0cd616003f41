// Whom the actor may see, as a condition on pegawai `p` with its parameters. Every list and every single load of
// employees goes through it.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"

namespace organisasi {

// A WHERE that grows. The texts are ours; what people typed only ever becomes a parameter.
class Syarat {
 public:
  // Remembers the value and answers its "$n".
  std::string param(db::Param value) {
    params_.push_back(std::move(value));
    return "$" + std::to_string(params_.size());
  }
  void add(const std::string& condition) { where_ += (where_.empty() ? "WHERE " : " AND ") + condition; }
  const std::string& where() const { return where_; }
  const std::vector<db::Param>& params() const { return params_; }

 private:
  std::string where_;
  std::vector<db::Param> params_;
};

void add_scope(Syarat& syarat, const akun::Pelaku& pelaku);
// Only people in a unit whose path begins with `jalur`.
void add_below(Syarat& syarat, const std::string& jalur);

}  // namespace organisasi

// The table of who sees which field of a pengaduan, and the comparison with what came out. What is expected is written
// down in pemeriksa.cpp from the table of the confidentiality rules, not asked of the program.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "kasus.h"

namespace audit {

// By block and field: a sign for each column. + must come out, ? may, - must not.
using Tabel = std::map<std::pair<std::string, Bidang>, std::string>;
Tabel read_tabel();

// The cell, told apart further where a place or a name is the reporter's to show.
char expected(const Tabel& tabel, const std::string& blok, const Kasus& k, Bidang bidang);
bool is_public(const Tabel& tabel, const Kasus& k);

// Compares what came out with the table, cell by cell. `siapa` looked, by the way `saluran`.
class Pemeriksa {
 public:
  explicit Pemeriksa(const Dunia& dunia);

  // Of case `k` everything, and of another nothing that is hidden.
  void one(std::string_view siapa, std::string_view saluran, const std::string& blok, const Kasus& k,
           const std::string& bytes);
  void all(std::string_view siapa, std::string_view saluran, const std::string& blok, const Dunia& dunia,
           const std::string& bytes);

  std::int64_t count() const { return cells_; }
  std::int64_t shown() const { return shown_; }
  std::string faults() const { return faults_; }

 private:
  using Temuan = std::set<std::pair<Bidang, int>>;
  static Temuan find_tanda(const std::string& bytes);
  void cells(std::string_view siapa, std::string_view saluran, const std::string& blok, const Kasus& k,
             const Temuan& found);
  void complain(std::string_view siapa, std::string_view saluran, const Kasus& k, Bidang bidang,
                const std::string& what);

  Tabel tabel_;
  std::map<int, const Kasus*> by_no_;
  std::int64_t cells_ = 0, shown_ = 0, complaints_ = 0;
  std::string faults_;
};

}  // namespace audit

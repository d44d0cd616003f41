// The people and papers of the access audit: one employee's plans in every state, and an actor for every way of
// standing to them. Built once over the real program; each change an actor makes is undone before the next one knocks.
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "db/db.h"
#include "harness.h"

namespace audit {

// A letter names an actor in the table of rights.
inline constexpr char kDiri = 'D';          // the employee whose papers they are
inline constexpr char kPenilai = 'P';       // rates him on the date, and leads his unit
inline constexpr char kAtasan = 'A';        // rates the penilai
inline constexpr char kHr = 'H';            // admin_hr
inline constexpr char kAuditor = 'U';       // auditor
inline constexpr char kKepalaDaerah = 'K';  // the head of the government, no rater of the employee
inline constexpr char kRekan = 'R';         // a colleague under the same penilai
inline constexpr char kBawahan = 'B';       // rated by the employee
inline constexpr char kMantan = 'M';        // rated him before, and signed his evaluation of the first quarter
inline constexpr char kAdminUnit = 'N';     // admin_unit of his unit
inline constexpr char kAdminLain = 'L';     // admin_unit of another unit
inline constexpr char kOrangLain = 'O';     // an employee of another office
inline constexpr char kKoordinator = 'C';   // of citizens' pengaduan
inline constexpr char kPenghubung = 'G';    // of the atasan's unit
inline constexpr char kApip = 'I';
inline constexpr char kPergi = 'X';  // an HR officer whose account was disabled while he was signed in
inline constexpr char kTamu = 'T';   // a visitor

inline constexpr std::string_view kActors = "TXOLMRBNKCGIUHAPD";

class World {
 public:
  World();
  harness::Visitor& as(char actor) { return visitors_.at(actor); }
  const harness::Instance& app() const { return app_; }
  std::pair<std::string, std::string> login(char actor) const;
  // "/skp/{draf}/ubah" → "/skp/731/ubah". An unknown name throws.
  std::string fill(std::string_view text) const;
  // Back to the state the constructor left.
  void restore();

 private:
  void add_people(db::Tx& tx);
  void add_papers(db::Tx& tx);
  void work_through_the_year();
  void last_touches(db::Tx& tx);
  void add_pengaduan(db::Tx& tx);
  template <class Work>
  void in_database(Work work);

  harness::Instance app_;
  std::map<char, std::string> users_;
  std::map<char, std::int64_t> people_;
  std::map<char, harness::Visitor> visitors_;
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace audit

// The whole year of one employee over HTTP, part by part: the test case in cerita_test.cpp tells it in order. Every
// part goes the way a person goes, by the links and forms of the pages, and tries the nearest step that must be
// refused.
#pragma once
#include <map>
#include <string>

#include "harness.h"

namespace cerita {

// As tests/data/cerita_pegawai.xlsx names them.
inline constexpr const char* kKepalaDinas = "197103152000031005";  // Yosias Nawipa
inline constexpr const char* kPenilai = "198405202009042003";      // Ester Tekege, head of the puskesmas
inline constexpr const char* kPegawai = "199408172020122011";      // Debora Gobay, her midwife
inline constexpr const char* kNamaPegawai = "Debora Gobay";

class Cerita {
 public:
  explicit Cerita(bool postgres);

  void impor();      // units and people from spreadsheets; what is dirty waits in the quarantine
  void akun();       // slips, the code on one, three passwords
  void rencana();    // perjanjian kinerja, the leader's plan, the employee's below it, return and set
  void realisasi();  // numbers, a photo, the report; the leader's umpan balik
  void penilaian();  // the unit's predikat, ratings, signature, explanation, delivery, acceptance
  void dokumen();    // PDFs and their verification by anybody
  void berlalu_sampai(const std::string& sekarang);  // the clock goes on; everybody has to sign in again
  harness::Instance& app() { return app_; }

 private:
  harness::Visitor& as(const std::string& user);
  void unggah(const std::string& jenis, const std::string& file);
  void susun_skp(const std::string& user, std::string& path);
  void tetapkan_skp_penilai();
  void nilai_dan_tanda_tangan();

  harness::Instance app_;
  std::string hr_;
  std::map<std::string, harness::Visitor> visitors_;
  std::string skp_penilai_, skp_pegawai_;  // "/skp/12"
  std::string periode_;                    // "?periode=7"
};

std::string read_data(const std::string& name);  // a file of tests/data
// Every empty field whose name ends with `ending` gets `value`; the names of plans carry keys nobody knows beforehand.
void fill(harness::Fields& fields, const std::string& ending, const std::string& value);
// The first match's first group, or "".
std::string match(const std::string& text, const std::string& pattern);

}  // namespace cerita

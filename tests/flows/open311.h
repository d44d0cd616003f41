// What the flows of Open311 share: an instance with a few pengaduan of which we know every field, a key, and a program
// that asks.
#pragma once
#include "harness.h"

namespace open311_flow {

struct InterfaceOptions {
  bool postgres = false;
  int batas_harian = 1000;
  int more = 0;  // published pengaduan of the same day, beside the known ones
};

class Interface {
 public:
  explicit Interface(const InterfaceOptions& options = {});

  harness::Page get(const std::string& path) { return program.get(path); }
  // With the key; a field of `changes` takes the place of one of the complete form, "" takes it out.
  harness::Page post(const std::string& path, const harness::Fields& changes = {});

  harness::Instance app;
  harness::Visitor program;
  std::string key;
};

// The known ones, by what makes them special.
inline constexpr const char* kTerbuka = "TERBUKA001";  // open, exact place, every field
inline constexpr const char* kSelesai = "SELESAI002";  // closed, its place as a square
inline constexpr const char* kAnonim = "ANONIM0003";   // open, without a place
inline constexpr const char* kLama = "LAMA000004";     // 115 days ago
inline constexpr const char* kBaru = "BARU000005";     // not published
inline constexpr const char* kRahasia = "RAHASIA006";  // nothing of it is anybody's, though its row says it is out
inline constexpr const char* kWbs = "WBS0000007";      // nor of this one

std::string header(const harness::Page& page, const std::string& name);
// The values of "name" in the order of a JSON answer.
std::vector<std::string> all_of(const harness::Page& page, const std::string& name);
// Our error rows as "400,400".
std::string codes(const harness::Page& page);

}  // namespace open311_flow

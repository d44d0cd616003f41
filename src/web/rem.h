// Brakes on what a citizen without an account may do often. In memory, per process, and gone with it: no address and no
// browser is written down. Thousands of phones stand behind one address of a carrier, so by address they are loose.
#pragma once
#include <cstdint>
#include <mutex>

#include "web/rate_limit.h"
#include "web/settings.h"

namespace web {

// Codes that were tried and did not fit, of all tries of an hour. One in a hundred and at least `miss_min` of them is
// more than slips of the pen: somebody tries codes. Our choice: at least 50, because of few tries one is many.
class TebakanKode {
 public:
  static constexpr int miss_min = 50;
  enum class Hasil { cocok, meleset };
  void note(Hasil hasil, std::int64_t now_ms);
  // Once in each hour in which it is so.
  bool take_alarm();

 private:
  std::mutex mutex_;
  std::int64_t since_ = 0;
  int tries_ = 0, misses_ = 0;
  enum class Alarm { belum, perlu, sudah } alarm_ = Alarm::belum;
};

struct Rem {
  explicit Rem(const BatasWarga& b)
      : kirim(b.kirim_per_jam, kJamMs),
        kirim_alamat(b.kirim_alamat_per_jam, kJamMs),
        unggah(b.unggah_per_jam, kJamMs),
        unggah_alamat(b.unggah_alamat_per_jam, kJamMs),
        lacak(b.lacak_per_menit, kJamMs / 60) {}

  RateLimit kirim, kirim_alamat;    // pengaduan sent, by browser and by address
  RateLimit unggah, unggah_alamat;  // photos
  RateLimit lacak;                  // codes that did not fit, by address
  TebakanKode tebakan;

 private:
  static constexpr std::int64_t kJamMs = 3'600'000;
};

}  // namespace web

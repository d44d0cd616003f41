#include "akun/sandi.h"

#include <sodium.h>

#include <array>
#include <condition_variable>
#include <mutex>

#include "base/text.h"
#include "msg/akun.h"

namespace akun {
namespace {

// OWASP's floor for argon2id: 19 MiB, two passes. The server has two cores and little memory.
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 19u * 1024 * 1024;
constexpr int kAtOnce = 2;
constexpr int kWaitingMax = 64;

// A counting gate: it keeps the number of argon2 runs, and so their memory, small.
class Gate {
 public:
  bool enter() {
    std::unique_lock lock(mutex_);
    if (waiting_ >= kWaitingMax) return false;
    ++waiting_;
    free_.wait(lock, [this] { return running_ < kAtOnce; });
    --waiting_;
    ++running_;
    return true;
  }
  void leave() {
    {
      const std::lock_guard lock(mutex_);
      --running_;
    }
    free_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable free_;
  int running_ = 0;
  int waiting_ = 0;
};

Gate& gate() {
  static Gate one;
  return one;
}

class Pass {
 public:
  Pass() : entered_(gate().enter()) {}
  ~Pass() {
    if (entered_) gate().leave();
  }
  Pass(const Pass&) = delete;
  Pass& operator=(const Pass&) = delete;
  explicit operator bool() const { return entered_; }

 private:
  bool entered_;
};

std::string raw_hash(const std::string& sandi) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  MUST(crypto_pwhash_str(out.data(), sandi.data(), sandi.size(), kPasses, kMemoryBytes) == 0);
  return out.data();
}

// What people choose first, and words of this place. Longer lists belong to an instance's own file.
constexpr std::string_view kCommon[] = {
    "123456789012",   "password1234",  "passwordpassword", "qwertyuiop12",   "qwerty123456",      "1234567890123",
    "indonesia123",   "indonesiaraya", "katasandi123",     "rahasia12345",   "rahasiarahasia",    "wanggar12345",
    "wanggarwanggar", "nabire123456",  "papuatengah1",     "papuatengah123", "pemerintahwanggar", "kinerja12345",
    "kinerjakinerja", "bismillah123",  "bismillah1234",    "admin1234567",   "administrator",     "aaaaaaaaaaaa",
    "111111111111",   "000000000000",  "abcdefghijkl",     "iloveyou1234",   "sayangkamu12",      "puskesmas123"};

bool is_one_character(std::string_view s) {
  return s.find_first_not_of(s.front()) == std::string_view::npos;
}

}  // namespace

Result<void> check_new_sandi(std::string_view sandi, std::string_view pengguna, std::string_view nama) {
  if (text::length(sandi) < kSandiMin) return invalid("sandi_baru", msg::akun::sandi_pendek(kSandiMin));
  if (text::length(sandi) > kSandiMax) return invalid("sandi_baru", msg::akun::sandi_panjang(kSandiMax));
  const std::string folded = text::fold_for_search(sandi);
  for (const auto word : kCommon)
    if (folded == word) return invalid("sandi_baru", msg::akun::sandi_umum);
  if (is_one_character(sandi)) return invalid("sandi_baru", msg::akun::sandi_umum);
  if (!pengguna.empty() && folded.find(text::fold_for_search(pengguna)) != std::string::npos)
    return invalid("sandi_baru", msg::akun::sandi_diri);
  const std::string own_name = text::fold_for_search(nama);
  if (own_name.size() >= 5 && folded.find(own_name) != std::string::npos)
    return invalid("sandi_baru", msg::akun::sandi_diri);
  return {};
}

Result<std::string> hash_sandi(const std::string& sandi) {
  const Pass pass;
  if (!pass) return fail(Fault::unavailable, msg::akun::masuk_penuh);
  return raw_hash(sandi);
}

Result<Match> verify_sandi(const std::string& hash, const std::string& sandi) {
  const Pass pass;
  if (!pass) return fail(Fault::unavailable, msg::akun::masuk_penuh);
  static const std::string nobody = raw_hash("nobody signs in with this");
  const bool right = crypto_pwhash_str_verify((hash.empty() ? nobody : hash).c_str(), sandi.data(), sandi.size()) == 0;
  if (!right || hash.empty()) return Match::no;
  return crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemoryBytes) == 0 ? Match::yes : Match::yes_but_old;
}

}  // namespace akun

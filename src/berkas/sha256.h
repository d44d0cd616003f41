// SHA-256 as 64 lowercase hexadecimal digits: the name a stored file goes by.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace berkas {

class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  // Ends the sum; call once.
  std::string hex();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

std::string sha256_hex(std::string_view bytes);
std::string sha256_of_file(const std::filesystem::path& path);  // of nothing when it cannot be read
bool is_sha256_hex(std::string_view text);

}  // namespace berkas

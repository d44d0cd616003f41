#include "berkas/brankas.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "temp_folder.h"

namespace berkas {
namespace {

using Missing = Brankas::Missing;

Brankas opened(const std::filesystem::path& folder) {
  auto made = Brankas::open(folder, Missing::make);
  REQUIRE(made);
  return *std::move(made);
}

TEST_CASE("what is sealed comes back, with its key and in its place only") {
  const TempFolder temp;
  const Brankas b = opened(temp.path() / "kunci");
  const std::string words = "Papan jembatan lepas \xF0\x9F\x8C\x89";
  const std::string sealed = b.seal(Kunci::umum, "isi:7", words);
  CHECK(sealed.find("jembatan") == std::string::npos);
  CHECK(*b.unseal(Kunci::umum, "isi:7", sealed) == words);
  CHECK_FALSE(b.unseal(Kunci::umum, "isi:8", sealed));
  CHECK_FALSE(b.unseal(Kunci::wbs, "isi:7", sealed));
  CHECK(b.seal(Kunci::umum, "isi:7", words) != sealed);
  CHECK(*b.unseal(Kunci::umum, "", b.seal(Kunci::umum, "", "")) == "");
}

TEST_CASE("a tag tells the same words again in their place and with their key, and nothing else") {
  const TempFolder temp;
  const Brankas b = opened(temp.path() / "kunci");
  const std::string tag = b.tag(Kunci::identitas, "surel", "maria@example.org");
  CHECK(tag.size() == 64);
  CHECK(tag == b.tag(Kunci::identitas, "surel", "maria@example.org"));
  CHECK(tag != b.tag(Kunci::identitas, "surel", "maria@example.com"));
  CHECK(tag != b.tag(Kunci::identitas, "surelm", "aria@example.org"));
  CHECK(tag != b.tag(Kunci::wbs, "surel", "maria@example.org"));
  CHECK(tag != opened(temp.path() / "lain").tag(Kunci::identitas, "surel", "maria@example.org"));
}

TEST_CASE("a changed or cut letter is refused") {
  const TempFolder temp;
  const Brankas b = opened(temp.path() / "kunci");
  std::string sealed = b.seal(Kunci::identitas, "id:1", "Maria");
  CHECK_FALSE(b.unseal(Kunci::identitas, "id:1", sealed.substr(0, sealed.size() - 1)));
  CHECK_FALSE(b.unseal(Kunci::identitas, "id:1", ""));
  CHECK_FALSE(b.unseal(Kunci::identitas, "id:1", "bukan segel!"));
  sealed[5] = sealed[5] == 'A' ? 'B' : 'A';
  CHECK_FALSE(b.unseal(Kunci::identitas, "id:1", sealed));
}

TEST_CASE("the same folder gives the same keys, another gives others, and files are the owner's alone") {
  const TempFolder temp;
  const Brankas a = opened(temp.path() / "kunci");
  CHECK(opened(temp.path() / "kunci").fingerprint() == a.fingerprint());
  CHECK(opened(temp.path() / "lain").fingerprint() != a.fingerprint());
  struct stat info {};
  REQUIRE(::stat((temp.path() / "kunci" / "wbs.kunci").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777U) == 0600U);
}

TEST_CASE("a missing or broken key is said, not made anew") {
  const TempFolder temp;
  const auto folder = temp.path() / "kunci";
  CHECK_FALSE(Brankas::open(folder, Missing::refuse));
  (void)opened(folder);
  CHECK(Brankas::open(folder, Missing::refuse));
  std::ofstream(folder / "umum.kunci", std::ios::app) << "x";
  CHECK_FALSE(Brankas::open(folder, Missing::make));
  std::filesystem::resize_file(folder / "umum.kunci", 31);
  CHECK_FALSE(Brankas::open(folder, Missing::make));
  std::filesystem::remove(folder / "umum.kunci");
  CHECK_FALSE(Brankas::open(folder, Missing::refuse));
}

TEST_CASE("sealed by a secret, opened by that secret") {
  const std::string sealed = Brankas::seal_with("kue-kering", "KODE 407192");
  CHECK(*Brankas::unseal_with("kue-kering", sealed) == "KODE 407192");
  CHECK_FALSE(Brankas::unseal_with("kue-kerinh", sealed));
}

TEST_CASE("a stamp is made once, checked by its public key, and for its words only") {
  const TempFolder folder;
  const auto brankas = Brankas::open(folder.path() / "kunci", Brankas::Missing::make).value();
  const Stempel stempel = brankas.stempel().value();
  CHECK(brankas.stempel().value().public_key() == stempel.public_key());
  const std::string tanda = stempel.sign("akar");
  CHECK(is_stamped(stempel.public_key(), "akar", tanda));
  CHECK_FALSE(is_stamped(stempel.public_key(), "akas", tanda));
  CHECK_FALSE(is_stamped(stempel.public_key(), "akar", tanda.substr(2)));
  CHECK_FALSE(is_stamped("bukan kunci", "akar", tanda));
  const TempFolder other;
  const auto elsewhere = Brankas::open(other.path() / "kunci", Brankas::Missing::make).value();
  CHECK_FALSE(is_stamped(elsewhere.stempel().value().public_key(), "akar", tanda));
}

}  // namespace
}  // namespace berkas

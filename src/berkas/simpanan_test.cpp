#include "berkas/simpanan.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <set>
#include <thread>

#include "berkas/sha256.h"
#include "temp_folder.h"

using namespace berkas;

namespace {

const std::string abc_hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

struct Fixture {
  TempFolder folder;
  std::filesystem::path root = folder.path() / "data" / "berkas";
  Simpanan store = Simpanan::open(root).value();
  std::filesystem::path abc = root / "ba" / "78" / abc_hash;

  std::set<std::string> files() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
      if (entry.is_regular_file()) names.insert(entry.path().filename().string());
    return names;
  }
  void make_old(const std::filesystem::path& path) const {
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
  }
};

template <class T>
std::string key_of(const Result<T>& result) {
  return result ? "ok" : result.error().text.entry->key;
}

mode_t mode_of(const std::filesystem::path& path) {
  struct stat about {};
  stat(path.c_str(), &about);
  return about.st_mode & 0777;
}

}  // namespace

TEST_CASE("sha256: the standard's own examples (FIPS 180-4)") {
  CHECK(sha256_hex("abc") == abc_hash);
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(is_sha256_hex(abc_hash));
  CHECK_FALSE(is_sha256_hex(abc_hash.substr(1)));
  CHECK_FALSE(is_sha256_hex(abc_hash + "0"));
  CHECK_FALSE(is_sha256_hex("BA" + abc_hash.substr(2)));
}

TEST_CASE_FIXTURE(Fixture, "what is put can be read under its hash, and only this user may read the file") {
  CHECK(store.put("abc").value() == abc_hash);
  CHECK(read_file(abc) == "abc");
  CHECK(store.read(abc_hash).value() == "abc");
  CHECK(store.open_file(abc_hash)->bytes == 3);
  CHECK(store.verify(abc_hash).has_value());
  CHECK(mode_of(abc) == 0600);
  CHECK(mode_of(root) == 0700);
  CHECK(files() == std::set{abc_hash});
}

TEST_CASE_FIXTURE(Fixture, "a file is put as its bytes are, larger than one read") {
  const std::string bytes(200'000, 'x');
  CHECK(store.put_file(folder.write("besar", bytes)).value() == sha256_hex(bytes));
  CHECK(store.read(sha256_hex(bytes)).value() == bytes);
  CHECK(key_of(store.put_file(folder.path() / "tidak-ada")) == "berkas.tidak_ada");
}

TEST_CASE_FIXTURE(Fixture, "content that is there is not written again; a damaged copy is replaced") {
  REQUIRE(store.put("abc").has_value());
  struct stat before {};
  struct stat after {};
  stat(abc.c_str(), &before);
  REQUIRE(store.put("abc").has_value());
  stat(abc.c_str(), &after);
  CHECK(before.st_ino == after.st_ino);
  std::ofstream(abc) << "abd";
  CHECK(key_of(store.read(abc_hash)) == "berkas.baca_gagal");
  CHECK(key_of(store.verify(abc_hash)) == "berkas.baca_gagal");
  REQUIRE(store.put("abc").has_value());
  CHECK(store.read(abc_hash).value() == "abc");
}

TEST_CASE_FIXTURE(Fixture, "a name that is no hash is no file, and neither is a link") {
  folder.write("rahasia", "x");
  for (const std::string& name :
       {std::string("../../rahasia"), std::string(), std::string(64, '/'), std::string(64, 'G'), abc_hash})
    CHECK_MESSAGE(key_of(store.read(name)) == "berkas.tidak_ada", name);
  std::filesystem::create_directories(abc.parent_path());
  std::filesystem::create_symlink(folder.path() / "rahasia", abc);
  CHECK(key_of(store.read(abc_hash)) == "berkas.baca_gagal");
}

TEST_CASE_FIXTURE(Fixture, "a full disk is told and leaves nothing behind") {
  REQUIRE(store.put("abc").has_value());
  const auto old_handler = signal(SIGXFSZ, SIG_IGN);
  rlimit old_limit{};
  getrlimit(RLIMIT_FSIZE, &old_limit);
  const rlimit tiny{4096, old_limit.rlim_max};
  setrlimit(RLIMIT_FSIZE, &tiny);
  const auto too_large = store.put(std::string(5000, 'x'));
  const auto fitting = store.put(std::string(4096, 'x'));
  setrlimit(RLIMIT_FSIZE, &old_limit);
  signal(SIGXFSZ, old_handler);
  CHECK(key_of(too_large) == "berkas.simpan_gagal");
  CHECK(too_large.error().fault == Fault::unavailable);
  CHECK(fitting.has_value());
  CHECK(files().size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "a folder that cannot be made or has gone is told") {
  folder.write("berkas-biasa", "x");
  CHECK(key_of(Simpanan::open(folder.path() / "berkas-biasa" / "x")) == "berkas.simpan_gagal");
  std::filesystem::remove_all(root);
  CHECK(key_of(store.put("abc")) == "berkas.simpan_gagal");
}

TEST_CASE_FIXTURE(Fixture, "sweep removes old files nobody needs and drafts left by a crash, nothing else") {
  const std::string needed = store.put("perlu").value();
  const std::string orphan = store.put("yatim").value();
  const std::string young = store.put("baru").value();
  const std::string again = store.put("lagi").value();
  std::ofstream(root / "baru" / "AbCdEf") << "half a file";
  std::ofstream(root / "README") << "not ours";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
    if (entry.is_regular_file() && entry.path().filename() != young) make_old(entry.path());
  REQUIRE(store.put("lagi").has_value());  // somebody is about to refer to it
  const auto removed = store.sweep([&](std::string_view hash) { return hash == needed; }, std::chrono::hours(1));
  CHECK(removed.value() == 2);
  CHECK(files() == std::set<std::string>{needed, young, again, "README"});
  CHECK_FALSE(store.verify(orphan).has_value());
}

TEST_CASE_FIXTURE(Fixture, "two who put the same content at once both succeed") {
  std::atomic<int> successes = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int n = 0; n < 20; ++n) successes += store.put(std::to_string(n)).has_value() ? 1 : 0;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(successes == 80);
  CHECK(files().size() == 20);
}

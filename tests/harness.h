// Drives the real program over HTTP: a fresh instance on a free loopback port, and a visitor with cookies who reads
// pages and sends their forms as a browser without JavaScript would.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace db {
class Database;
}
namespace test {
class TempPostgres;
}

namespace harness {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct InstanceOptions {
  bool postgres = false;
  int pegawai = 60;                                 // people in the demo
  int pengaduan = 0;                                // of citizens, in every state from some hundred on
  bool own_seed = false;                            // instead of a copy of the common one
  std::string sekarang = "2026-11-24T09:00+09:00";  // every test runs at a chosen moment
  std::map<std::string, std::string> config;        // KINERJA_SECTION_KEY → value, for this instance alone
};

// Seeded once per (database, size) and copied for each test.
class Instance {
 public:
  explicit Instance(const InstanceOptions& options = {});
  ~Instance();
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  const std::string& base() const { return base_; }
  const std::string& dir() const { return dir_; }
  // The demo login of a role as the seed printed it: {user, password}.
  std::pair<std::string, std::string> login(const std::string& role) const;
  void kill_hard();                           // SIGKILL: the power cut's little sister
  void stop();                                // SIGTERM and wait
  void start();                               // again, on the same data and port
  void move_to(const std::string& sekarang);  // stops and starts at another moment
  // Runs `kinerja <args> --data DIR [--db URL]`; answers exit code and output.
  std::pair<int, std::string> command(const std::vector<std::string>& args, const std::string& input = {}) const;
  std::string log() const;  // what the server printed
  // The instance's database, to look at beside the running program.
  std::unique_ptr<db::Database> database() const;
  // While the program is stopped: on SQLite who writes has the database for himself.
  std::unique_ptr<db::Database> writable() const;
  const test::TempPostgres& postgres() const { return *postgres_; }
  int pid() const { return pid_; }  // 0 when it does not run

 private:
  std::string dir_, base_, db_url_;
  std::unique_ptr<test::TempPostgres> postgres_;
  InstanceOptions options_;
  int port_ = 0;
  int pid_ = 0;
};

struct Page {
  int status = 0;
  std::string body;
  std::multimap<std::string, std::string> headers;  // names in lower case
  std::string location;                             // path of a redirect

  bool has(std::string_view text) const { return body.find(text) != std::string::npos; }
  std::string title() const;
  // The fields of the n-th form whose action is `action` (exactly, or with any query), as the page would send them.
  Fields form(std::string_view action) const;
  std::optional<std::string> link_to(std::string_view prefix) const;  // first href that starts so
  std::string text() const;                                           // without tags, entities decoded, spaces folded
};

struct File {
  std::string field, name, type, bytes;
};

class Visitor {
 public:
  explicit Visitor(const Instance& instance);
  ~Visitor();
  Visitor(Visitor&&) noexcept;

  Page get(const std::string& path);
  // Follows redirects to the page at their end.
  Page open(const std::string& path);
  Page post(const std::string& path, const Fields& fields, const std::vector<File>& files = {});
  Page patch(const std::string& path);
  Page send(const std::string& method, const std::string& path);  // without a body
  // Opens `page_path`, takes the form with `action`, overwrites `changes` and posts it. Does not follow the redirect.
  Page submit(const std::string& page_path, const std::string& action, const Fields& changes,
              const std::vector<File>& files = {});
  Page sign_in(const std::string& user, const std::string& password);
  void set_cookie(const std::string& name, const std::string& value);
  void set_header(const std::string& name, const std::string& value);  // "" removes it

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Somebody with that role's demo login.
Visitor signed_in(const Instance& app, const std::string& role);

// Overwrites the fields of that name, or adds them.
Fields with(Fields fields, const Fields& changes);

// SQLite always; PostgreSQL too when KINERJA_UJI_PG names a server (bin/test always starts one).
std::vector<bool> databases();

}  // namespace harness

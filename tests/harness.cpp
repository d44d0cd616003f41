#include "harness.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "db_fixture.h"

extern char** environ;

namespace harness {
namespace fs = std::filesystem;
namespace {

std::string program() {
  if (const char* path = std::getenv("KINERJA_PROGRAM")) return path;
  return (fs::read_symlink("/proc/self/exe").parent_path() / "kinerja").string();
}

int free_port() {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  if (bind(fd, reinterpret_cast<sockaddr*>(&address), length) != 0) throw std::runtime_error("no free port");
  getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length);
  close(fd);
  return ntohs(address.sin_port);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

int spawn(const std::vector<std::string>& args, const std::string& in, const std::string& out) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  std::vector<char*> argv;
  for (const auto& a : args) argv.push_back(const_cast<char*>(a.c_str()));
  argv.push_back(nullptr);
  int pid = 0;
  const int rc = posix_spawn(&pid, argv[0], &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (rc != 0) throw std::runtime_error("cannot start " + args[0]);
  return pid;
}

int wait_for(int pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string make_dir() {
  std::string pattern = (fs::temp_directory_path() / "kinerja-uji-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
  return pattern;
}

std::pair<int, std::string> run(const std::vector<std::string>& args, const std::string& input) {
  const std::string dir = make_dir();
  std::ofstream(dir + "/in") << input;
  const int code = wait_for(spawn(args, dir + "/in", dir + "/out"));
  std::string output = read_file(dir + "/out");
  fs::remove_all(dir);
  return {code, std::move(output)};
}

// How many of what.
struct Size {
  int pegawai = 0, pengaduan = 0;
  auto operator<=>(const Size&) const = default;
};

void seed(const std::string& dir, const std::string& db_url, Size size) {
  std::vector<std::string> args{program(),
                                "seed",
                                "--demo",
                                "--pegawai",
                                std::to_string(size.pegawai),
                                "--pengaduan",
                                std::to_string(size.pengaduan),
                                "--data",
                                dir};
  if (!db_url.empty()) args.insert(args.end(), {"--db", db_url});
  const auto [code, output] = run(args, "");
  if (code != 0) throw std::runtime_error("seed failed: " + output);
  std::ofstream(dir + "/masuk.tsv") << output;
}

// What the seed made: the folder and, on PostgreSQL, the database. One per database and size in a process; tests get
// copies, which cost milliseconds instead of a seed.
struct Seeded {
  std::string dir = make_dir();
  std::unique_ptr<test::TempPostgres> postgres{};

  Seeded(bool on_postgres, Size size) {
    if (on_postgres) postgres = std::make_unique<test::TempPostgres>();
    seed(dir, postgres ? postgres->url() : "", size);
  }
  Seeded(const Seeded&) = delete;
  Seeded& operator=(const Seeded&) = delete;
  ~Seeded() { fs::remove_all(dir); }
};

const Seeded& seeded(bool postgres, Size size) {
  static std::map<std::pair<bool, Size>, std::unique_ptr<Seeded>> made;
  auto& one = made[{postgres, size}];
  if (!one) one = std::make_unique<Seeded>(postgres, size);
  return *one;
}

// One field of a line of the server's log: the text or number behind "name":.
std::string field_of(const std::string& line, const std::string& name) {
  const auto at = line.find("\"" + name + "\":");
  if (at == std::string::npos) return {};
  auto from = at + name.size() + 3;
  const bool quoted = line[from] == '"';
  if (quoted) ++from;
  return line.substr(from, line.find_first_of(quoted ? "\"" : ",}", from) - from);
}

// Which addresses answered with what was asked for, for the audit of routes: "program<TAB>GET /skp/{id}" per line. A
// page has to show itself; a form may lead on.
void note_reached(const std::string& log) {
  const char* list = std::getenv("KINERJA_UJI_RUTE");
  if (!list) return;
  const std::string program = fs::read_symlink("/proc/self/exe").filename().string();
  std::set<std::string> reached;
  std::istringstream lines(log);
  for (std::string line; std::getline(lines, line);) {
    std::string method = field_of(line, "method");
    const std::string status = field_of(line, "status");
    if (method == "HEAD") method = "GET";
    if (status.starts_with('2') || (method != "GET" && status == "303"))
      reached.insert(method + " " + field_of(line, "route"));
  }
  std::ofstream out(list, std::ios::app);
  for (const auto& route : reached) out << program << '\t' << route << '\n';
}

}  // namespace

Instance::Instance(const InstanceOptions& options) : dir_(make_dir()), options_(options), port_(free_port()) {
  base_ = "http://127.0.0.1:" + std::to_string(port_);
  const Size size{options_.pegawai, options_.pengaduan};
  if (options_.own_seed) {
    if (options_.postgres) postgres_ = std::make_unique<test::TempPostgres>();
    seed(dir_, postgres_ ? postgres_->url() : "", size);
  } else {
    const Seeded& made = seeded(options_.postgres, size);
    fs::copy(made.dir, dir_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    if (options_.postgres) postgres_ = made.postgres->copy();
  }
  if (postgres_) db_url_ = postgres_->url();
  start();
}

Instance::~Instance() {
  if (pid_ > 0) kill_hard();
  note_reached(log());
  fs::remove_all(dir_);
}

void Instance::start() {
  // Each visitor of a test comes from an address of his own, as people do, so that limits by address do not add up.
  setenv("KINERJA_PROXY_DIPERCAYA", "127.0.0.1/32", 1);
  setenv("KINERJA_BATAS_ISI_DETIK", "0", 1);  // a test fills a form faster than any person
  for (const auto& [name, value] : options_.config) setenv(name.c_str(), value.c_str(), 1);
  std::vector<std::string> args{program(),    "serve",          "--data",
                                dir_,         "--listen",       "127.0.0.1:" + std::to_string(port_),
                                "--sekarang", options_.sekarang};
  if (!db_url_.empty()) args.insert(args.end(), {"--db", db_url_});
  pid_ = spawn(args, "/dev/null", dir_ + "/server.log");
  for (const auto& [name, value] : options_.config) unsetenv(name.c_str());
  for (int tries = 0; tries < 400; ++tries) {
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    const bool up = connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(fd);
    if (up) return;
    int status = 0;
    if (waitpid(pid_, &status, WNOHANG) == pid_) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  throw std::runtime_error("the server did not start: " + log());
}

void Instance::stop() {
  kill(pid_, SIGTERM);
  wait_for(pid_);
  pid_ = 0;
}

void Instance::move_to(const std::string& sekarang) {
  stop();
  options_.sekarang = sekarang;
  start();
}

void Instance::kill_hard() {
  kill(pid_, SIGKILL);
  wait_for(pid_);
  pid_ = 0;
}

std::string Instance::log() const {
  return read_file(dir_ + "/server.log");
}

std::pair<std::string, std::string> Instance::login(const std::string& role) const {
  std::istringstream lines(read_file(dir_ + "/masuk.tsv"));
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (second != std::string::npos && line.substr(0, first) == role)
      return {line.substr(first + 1, second - first - 1), line.substr(second + 1)};
  }
  throw std::runtime_error("the seed printed no login for " + role);
}

std::pair<int, std::string> Instance::command(const std::vector<std::string>& args, const std::string& input) const {
  std::vector<std::string> all{program()};
  all.insert(all.end(), args.begin(), args.end());
  all.insert(all.end(), {"--data", dir_});
  if (!db_url_.empty()) all.insert(all.end(), {"--db", db_url_});
  return run(all, input);
}

std::unique_ptr<db::Database> Instance::database() const {
  if (!db_url_.empty()) return db::open_postgres({.url = db_url_, .connections = 1});
  return db::open_sqlite({.path = dir_ + "/kinerja.db", .read_only = true});
}

std::unique_ptr<db::Database> Instance::writable() const {
  if (!db_url_.empty()) return db::open_postgres({.url = db_url_, .connections = 1});
  return db::open_sqlite({.path = dir_ + "/kinerja.db"});
}

std::vector<bool> databases() {
  if (test::postgres_here()) return {false, true};
  return {false};
}

}  // namespace harness

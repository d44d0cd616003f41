#include "crawl.h"

#include <deque>
#include <set>
#include <stdexcept>

namespace audit {
namespace {

constexpr std::size_t kPagesMax = 500;
constexpr int kOfOneKind = 3;

// Pages of a kind are alike: the first few of "/pegawai/{id}" stand for all.
std::string kind_of(const std::string& link) {
  std::string out;
  for (const char c : link) out += (c >= '0' && c <= '9') ? '#' : c;
  return out;
}

}  // namespace

std::vector<std::string> links_of(const std::string& body) {
  std::vector<std::string> out;
  for (auto at = body.find("href=\"/"); at != std::string::npos; at = body.find("href=\"/", at + 1)) {
    std::string link = body.substr(at + 6, body.find('"', at + 6) - at - 6);
    link = link.substr(0, link.find('#'));
    for (auto amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;")) link.replace(amp, 5, "&");
    out.push_back(std::move(link));
  }
  return out;
}

const std::vector<std::string> kRoles{"pegawai", "penilai",    "kepala_unit",  "admin_hr",
                                      "auditor", "admin_unit", "kepala_daerah"};

std::size_t crawl(harness::Visitor& visitor, const std::pair<std::string, std::string>& login,
                  const std::function<void(const std::string&, const harness::Page&)>& look) {
  const auto sign_in = [&] {
    if (visitor.sign_in(login.first, login.second).status != 303)
      throw std::runtime_error(login.first + " cannot sign in");
  };
  sign_in();
  std::deque<std::string> todo{"/beranda"};
  std::set<std::string> seen{"/beranda"};
  std::map<std::string, int> of_kind;
  std::size_t pages = 0;
  while (!todo.empty() && pages < kPagesMax) {
    const std::string path = todo.front();
    todo.pop_front();
    // A person who opens hundreds of pages a minute is slowed down; a new session starts afresh.
    if (++pages % 200 == 0) {
      visitor.submit("/beranda", "/keluar", {});
      sign_in();
    }
    const auto page = visitor.get(path);
    look(path, page);
    if (page.status != 200 || !page.body.starts_with("<!doctype")) continue;
    for (const auto& link : links_of(page.body))
      if (seen.insert(link).second && of_kind[kind_of(link)]++ < kOfOneKind) todo.push_back(link);
  }
  return pages;
}

}  // namespace audit

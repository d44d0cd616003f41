// Every page a person can click his way to: what the audits of links and of messages walk through.
#pragma once
#include <functional>
#include <string>

#include "harness.h"

namespace audit {

// Signs in with {user, password}, follows every link from that person's home (a few pages of each kind stand for all)
// and hands each answer over. Answers how many pages that were.
std::size_t crawl(harness::Visitor& visitor, const std::pair<std::string, std::string>& login,
                  const std::function<void(const std::string& path, const harness::Page&)>& look);

// The addresses of this program that an HTML page links.
std::vector<std::string> links_of(const std::string& body);

extern const std::vector<std::string> kRoles;  // every role of the demo

}  // namespace audit

// Finds the row of the route table for a method and a path.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "web/route.h"

namespace app {

struct Match {
  const web::Route* route = nullptr;
  std::vector<std::string> args;  // what stood at the {…} places, in order
  bool other_method = false;      // the path exists, but not for this method: 405
};

class Router {
 public:
  explicit Router(const std::vector<web::Route>& routes);
  Match find(http::Method method, std::string_view path) const;

 private:
  struct Row {
    const web::Route* route;
    std::vector<std::string_view> segments;  // a segment that starts with '{' takes anything
  };
  std::vector<std::vector<Row>> by_length_;  // fixed segments before placeholders, so "/skp/baru" beats "/skp/{id}"
};

const std::vector<web::Route>& routes();  // THE table: routes.cpp

}  // namespace app

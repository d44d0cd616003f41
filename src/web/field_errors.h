// What is wrong with a form, field by field: the reader's faults and the rules' errors look alike to the person.
#pragma once
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace web {

class FieldErrors {
 public:
  void add(Error error) { errors_.push_back(std::move(error)); }
  // The first fault of the field, or null.
  const msg::Text* for_field(std::string_view name) const {
    const auto found = std::find_if(errors_.begin(), errors_.end(), [&](const Error& e) { return e.field == name; });
    return found == errors_.end() ? nullptr : &found->text;
  }
  bool empty() const { return errors_.empty(); }
  const std::vector<Error>& all() const { return errors_; }  // in the order they were found

 private:
  std::vector<Error> errors_;
};

}  // namespace web

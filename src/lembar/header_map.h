// Columns found by their headings, in any order: "Nama Lengkap", "nama_lengkap" and "NAMA  LENGKAP" are one column.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lembar/sheet.h"

namespace lembar {

enum class Need { required, optional };

struct Column {
  std::string_view name;  // as messages and templates show it
  Need need = Need::required;
};

class HeaderMap {
 public:
  // Refuses a heading row that lacks a required column or has a column twice; every name is in the message.
  static Result<HeaderMap> read(const Row& header, std::span<const Column> expected);

  bool has(std::string_view name) const;
  // The cell under that heading. A column or cell that is not there is an empty cell; its `ref` is empty only when the
  // file has no such column.
  Cell at(const Row& row, std::string_view name) const;
  // Headings nobody asked for, as written: worth a warning, because a mistyped optional column is among them.
  const std::vector<std::string>& unknown() const { return unknown_; }

 private:
  std::map<std::string, std::size_t> columns_;  // by the heading without case, spaces and underscores
  std::vector<std::string> unknown_;
};

}  // namespace lembar

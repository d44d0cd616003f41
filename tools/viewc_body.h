// The statements of a view's function.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "viewc_html.h"
#include "viewc_scan.h"

namespace viewc {

class Body {
 public:
  explicit Body(std::string path) : path_(std::move(path)) {}

  // Throws Located.
  void add(const Token& token);
  void finish();

  const std::string& code() const { return code_; }
  const std::set<std::string>& includes() const { return includes_; }

 private:
  // An open {% if %} or {% for %}.
  struct Block {
    bool is_loop;
    bool has_else = false;
    int line;
    Html before;
    std::optional<Html> after = std::nullopt;  // of the branches so far
  };

  void literal(std::string_view text);
  void value(std::string_view expression);
  void directive(std::string_view text);
  void begin_if(std::string_view condition);
  void next_branch(std::string_view condition);  // without a condition: else
  void begin_for(std::string_view text);
  void let(std::string_view text);
  void include(std::string_view text);
  void message(std::string_view text);
  void end();

  void open(bool is_loop);
  void close_branch();
  Block& innermost(std::string_view directive_name);
  void append(char ch);
  void close_gap();
  void flush_literal();
  void statement(const std::string& code);  // with #line: it contains an expression of the view
  void write(Place place, const std::string& expression);

  std::string path_;
  std::string code_;
  std::string literal_;  // not yet written
  std::string gap_;      // white space at its end that may collapse
  std::set<std::string> includes_;
  std::vector<Block> blocks_;
  Html html_;
  int line_ = 1;
  int loops_ = 0;
};

}  // namespace viewc

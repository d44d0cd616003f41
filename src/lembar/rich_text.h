// The text of a shared or inline string: its <t> pieces joined, whatever their formatting, without the <rPh> reading
// aids of East Asian text. Excel writes control characters as _x000D_; they are turned back.
#pragma once
#include <string>
#include <string_view>

namespace lembar {

class RichText {
 public:
  void clear();
  void start(std::string_view element);
  void end(std::string_view element);
  void text(std::string_view piece);
  std::size_t bytes() const { return text_.size(); }
  std::string value() const;

 private:
  std::string text_;
  bool in_t_ = false;
  int reading_aid_depth_ = 0;
};

}  // namespace lembar

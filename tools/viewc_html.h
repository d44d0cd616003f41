// Where in the HTML a view is at each character of its literal text. Values are escaped by the place they stand in, so
// viewc has to know the place, and refuses the places where no escaping is safe.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace viewc {

// How a value has to be written here.
enum class Place { text, attribute, url };

enum class Mode {
  text,      // element content
  rcdata,    // inside title and textarea: text without tags
  script,    // inside script: nothing is allowed
  tag_open,  // after "<"
  markup,    // after "<!", before it is known to be a comment or a doctype
  doctype,
  comment,
  tag_name,
  end_tag,
  in_tag,        // between attributes, after white space
  after_value,   // between attributes, white space must come first
  self_closing,  // after the "/" of "/>"
  attribute_name,
  before_value,  // after "="
  double_quoted,
  single_quoted,
  unquoted,
};

// Why something is not accepted. The compiler adds the file and line.
struct Refusal {
  std::string why;
};

// Every member function that changes the state throws a Refusal for HTML that viewc does not accept.
class Html {
 public:
  // Follows one character.
  void feed(char ch);

  // A value stands here: says how it must be escaped.
  Place place_value();

  // Before {% if %}, {% for %}, … : closes what a directive may not stand inside.
  void settle();
  // Whether the two states are the same place for the literal text that follows.
  bool same_place(const Html& other) const;
  // After alternatives: what any of them did, counts as done.
  void merge(const Html& other);
  // A loop's body may run many times, so it may not fill an attribute or name one.
  bool repeatable_after(const Html& before) const;

  Mode mode() const { return mode_; }
  bool is_text() const { return mode_ == Mode::text; }
  bool keeps_white_space() const { return pre_ || mode_ == Mode::rcdata; }
  bool between_attributes() const { return mode_ == Mode::in_tag || mode_ == Mode::after_value; }
  const std::string& element() const { return element_; }

 private:
  void feed_text(char ch);
  void feed_tag_open(char ch);
  void feed_markup(char ch);
  void feed_tag_name(char ch);
  void feed_end_tag(char ch);
  void feed_between(char ch);
  void feed_attribute_name(char ch);
  void feed_value(char ch);
  void begin_element();
  void begin_attribute();
  void begin_value();
  void end_value();
  void end_tag_start();
  bool has(const char* attribute) const { return attributes_.contains(attribute); }

  Mode mode_ = Mode::text;
  std::string element_;               // of the tag being read, or of the rcdata or script content
  std::string word_;                  // the name or mark being read
  std::string attribute_;             // its lower-case name
  std::string value_;                 // the literal beginning of its value
  bool value_filled_ = false;         // a {{ value }} stands in it
  bool meta_content_filled_ = false;  // content="{{ … }}" of this <meta>
  bool pre_ = false;
  std::set<std::string> attributes_;  // of this tag
};

}  // namespace viewc

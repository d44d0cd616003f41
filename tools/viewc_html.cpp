#include "viewc_html.h"

#include "viewc_names.h"

namespace viewc {
namespace {

bool is_space(char ch) {
  return ch == ' ' || ch == '\n' || ch == '\t' || ch == '\r' || ch == '\f';
}
bool is_letter(char ch) {
  return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z');
}
bool is_name_char(char ch) {
  return is_letter(ch) || (ch >= '0' && ch <= '9') || ch == '-' || ch == ':' || ch == '_';
}
char lower(char ch) {
  return ch >= 'A' && ch <= 'Z' ? static_cast<char>(ch - 'A' + 'a') : ch;
}

[[noreturn]] void refuse(std::string_view why) {
  throw Refusal{std::string(why)};
}
void refuse_if(std::string_view why) {
  if (!why.empty()) refuse(why);
}

bool is_raw_element(std::string_view element) {
  return element == "title" || element == "textarea" || element == "script" || element == "pre";
}

}  // namespace

void Html::feed(char ch) {
  switch (mode_) {
    case Mode::text:
    case Mode::rcdata:
    case Mode::script:
      return feed_text(ch);
    case Mode::tag_open:
      return feed_tag_open(ch);
    case Mode::markup:
    case Mode::doctype:
    case Mode::comment:
      return feed_markup(ch);
    case Mode::tag_name:
      return feed_tag_name(ch);
    case Mode::end_tag:
      return feed_end_tag(ch);
    case Mode::in_tag:
    case Mode::after_value:
    case Mode::self_closing:
      return feed_between(ch);
    case Mode::attribute_name:
      return feed_attribute_name(ch);
    case Mode::before_value:
    case Mode::double_quoted:
    case Mode::single_quoted:
    case Mode::unquoted:
      return feed_value(ch);
  }
}

void Html::feed_text(char ch) {
  if (ch == '<') {
    word_ = mode_ == Mode::text ? "" : element_;  // what the closing tag has to be called
    mode_ = Mode::tag_open;
  } else if (mode_ == Mode::script && !is_space(ch)) {
    refuse("script inside a page is refused: write a file in src/web/assets/ and <script src=\"{{ … }}\"></script>");
  }
}

void Html::feed_tag_open(char ch) {
  const bool closing_only = !word_.empty();
  if (ch == '/') {
    mode_ = Mode::end_tag;
    element_.clear();
  } else if (closing_only) {
    refuse("only </" + word_ + "> may follow here: write &lt; for the sign <");
  } else if (ch == '!') {
    mode_ = Mode::markup;
  } else if (is_letter(ch)) {
    mode_ = Mode::tag_name;
    element_ = lower(ch);
    attributes_.clear();
    meta_content_filled_ = false;
  } else {
    refuse("write &lt; for the sign <");
  }
}

void Html::feed_markup(char ch) {
  word_ += lower(ch);
  if (mode_ == Mode::markup) {
    if (word_ == "--") {
      mode_ = Mode::comment;
    } else if (word_ == "doctype") {
      mode_ = Mode::doctype;
    } else if (!std::string_view("--").starts_with(word_) && !std::string_view("doctype").starts_with(word_)) {
      refuse("only <!doctype html> and <!-- comments --> may begin with <!");
    }
  } else if (mode_ == Mode::doctype ? ch == '>' : word_.size() > 4 && word_.ends_with("-->")) {
    mode_ = Mode::text;
    word_.clear();
  } else if (mode_ == Mode::comment && (word_ == "-->" || word_ == "--->" || word_.ends_with("--!>"))) {
    refuse("browsers end this comment early: write <!-- text -->");
  }
}

void Html::feed_tag_name(char ch) {
  if (is_name_char(ch)) {
    element_ += lower(ch);
    return;
  }
  begin_element();
  feed_between(ch);
}

void Html::begin_element() {
  refuse_if(why_element_refused(element_));
  mode_ = Mode::after_value;
}

void Html::feed_end_tag(char ch) {
  if (ch != '>') {
    if (!is_space(ch)) element_ += lower(ch);
    return;
  }
  if (!word_.empty() && element_ != word_) refuse("only </" + word_ + "> may follow here: write &lt; for the sign <");
  if (element_ == "pre") pre_ = false;
  mode_ = Mode::text;
}

void Html::feed_between(char ch) {
  if (mode_ == Mode::self_closing && ch != '>') refuse("a / between attributes is refused: end the tag with />");
  if (ch == '>') return end_tag_start();
  if (ch == '/') {
    if (is_raw_element(element_)) refuse("<" + element_ + "> needs its closing tag: browsers ignore the / here");
    mode_ = Mode::self_closing;
  } else if (is_space(ch)) {
    mode_ = Mode::in_tag;
  } else if (mode_ == Mode::after_value) {
    refuse("put a space between attributes");
  } else if (!is_letter(ch)) {
    refuse("an attribute begins with a letter; around = there is no space");
  } else {
    mode_ = Mode::attribute_name;
    attribute_ = lower(ch);
  }
}

void Html::end_tag_start() {
  if (element_ == "script") {
    if (!has("src")) refuse("<script> without src is refused: write a file in src/web/assets/");
    mode_ = Mode::script;
  } else if (element_ == "title" || element_ == "textarea") {
    mode_ = Mode::rcdata;
  } else {
    pre_ = pre_ || element_ == "pre";
    mode_ = Mode::text;
  }
}

void Html::feed_attribute_name(char ch) {
  if (is_name_char(ch) || ch == '.') {
    attribute_ += lower(ch);
    return;
  }
  begin_attribute();
  if (ch == '=') {
    begin_value();
  } else {
    mode_ = Mode::after_value;
    feed_between(ch);
  }
}

void Html::begin_attribute() {
  refuse_if(why_attribute_refused(attribute_));
  if (!attributes_.insert(attribute_).second)
    refuse("the attribute " + attribute_ + " appears twice in this tag: browsers ignore the second");
  if (attribute_ == "http-equiv" && meta_content_filled_)
    refuse("a value in content is refused beside http-equiv: it may send the reader elsewhere");
}

void Html::begin_value() {
  mode_ = Mode::before_value;
  value_.clear();
  value_filled_ = false;
}

void Html::feed_value(char ch) {
  if (mode_ == Mode::before_value) {
    if (is_space(ch) || ch == '>') refuse("the value of " + attribute_ + " is missing after =");
    mode_ = ch == '"' ? Mode::double_quoted : ch == '\'' ? Mode::single_quoted : Mode::unquoted;
    if (mode_ == Mode::unquoted) value_ += ch;
    return;
  }
  const bool is_end = mode_ == Mode::double_quoted   ? ch == '"'
                      : mode_ == Mode::single_quoted ? ch == '\''
                                                     : is_space(ch) || ch == '>';
  if (!is_end) {
    if (value_filled_ && is_url_attribute(attribute_))
      refuse("an address is one whole value: join the parts where the html::Url is made");
    value_ += lower(ch);
    return;
  }
  const bool was_unquoted = mode_ == Mode::unquoted;
  end_value();
  if (was_unquoted) feed_between(ch);
}

void Html::end_value() {
  mode_ = Mode::after_value;
  if (!is_url_attribute(attribute_) && !is_loaded_at_once(element_, attribute_)) return;
  if (value_.starts_with("javascript:")) refuse("javascript: addresses are refused: use src/web/assets/");
  const bool is_foreign = value_.starts_with("http:") || value_.starts_with("https:") || value_.starts_with("//");
  if (is_foreign && is_loaded_at_once(element_, attribute_))
    refuse("a page loads nothing from another server: put the file into src/web/assets/");
}

Place Html::place_value() {
  if (mode_ == Mode::text || mode_ == Mode::rcdata) return Place::text;
  if (mode_ == Mode::script) refuse("a value inside <script> is refused: give it in a data- attribute");
  if (mode_ == Mode::comment) refuse("a value inside an HTML comment is refused: use {# … #} for notes");
  if (mode_ == Mode::doctype || mode_ == Mode::markup) refuse("a value is refused here");
  if (mode_ == Mode::tag_open || mode_ == Mode::tag_name || mode_ == Mode::end_tag)
    refuse("a value may not be the name of a tag: write the tags out with {% if %}");
  if (mode_ == Mode::single_quoted) refuse("a value needs double quotes around it, not single ones");
  if (mode_ == Mode::before_value || mode_ == Mode::unquoted) refuse("a value needs double quotes around it");
  if (mode_ != Mode::double_quoted)
    refuse("a value may not be an attribute: write {% if … %} name{% end %} or name=\"{{ … }}\"");
  refuse_if(why_value_refused(attribute_));
  if (element_ == "meta" && attribute_ == "content") {
    if (has("http-equiv")) refuse("a value in content is refused beside http-equiv: it may send the reader elsewhere");
    meta_content_filled_ = true;
  }
  const bool is_url = is_url_attribute(attribute_);
  if (is_url && (value_filled_ || !value_.empty()))
    refuse("an address is one whole value: join the parts where the html::Url is made");
  value_filled_ = true;
  return is_url ? Place::url : Place::attribute;
}

void Html::settle() {
  if (mode_ == Mode::attribute_name) {
    begin_attribute();
    mode_ = Mode::after_value;
  } else if (mode_ == Mode::tag_name) {
    begin_element();
  }
  const bool is_fine = is_text() || mode_ == Mode::rcdata || between_attributes() || mode_ == Mode::double_quoted;
  if (!is_fine) refuse("a {% … %} may stand in text, between attributes, or inside a double-quoted value, not here");
}

bool Html::same_place(const Html& other) const {
  if (between_attributes() && other.between_attributes()) return element_ == other.element_;
  if (mode_ != other.mode_ || pre_ != other.pre_) return false;
  if (mode_ == Mode::text) return true;
  return element_ == other.element_ && (mode_ != Mode::double_quoted || attribute_ == other.attribute_);
}

void Html::merge(const Html& other) {
  if (other.mode_ == Mode::after_value) mode_ = Mode::after_value;
  if (value_.empty()) value_ = other.value_;
  value_filled_ = value_filled_ || other.value_filled_;
  meta_content_filled_ = meta_content_filled_ || other.meta_content_filled_;
  attributes_.insert(other.attributes_.begin(), other.attributes_.end());
}

bool Html::repeatable_after(const Html& before) const {
  if (between_attributes()) return attributes_ == before.attributes_;
  if (mode_ != Mode::double_quoted || !is_url_attribute(attribute_)) return true;
  return value_filled_ == before.value_filled_ && value_ == before.value_;
}

}  // namespace viewc

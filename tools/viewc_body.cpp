#include "viewc_body.h"

#include <algorithm>

#include "support.h"

namespace viewc {
namespace {

[[noreturn]] void refuse(std::string why) {
  throw Refusal{std::move(why)};
}

bool is_space(char ch) {
  return ch == ' ' || ch == '\n' || ch == '\t' || ch == '\r';
}

std::string variable(std::string_view name) {
  if (!tools::is_identifier(name) || tools::is_cpp_keyword(name))
    refuse("\"" + std::string(name) + "\" is not a name for a variable");
  if (name == "out" || name == "c" || name == "p") refuse("the names out, c and p are taken; choose another");
  return std::string(name);
}

std::string required(std::string_view expression, std::string_view form) {
  if (expression.empty()) refuse("something is missing here: write " + std::string(form));
  return std::string(expression);
}

}  // namespace

void Body::add(const Token& token) {
  line_ = token.line;
  try {
    switch (token.kind) {
      case TokenKind::literal:
        return literal(token.text);
      case TokenKind::value:
        return value(token.text);
      case TokenKind::directive:
        return directive(token.text);
    }
  } catch (const Refusal& refusal) {
    throw Located{line_, refusal.why};
  }
}

void Body::finish() {
  if (!blocks_.empty()) throw Located{blocks_.back().line, "this block has no {% end %}"};
  if (!html_.is_text()) throw Located{line_, "the view ends inside a tag or a <" + html_.element() + ">; close it"};
  flush_literal();
}

void Body::literal(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    html_.feed(text[i]);
    append(text[i]);
    // Browsers drop one line break at the beginning of a textarea; without this one it would be the user's own.
    const bool opens_textarea = text[i] == '>' && html_.mode() == Mode::rcdata && html_.element() == "textarea";
    if (opens_textarea && !text.substr(i + 1).starts_with('\n')) literal_ += '\n';
    if (text[i] == '\n') ++line_;
  }
}

void Body::append(char ch) {
  const bool may_collapse = html_.between_attributes() || (html_.is_text() && !html_.keeps_white_space());
  if (is_space(ch) && may_collapse) {
    gap_ += ch;
  } else {
    close_gap();
    literal_ += ch;
  }
}

// Indentation is for the reader of the view. One blank or line break stays, because it may separate two words.
void Body::close_gap() {
  literal_ += gap_.find('\n') == gap_.npos ? gap_ : "\n";
  gap_.clear();
}

void Body::flush_literal() {
  close_gap();
  if (!literal_.empty()) code_ += "  out.raw(" + tools::cpp_string(literal_) + ");\n";
  literal_.clear();
}

void Body::statement(const std::string& code) {
  flush_literal();
  code_ += "#line " + std::to_string(line_) + " " + tools::cpp_string(path_) + "\n  " + code + "\n";
}

void Body::write(Place place, const std::string& expression) {
  const char* call = place == Place::text ? "text" : place == Place::attribute ? "attr" : "url";
  statement(std::string("out.") + call + "(" + expression + ");");
}

void Body::value(std::string_view expression) {
  const Place place = html_.place_value();
  write(place, std::string(expression));
}

void Body::directive(std::string_view text) {
  std::string_view rest = text;
  const std::string_view name = take_word(rest);
  if (name == "t") return message(rest);
  if (name == "if") return begin_if(rest);
  if (name == "elif") return next_branch(required(rest, "{% elif condition %}"));
  if (name == "else" && rest.empty()) return next_branch({});
  if (name == "for") return begin_for(rest);
  if (name == "let") return let(rest);
  if (name == "include") return include(rest);
  if (name == "end" && rest.empty()) return end();
  refuse("{% " + std::string(text) + " %} is unknown; there are t, if, elif, else, for, let, include and end");
}

void Body::open(bool is_loop) {
  html_.settle();
  blocks_.push_back({.is_loop = is_loop, .line = line_, .before = html_});
}

void Body::begin_if(std::string_view condition) {
  open(false);
  statement("if (" + required(condition, "{% if condition %}") + ") {");
}

void Body::next_branch(std::string_view condition) {
  Block& block = innermost(condition.empty() ? "else" : "elif");
  if (block.is_loop) refuse("this belongs to an {% if %}, but the innermost block is a {% for %}");
  if (block.has_else) refuse("nothing follows {% else %} but {% end %}");
  close_branch();
  block.has_else = condition.empty();
  html_ = block.before;
  statement(condition.empty() ? "} else {" : "} else if (" + std::string(condition) + ") {");
}

void Body::close_branch() {
  Block& block = blocks_.back();
  html_.settle();
  if (!html_.same_place(block.before))
    refuse("the HTML between here and line " + std::to_string(block.line) +
           " opens or closes a tag or a value only halfway; each branch must be whole");
  if (block.is_loop && !html_.repeatable_after(block.before))
    refuse("a loop may not write an attribute or an address, because it would be written again each time");
  if (block.after)
    block.after->merge(html_);
  else
    block.after = html_;
}

void Body::end() {
  Block& block = innermost("end");
  close_branch();
  if (!block.has_else) block.after->merge(block.before);
  flush_literal();
  html_ = *block.after;
  code_ += "  }\n";
  blocks_.pop_back();
}

Body::Block& Body::innermost(std::string_view directive_name) {
  if (blocks_.empty()) refuse("this {% " + std::string(directive_name) + " %} has no {% if %} or {% for %}");
  return blocks_.back();
}

void Body::begin_for(std::string_view text) {
  constexpr std::string_view kForm = "{% for x in list %} or {% for i, x in list %}";
  const std::size_t in = text.find(" in ");
  if (in == text.npos) refuse("write " + std::string(kForm));
  const std::string list = required(trim(text.substr(in + 4)), kForm);
  const std::string_view names = text.substr(0, in);
  const std::size_t comma = names.find(',');
  open(true);
  if (comma == names.npos) return statement("for (const auto& " + variable(trim(names)) + " : " + list + ") {");
  const std::string counter = "next_" + std::to_string(++loops_);
  statement("for (std::size_t " + counter + " = 0; const auto& " + variable(trim(names.substr(comma + 1))) + " : " +
            list + ") {\n  [[maybe_unused]] const std::size_t " + variable(trim(names.substr(0, comma))) + " = " +
            counter + "++;");
}

void Body::let(std::string_view text) {
  constexpr std::string_view kForm = "{% let name = expression %}";
  const std::size_t equals = std::min(text.find('='), text.size());
  const std::string name = variable(trim(text.substr(0, equals)));
  if (equals == text.size()) refuse("write " + std::string(kForm));
  html_.settle();
  statement("const auto& " + name + " = " + required(trim(text.substr(equals + 1)), kForm) + ";");
}

void Body::include(std::string_view text) {
  std::string_view argument = text;
  const std::string view(take_word(argument));
  const std::size_t slash = std::min(view.find('/'), view.size());
  std::string function = slash == view.size() ? "" : view.substr(slash + 1);
  std::replace(function.begin(), function.end(), '-', '_');
  if (!tools::is_snake_case(view.substr(0, slash)) || !tools::is_snake_case(function))
    refuse("write {% include feature/name expression %}");
  if (!html_.is_text()) refuse("a view can be included between tags only");
  includes_.insert("views/" + view + ".h");
  statement("::views::" + view.substr(0, slash) + "::" + function + "(out, c" +
            (argument.empty() ? "" : ", " + std::string(argument)) + ");");
}

void Body::message(std::string_view text) {
  std::string_view arguments = text;
  const std::string key(take_word(arguments));
  const std::size_t dot = std::min(key.find('.'), key.size());
  const std::string catalogue = key.substr(0, dot);
  if (dot == key.size() || !tools::is_snake_case(catalogue) || !tools::is_snake_case(key.substr(dot + 1)))
    refuse("write {% t catalogue.key %} or {% t catalogue.key argument, argument %}");
  const Place place = html_.place_value();
  if (place == Place::url) refuse("a message is not an address");
  includes_.insert("msg/" + catalogue + ".h");
  const std::string call = arguments.empty() ? "" : "(" + std::string(arguments) + ")";
  write(place, "c.t(::msg::" + catalogue + "::" + key.substr(dot + 1) + call + ")");
}

}  // namespace viewc

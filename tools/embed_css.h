// Style sheets, made smaller and pointed at the hashed names of the files they use.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace embed {

// Every line `@import "name";` becomes what `body_of(name)` answers.
std::string inline_imports(std::string_view css, const std::function<std::string(const std::string& name)>& body_of);

// Without comments and needless white space. Strings and url(…) stay untouched; nothing is rewritten or reordered.
std::string minify_css(std::string_view css);

// Every url(name) becomes url(path_of(name)); a "#fragment" stays, and so does a "data:" address.
std::string rewrite_urls(std::string_view css, const std::function<std::string(const std::string& name)>& path_of);

}  // namespace embed

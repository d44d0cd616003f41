// Whose map it is, as its file says it.
#pragma once
#include <string>
#include <string_view>

namespace pengaduan {

// The words of a piece of HTML, which then go out as text: without what stands in angle brackets, the commonest
// entities as characters.
std::string tanpa_tag(std::string_view html);

}  // namespace pengaduan

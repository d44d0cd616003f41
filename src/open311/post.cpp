#include "open311/post.h"

#include "base/text.h"
#include "msg/open311.h"
#include "open311/plain_text.h"

namespace open311 {
namespace {

// Nothing is taken from a form that is not UTF-8; the rest is clean from here on.
Checked<Pairs> clean_form(const Pairs& form) {
  Errors errors;
  Pairs out;
  for (const auto& [name, given] : form) {
    if (!text::is_valid_utf8(name) || !text::is_valid_utf8(given))
      errors.push_back(bad_request(msg::open311::bukan_utf8(excerpt(name))));
    out.emplace_back(clean(name), clean(given));
  }
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return out;
}

std::string read_text(const Pairs& form, std::string_view name, std::size_t length_max, Errors& errors) {
  std::string given(value(form, name));
  const std::size_t length = text::length(given);
  if (length > length_max) errors.push_back(bad_request(msg::open311::terlalu_panjang(name, length_max, length)));
  return given;
}

void read_location(const Pairs& form, PostedRequest& out, Errors& errors) {
  out.position = read_position(form, errors);
  out.address_string = read_text(form, "address_string", field_length_max, errors);
  out.address_id = read_text(form, "address_id", field_length_max, errors);
  const bool has_point = !value(form, "lat").empty() || !value(form, "long").empty();
  if (!has_point && out.address_string.empty() && out.address_id.empty())
    errors.push_back(bad_request(msg::open311::lokasi_kosong));
}

void read_description(const Pairs& form, PostedRequest& out, Errors& errors) {
  out.description = read_text(form, "description", text_length_max, errors);
  if (has_markup(out.description)) errors.push_back(bad_request(msg::open311::markah));
}

void read_sender(const Pairs& form, PostedRequest& out, Errors& errors) {
  const auto field = [&](std::string_view name) { return read_text(form, name, field_length_max, errors); };
  out.email = field("email");
  out.device_id = field("device_id");
  out.account_id = field("account_id");
  out.first_name = field("first_name");
  out.last_name = field("last_name");
  out.phone = field("phone");
}

// Only what a page may link to: an address of another kind could be a script.
bool is_web_address(std::string_view s) {
  const std::string lower = text::to_lower(s.substr(0, s.find("//") + 2));
  return (lower == "https://" || lower == "http://") && s.size() > lower.size() &&
         s.find_first_of(" \t\n") == std::string_view::npos;
}

void read_media(const Pairs& form, PostedRequest& out, Errors& errors) {
  for (const auto& pair : form) {
    if (pair.first != "media_url") continue;
    const std::string url = read_text({pair}, "media_url", field_length_max, errors);
    if (url.empty()) continue;
    if (!is_web_address(url)) errors.push_back(bad_request(msg::open311::media_salah));
    out.media_urls.push_back(url);
  }
}

}  // namespace

Checked<PostedRequest> check_post(const Pairs& sent, const Catalogue& catalogue, const Jurisdiction& own) {
  const Pairs form = TRY(clean_form(sent));
  Errors errors;
  if (auto error = check_jurisdiction(form, own)) {
    if (error->code != 400) return refuse(*std::move(error));
    errors.push_back(*std::move(error));
  }
  PostedRequest out;
  out.service_code = value(form, "service_code");
  if (out.service_code.empty())
    errors.push_back(bad_request(msg::open311::layanan_kosong));
  else if (catalogue.find_service(out.service_code) == nullptr)
    return refuse(service_not_found(out.service_code));
  read_location(form, out, errors);
  // Of an unknown service nobody knows which attributes are right.
  if (!out.service_code.empty()) read_attributes(form, catalogue.find_definition(out.service_code), out, errors);
  read_description(form, out, errors);
  read_sender(form, out, errors);
  read_media(form, out, errors);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return out;
}

}  // namespace open311

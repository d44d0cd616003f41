#include <curl/curl.h>

#include <algorithm>
#include <stdexcept>

#include "harness.h"

namespace harness {
namespace {

std::size_t append(char* data, std::size_t size, std::size_t count, void* to) {
  static_cast<std::string*>(to)->append(data, size * count);
  return size * count;
}

std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return s;
}

void read_headers(const std::string& raw, Page& page) {
  // Only the last head counts: a 100 Continue comes before it.
  std::size_t at = raw.rfind("HTTP/1.1 ");
  while (at != std::string::npos && at < raw.size()) {
    const std::size_t end = std::min(raw.find("\r\n", at), raw.size());
    const std::string line = raw.substr(at, end - at);
    if (const auto colon = line.find(": "); colon != std::string::npos)
      page.headers.emplace(lower(line.substr(0, colon)), line.substr(colon + 2));
    at = end + 2;
  }
  if (const auto it = page.headers.find("location"); it != page.headers.end()) page.location = it->second;
}

std::string encode(CURL* curl, const std::string& s) {
  char* e = curl_easy_escape(curl, s.data(), static_cast<int>(s.size()));
  std::string out = e ? e : "";
  curl_free(e);
  return out;
}

}  // namespace

struct Visitor::Impl {
  CURL* curl = curl_easy_init();
  std::string base;
  std::map<std::string, std::string> extra;

  ~Impl() { curl_easy_cleanup(curl); }

  Page perform(const std::string& path) {
    Page page;
    std::string head;
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    for (const auto& [name, value] : extra) list = curl_slist_append(list, (name + ": " + value).c_str());
    curl_easy_setopt(curl, CURLOPT_URL, (base + path).c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &page.body);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &head);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 60L);
    const CURLcode code = curl_easy_perform(curl);
    curl_slist_free_all(list);
    if (code != CURLE_OK) throw std::runtime_error(std::string("request failed: ") + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    page.status = static_cast<int>(status);
    read_headers(head, page);
    return page;
  }
};

Visitor::Visitor(const Instance& instance) : impl_(std::make_unique<Impl>()) {
  impl_->base = instance.base();
  curl_easy_setopt(impl_->curl, CURLOPT_COOKIEFILE, "");  // cookies in memory
  impl_->extra["Sec-Fetch-Site"] = "same-origin";
  static int visitors = 0;
  ++visitors;
  impl_->extra["X-Forwarded-For"] =
      "10.0." + std::to_string(visitors / 250 % 250) + "." + std::to_string(visitors % 250);
}
Visitor::~Visitor() = default;
Visitor::Visitor(Visitor&&) noexcept = default;

void Visitor::set_cookie(const std::string& name, const std::string& value) {
  curl_easy_setopt(impl_->curl, CURLOPT_COOKIELIST,
                   ("Set-Cookie: " + name + "=" + value + "; domain=127.0.0.1; path=/").c_str());
}

void Visitor::set_header(const std::string& name, const std::string& value) {
  if (value.empty())
    impl_->extra.erase(name);
  else
    impl_->extra[name] = value;
}

Page Visitor::get(const std::string& path) {
  curl_easy_setopt(impl_->curl, CURLOPT_HTTPGET, 1L);
  return impl_->perform(path);
}

Page Visitor::patch(const std::string& path) {
  curl_easy_setopt(impl_->curl, CURLOPT_CUSTOMREQUEST, "PATCH");
  Page page = post(path, {{"x", "y"}});
  curl_easy_setopt(impl_->curl, CURLOPT_CUSTOMREQUEST, nullptr);
  return page;
}

Page Visitor::send(const std::string& method, const std::string& path) {
  const bool is_head = method == "HEAD";
  curl_easy_setopt(impl_->curl, CURLOPT_HTTPGET, 1L);
  if (is_head)
    curl_easy_setopt(impl_->curl, CURLOPT_NOBODY, 1L);
  else
    curl_easy_setopt(impl_->curl, CURLOPT_CUSTOMREQUEST, method.c_str());
  Page page = impl_->perform(path);
  curl_easy_setopt(impl_->curl, CURLOPT_NOBODY, 0L);
  curl_easy_setopt(impl_->curl, CURLOPT_CUSTOMREQUEST, nullptr);
  return page;
}

Page Visitor::open(const std::string& path) {
  Page page = get(path);
  for (int hops = 0; hops < 5 && page.status >= 300 && page.status < 400 && !page.location.empty(); ++hops)
    page = get(page.location);
  return page;
}

Page Visitor::post(const std::string& path, const Fields& fields, const std::vector<File>& files) {
  CURL* curl = impl_->curl;
  if (files.empty()) {
    std::string body;
    for (const auto& [name, value] : fields) {
      if (!body.empty()) body += '&';
      body += encode(curl, name) + "=" + encode(curl, value);
    }
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, body.c_str());
    return impl_->perform(path);
  }
  curl_mime* mime = curl_mime_init(curl);
  for (const auto& [name, value] : fields) {
    curl_mimepart* part = curl_mime_addpart(mime);
    curl_mime_name(part, name.c_str());
    curl_mime_data(part, value.data(), value.size());
  }
  for (const auto& f : files) {
    curl_mimepart* part = curl_mime_addpart(mime);
    curl_mime_name(part, f.field.c_str());
    curl_mime_filename(part, f.name.c_str());
    curl_mime_type(part, f.type.c_str());
    curl_mime_data(part, f.bytes.data(), f.bytes.size());
  }
  curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime);
  Page page = impl_->perform(path);
  curl_easy_setopt(curl, CURLOPT_MIMEPOST, nullptr);
  curl_mime_free(mime);
  return page;
}

Page Visitor::submit(const std::string& page_path, const std::string& action, const Fields& changes,
                     const std::vector<File>& files) {
  const Page page = open(page_path);
  if (page.status != 200) throw std::runtime_error(page_path + " answered " + std::to_string(page.status));
  return post(action, with(page.form(action), changes), files);
}

Page Visitor::sign_in(const std::string& user, const std::string& password) {
  return submit("/masuk", "/masuk", {{"pengguna", user}, {"sandi", password}});
}

Fields with(Fields fields, const Fields& changes) {
  for (const auto& [name, value] : changes) std::erase_if(fields, [&](const auto& f) { return f.first == name; });
  fields.insert(fields.end(), changes.begin(), changes.end());
  return fields;
}

Visitor signed_in(const Instance& app, const std::string& role) {
  Visitor v(app);
  const auto [user, password] = app.login(role);
  if (v.sign_in(user, password).status != 303) throw std::runtime_error(role + " cannot sign in");
  return v;
}

}  // namespace harness

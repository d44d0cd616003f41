#include "pengaduan/publik/atom.h"

#include <algorithm>
#include <ctime>

namespace pengaduan {
namespace {

// What XML 1.0 cannot carry goes; the rest is escaped for content and for attributes alike.
std::string escaped(const std::string& s) {
  std::string out;
  for (const char c : s) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (u >= 0x20 || c == '\n' || c == '\t')
      out += c;
  }
  return out;
}

std::string instant(std::int64_t utc_ms) {
  const auto seconds = static_cast<std::time_t>(utc_ms / 1000);
  std::tm tm{};
  gmtime_r(&seconds, &tm);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm)};
}

std::string element(const char* name, const std::string& value) {
  return std::string("<") + name + ">" + escaped(value) + "</" + name + ">\n";
}

}  // namespace

std::string atom(const AtomUmpan& u) {
  std::int64_t newest = u.entri.empty() ? u.sekarang : 0;
  for (const AtomEntri& e : u.entri) newest = std::max(newest, e.diubah);
  const std::string list = escaped(u.alamat + "/pengaduan");
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      escaped(u.bahasa) + "\">\n";
  out += element("id", u.alamat + "/pengaduan") + element("title", u.judul) + element("updated", instant(newest));
  out += "<author>" + element("name", u.instansi) + "</author>\n";
  out += "<link rel=\"self\" type=\"application/atom+xml\" href=\"" + list +
         ".atom\"/>\n<link rel=\"alternate\" href=\"" + list + "\"/>\n";
  for (const AtomEntri& e : u.entri) {
    const std::string address = u.alamat + "/pengaduan/" + e.nomor;
    out += "<entry>\n" + element("id", address) + element("title", e.judul) + element("updated", instant(e.diubah)) +
           element("published", instant(e.terbit)) + "<link href=\"" + escaped(address) + "\"/>\n<category term=\"" +
           escaped(e.kategori) + "\"/>\n<content type=\"text\">" + escaped(e.isi) + "</content>\n</entry>\n";
  }
  return out + "</feed>\n";
}

}  // namespace pengaduan

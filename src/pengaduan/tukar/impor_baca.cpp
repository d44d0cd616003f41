// The two kinds of files as rows of the same cells.
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "lembar/header_map.h"
#include "msg/impor.h"
#include "msg/lembar.h"
#include "pengaduan/tukar/impor.h"

namespace pengaduan {
namespace {

using nlohmann::json;
using K = KolomImpor;

constexpr std::uintmax_t kJsonBytesMax = 64ULL * 1024 * 1024;
constexpr int kDepthMax = 8;  // of a request: a wrapper, the list, the request, an extension's object
constexpr std::size_t kRowsMax = 200'000;

struct Nama {
  K kolom;
  std::string_view nama, georeport;
};
constexpr Nama kNama[] = {
    {K::nomor, "nomor", ""},
    {K::nomor_asal, "nomor_asal", "service_request_id"},
    {K::sp4n, "sp4n_tracking_id", ""},
    {K::isi, "isi", "description"},
    {K::judul, "judul", ""},
    {K::kategori, "kategori", "service_code"},
    {K::nama_kategori, "nama_kategori", "service_name"},
    {K::keadaan, "keadaan", "status"},
    {K::unit, "unit", "agency_responsible"},
    {K::distrik, "distrik", ""},
    {K::kampung, "kampung", ""},
    {K::alamat, "alamat", "address"},
    {K::lintang, "lintang", "lat"},
    {K::bujur, "bujur", "long"},
    {K::diterima, "diterima", "requested_datetime"},
    {K::selesai, "selesai", "updated_datetime"},
    {K::catatan, "catatan", "status_notes"},
};
static_assert(std::size(kNama) == kolom_impor_count);

// A sheet of GeoReport Bulk has the names of the specification.
void rename_headings(lembar::Row& heading) {
  for (auto& cell : heading.cells)
    for (const Nama& n : kNama)
      if (!n.georeport.empty() && text::to_lower(text::trim(cell.text)) == n.georeport) cell.text = std::string(n.nama);
}

Result<std::vector<BarisAsal>> read_sheet(const std::filesystem::path& path) {
  const auto sheet = TRY(lembar::open_sheet(path));
  lembar::Row row;
  if (!TRY(sheet->next(row))) return invalid("", msg::lembar::kosong);
  rename_headings(row);
  std::vector<lembar::Column> columns;
  for (const Nama& n : kNama) columns.push_back({n.nama, lembar::Need::optional});
  const auto heading = TRY(lembar::HeaderMap::read(row, columns));
  if (!heading.has("nomor_asal") && !heading.has("sp4n_tracking_id")) return invalid("", msg::impor::tanpa_kolom_nomor);
  std::vector<BarisAsal> out;
  while (TRY(sheet->next(row))) {
    BarisAsal b{.nomor = row.number};
    for (const Nama& n : kNama) {
      const auto cell = heading.at(row, n.nama);
      b.at(n.kolom) = cell.text;
      if (cell.kind == lembar::Cell::Kind::error) b.salah = n.kolom;
    }
    out.push_back(std::move(b));
  }
  return out;
}

// Numbers are ids and coordinates that somebody wrote without quotes; null is nothing.
void take(BarisAsal& row, K kolom, const json& value) {
  if (value.is_string())
    row.at(kolom) = value.get<std::string>();
  else if (value.is_number())
    row.at(kolom) = value.dump();
  else if (!value.is_null())
    row.salah = kolom;
}

bool is_request(const json& j) {
  return j.is_object() && j.contains("service_request_id");
}

// A bare list, or one inside whatever the server wraps it in: of a list without requests its name has to tell.
const json* list_in(const json& j, std::string_view name = "request", int depth = 0) {
  const bool named = name == "request" || name == "requests" || name == "service_requests";
  if (j.is_array()) return named || (!j.empty() && is_request(j.front())) ? &j : nullptr;
  if (j.is_object() && depth < 3)
    for (const auto& [key, value] : j.items())
      if (const json* found = list_in(value, key, depth + 1)) return found;
  return nullptr;
}

Result<std::string> bytes_of(const std::filesystem::path& path) {
  std::error_code failed;
  const auto bytes = std::filesystem::file_size(path, failed);
  if (failed) return fail(Fault::not_found, msg::lembar::tak_terbuka(path.filename().string()));
  if (bytes > kJsonBytesMax) return invalid("", msg::lembar::berkas_besar(kJsonBytesMax / (1024 * 1024)));
  std::ifstream in(path, std::ios::binary);
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool is_json(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string head(64, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  const auto from = head.starts_with("\xEF\xBB\xBF") ? 3U : 0U;
  const auto first = head.find_first_not_of(" \t\r\n", from);
  return first != head.npos && (head[first] == '[' || head[first] == '{');
}

}  // namespace

std::string_view nama_kolom(K kolom) {
  return kNama[static_cast<std::size_t>(kolom)].nama;
}
std::string_view nama_georeport(K kolom) {
  return kNama[static_cast<std::size_t>(kolom)].georeport;
}

Result<std::vector<BarisAsal>> read_georeport(std::string_view bytes) {
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= kDepthMax; };
  const json j = json::parse(bytes, shallow, false);
  if (j.is_discarded()) return invalid("", msg::impor::json_rusak);
  const json* list = list_in(j);
  if (!list) return invalid("", msg::impor::json_tanpa_daftar);
  if (list->size() > kRowsMax) return invalid("", msg::lembar::baris_banyak(static_cast<std::int64_t>(kRowsMax)));
  std::vector<BarisAsal> out;
  for (const json& request : *list) {
    BarisAsal b{.nomor = static_cast<std::int64_t>(out.size()) + 1};
    if (!request.is_object()) b.salah = K::nomor_asal;
    for (const Nama& n : kNama)
      if (!n.georeport.empty() && request.is_object())
        if (const auto at = request.find(n.georeport); at != request.end()) take(b, n.kolom, *at);
    out.push_back(std::move(b));
  }
  return out;
}

Result<std::vector<BarisAsal>> read_impor(const std::filesystem::path& path) {
  if (!is_json(path)) return read_sheet(path);
  const std::string bytes = TRY(bytes_of(path));
  return read_georeport(bytes);
}

}  // namespace pengaduan

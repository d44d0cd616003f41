// Every answer byte for byte, against files that another program wrote from the specification. The tests run in the
// project's folder.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "msg/open311.h"
#include "open311/access.h"
#include "open311/documents.h"
#include "open311/format.h"
#include "open311/post.h"
#include "open311/testing.h"
#include "temp_folder.h"

using namespace open311;

namespace {

constexpr std::string_view folder = "tests/data/open311/";
constexpr std::int64_t day_28_ms = 1'798'416'000'000;  // 2026-12-28T00:00:00Z
constexpr std::int64_t day_ms = 86'400'000;

Position place() {
  return {Desimal::from_micros(-3'367'050), Desimal::from_micros(135'496'120)};
}

ServiceRequest full_request() {
  return {.id = "8ZK4M29QX0TR7WB31H",
          .status = Status::closed,
          .status_notes = "Selesai (dikonfirmasi pelapor): lubang sudah ditutup",
          .service_name = "Jalan rusak",
          .service_code = "JALAN",
          .description = "Lubang besar di depan pasar.\nSudah dua motor jatuh.",
          .agency_responsible = "Dinas Pekerjaan Umum",
          .service_notice = "Ditangani paling lama 14 hari kerja.",
          .requested_ms = day_28_ms,
          .updated_ms = day_28_ms + day_ms + 30'250,
          .expected_ms = day_28_ms + 14 * day_ms,
          .address = "Jalan Trikora 12, Wanggar Sari",
          .address_id = "94.04.02.2001",
          .zipcode = "098816",
          .position = place(),
          .media_url = "https://kinerja.example/foto/1.webp?u=1&v=2"};
}

ServiceRequest bare_request() {
  return {.id = "0001", .service_code = "LAMPU", .requested_ms = day_28_ms};
}

ServiceRequest hostile_request() {
  ServiceRequest r = bare_request();
  r.status_notes = "a < b && c > d, \"kata\" 'kata'";
  r.description =
      "baris 1\r\nbaris 2\rbaris 3\tdengan tab \\ garis miring / \x01\x08\x0B\x1F\x7F\xC2\x85\xEF\xBF\xBEselesai";
  r.agency_responsible = "<script>alert(1)</script>";
  r.service_notice = "]]> &amp; <!-- -->";
  r.address = "Kampung Wanggar Makmur 🕳️🚧 – “Papua Tengah” 漢字 \xE2\x80\xA8 é";
  r.zipcode = "\xFF\xC3rusak\xED\xA0\x80";
  r.position = Position{Desimal(0), Desimal::from_micros(-500'000)};
  return r;
}

ServiceRequest extended_request() {
  ServiceRequest r = bare_request();
  r.extensions.attributes = {{"Seberapa parah?", "PARAH", "Berat", "2"}, {"Dekat apa?", "PATOKAN", "Pasar <baru>", ""}};
  r.extensions.extended = {{"channel", "open311"}, {"distrik", ""}};
  r.extensions.notes = {{day_28_ms, "Diterima", "baru"}, {day_28_ms + 1, "", "terdisposisi"}};
  return r;
}

std::vector<Service> every_type() {
  std::vector<Service> services = sample_catalogue().services;
  services.push_back({.code = "003", .name = "Lain-lain", .type = ServiceType::blackbox});
  return services;
}

Element discovery(std::vector<Endpoint> endpoints) {
  return document(Discovery{.changeset_ms = day_28_ms,
                            .contact = "Dinas Kominfo & Persandian <kominfo@wanggar.example>",
                            .key_service = "kinerja kunci-api buat NAMA",
                            .endpoints = std::move(endpoints)});
}

Element both_endpoints() {
  return discovery({{"https://lapor.wanggar.example/open311/v2", day_28_ms, EndpointType::production},
                    {"https://coba.wanggar.example/open311/v2", day_28_ms - day_ms, EndpointType::test}});
}

Element english(const Errors& errors) {
  return document(errors, msg::Lang::en);
}

// Everything that a POST can do wrong at once.
Errors every_cause() {
  const Pairs form{{"service_code", "JALAN"},       {"lat", "95"},          {"attribute[LEBAR]", "lebar"},
                   {"attribute[PARAH]", "9"},       {"attribute[X]", "1"},  {"attribute[AKIBAT][]", "macet"},
                   {"attribute[SEJAK]", "kemarin"}, {"description", "<b>"}, {"media_url", "javascript:alert(1)"}};
  return check_post(form, sample_catalogue(), {}).error();
}

std::map<std::string, Element> answers() {
  const Jurisdiction wanggar{"wanggar.example", Jurisdiction::Asked::always};
  return {
      {"discovery", both_endpoints()},
      {"discovery_without_endpoints", discovery({})},
      {"services", document(every_type())},
      {"services_none", document(std::vector<Service>{})},
      {"definition", document(sample_catalogue().definitions[0])},
      {"definition_without_attributes", document(ServiceDefinition{"LAMPU", {}})},
      {"requests", document({full_request(), bare_request()}, Extensions::off)},
      {"requests_none", document(std::vector<ServiceRequest>{}, Extensions::off)},
      {"requests_one", document({full_request()}, Extensions::off)},
      {"requests_hostile", document({hostile_request()}, Extensions::off)},
      {"requests_not_extended", document({extended_request()}, Extensions::off)},
      {"requests_extended", document({extended_request()}, Extensions::on)},
      {"requests_extended_empty", document({bare_request()}, Extensions::on)},
      {"receipt_id", document(RequestReceipt{.reference = "8ZK4M29QX0TR7WB31H", .service_notice = "Diterima."})},
      {"receipt_token", document(RequestReceipt{.names = RequestReceipt::Names::token, .reference = "t-1"})},
      {"receipt_account", document(RequestReceipt{.reference = "0001", .account_id = "7"})},
      {"token", document(Token{"0001", "t-1"})},
      {"token_pending", document(Token{"", "t-1"})},
      {"error_format_missing", english(parse_resource("requests").error())},
      {"error_format_unknown", english(parse_resource("requests.<csv>").error())},
      {"error_key_missing", english({*check_key(KeyState::missing)})},
      {"error_key_unknown", english({*check_key(KeyState::unknown)})},
      {"error_jurisdiction_missing", english({*check_jurisdiction({}, wanggar)})},
      {"error_jurisdiction_unknown", english({*check_jurisdiction({{"jurisdiction_id", "sfgov.org"}}, wanggar)})},
      {"error_service_unknown", english({service_not_found("<006>")})},
      {"error_request_unknown", english({request_not_found()})},
      {"error_token_unknown", english({token_not_found()})},
      {"error_quota", english({too_many_requests()})},
      {"error_post", english(every_cause())},
      {"error_post_indonesian", document(every_cause(), msg::Lang::id)},
  };
}

}  // namespace

TEST_CASE("every answer is byte for byte the file of its name") {
  for (const auto& [name, answer] : answers()) {
    CAPTURE(name);
    const std::string path = std::string(folder) + name;
    CHECK(write(answer, Format::xml) == read_file(path + ".xml"));
    CHECK(write(answer, Format::json) == read_file(path + ".json"));
  }
}

TEST_CASE("no file lies there that nothing is compared with") {
  const auto known = answers();
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path());
    CHECK(known.contains(entry.path().stem().string()));
    ++files;
  }
  CHECK(files == 2 * known.size());
}

#include "penilaian/label_luar.h"

#include <span>
#include <string>

#include "base/text.h"

namespace penilaian {
namespace {

template <class E>
using Label = std::pair<std::string_view, E>;

bool touches(char c) {
  return c == '/' || c == '(' || c == ')';
}

// Lower case with single spaces, and none beside a slash or bracket: "Kurang/ Misconduct" and "KURANG (MISCONDUCT)" are
// printed with and without them.
std::string fold(std::string_view text) {
  std::string out;
  for (const char c : text::to_lower(text::collapse_spaces(text))) {
    if (touches(c) && !out.empty() && out.back() == ' ') out.pop_back();
    if (c == ' ' && !out.empty() && touches(out.back())) continue;
    out += c;
  }
  return out;
}

template <class E>
std::optional<E> find_label(std::span<const Label<E>> labels, std::string_view text) {
  const std::string folded = fold(text);
  for (const auto& [label, value] : labels)
    if (label == folded) return value;
  return std::nullopt;
}

constexpr std::array<Label<Rating>, 5> ratings{{
    {"diatas ekspektasi", Rating::diatas},
    {"di atas ekspektasi", Rating::diatas},
    {"sesuai ekspektasi", Rating::sesuai},
    {"dibawah ekspektasi", Rating::dibawah},
    {"di bawah ekspektasi", Rating::dibawah},
}};

constexpr std::array<Label<Predikat>, 10> predikats{{
    {"sangat baik", Predikat::sangat_baik},
    {"baik", Predikat::baik},
    {"butuh perbaikan", Predikat::butuh_perbaikan},
    {"perlu perbaikan", Predikat::butuh_perbaikan},  // some exports of the national application
    {"cukup", Predikat::butuh_perbaikan},            // PP 30/2019 and PermenPANRB 1/2023
    {"kurang", Predikat::kurang},
    {"kurang/misconduct", Predikat::kurang},
    {"kurang(misconduct)", Predikat::kurang},
    {"misconduct", Predikat::kurang},
    {"sangat kurang", Predikat::sangat_kurang},
}};

constexpr std::array<Label<PredikatOrganisasi>, 6> organisasi{{
    {"istimewa", PredikatOrganisasi::istimewa},
    {"baik", PredikatOrganisasi::baik},
    {"butuh perbaikan", PredikatOrganisasi::butuh_perbaikan},
    {"perlu perbaikan", PredikatOrganisasi::butuh_perbaikan},
    {"kurang", PredikatOrganisasi::kurang},
    {"sangat kurang", PredikatOrganisasi::sangat_kurang},
}};

}  // namespace

std::optional<Rating> rating_from_label(std::string_view text) {
  return find_label<Rating>(ratings, text);
}

std::optional<Predikat> predikat_from_label(std::string_view text) {
  return find_label<Predikat>(predikats, text);
}

std::optional<PredikatOrganisasi> organisasi_from_label(std::string_view text) {
  return find_label<PredikatOrganisasi>(organisasi, text);
}

}  // namespace penilaian

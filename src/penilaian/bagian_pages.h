// What the pages of this folder say alike: addresses, states, marks, the quadrant.
#pragma once
#include "penilaian/bahan.h"
#include "web/context.h"
#include "web/form_view.h"

namespace penilaian {

AturanInstansi aturan_of(const web::Settings& settings);

std::optional<PeriodeId> query_periode(const http::Request& req);
std::string skp_path(const Evaluasi& evaluasi, std::string_view tab);

std::string nama_periode(const web::Context& ctx, const PeriodeRow& periode);
std::string hari_of(const web::Context& ctx, std::int64_t utc_ms);  // "Rabu, 9 Desember 2026"
web::Status status_of(const web::Context& ctx, KeadaanEvaluasi keadaan);
web::RatingMark mark_of(const web::Context& ctx, Rating rating);
web::Quad quad_of(const web::Context& ctx, std::optional<Rating> hasil, std::optional<Rating> perilaku);
// The tabs over a list of periods; nothing for one period.
std::optional<web::Tabs> periode_tabs(const web::Context& ctx, const std::string& path,
                                      const std::vector<PeriodeRow>& list, PeriodeId here);

}  // namespace penilaian

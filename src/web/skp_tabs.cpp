#include "web/skp_tabs.h"

#include "msg/web.h"

namespace web {
namespace {

struct Tab {
  BagianSkp bagian;
  const msg::Entry& label;
  const char* rest;
};

constexpr Tab all_tabs[] = {{BagianSkp::rencana, msg::web::tab_rencana, ""},
                            {BagianSkp::realisasi, msg::web::tab_realisasi, "/realisasi"},
                            {BagianSkp::umpan_balik, msg::web::tab_umpan_balik, "/umpan-balik"},
                            {BagianSkp::evaluasi, msg::web::tab_evaluasi, "/penilaian"},
                            {BagianSkp::dokumen, msg::web::tab_dokumen, "/dokumen"},
                            {BagianSkp::jejak, msg::web::tab_jejak, "/jejak"}};

}  // namespace

std::string skp_path(SkpId skp, std::string_view rest) {
  return "/skp/" + to_text(skp) + std::string(rest);
}

html::Url skp_url(SkpId skp, std::string_view rest) {
  return html::Url::path(skp_path(skp, rest));
}

Tabs skp_tabs(const i18n::Locale& locale, SkpId skp, BagianSkp here, AdaBerlaku berlaku) {
  Tabs out{locale.t(msg::web::tab_bagian), {}};
  for (const Tab& t : all_tabs) {
    const bool later =
        t.bagian == BagianSkp::realisasi || t.bagian == BagianSkp::umpan_balik || t.bagian == BagianSkp::evaluasi;
    if (later && berlaku == AdaBerlaku::tidak) continue;
    out.links.push_back({locale.t(t.label), skp_url(skp, t.rest), t.bagian == here});
  }
  return out;
}

}  // namespace web

#include "open311/layanan_pages.h"

#include "base/text.h"
#include "msg/program.h"
#include "msg/warga.h"
#include "pengaduan/perkara/wilayah.h"

namespace open311 {
namespace {

namespace m = msg::program;

// Whistleblowers and what accuses an official go to APIP by the form, which protects them; no program stands between.
bool is_offered(const pengaduan::Kategori& k) {
  return k.publik && !pengaduan::is_pengawasan(k.klasifikasi);
}

// "lubang, papan jembatan lepas" as a list.
std::vector<std::string> words_of(std::string_view examples) {
  std::vector<std::string> out;
  while (!examples.empty()) {
    const std::size_t comma = std::min(examples.find(','), examples.size());
    if (const auto word = text::trim(examples.substr(0, comma)); !word.empty()) out.emplace_back(word);
    examples.remove_prefix(std::min(comma + 1, examples.size()));
  }
  return out;
}

// Where something is to be repaired somebody has to find it: what the form asks for, and what tells how urgent it is.
ServiceDefinition definition_of(const pengaduan::Kategori& k, const web::Settings& settings, msg::Lang lang) {
  const auto say = [&](const msg::Text& words) { return msg::format(words, lang); };
  std::vector<ListValue> distrik;
  for (const pengaduan::Tempat& t : pengaduan::wilayah_bawaan().distrik()) distrik.push_back({t.kode, t.nama});
  return {k.kode,
          {{.variable = false, .code = "INFO", .description = say(m::tanya_bahaya(settings.nomor_darurat))},
           {.code = std::string(atribut_patokan),
            .required = true,
            .datatype_description = say(msg::warga::dimana_dekat_petunjuk),
            .description = say(msg::warga::dimana_dekat)},
           {.code = std::string(atribut_distrik),
            .datatype = Datatype::singlevaluelist,
            .description = say(msg::warga::dimana_distrik),
            .values = std::move(distrik)},
           {.code = "AKIBAT",
            .datatype = Datatype::multivaluelist,
            .description = say(m::tanya_akibat),
            .values = {{"terhalang", say(m::akibat_terhalang)},
                       {"celaka", say(m::akibat_celaka)},
                       {"sekolah", say(m::akibat_sekolah)},
                       {"rumah", say(m::akibat_rumah)}}}}};
}

std::string group_of(const std::vector<pengaduan::Kategori>& all, const pengaduan::Kategori& k, msg::Lang lang) {
  for (const pengaduan::Kategori& other : all)
    if (k.induk == other.id) return other.name(lang);
  return k.name(lang);
}

}  // namespace

Catalogue catalogue_of(const std::vector<pengaduan::Kategori>& all, const web::Settings& settings, msg::Lang lang) {
  Catalogue out;
  for (const pengaduan::Kategori& k : all) {
    if (!is_offered(k)) continue;
    // A token first, the number once it is published (docs/decisions/0007): that is a batch.
    out.services.push_back({.code = k.kode,
                            .name = k.name(lang),
                            .description = k.examples(lang),
                            .metadata = k.fisik,
                            .type = ServiceType::batch,
                            .keywords = words_of(k.examples(lang)),
                            .group = group_of(all, k, lang)});
    if (k.fisik) out.definitions.push_back(definition_of(k, settings, lang));
  }
  return out;
}

}  // namespace open311

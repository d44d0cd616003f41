// What the page files of this folder share, and the routes each brings. Private to the folder.
#pragma once
#include <string_view>
#include <vector>

#include "perencanaan/skp_store.h"
#include "web/context.h"
#include "web/route.h"

namespace perencanaan {

// The newest version before `nomor` that was set, or null. `versi` is newest first.
const VersiSkp* previous_set(const std::vector<VersiSkp>& versi, int nomor);
// The version with the typed number, or `otherwise` when nothing usable was typed.
Result<const VersiSkp*> chosen_versi(const std::vector<VersiSkp>& versi, std::string_view typed, int otherwise);

// The content somebody works on, before a form of it is read: it says which fields the form has.
Result<Rencana> stored_rencana(web::WriteContext& ctx, SkpId id);

std::vector<web::Route> skp_routes();
std::vector<web::Route> ubah_routes();
std::vector<web::Route> putusan_routes();
std::vector<web::Route> ekspektasi_routes();
std::vector<web::Route> riwayat_routes();
std::vector<web::Route> tim_routes();
std::vector<web::Route> matriks_routes();
std::vector<web::Route> perjanjian_routes();

}  // namespace perencanaan

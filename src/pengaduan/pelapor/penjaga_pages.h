// Against machines that fill the citizen's form: a field nobody sees, the time it took, how many came from one browser
// and one address. Nobody is refused for an address or for being fast: a sum is asked, because behind one address of a
// carrier are thousands of phones. Nothing that was typed is lost.
#pragma once
#include <optional>
#include <string>

#include "pengaduan/pelapor/draf_store.h"
#include "web/context.h"
#include "web/form_view.h"

namespace pengaduan {

inline constexpr std::string_view kJebakan = "situs";  // the field nobody sees

// A sum, sealed to the draft with its answer, so that it fits no other.
struct Soal {
  web::Input jawab;
  std::string segel;
};
Soal draw_soal(const web::Context& ctx, std::string_view token, const web::FormView& form);

enum class Penjagaan { lolos, tanya, tunggu };
// Before a draft is sent; puts what has to be said into `form`.
Penjagaan jaga_kirim(const http::Request& req, web::WriteContext& ctx, const DrafTersimpan& draf,
                     web::FormReader& form);
void catat_kirim(const http::Request& req, web::WriteContext& ctx);

// Whether photos may come now. `foto`: how many came.
bool may_unggah(const http::Request& req, web::WriteContext& ctx);
void catat_unggah(const http::Request& req, web::WriteContext& ctx, int foto);

// Status 429, and when to come back.
http::Response wait(http::Response response, int seconds);

}  // namespace pengaduan

#include "berkas/foto.h"

#include "berkas/foto_answer.h"
#include "berkas/foto_process.h"
#include "berkas/jenis.h"
#include "msg/berkas.h"

namespace berkas {
namespace {

msg::Text sentence(Penolakan reason) {
  switch (reason) {
    case Penolakan::piksel:
      return msg::berkas::foto_piksel(foto_megapixels_max);
    case Penolakan::bergerak:
      return msg::berkas::foto_bergerak;
    case Penolakan::warna_cetak:
      return msg::berkas::foto_warna_cetak;
    case Penolakan::rusak:
      break;
  }
  return msg::berkas::foto_rusak;
}

}  // namespace

Result<Foto> encode_foto(std::string_view bytes, const FotoOptions& options) {
  const Jenis jenis = TRY(check_jenis(bytes));
  if (!is_foto(jenis)) return invalid("", msg::berkas::bukan_foto);
  const std::string text = TRY(run_foto_worker(bytes, options));
  FotoAnswer answer = parse_answer(text);
  if (!answer) return invalid("", sentence(answer.error()));
  return *std::move(answer);
}

}  // namespace berkas

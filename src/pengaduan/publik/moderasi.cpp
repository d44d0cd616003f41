#include "pengaduan/publik/moderasi.h"

#include "base/label.h"
#include "msg/moderasi.h"

namespace pengaduan {

const msg::Entry& label(AlasanSembunyi alasan) {
  using A = AlasanSembunyi;
  namespace m = msg::moderasi;
  static constexpr LabelRow<A> rows[] = {{A::data_pribadi, &m::alasan_data_pribadi},
                                         {A::fitnah_sara, &m::alasan_fitnah_sara},
                                         {A::keselamatan, &m::alasan_keselamatan},
                                         {A::keliru, &m::alasan_keliru}};
  return label_in(rows, alasan);
}

}  // namespace pengaduan

// Asks a link once whether it opens. The name is resolved once and the connection goes to exactly that address, so that
// a second answer of the name server cannot lead inside; redirects are not followed.
#pragma once
#include <string>

namespace pelaksanaan {

enum class AlamatDalam { ditolak, boleh };  // boleh: only for a server of the test itself

struct JawabanTautan {
  long status = 0;  // 0: nobody answered, or the address is not for the public
};
JawabanTautan ask_tautan(const std::string& tautan, AlamatDalam alamat_dalam = AlamatDalam::ditolak);

}  // namespace pelaksanaan

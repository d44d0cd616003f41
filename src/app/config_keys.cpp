#include "app/config_keys.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace app {
namespace {

bool parse_int(const std::string& s, long min, long max, long& out) {
  long v = 0;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), v);
  if (ec != std::errc{} || end != s.data() + s.size() || v < min || v > max) return false;
  out = v;
  return true;
}

template <class Field>
ConfigKey text_key(std::string_view name, std::string_view help, Field field, bool secret = false) {
  return {name,
          help,
          [field](const Config& c) { return field(const_cast<Config&>(c)); },
          [field](Config& c, const std::string& v) {
            field(c) = v;
            return true;
          },
          "teks",
          secret};
}

template <class Field>
ConfigKey int_key(std::string_view name, std::string_view help, long min, long max, Field field) {
  return {name, help, [field](const Config& c) { return std::to_string(field(const_cast<Config&>(c))); },
          [=](Config& c, const std::string& v) {
            long n = 0;
            if (!parse_int(v, min, max, n)) return false;
            using Number = std::decay_t<decltype(field(c))>;
            field(c) = static_cast<Number>(n);
            return true;
          },
          "angka dalam batas"};
}

template <class Field>
ConfigKey flag_key(std::string_view name, std::string_view help, Field field) {
  return {name, help, [field](const Config& c) { return std::string(field(const_cast<Config&>(c)) ? "ya" : "tidak"); },
          [field](Config& c, const std::string& v) {
            if (v != "ya" && v != "tidak") return false;
            field(c) = v == "ya";
            return true;
          },
          "ya atau tidak"};
}

template <class E, class Field>
ConfigKey choice_key(std::string_view name, std::string_view help, std::string_view expects,
                     std::vector<std::pair<std::string, E>> words, Field field) {
  return {name, help,
          [=](const Config& c) {
            for (const auto& [word, value] : words)
              if (value == field(const_cast<Config&>(c))) return word;
            return std::string();
          },
          [=](Config& c, const std::string& v) {
            for (const auto& [word, value] : words)
              if (word == v) {
                field(c) = value;
                return true;
              }
            return false;
          },
          expects};
}

std::vector<std::string> split_list(const std::string& v) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < v.size();) {
    const std::size_t end = std::min(v.find_first_of(", ", at), v.size());
    if (end > at) out.push_back(v.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::vector<ConfigKey> make_keys() {
  using S = web::Settings;
  const auto settings = [](auto S::*member) {
    return [member](Config & c) -> auto& {
      return c.settings.*member;
    };
  };
  const auto server = [](auto http::ServerOptions::*member) {
    return [member](Config & c) -> auto& {
      return c.server.*member;
    };
  };
  using M = web::SuratElektronik;
  const auto surel = [](auto M::*member) {
    return [member](Config & c) -> auto& {
      return c.settings.surel.*member;
    };
  };
  using W = web::BatasWarga;
  const auto warga = [](auto W::*member) {
    return [member](Config & c) -> auto& {
      return c.settings.batas_warga.*member;
    };
  };
  using web::JenisPeriode;
  using web::Kertas;
  return {
      text_key("instansi.nama", "nama pemerintah daerah", settings(&S::nama_instansi)),
      text_key("instansi.aplikasi", "nama aplikasi di kepala halaman", settings(&S::nama_aplikasi)),
      text_key("instansi.tempat", "tempat penandatanganan dokumen", settings(&S::tempat)),
      text_key("instansi.warna", "warna utama, #rrggbb; cukup gelap untuk dibaca di atas putih (4,5:1)",
               settings(&S::warna_merek)),
      text_key("instansi.lambang", "berkas SVG atau PNG lambang daerah, paling besar 64 KB; kosong: lambang contoh",
               settings(&S::lambang)),
      text_key("instansi.bantuan", "nomor bantuan pada halaman masuk", settings(&S::kontak_bantuan)),
      text_key("instansi.darurat", "nomor darurat di atas formulir pengaduan", settings(&S::nomor_darurat)),
      text_key("peta.berkas", "berkas .mbtiles (png, jpg, atau webp) untuk peta; kosong: peta bergaris tanpa gambar",
               settings(&S::berkas_peta)),
      int_key("instansi.zona_menit", "selisih dari UTC dalam menit: WIB 420, WITA 480, WIT 540", 420, 540,
              settings(&S::zona_menit)),
      text_key("server.alamat", "alamat yang didengarkan", server(&http::ServerOptions::address)),
      int_key("server.port", "port", 0, 65535, server(&http::ServerOptions::port)),
      text_key("server.base_url", "alamat situs sebagaimana dibuka orang; dicetak pada kode QR",
               settings(&S::base_url)),
      int_key("server.pekerja", "jumlah utas pekerja", 1, 256, server(&http::ServerOptions::workers)),
      int_key("server.antrean", "permintaan yang boleh menunggu", 1, 100000, server(&http::ServerOptions::queue_max)),
      text_key("server.tls_sertifikat", "berkas sertifikat PEM", server(&http::ServerOptions::tls_cert_file)),
      text_key("server.tls_kunci", "berkas kunci PEM", server(&http::ServerOptions::tls_key_file)),
      {"proxy.dipercaya", "CIDR proxy yang boleh menyebut alamat pengunjung",
       [](const Config& c) {
         const auto& list = c.server.trusted_proxies;
         return std::accumulate(list.begin(), list.end(), std::string(),
                                [](std::string a, const std::string& b) { return a.empty() ? b : a + ", " + b; });
       },
       [](Config& c, const std::string& v) {
         c.server.trusted_proxies = split_list(v);
         return true;
       },
       "daftar CIDR"},
      text_key("open311.yurisdiksi", "jurisdiction_id pada Open311; kosong: nama host dari server.base_url",
               settings(&S::yurisdiksi)),
      text_key("surel.server", "smtp://server:587 atau smtps://server; kosong: program tidak mengirim surel",
               surel(&M::server)),
      text_key("surel.dari", "alamat pengirim surel", surel(&M::dari)),
      text_key("surel.pengguna", "nama pengguna pada server surel; kosong: tanpa masuk", surel(&M::pengguna)),
      text_key("surel.sandi", "kata sandi pada server surel", surel(&M::sandi), true),
      flag_key("surel.tls_wajib", "surel hanya lewat sambungan terenkripsi", surel(&M::tls_wajib)),
      int_key("surel.tenang_mulai", "sejak jam ini warga tidak disurati; sama dengan selesai: selalu boleh", 0, 23,
              surel(&M::tenang_mulai)),
      int_key("surel.tenang_selesai", "sampai jam ini warga tidak disurati", 0, 23, surel(&M::tenang_selesai)),
      int_key(
          "batas.alamat_per_menit", "permintaan per menit dari satu alamat; separuhnya boleh sekaligus", 60,
          100'000'000, [](Config & c) -> auto& { return c.rates.per_ip; }),
      int_key(
          "batas.sesi_per_menit", "permintaan per menit dari satu orang yang masuk; separuhnya boleh sekaligus", 60,
          100'000'000, [](Config & c) -> auto& { return c.rates.per_session; }),
      int_key("batas.kirim_per_jam", "pengaduan per jam dari satu peramban warga", 1, 1000, warga(&W::kirim_per_jam)),
      int_key("batas.kirim_alamat_per_jam",
              "pengaduan per jam dari satu alamat; di atasnya ditanyai hitungan sederhana", 1, 100'000,
              warga(&W::kirim_alamat_per_jam)),
      int_key("batas.unggah_per_jam", "foto per jam dari satu peramban warga", 1, 1000, warga(&W::unggah_per_jam)),
      int_key("batas.unggah_alamat_per_jam", "foto per jam dari satu alamat", 1, 100'000,
              warga(&W::unggah_alamat_per_jam)),
      int_key("batas.lacak_per_menit", "kode lacak yang tidak cocok per menit dari satu alamat", 1, 1000,
              warga(&W::lacak_per_menit)),
      int_key("batas.isi_detik", "pengaduan yang diisi lebih cepat ditanyai hitungan sederhana", 0, 60,
              warga(&W::isi_detik)),
      text_key(
          "data.folder", "folder data", [](Config & c) -> auto& { return c.data_dir; }),
      text_key(
          "data.db", "postgres://… ; kosong berarti SQLite di folder data",
          [](Config & c) -> auto& { return c.db_url; }, true),
      choice_key<JenisPeriode>(
          "kinerja.periode", "periode evaluasi: bulanan atau triwulanan (Ps 24)", "bulanan atau triwulanan",
          {{"bulanan", JenisPeriode::bulanan}, {"triwulanan", JenisPeriode::triwulanan}}, settings(&S::jenis_periode)),
      int_key("kinerja.jendela_buka_hari", "jendela evaluasi dibuka sekian hari sebelum periode berakhir", 0, 60,
              settings(&S::jendela_buka_hari)),
      int_key("kinerja.jendela_tutup_hari", "dan ditutup sekian hari sesudahnya", 1, 90,
              settings(&S::jendela_tutup_hari)),
      flag_key("kinerja.sesuai_harfiah", "saran rating: hitung sesuai secara harfiah", settings(&S::sesuai_harfiah)),
      flag_key("kinerja.umpan_balik_wajib", "saran rating: pakai syarat umpan balik", settings(&S::umpan_balik_wajib)),
      flag_key("kinerja.pola_se_3_2023", "peringatan menurut persentase SE MenPANRB 3/2023",
               settings(&S::pola_se_3_2023)),
      int_key("kinerja.pola_min_n", "pola distribusi dibandingkan mulai sekian pegawai", 2, 100,
              settings(&S::pola_min_n)),
      choice_key<Kertas>("dokumen.kertas", "f4 (8,5 × 13 inci, seperti lampiran peraturan) atau a4", "f4 atau a4",
                         {{"f4", Kertas::f4}, {"a4", Kertas::a4}}, settings(&S::kertas)),
      int_key("dokumen.paket_hari", "ZIP dokumen unit dan berkas ekspor disimpan sekian hari, lalu dihapus", 1, 90,
              settings(&S::paket_hari)),
      int_key("pengaduan.tunda_kabar_hari",
              "kabar kepada pelapor bahwa identitasnya dibaca ditunda APIP paling lama sekian hari", 0, 90,
              settings(&S::tunda_kabar_hari)),
      int_key("pengaduan.simpan_identitas_tahun", "identitas pelapor dihapus sekian tahun sesudah pengaduan selesai", 1,
              30, settings(&S::simpan_identitas_tahun)),
      int_key("pengaduan.simpan_wbs_tahun",
              "laporan pelanggaran dengan identitasnya dihapus sekian tahun sesudah selesai", 1, 30,
              settings(&S::simpan_wbs_tahun)),
      int_key("pengaduan.simpan_isi_tahun", "isi pengaduan dihapus sekian tahun sesudah selesai; teks umumnya tetap", 1,
              30, settings(&S::simpan_isi_tahun)),
      int_key("sesi.diam_menit", "keluar sendiri setelah diam sekian menit", 5, 240, settings(&S::sesi_diam_menit)),
      int_key("sesi.bersama_menit", "sama, untuk komputer bersama", 5, 60, settings(&S::sesi_bersama_menit)),
      int_key("sesi.paling_lama_jam", "paling lama sekian jam sejak masuk", 1, 24, settings(&S::sesi_paling_lama_jam)),
      flag_key("masuk.totp_wajib", "kode autentikator wajib bagi pengelola, auditor, dan penilai",
               settings(&S::totp_wajib)),
  };
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

}  // namespace

const std::vector<ConfigKey>& config_keys() {
  static const std::vector<ConfigKey> keys = make_keys();
  return keys;
}

const ConfigKey* find_config_key(std::string_view name) {
  for (const auto& k : config_keys())
    if (k.name == name) return &k;
  return nullptr;
}

std::string nearest_config_key(std::string_view name) {
  const ConfigKey* best = nullptr;
  std::size_t best_distance = name.size() / 2 + 1;
  for (const auto& k : config_keys())
    if (const std::size_t d = distance(name, k.name); d < best_distance) {
      best = &k;
      best_distance = d;
    }
  return best ? std::string(best->name) : std::string();
}

}  // namespace app

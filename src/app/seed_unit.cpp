// The units of the demo: a small region's offices, with as many puskesmas and schools as its people need.
#include <algorithm>
#include <array>

#include "app/instance.h"
#include "app/seed.h"
#include "kalender/libur_2026.h"
#include "penilaian/periode.h"

namespace app {
namespace {

struct Office {
  const char* kode;
  const char* nama;
  const char* jenis;
};

constexpr std::array kOffices = {
    Office{"SETDA", "Sekretariat Daerah", "setda"},
    Office{"DINKES", "Dinas Kesehatan", "dinas"},
    Office{"DISDIK", "Dinas Pendidikan dan Kebudayaan", "dinas"},
    Office{"BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "badan"},
    Office{"INSP", "Inspektorat", "inspektorat"},
    Office{"BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "badan"},
    Office{"DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang", "dinas"},
    Office{"DUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "dinas"},
    Office{"DINSOS", "Dinas Sosial", "dinas"},
    Office{"DISTAN", "Dinas Pertanian dan Ketahanan Pangan", "dinas"},
    Office{"KOMINFO", "Dinas Komunikasi dan Informatika", "dinas"},
    Office{"SETWAN", "Sekretariat DPRD", "setwan"},
    Office{"SATPOLPP", "Satuan Polisi Pamong Praja", "satpol_pp"},
};
constexpr std::size_t kOfficesMin = 5;  // with fewer people only the offices the logins need

constexpr std::array kKampung = {"Wanggar", "Wanggar Sari", "Wanggar Makmur", "Karadiri",   "Bumi Mulia", "Wiraska",
                                 "Yaro",    "Yaro Makmur",  "Parauto",        "Jaya Mukti", "Bomopai",    "Legari",
                                 "Makimi",  "Nabarua",      "Sima",           "Kimi",       "Samabusa",   "Waharia"};

int add(SeedState& s, int induk, std::string kode, std::string nama, std::string jenis, bool mandiri) {
  SeedUnit u;
  u.kode = std::move(kode);
  u.nama = std::move(nama);
  u.jenis = std::move(jenis);
  u.induk = induk;
  u.mandiri = mandiri;
  s.unit.push_back(std::move(u));
  return static_cast<int>(s.unit.size()) - 1;
}

void add_offices(SeedState& s, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto& o = kOffices[i];
    const int office = add(s, 0, o.kode, o.nama, o.jenis, true);
    add(s, office, std::string(o.kode) + "-SEK", std::string("Sekretariat ") + o.nama, "sekretariat", false);
    if (i >= kOfficesMin || std::string_view(o.kode) != "SETDA")
      add(s, office, std::string(o.kode) + "-BID1", std::string("Bidang Pelayanan ") + o.nama, "bidang", false);
  }
}

std::string numbered_name(const char* kind, std::size_t i) {
  const std::size_t round = i / kKampung.size();
  std::string name = std::string(kind) + " " + kKampung[i % kKampung.size()];
  if (round > 0) name += " " + std::to_string(round + 1);
  return name;
}

// Puskesmas and schools in turn, two schools for each puskesmas.
void add_service_units(SeedState& s, std::size_t count, int dinkes, int disdik) {
  std::size_t puskesmas = 0, schools = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 3 == 0) {
      const auto n = std::to_string(++puskesmas);
      add(s, dinkes, "PKM-" + std::string(n.size() < 2 ? 1 : 0, '0') + n,
          numbered_name("UPTD Puskesmas", puskesmas - 1), "puskesmas", true);
    } else {
      const auto n = std::to_string(++schools);
      const bool smp = schools % 4 == 0;
      add(s, disdik, "SKL-" + std::string(n.size() < 3 ? 3 - n.size() : 0, '0') + n,
          numbered_name(smp ? "SMP Negeri" : "SD Negeri", schools - 1), "sekolah", false);
    }
  }
}

int find_unit(const SeedState& s, std::string_view kode) {
  for (std::size_t i = 0; i < s.unit.size(); ++i)
    if (s.unit[i].kode == kode) return static_cast<int>(i);
  return -1;
}

}  // namespace

void seed_dasar(db::Tx& tx, SeedState& state) {
  write_setting(tx, "demo", "ya");
  write_setting(tx, "demo_dibuat", std::to_string(state.now));
  for (const auto& l : kalender::libur_2026())
    tx.exec("INSERT INTO hari_libur (tanggal, nama, jenis) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            {l.tanggal.iso(), l.nama, to_code(l.jenis)});
  for (const int tahun : {kDemoTahun - 1, kDemoTahun, kDemoTahun + 1})
    for (const auto& p : penilaian::periods_of_year(tahun, penilaian::JenisPeriode::triwulanan)) {
      const auto id = tx.insert<PeriodeId>(
          "INSERT INTO periode (tahun, jenis, nomor, mulai, selesai, buka, tutup) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
          {p.tahun, to_code(p.jenis), p.nomor, p.mulai.iso(), p.selesai.iso(), p.buka.iso(), p.tutup.iso()});
      if (tahun == kDemoTahun && p.jenis == penilaian::JenisPeriode::triwulanan) state.triwulan.push_back({id, p});
    }
}

void seed_unit(db::Tx& tx, SeedState& s, std::int64_t pegawai) {
  add(s, -1, "PEMDA", "Pemerintah Wanggar", "pemda", true);
  const auto people = static_cast<std::size_t>(pegawai);
  add_offices(s, std::clamp(people / 20, kOfficesMin, kOffices.size()));
  add_service_units(s, std::max<std::size_t>(3, people / 22), find_unit(s, "DINKES"), find_unit(s, "DISDIK"));
  for (auto& u : s.unit) {
    const SeedUnit* induk = u.induk < 0 ? nullptr : &s.unit[static_cast<std::size_t>(u.induk)];
    u.id = tx.insert<UnitId>(
        "INSERT INTO unit (kode, nama, jenis, induk_id, jalur, mandiri, mulai) VALUES ($1, $2, $3, $4, '', $5, $6) "
        "RETURNING id",
        {u.kode, u.nama, u.jenis, induk ? db::Param(induk->id) : db::Param(nullptr), u.mandiri ? 1 : 0, "2020-01-01"});
    u.jalur = (induk ? induk->jalur : "/") + to_text(u.id) + "/";
    tx.exec("UPDATE unit SET jalur = $2 WHERE id = $1", {u.id, u.jalur});
    tx.exec("INSERT INTO unit_riwayat (unit_id, nama, jenis, induk_id, mulai) VALUES ($1, $2, $3, $4, '2020-01-01')",
            {u.id, u.nama, u.jenis, induk ? db::Param(induk->id) : db::Param(nullptr)});
  }
}

}  // namespace app

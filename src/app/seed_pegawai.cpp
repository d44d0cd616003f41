// The people of the demo: names, NIP, posts and the chain of raters up to the Bupati.
#include <fmt/format.h>

#include <array>
#include <unordered_map>

#include "app/seed.h"
#include "organisasi/penugasan_store.h"

namespace app {
namespace {

constexpr std::array kNamaPria = {"Benyamin", "Yulian",  "Otniel",  "Andarias", "Melkias",  "Hendrik",
                                  "Yakob",    "Marthen", "Petrus",  "Kristian", "Frans",    "Suryadi",
                                  "Agus",     "Bambang", "Yohanis", "Lukas",    "Simon",    "Paulus",
                                  "Daniel",   "Markus",  "Ahmad",   "Rahmat",   "Stefanus", "Elias"};
constexpr std::array kNamaWanita = {"Maria",   "Yosina", "Siti",    "Paskalina", "Debora",   "Theresia",
                                    "Yuliana", "Lince",  "Ruth",    "Elisabet",  "Agustina", "Sri",
                                    "Nur",     "Ni Luh", "Dortea",  "Marlina",   "Yohana",   "Fransina",
                                    "Rahel",   "Dewi",   "Kartini", "Aminah",    "Ester",    "Martina"};
constexpr std::array kMarga = {
    "Pigai",   "Auparay", "Kayame",  "Mote",    "Wonda",    "Degei",  "Sayori", "Tebai", "Tekege",   "Gobay",
    "Gobai",   "Rumbiak", "Waromi",  "Boma",    "Magai",    "Nawipa", "Ayomi",  "You",   "Rumbewas", "Rahmawati",
    "Wahyuni", "Santoso", "Lestari", "Hidayat", "Mandowen", "Yogi",   "Douw",   "Adii",  "Iyai",     "Zonggonau"};

struct Profesi {
  const char* jabatan;
  const char* jenis_jabatan;
  const char* jenjang;
  const char* golongan;
  const char* belakang;
  int contoh_rencana;
};
constexpr std::array kNakes = {
    Profesi{"Perawat Ahli Pertama", "jf_keahlian", "ahli_pertama", "III/b", "S.Kep., Ns.", 0},
    Profesi{"Perawat Terampil", "jf_keterampilan", "terampil", "II/d", "A.Md.Kep.", 0},
    Profesi{"Bidan Terampil", "jf_keterampilan", "terampil", "II/d", "A.Md.Keb.", 0},
    Profesi{"Bidan Ahli Pertama", "jf_keahlian", "ahli_pertama", "III/a", "S.Tr.Keb.", 0},
    Profesi{"Pengadministrasi Umum", "pelaksana", "", "II/b", "", 2},
};
constexpr std::array kGuru = {
    Profesi{"Guru Ahli Pertama", "jf_keahlian", "ahli_pertama", "III/a", "S.Pd.", 1},
    Profesi{"Guru Ahli Muda", "jf_keahlian", "ahli_muda", "III/c", "S.Pd.", 1},
    Profesi{"Guru Ahli Pertama", "jf_keahlian", "ahli_pertama", "III/b", "S.Pd.", 1},
    Profesi{"Operator Layanan Operasional", "pelaksana", "", "II/a", "", 2},
};
constexpr std::array kKantor = {
    Profesi{"Penelaah Teknis Kebijakan", "pelaksana", "", "III/a", "S.Sos.", 2},
    Profesi{"Pengolah Data dan Informasi", "pelaksana", "", "II/c", "A.Md.", 2},
    Profesi{"Pengadministrasi Perkantoran", "pelaksana", "", "II/b", "", 2},
    Profesi{"Analis SDM Aparatur Ahli Pertama", "jf_keahlian", "ahli_pertama", "III/a", "S.AP.", 2},
};

enum class Sex { pria, wanita };

constexpr std::size_t kPerRound = 900 * 28 * 12;  // serials, days and months until they begin anew

// Unique without a memory of the ones given: the counter runs through serial, birth day and month, then TMT year, which
// is enough for four rounds.
std::string nip_for(std::size_t n, Sex sex, int birth_year) {
  const int serial = 1 + static_cast<int>(n % 900);
  const std::size_t day_number = n / 900;
  const int day = 1 + static_cast<int>(day_number % 28);
  const int month = 1 + static_cast<int>(day_number / 28 % 12);
  return fmt::format("{:04}{:02}{:02}{:04}{:02}{}{:03}", birth_year, month, day,
                     birth_year + 24 + (n % 7 + n / kPerRound) % 4, 1 + n % 12, sex == Sex::pria ? 1 : 2, serial);
}

// NI PPPK: digits 13-14 are 21 for the first contract.
std::string ni_pppk_for(std::size_t n, Sex sex, int birth_year) {
  std::string nip = nip_for(n, sex, birth_year);
  nip.replace(8, 6, fmt::format("{:04}21", 2022 + (n + n / kPerRound) % 4));
  return nip;
}

SeedPegawai new_person(SeedState& s, int unit) {
  const std::size_t n = s.pegawai.size();
  const Sex sex = s.random.below(100) < 53 ? Sex::wanita : Sex::pria;
  const char* first =
      sex == Sex::pria ? kNamaPria[s.random.below(kNamaPria.size())] : kNamaWanita[s.random.below(kNamaWanita.size())];
  SeedPegawai p;
  p.nama = std::string(first) + " " + kMarga[s.random.below(kMarga.size())];
  p.unit = unit;
  const auto kind = s.random.below(100);
  p.jenis = kind < 60 ? "pns" : kind < 88 ? "pppk" : "pppk_paruh_waktu";
  const int birth_year = 1970 + static_cast<int>(s.random.below(28));
  p.nip = p.jenis == "pns" ? nip_for(n, sex, birth_year) : ni_pppk_for(n, sex, birth_year);
  return p;
}

void set_post(SeedPegawai& p, const Profesi& f) {
  p.jabatan = f.jabatan;
  p.jenis_jabatan = f.jenis_jabatan;
  p.jenjang = f.jenjang;
  p.golongan = p.jenis == "pns" ? f.golongan : "IX";
  p.belakang = f.belakang;
  p.contoh_rencana = f.contoh_rencana;
}

const Profesi& profesi_for(SeedState& s, const SeedUnit& u) {
  if (u.jenis == "puskesmas") return kNakes[s.random.below(kNakes.size())];
  if (u.jenis == "sekolah") return kGuru[s.random.below(kGuru.size())];
  return kKantor[s.random.below(kKantor.size())];
}

SeedPegawai head_of(SeedState& s, std::size_t unit) {
  const SeedUnit& u = s.unit[unit];
  SeedPegawai p = new_person(s, static_cast<int>(unit));
  p.jenis = "pns";
  p.nip = nip_for(s.pegawai.size(), Sex::pria, 1972);
  p.memimpin = true;
  const bool office = u.induk == 0;
  p.jenis_jabatan = office                   ? "jpt_pratama"
                    : u.jenis == "sekolah"   ? "jf_keahlian"
                    : u.jenis == "puskesmas" ? "pengawas"
                                             : "administrator";
  p.jenjang = u.jenis == "sekolah" ? "ahli_madya" : "";
  p.golongan = office ? "IV/b" : u.jenis == "puskesmas" ? "III/d" : "IV/a";
  p.jabatan = (u.jenis == "setda" ? "Sekretaris Daerah" : u.jenis == "inspektorat" ? "Inspektur" : "Kepala " + u.nama);
  p.contoh_rencana = office ? 4 : 3;
  p.penilai = s.unit[static_cast<std::size_t>(u.induk)].kepala;
  return p;
}

void become(SeedPegawai& p, const char* nip, const char* nama, const char* depan, const char* belakang) {
  p.nip = nip;
  p.nama = nama;
  p.depan = depan;
  p.belakang = belakang;
  p.jenis = "pns";
}

void login_for(SeedState& s, const char* peran, const SeedPegawai& p) {
  s.logins.push_back({peran, p.nip});
}

std::size_t index_of(const SeedState& s, std::string_view kode) {
  for (std::size_t i = 0; i < s.unit.size(); ++i)
    if (s.unit[i].kode == kode) return i;
  MUST(!"unit of a demo login is missing");
  return 0;
}

int add_staff(SeedState& s, std::size_t unit) {
  SeedPegawai p = new_person(s, static_cast<int>(unit));
  set_post(p, profesi_for(s, s.unit[unit]));
  p.penilai = s.unit[unit].kepala;
  s.pegawai.push_back(std::move(p));
  return static_cast<int>(s.pegawai.size()) - 1;
}

// Each one's neighbour is the one before him with the same penilai, the first one's is the last.
void plan_rekan(SeedState& s) {
  struct Tim {
    int first, last;
  };
  std::unordered_map<int, Tim> tim;
  for (int i = 0; i < static_cast<int>(s.pegawai.size()); ++i) {
    auto& p = s.pegawai[static_cast<std::size_t>(i)];
    if (p.penilai < 0) continue;
    const auto [it, is_new] = tim.try_emplace(p.penilai, Tim{i, i});
    if (!is_new) p.rekan = it->second.last;
    it->second.last = i;
  }
  for (const auto& [penilai, t] : tim) {
    s.pegawai[static_cast<std::size_t>(penilai)].bawahan = t.last;
    if (t.last != t.first) s.pegawai[static_cast<std::size_t>(t.first)].rekan = t.last;
  }
}

// Most people's year goes as expected. The nurse of the printed logins does well and her superiors as expected.
void plan_mutu(SeedState& s) {
  for (std::size_t i = 0; i < s.pegawai.size(); ++i) {
    auto& p = s.pegawai[i];
    const auto dice = SeedRandom(s.benih, i, 1).below(100);
    p.mutu = dice < 16 ? Mutu::unggul : dice < 87 ? Mutu::baik : Mutu::lemah;
    if (p.nip == kNipPerawat) p.mutu = Mutu::unggul;
    if (p.nip == kNipKepalaDinas || p.nip == kNipKepalaPuskesmas || p.nip == kNipBidan) p.mutu = Mutu::baik;
  }
}

}  // namespace

void plan_pegawai(SeedState& s, std::int64_t count) {
  SeedPegawai bupati = new_person(s, 0);
  become(bupati, "", "Yohanis Zonggonau", "", "S.IP.");
  bupati.jenis = "pejabat_negara";
  bupati.jabatan = "Kepala Daerah";
  bupati.jenis_jabatan = "jpt_madya";
  bupati.memimpin = true;
  s.pegawai.push_back(std::move(bupati));
  s.unit[0].kepala = 0;
  std::vector<std::size_t> leaves;
  for (std::size_t i = 1; i < s.unit.size(); ++i) {
    s.pegawai.push_back(head_of(s, i));
    s.unit[i].kepala = static_cast<int>(s.pegawai.size()) - 1;
    if (s.unit[i].induk != 0) leaves.push_back(i);
  }
  // The people behind the printed logins, the same for every size of the demo.
  auto& kepala_dinas = s.pegawai[static_cast<std::size_t>(s.unit[index_of(s, "DINKES")].kepala)];
  become(kepala_dinas, kNipKepalaDinas, "Agustina Rumbewas", "dr.", "M.Kes.");
  auto& kepala_puskesmas = s.pegawai[static_cast<std::size_t>(s.unit[index_of(s, "PKM-01")].kepala)];
  become(kepala_puskesmas, kNipKepalaPuskesmas, "Benyamin Tebai", "dr.", "");
  auto& perawat = s.pegawai[static_cast<std::size_t>(add_staff(s, index_of(s, "PKM-01")))];
  become(perawat, kNipPerawat, "Maria Yuliana Pigai", "", "S.Kep., Ns.");
  set_post(perawat, kNakes[0]);
  auto& bidan = s.pegawai[static_cast<std::size_t>(add_staff(s, index_of(s, "PKM-01")))];
  become(bidan, kNipBidan, "Yosina Auparay", "", "A.Md.Keb.");
  set_post(bidan, kNakes[2]);
  auto& hr = s.pegawai[static_cast<std::size_t>(add_staff(s, index_of(s, "BKPSDM-SEK")))];
  become(hr, kNipHr, "Lukas Sayori", "", "S.AP.");
  set_post(hr, kKantor[3]);
  auto& auditor = s.pegawai[static_cast<std::size_t>(add_staff(s, index_of(s, "INSP-SEK")))];
  become(auditor, kNipAuditor, "Nur Aini", "", "S.E.");
  set_post(auditor, kKantor[0]);
  for (std::size_t i = 0; s.pegawai.size() < static_cast<std::size_t>(count); ++i)
    add_staff(s, leaves[i % leaves.size()]);
  plan_rekan(s);
  plan_mutu(s);
}

void seed_pegawai(db::Tx& tx, SeedState& s, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    auto& p = s.pegawai[i];
    p.id = tx.insert<PegawaiId>(
        "INSERT INTO pegawai (nip, nama, gelar_depan, gelar_belakang, jenis, golongan, email) "
        "VALUES ($1, $2, $3, $4, $5, $6, '') RETURNING id",
        {p.nip.empty() ? db::Param(nullptr) : db::Param(p.nip), p.nama, p.depan, p.belakang, p.jenis, p.golongan});
    organisasi::write_kata(tx, p.id, p.nama);
    const db::Param penilai =
        p.penilai < 0 ? db::Param(nullptr) : db::Param(s.pegawai[static_cast<std::size_t>(p.penilai)].id);
    p.penugasan = tx.insert<PenugasanId>(
        "INSERT INTO penugasan (pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, jenjang, memimpin, penilai_id, "
        "mulai) "
        "VALUES ($1, $2, 'definitif', $3, $4, $5, $6, $7, '2025-01-01') RETURNING id",
        {p.id, s.unit[static_cast<std::size_t>(p.unit)].id, p.jenis_jabatan, p.jabatan, p.jenjang, p.memimpin ? 1 : 0,
         penilai});
  }
}

void seed_akun(db::Tx& tx, SeedState& s, const std::string& sandi_hash, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    auto& p = s.pegawai[i];
    p.akun = tx.insert<AkunId>(
        "INSERT INTO akun (pengguna, pegawai_id, nama, sandi_hash, status, dibuat) "
        "VALUES ($1, $2, $3, $4, 'aktif', $5) RETURNING id",
        {p.nip.empty() ? "bupati" : p.nip, p.id, p.nama, sandi_hash, s.now});
  }
}

// Somebody of the office itself or below it who leads nothing and has no other demo login; -1 when there is nobody.
int ordinary_in(const SeedState& s, std::string_view office, int skip) {
  for (std::size_t i = 0; i < s.pegawai.size(); ++i) {
    const SeedPegawai& p = s.pegawai[i];
    const std::string& code = s.unit[static_cast<std::size_t>(p.unit)].kode;
    const bool known = p.nip == kNipHr || p.nip == kNipAuditor || p.nip == kNipBidan || p.nip == kNipPerawat;
    if (p.memimpin || known || (code != office && !code.starts_with(std::string(office) + "-"))) continue;
    if (skip-- == 0) return static_cast<int>(i);
  }
  return -1;
}

int leader_of(const SeedState& s, std::string_view office) {
  for (std::size_t i = 0; i < s.pegawai.size(); ++i)
    if (s.pegawai[i].memimpin && s.unit[static_cast<std::size_t>(s.pegawai[i].unit)].kode == office)
      return static_cast<int>(i);
  return -1;
}

// Who handles citizens' pengaduan: a koordinator in the secretariat, APIP and its head in the Inspektorat, and in each
// office that has somebody for it a pejabat penghubung.
void grant_petugas(db::Tx& tx, SeedState& s) {
  const auto grant = [&](int person, const char* peran, UnitId unit, const char* printed) {
    if (person < 0) return;
    const SeedPegawai& p = s.pegawai[static_cast<std::size_t>(person)];
    tx.exec("INSERT INTO akun_peran (akun_id, peran, unit_id) SELECT id, $2, $3 FROM akun WHERE pegawai_id = $1",
            {p.id, peran, unit});
    if (printed) login_for(s, printed, p);
  };
  grant(ordinary_in(s, "SETDA", 0), "koordinator", UnitId{0}, "koordinator");
  grant(ordinary_in(s, "INSP", 0), "apip", UnitId{0}, "apip");
  grant(leader_of(s, "INSP"), "apip", UnitId{0}, "ketua_apip");
  for (const SeedUnit& u : s.unit)
    if (u.induk == 0 && u.kode != "INSP")
      grant(ordinary_in(s, u.kode, u.kode == "SETDA" ? 1 : 0), "penghubung", u.id,
            u.kode == "DINKES" ? "penghubung" : nullptr);
}

void seed_peran(db::Tx& tx, SeedState& s) {
  const auto by_nip = [&](std::string_view nip) -> const SeedPegawai& {
    for (const auto& p : s.pegawai)
      if (p.nip == nip) return p;
    MUST(!"person of a demo login is missing");
    return s.pegawai[0];
  };
  const auto grant = [&](const SeedPegawai& p, const char* peran, UnitId unit) {
    tx.exec("INSERT INTO akun_peran (akun_id, peran, unit_id) SELECT id, $2, $3 FROM akun WHERE pegawai_id = $1",
            {p.id, peran, unit});
  };
  const auto& hr = by_nip(kNipHr);
  const auto& auditor = by_nip(kNipAuditor);
  const auto& bidan = by_nip(kNipBidan);
  grant(hr, "admin_hr", UnitId{0});
  grant(auditor, "auditor", UnitId{0});
  grant(hr, "admin_ti", UnitId{0});
  grant(bidan, "admin_unit", s.unit[static_cast<std::size_t>(bidan.unit)].id);
  grant_petugas(tx, s);
  login_for(s, "pegawai", by_nip(kNipPerawat));
  login_for(s, "penilai", by_nip(kNipKepalaPuskesmas));
  login_for(s, "kepala_unit", by_nip(kNipKepalaDinas));
  login_for(s, "admin_hr", hr);
  login_for(s, "auditor", auditor);
  login_for(s, "admin_unit", bidan);
  s.logins.push_back({"kepala_daerah", "bupati"});
}

}  // namespace app

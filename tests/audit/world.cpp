#include "world.h"

#include <filesystem>
#include <stdexcept>

#include "steps.h"
#include "world_papers.h"

namespace audit {
namespace fs = std::filesystem;
namespace {

constexpr const char* kPassword = "demo-wanggar-2026";

harness::InstanceOptions options() {
  return {.pegawai = 120,
          .pengaduan = 250,
          .sekarang = "2026-12-28T09:00+09:00"};  // the window of the fourth quarter is open
}

std::int64_t number(db::Reader& r, std::string_view sql, const std::vector<db::Param>& params = {}) {
  return r.number(sql, params);
}

void expect(const harness::Page& page, int status, const std::string& what) {
  if (page.status != status)
    throw std::runtime_error(what + " answered " + std::to_string(page.status) + ": " + page.text().substr(0, 600));
}

std::string last_part(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

// SQLite has one writing process, so the program stands still meanwhile.
template <class Work>
void World::in_database(Work work) {
  app_.stop();
  {
    const auto database = db::open_sqlite({.path = app_.dir() + "/kinerja.db"});
    database->write([&](db::Tx& tx) {
      work(tx);
      return true;
    });
  }
  app_.start();
}

World::World() : app_(options()) {
  in_database([&](db::Tx& tx) {
    add_people(tx);
    add_papers(tx);
  });
  for (const char actor : kActors) {
    auto [at, fresh] = visitors_.emplace(actor, harness::Visitor(app_));
    if (actor != kTamu)
      expect(at->second.sign_in(users_.at(actor), kPassword), 303, std::string("/masuk for ") + actor);
  }
  work_through_the_year();
  in_database([&](db::Tx& tx) { last_touches(tx); });
  app_.stop();
  fs::copy_file(app_.dir() + "/kinerja.db", app_.dir() + "/awal.db");
  app_.start();
}

std::pair<std::string, std::string> World::login(char actor) const {
  return {users_.at(actor), kPassword};
}

void World::restore() {
  app_.kill_hard();
  for (const char* rest : {"-wal", "-shm"}) fs::remove(app_.dir() + "/kinerja.db" + rest);
  fs::copy_file(app_.dir() + "/awal.db", app_.dir() + "/kinerja.db", fs::copy_options::overwrite_existing);
  app_.start();
}

std::string World::fill(std::string_view text) const {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = text.find('}', open);
    out += names_.at(std::string(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
  return out;
}

void World::add_people(db::Tx& tx) {
  const auto demo = [&](char actor, const char* role) {
    users_[actor] = app_.login(role).first;
    const Person p = find_person(tx, users_[actor]);
    people_[actor] = p.pegawai;
    return p;
  };
  const Person penilai = demo(kPenilai, "penilai");
  const Person atasan = demo(kAtasan, "kepala_unit");
  const Person hr = demo(kHr, "admin_hr");
  demo(kAuditor, "auditor");
  demo(kKepalaDaerah, "kepala_daerah");
  int n = 0;
  const auto fresh = [&](char actor, const char* nama, std::int64_t unit, std::int64_t rater) {
    users_[actor] = "1999123120240119" + std::to_string(10 + n++);
    const Person p = add_person(tx, users_[actor], nama, unit, rater);
    people_[actor] = p.pegawai;
    return p;
  };
  const Person diri = fresh(kDiri, "Wellem Auparay", penilai.unit, penilai.pegawai);
  fresh(kRekan, "Dortea Waromi", penilai.unit, penilai.pegawai);
  fresh(kBawahan, "Simon Yogi", penilai.unit, diri.pegawai);
  fresh(kMantan, "Ruth Degei", hr.unit, 0);
  fresh(kOrangLain, "Elias Boma", hr.unit, 0);
  add_role(tx, fresh(kAdminUnit, "Lince Magai", hr.unit, 0), "admin_unit", penilai.unit);
  add_role(tx, fresh(kAdminLain, "Markus Douw", hr.unit, 0), "admin_unit", hr.unit);
  add_role(tx, fresh(kKoordinator, "Yosep Madai", hr.unit, 0), "koordinator");
  add_role(tx, fresh(kPenghubung, "Naomi Keiya", hr.unit, 0), "penghubung", atasan.unit);
  add_role(tx, fresh(kApip, "Petrus Adii", hr.unit, 0), "apip");
  add_role(tx, fresh(kPergi, "Ester Iyai", hr.unit, 0), "admin_hr");
  // Somebody with a role who sits in the unit: his account is not the unit admin's to open.
  const Person pejabat = add_person(tx, "199912312024011999", "Yakob Mote", penilai.unit, penilai.pegawai);
  add_role(tx, pejabat, "auditor");
  const Person baru = add_person(tx, "199912312024011998", "Rahel Adii", penilai.unit, penilai.pegawai);
  tx.exec("UPDATE akun SET status = 'menunggu', sandi_hash = NULL WHERE pegawai_id = $1", {baru.pegawai});
  names_["pegawai"] = std::to_string(diri.pegawai);
  names_["pejabat"] = std::to_string(pejabat.pegawai);
  names_["unit"] = std::to_string(penilai.unit);
  names_["unit_lain"] = std::to_string(hr.unit);
  names_["pegawai_lain"] = std::to_string(people_[kOrangLain]);
}

void World::add_papers(db::Tx& tx) {
  tx.exec("UPDATE periode SET buka = '2026-01-01', tutup = '2026-12-31' WHERE tahun = 2026 AND jenis = 'triwulanan'");
  const Person diri = find_person(tx, users_[kDiri]);
  const auto plan = [&](const char* name, const Plan& p) { names_[name] = std::to_string(add_plan(tx, p)); };
  const auto own = [&](const char* name, int tahun, const char* keadaan, int versi_berlaku = 0) {
    plan(name, {diri, tahun, keadaan, "ja_jf", people_[kPenilai], people_[kAtasan], versi_berlaku});
  };
  own("tetap", 2026, "ditetapkan");
  own("draf", 2025, "draf");
  own("diajukan", 2024, "diajukan");
  own("dikembalikan", 2023, "dikembalikan");
  own("revisi", 2022, "draf", 1);
  plan("jpt", {find_person(tx, users_[kAtasan]), 2019, "diajukan", "jpt_ukm", people_[kKepalaDaerah], 0});
  plan("ukm",
       {find_person(tx, users_[kPenilai]), 2019, "diajukan", "jpt_ukm", people_[kAtasan], people_[kKepalaDaerah]});
  // The kepala daerah sets it, and stands in no other relation to it.
  plan("kdh", {find_person(tx, users_[kPenilai]), 2025, "ditetapkan", "jpt_ukm", people_[kAtasan], 0});
  plan("milik_hr", {find_person(tx, users_[kHr]), 2019, "diajukan", "ja_jf", people_[kPenilai], people_[kAtasan]});
  for (int nomor = 1; nomor <= 4; ++nomor) {
    const auto periode =
        number(tx, "SELECT id AS n FROM periode WHERE tahun = 2026 AND jenis = 'triwulanan' AND nomor = $1", {nomor});
    names_["p" + std::to_string(nomor)] = std::to_string(periode);
    tx.exec(
        "INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, dasar, penetap_akun, penetap_nama, "
        "ditetapkan_pada) VALUES ($1, $2, 'baik', 'Capaian kinerja unit', 1, 'Agustina Rumbewas', 1) "
        "ON CONFLICT DO NOTHING",
        {diri.unit, periode});
  }
}

void World::work_through_the_year() {
  auto& diri = as(kDiri);
  auto& penilai = as(kPenilai);
  const std::string skp = fill("/skp/{tetap}");
  for (const char* p : {"{p1}", "{p2}", "{p3}", "{p4}"}) {
    const std::string query = "?periode=" + fill(p);
    expect(
        penilai.post(skp + "/penilaian" + query, {{"versi", "0"},
                                                  {"tingkat_1", "sesuai"},
                                                  {"alasan_tingkat_1", "Seluruh target tercapai dan buktinya lengkap."},
                                                  {"rating_hasil", "sesuai"},
                                                  {"alasan_hasil", "Seluruh target tercapai dan buktinya lengkap."},
                                                  {"rating_perilaku", "sesuai"},
                                                  {"alasan_perilaku", "Sejawat menilai perilakunya sesuai harapan."},
                                                  {"alasan_pola", "Tim kecil; setiap orang dinilai menurut buktinya."},
                                                  {"catatan", "Pertahankan."}}),
        303, "penilaian " + query);
    if (p == std::string_view("{p4}")) break;
    expect(penilai.post(skp + "/penilaian/tanda-tangan" + query, {{"versi", "1"}, {"sandi", kPassword}}), 303,
           "tanda-tangan " + query);
    if (p == std::string_view("{p3}")) continue;
    expect(penilai.post(skp + "/penilaian/sampaikan" + query, {}), 303, "sampaikan");
    if (p == std::string_view("{p1}")) expect(diri.post(skp + "/terima" + query, {}), 303, "terima");
  }
  expect(diri.post(skp + "/dokumen", {}), 303, "dokumen");
  const auto pdf = diri.get(skp + "/dokumen").link_to("/dokumen/");
  names_["dokumen"] = last_part(pdf->substr(0, pdf->rfind('/')));
  const auto paket = penilai.post(fill("/unit/{unit}/dokumen"), {{"isi", "skp-2026"}});
  expect(paket, 303, "paket");
  harness::wait_for("the package", [&] { return penilai.get(paket.location).link_to(paket.location + "/unduh"); });
  names_["paket"] = last_part(paket.location);
  const auto ekspor = as(kHr).post("/ekspor", {{"isi", "unit"}, {"bentuk", "csv"}});
  expect(ekspor, 303, "ekspor");
  harness::wait_for("the export", [&] { return as(kHr).get(ekspor.location).link_to(ekspor.location + "/unduh"); });
  names_["ekspor"] = last_part(ekspor.location);
  expect(diri.post("/atasan-salah", {{"isi", "Penilai saya sudah pindah sejak bulan lalu."}}), 303, "atasan-salah");
  diri.set_header("Tus-Resumable", "1.0.0");
  diri.set_header("Upload-Length", "3");
  const auto upload = diri.post("/unggah", {});
  expect(upload, 201, "unggah");
  diri.set_header("Upload-Length", "");
  diri.set_header("Tus-Resumable", "");
  names_["unggah"] = last_part(upload.location);
  auto& hr = as(kHr);
  const std::string csv = "kode,nama,jenis,induk\nPKM-99,Puskesmas Karadiri,puskesmas,DINKES\n,Tanpa Kode,dinas,\n";
  const auto apply = [&] {
    const auto made = hr.post("/impor", {{"jenis", "unit"}}, {{"berkas", "unit.csv", "text/csv", csv}});
    expect(made, 303, "impor");
    return last_part(made.location);
  };
  expect(hr.post("/impor/" + apply() + "/terapkan", {}), 303, "terapkan");
  // A job applies it; what it refuses waits in the quarantine.
  names_["karantina"] =
      last_part(*harness::wait_for("the import", [&] { return hr.get("/karantina").link_to("/karantina/"); }));
  names_["impor"] = apply();
  const auto pengaduan =
      as(kKoordinator)
          .post(
              "/petugas/pengaduan/impor", {{"sumber", "kota"}},
              {{"berkas", "kota.csv", "text/csv", "nomor_asal,isi,diterima\nK-1,Lampu mati di simpang.,2026-11-02\n"}});
  expect(pengaduan, 303, "impor pengaduan");
  names_["impor_aduan"] = last_part(pengaduan.location);
}

void World::last_touches(db::Tx& tx) {
  const std::int64_t skp = std::stoll(names_["tetap"]);
  names_["laporan"] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM laporan_atasan"));
  tx.exec("UPDATE evaluasi SET penilai_id = $3 WHERE skp_id = $1 AND periode_id = $2",
          {skp, std::stoll(names_["p1"]), people_[kMantan]});
  tx.exec("UPDATE akun SET status = 'nonaktif' WHERE pengguna = $1", {users_[kPergi]});
  tx.exec(
      "INSERT INTO berkas (sha256, bytes, jenis, dibuat) SELECT sha256, 1, 'application/pdf', 1 FROM dokumen WHERE id "
      "= $1",
      {std::stoll(names_["dokumen"])});
  tx.exec(
      "INSERT INTO bukti (skp_id, periode_id, indikator_kunci, jenis, nama, sha256, dibuat) "
      "SELECT $1, $2, 2, 'berkas', 'bukti.pdf', sha256, 1 FROM dokumen WHERE id = $3",
      {skp, std::stoll(names_["p4"]), std::stoll(names_["dokumen"])});
  const auto paper = [&](const char* name, const char* kode, const char* jenis, std::int64_t objek) {
    tx.exec(
        "INSERT INTO dokumen (kode, nomor, jenis, objek_id, pegawai_id, unit_nama, nama_singkat, tanggal, sha256, "
        "dibuat) SELECT $1, $1, $2, $3, $4, unit_nama, nama_singkat, tanggal, sha256, 1 FROM dokumen WHERE id = $5",
        {kode, jenis, objek, people_[kPenilai], std::stoll(names_["dokumen"])});
    names_[name] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM dokumen"));
  };
  const std::int64_t kdh = std::stoll(names_["kdh"]);
  tx.exec(
      "INSERT INTO evaluasi (skp_id, periode_id, pegawai_id, penilai_id, unit_penilai_id, keadaan, "
      "ditandatangani_pada, "
      "disampaikan_pada, disetujui_pada) VALUES ($1, $2, $3, $4, $5, 'dikembalikan', 1, 1, 1)",
      {kdh, number(tx, "SELECT MIN(id) AS n FROM periode WHERE tahun = 2025 AND jenis = 'triwulanan'"),
       people_[kPenilai], people_[kAtasan], std::stoll(names_["unit"])});
  paper("dokumen_kdh", "KDHA-AAAA-AAAA-AAAA", "skp",
        number(tx, "SELECT MAX(id) AS n FROM skp_versi WHERE skp_id = $1", {kdh}));
  paper("dokumen_nilai", "HASA-AAAA-AAAA-AAAA", "hasil_evaluasi", number(tx, "SELECT MAX(id) AS n FROM evaluasi"));
  add_pengaduan(tx);
  names_["bukti"] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM bukti"));
}

// One the atasan's unit works on, one nobody has looked at, one for APIP alone.
void World::add_pengaduan(db::Tx& tx) {
  const auto one = [&](const char* name, const std::string& where) {
    tx.query("SELECT id, versi FROM pengaduan WHERE " + where + " ORDER BY id DESC LIMIT 1", {}, [&](const db::Row& r) {
      names_[name] = std::to_string(r.i64("id"));
      names_[std::string("versi_") + name] = std::to_string(r.i64("versi"));
    });
    if (!names_.contains(name))
      throw std::runtime_error(std::string("the demo has no ") + name + " of " +
                               std::to_string(number(tx, "SELECT COUNT(*) AS n FROM pengaduan")) + ", where " + where);
  };
  one("pengaduan",
      "keadaan = 'diproses' AND klasifikasi = 'pengaduan_tbp' AND unit_id = (SELECT MIN(unit_id) FROM "
      "penugasan WHERE pegawai_id = " +
          std::to_string(people_[kAtasan]) + ")");
  one("aduan_baru", "keadaan = 'baru' AND klasifikasi <> 'wbs' AND rahasia = 0");
  one("aduan_wbs", "klasifikasi = 'wbs'");
  one("aduan_terbit", "terbit = 1");
  names_["templat"] = std::to_string(number(tx, "SELECT MIN(id) AS n FROM templat_jawaban WHERE unit_id IS NULL"));
  tx.exec(
      "INSERT INTO templat_jawaban (kode, judul, teks, unit_id, diubah) SELECT 'UNIT-1', 'Jadwal kunjungan', 'Petugas "
      "kami datang menurut jadwal di papan pengumuman.', unit_id, 1 FROM akun_peran r JOIN akun a ON a.id = r.akun_id "
      "WHERE r.peran = 'penghubung' AND a.pengguna = $1",
      {users_[kPenghubung]});
  names_["templat_unit"] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM templat_jawaban"));
  tx.exec(
      "INSERT INTO pengaduan_massal (akun_id, peristiwa, teks, dibuat) SELECT id, 'arsipkan', 'Iklan yang sama.', 1 "
      "FROM "
      "akun WHERE pengguna = $1",
      {users_[kKoordinator]});
  names_["massal"] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM pengaduan_massal"));
  tx.exec(
      "INSERT INTO pengaduan_lampiran (pengaduan_id, pihak, sha256, nama, dibuat) SELECT $1, 'pelapor', sha256, "
      "'foto.jpg', 1 FROM dokumen WHERE id = $2",
      {std::stoll(names_.at("pengaduan")), std::stoll(names_["dokumen"])});
  // The koordinator read who reported it.
  tx.exec(
      "INSERT INTO pengaduan_buka (pengaduan_id, akun_id, relasi, syarat, dasar, alasan, keadaan, diminta, diputus, "
      "dibuka, kali) SELECT $1, id, 'koordinator', 'alasan', 'keterangan', '', 'disetujui', 1, 1, 1, 1 FROM akun WHERE "
      "pengguna = $2",
      {std::stoll(names_.at("pengaduan")), users_.at(kKoordinator)});
  names_["pembacaan"] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM pengaduan_buka"));
  names_["foto_aduan"] = std::to_string(number(tx, "SELECT MAX(id) AS n FROM pengaduan_lampiran"));
}

}  // namespace audit

#include "kasus.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "berkas/simpanan.h"
#include "db_fixture.h"
#include "pengaduan/pelapor/draf_store.h"
#include "pengaduan/surat/langganan_store.h"
#include "world_papers.h"

namespace audit {
namespace {

namespace pg = pengaduan;
using K = pg::Klasifikasi;
using P = pg::PeristiwaPengaduan;
using R = pg::Relasi;

constexpr int kZona = 540;
constexpr int kDrafHari = 6;  // when the drafts are written, so that they are still there at the audit
constexpr std::int64_t kHourMs = 3'600'000;
const std::int64_t kAwal = Tanggal::make(2026, 11, 17)->start_utc_ms(kZona) + 9 * kHourMs;

std::string bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

AkunId account_of(db::Reader& reader, const std::string& user) {
  return AkunId{reader.number("SELECT id AS n FROM akun WHERE pengguna = $1", {user})};
}

class Penulis {
 public:
  Penulis(db::Tx& tx, const harness::Instance& app, std::int64_t pelaksana, Bersurat bersurat)
      : tx_(tx),
        brankas_(berkas::Brankas::open(app.dir() + "/kunci", berkas::Brankas::Missing::refuse).value()),
        files_(berkas::Simpanan::open(app.dir() + "/berkas").value()),
        jam_(pg::load_jam(tx, kAwal, kZona)),
        koordinator_(account_of(tx, app.login("koordinator").first)),
        penghubung_(account_of(tx, app.login("penghubung").first)),
        apip_(account_of(tx, app.login("apip").first)),
        unit_(tx.number("SELECT id AS n FROM unit WHERE kode = 'DINKES'")),
        pelaksana_(pelaksana),
        bersurat_(bersurat) {}

  void write(Kasus& k, const std::vector<Kasus>& before) {
    k_ = &k;
    at(kDrafHari);
    write_draft();
    at(0);
    file();
    if (bersurat_ == Bersurat::ya) subscribe();
    prepare();
    switch (k.ujung) {
      case Ujung::baru:
        break;
      case Ujung::terbit:
        handle();
        break;
      case Ujung::tutup:
        handle();
        close();
        break;
      case Ujung::cabut:
        handle();
        act(R::pelapor, {.peristiwa = P::minta_cabut});
        at(5);
        act(R::pelapor, {.peristiwa = P::cabut});
        break;
      case Ujung::arsip:
        verify({.peristiwa = P::arsipkan, .teks = "Tidak menyebut masalah."});
        break;
      case Ujung::gabung:
        verify({.peristiwa = P::gabung, .teks = "Sudah ditangani.", .kanonik = alike(before)});
        break;
    }
  }

 private:
  bool pengawasan() const { return pg::is_pengawasan(k_->kelas); }
  void at(int day) {
    jam_.now = kAwal + day * 24 * kHourMs;
    jam_.hari_ini = Tanggal::from_utc_ms(jam_.now, kZona);
  }
  std::string word(Bidang b) const { return tanda(*k_, b); }

  void act(R relasi, const pg::Tindakan& t, std::optional<AkunId> akun = std::nullopt) {
    const auto done = pg::act(tx_, brankas_, jam_, PengaduanId{k_->id}, {relasi, akun}, t);
    if (!done)
      throw Bug("case " + std::to_string(k_->no) + " " + std::string(to_code(t.peristiwa)) + ": " +
                msg::format(done.error().text, msg::Lang::en));
  }
  void verify(const pg::Tindakan& t) {
    if (k_->kelas == K::wbs) return act(R::apip, t, apip_);
    act(R::koordinator, t, koordinator_);
  }
  void handler(const pg::Tindakan& t) {
    if (pengawasan()) return act(R::apip, t, apip_);
    act(R::penghubung, t, penghubung_);
  }

  void write_draft() {
    k_->draf = pg::new_token_draf();
    const pg::Draf d{.kategori = "puskesmas", .tempat_diisi = true, .distrik = "94.01.05", .cerita = isi_saring(*k_)};
    MUST(pg::save_draf(tx_, brankas_, k_->draf, d, jam_.now));
  }

  void file() {
    const std::string photo = bytes_of("tests/data/foto.jpg") + word(Bidang::foto);
    const std::string hash = files_.put(photo).value();
    tx_.exec("INSERT INTO berkas (sha256, bytes, jenis, dibuat) VALUES ($1, $2, 'image/jpeg', $3)",
             {hash, photo.size(), jam_.now});
    const auto tanda_terima = pg::draw_tanda_terima();
    k_->kode = tanda_terima.kode.printed();
    k_->pin = tanda_terima.pin.text();
    k_->nomor = tanda_terima.nomor;
    pg::Draf d{.kategori = k_->kelas == K::wbs ? "dugaan" : "puskesmas",
               .tempat_diisi = true,
               .distrik = "94.01.05",
               .kampung = "94.01.05.2003",
               .dekat = word(Bidang::dekat),
               .cerita = word(Bidang::cerita) + " puskesmas tutup sebelum siang.",
               .kontak_diisi = true,
               .privasi = k_->privasi,
               .nama_penuh = k_->ragam == Ragam::terbuka,
               .nama = word(Bidang::nama) + " Qw",
               .telepon = "0811" + word(Bidang::telepon),
               .surel = word(Bidang::surel) + "@example.org"};
    if (k_->ragam != Ragam::tanpa_tempat) d.titik = pg::Titik{-3'300'007 - 110 * k_->no, 135'400'000};
    k_->id = pg::ajukan(tx_, brankas_, jam_, {.isi = d, .foto = {hash}}, tanda_terima).value().value;
    k_->foto = tx_.number("SELECT id AS n FROM pengaduan_lampiran WHERE pengaduan_id = $1", {k_->id});
  }

  void subscribe() {
    const auto prove = [&](const std::optional<pg::Langganan>& l) {
      MUST(l);
      MUST(pg::buktikan(tx_, brankas_, *l, pg::buat_kode(tx_, brankas_, l->id, jam_.now), jam_.now) ==
           pg::HasilKode::benar);
    };
    const PengaduanId id{k_->id};
    MUST(pg::minta_pelapor(tx_, brankas_, id, alamat_pelapor(*k_), msg::Lang::id, jam_.now));
    prove(pg::find_langganan_pelapor(tx_, brankas_, id));
    const auto form = pg::minta_pengikut(tx_, brankas_, id, alamat_pengikut(*k_), msg::Lang::en, jam_.now);
    prove(pg::find_langganan_formulir(tx_, brankas_, form.value()));
  }

  // Everything that could be shown is there, so that only state, class and wishes hide it.
  void prepare() {
    const std::string name = word(Bidang::nama) + " Qw";
    tx_.exec(
        "UPDATE pengaduan SET klasifikasi = $2, anonim = $3, rahasia = $4, judul_publik = $5, isi_publik = $6, "
        "disaring = $7, lokasi_aman = $8, nama_publik = $9, keparahan = 1, fisik = 0 WHERE id = $1",
        {k_->id, to_code(k_->kelas), k_->privasi.anonim ? 1 : 0, k_->privasi.rahasia ? 1 : 0,
         word(Bidang::judul) + " puskesmas tutup", isi_saring(*k_), jam_.now, k_->ragam == Ragam::terbuka ? 1 : 0,
         k_->ragam == Ragam::terbuka ? name : pg::inisial(name)});
    tx_.exec("UPDATE pengaduan_lampiran SET publik = 1, nama = $2 WHERE pengaduan_id = $1",
             {k_->id, word(Bidang::nama_foto) + ".jpg"});
    pg::refresh(tx_, jam_, PengaduanId{k_->id});
    act(R::pelapor, {.peristiwa = P::pesan, .teks = word(Bidang::pesan)});
  }

  void handle() {
    pg::Tindakan t{.peristiwa = P::disposisi, .klasifikasi = k_->kelas, .kategori = KategoriId{31}};
    if (!pengawasan()) t.unit = UnitId{unit_};
    verify(t);
    t = {.peristiwa = P::sub_disposisi, .teks = word(Bidang::catatan_petugas)};
    if (!pengawasan()) t.pelaksana = PegawaiId{pelaksana_};
    handler(t);
    at(1);
    if (k_->ujung == Ujung::cabut) return;
    handler({.peristiwa = P::mulai,
             .teks = word(Bidang::catatan_umum),
             .teks_untuk_umum = true,
             .rencana = Tanggal::make(2026, 12, 1)});
  }

  void close() {
    tx_.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, $3, $4)",
             {k_->id, "Jadwal jaga sampai pukul dua siang dipasang di pintu puskesmas.", penghubung_, jam_.now});
    handler({.peristiwa = P::tanggapi, .teks_untuk_umum = true});
    act(R::pelapor, {.peristiwa = P::konfirmasi});
  }

  // One with the same wish and on the same side of the wall around WBS.
  std::optional<PengaduanId> alike(const std::vector<Kasus>& before) const {
    for (const Kasus& c : before)
      if (c.kelas == k_->kelas && c.privasi == k_->privasi && c.ujung == Ujung::terbit) return PengaduanId{c.id};
    return std::nullopt;
  }

  db::Tx& tx_;
  berkas::Brankas brankas_;
  berkas::Simpanan files_;
  pg::Jam jam_;
  AkunId koordinator_, penghubung_, apip_;
  std::int64_t unit_, pelaksana_;
  Bersurat bersurat_;
  Kasus* k_ = nullptr;
};

std::vector<Kasus> all_cases() {
  std::vector<Kasus> out;
  for (const auto& [kelas, code] : EnumText<K>::table)
    for (const bool anonim : {false, true})
      for (const bool rahasia : {false, true})
        for (const auto ujung : {Ujung::baru, Ujung::terbit, Ujung::tutup, Ujung::cabut, Ujung::arsip, Ujung::gabung})
          for (const auto ragam : {Ragam::tanpa_tempat, Ragam::di_rumah, Ragam::terbuka})
            out.push_back({.no = static_cast<int>(out.size()) + 1,
                           .kelas = kelas,
                           .privasi = {anonim, rahasia},
                           .ujung = ujung,
                           .ragam = ragam});
  return out;
}

}  // namespace

int Kasus::kolom() const {
  if (kelas == K::wbs) return 6;
  if (kelas == K::pengaduan_bp) return privasi.anonim ? 5 : 4;
  return (privasi.anonim ? 1 : 0) + (privasi.rahasia ? 2 : 0);
}

bool Kasus::has_unit() const {
  return !pg::is_pengawasan(kelas) && (ujung == Ujung::terbit || ujung == Ujung::tutup || ujung == Ujung::cabut);
}

std::string tanda(const Kasus& k, Bidang bidang) {
  const bool handled = k.ujung == Ujung::terbit || k.ujung == Ujung::tutup;
  if (bidang == Bidang::catatan_petugas && !handled && k.ujung != Ujung::cabut) return {};
  if (bidang == Bidang::catatan_umum && !handled) return {};
  if (bidang == Bidang::inisial) return k.ragam == Ragam::terbuka ? "" : std::string(kInisial);
  if (bidang == Bidang::titik) return k.ragam == Ragam::tanpa_tempat ? "" : fmt::format("3.3{:05}", 7 + 110 * k.no);
  // A name begins with a capital, for its initials.
  return fmt::format("{}{}{:04}", bidang == Bidang::nama ? 'Z' : 'z', static_cast<char>('a' + static_cast<int>(bidang)),
                     k.no);
}

std::string alamat_pelapor(const Kasus& k) {
  return fmt::format("pelapor{:04}@example.org", k.no);
}
std::string alamat_pengikut(const Kasus& k) {
  return fmt::format("pengikut{:04}@example.org", k.no);
}

std::string isi_saring(const Kasus& k) {
  std::string out;
  for (int n = 0; n < 4; ++n) out += tanda(k, Bidang::isi) + " ";
  return out + "pintu terkunci.";
}

Dunia make_dunia(harness::Instance& app, const harness::InstanceOptions& options, Bersurat bersurat) {
  Dunia d{.kasus = all_cases(),
          .lain = {.no = 9999},
          .penghubung_lain = "199912312024013001",
          .pelaksana = "199912312024013002"};
  app.stop();
  {
    const auto database = options.postgres ? db::open_postgres({.url = app.postgres().url(), .connections = 1})
                                           : db::open_sqlite({.path = app.dir() + "/kinerja.db"});
    database->write([&](db::Tx& tx) {
      const Person hr = find_person(tx, app.login("admin_hr").first);
      const Person kepala = find_person(tx, app.login("kepala_unit").first);
      add_role(tx, add_person(tx, d.penghubung_lain, "Naomi Keiya", hr.unit, 0), "penghubung", hr.unit);
      const Person worker = add_person(tx, d.pelaksana, "Simon Yogi", kepala.unit, kepala.pegawai);
      Penulis penulis(tx, app, worker.pegawai, bersurat);
      std::vector<Kasus> before;
      for (Kasus& k : d.kasus) {
        penulis.write(k, before);
        before.push_back(k);
      }
      penulis.write(d.lain, before);
      return true;
    });
  }
  app.start();
  return d;
}

}  // namespace audit

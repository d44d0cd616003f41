// Citizens' pengaduan of the demo: each filed and moved through the stores at its own moment, so that log, custody and
// clocks are what they would be. The demo's own today is a fixed Friday.
#include "app/seed_aduan.h"

#include <algorithm>
#include <array>

#include "app/seed_aduan_kalimat.h"
#include "app/seed_foto.h"
#include "app/seed_pelaku.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/wilayah.h"

namespace app {
namespace {

using pengaduan::Klasifikasi;
using pengaduan::Relasi;
using pengaduan::Tindakan;
using K = pengaduan::KeadaanPengaduan;
using P = pengaduan::PeristiwaPengaduan;

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr int kZona = 540;
const Tanggal kHariIni = *Tanggal::make(kDemoTahun, 11, 20);

struct Bagian {
  K tujuan;
  int permil;
  int hari_min, hari_max;  // days since it came in
};
// How many end where, and how long ago they began: what is under way is young, what is late is a part of it.
constexpr std::array kBagian{
    Bagian{K::baru, 60, 0, 2},
    Bagian{K::tunda, 25, 3, 15},
    Bagian{K::bukan_wewenang, 35, 20, 250},
    Bagian{K::arsip, 35, 20, 250},
    Bagian{K::duplikat, 25, 10, 30},
    Bagian{K::terdisposisi, 60, 2, 9},
    Bagian{K::dikembalikan, 15, 4, 8},
    Bagian{K::diproses, 130, 5, 32},
    Bagian{K::menunggu_pelapor, 35, 6, 13},
    Bagian{K::ditindaklanjuti, 80, 9, 14},
    Bagian{K::selesai_dikonfirmasi, 300, 20, 300},
    Bagian{K::selesai_otomatis, 130, 40, 300},
    Bagian{K::dibuka_kembali, 30, 14, 28},
    Bagian{K::dicabut, 20, 20, 250},
    Bagian{K::dicabut_otomatis, 20, 50, 250},
};

struct Petugas {
  AkunId koordinator, apip;
};

class Aduan {
 public:
  Aduan(db::Tx& tx, const berkas::Brankas& brankas, SeedFoto& foto, const SeedState& s, const Petugas& petugas,
        pengaduan::Jam& jam)
      : tx_(tx), brankas_(brankas), foto_(foto), s_(s), petugas_(petugas), jam_(jam) {}

  void make(std::size_t nomor, SeedLogin* contoh) {
    random_ = SeedRandom(s_.benih, nomor, 0xAD);
    const bool dugaan = random_.below(50) == 0;
    const auto list = dugaan ? kalimat_dugaan() : kalimat_aduan();
    kalimat_ = &list[random_.below(list.size())];
    SeedRandom of_photo(s_.benih, nomor, 0xF0);
    ragam_ = static_cast<unsigned>(of_photo.below(6));
    berfoto_ = of_photo.below(4) != 0;
    Bagian bagian = pick_bagian();
    if (dugaan) bagian = {random_.below(2) == 0 ? K::baru : K::diproses, 0, 1, 20};
    // The first is one that its reporter can be tried out with: answered, and his to judge.
    if (contoh) bagian = {K::ditindaklanjuti, 0, 9, 9};
    const Tanggal masuk = kHariIni.plus_days(-random_.between(bagian.hari_min, bagian.hari_max));
    now(masuk.start_utc_ms(kZona) + random_.between(6 * 60, 21 * 60) * 60'000LL);
    file(contoh);
    to(bagian.tujuan);
  }

 private:
  const Bagian& pick_bagian() {
    int at = static_cast<int>(random_.below(1000));
    for (const Bagian& b : kBagian)
      if ((at -= b.permil) < 0) return b;
    return kBagian.back();
  }
  void now(std::int64_t at) {
    // Nothing of the demo happens after its own today.
    jam_.now = std::min(at, kHariIni.end_utc_ms(kZona) - 3 * kHourMs);
    jam_.hari_ini = Tanggal::from_utc_ms(jam_.now, kZona);
  }
  void later(int days) { now(jam_.now + days * kDayMs + random_.between(1, 300) * 60'000LL); }

  void file(SeedLogin* contoh) {
    const auto byte = [&] { return static_cast<std::uint8_t>(random_.next() >> 40U); };
    pengaduan::TandaTerima tanda{pengaduan::Kode::draw(byte), pengaduan::Pin::draw(byte), nomor()};
    if (contoh) *contoh = {tanda.kode.printed(), tanda.pin.text()};
    pengaduan::PengaduanBaru baru{.isi = story()};
    if (const auto* foto = berfoto_ ? foto_.find(kalimat_->kategori, Sesudah::belum, ragam_) : nullptr) {
      pengaduan::keep_berkas(tx_, *foto, jam_.now);
      baru.foto = {foto->sha256};
    }
    auto made = pengaduan::ajukan(tx_, brankas_, jam_, baru, tanda);
    MUST(made);
    id_ = *made;
  }
  std::string nomor() {
    static constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string out;
    for (int i = 0; i < 10; ++i) out.push_back(kAlphabet[random_.below(32)]);
    return out;
  }
  pengaduan::Draf story() {
    const auto& w = pengaduan::wilayah_bawaan();
    const auto distrik = w.distrik()[random_.below(w.distrik().size())];
    const auto kampung = w.kampung(distrik.kode);
    pengaduan::Draf d{.kategori = kalimat_->kategori,
                      .tempat_diisi = true,
                      .distrik = distrik.kode,
                      .kampung = kampung[random_.below(kampung.size())].kode,
                      .dekat = kDekatApa[random_.below(std::size(kDekatApa))],
                      .cerita = kalimat_->cerita,
                      .kontak_diisi = true};
    // Scattered over the lowland around Nabire and Wanggar.
    if (random_.below(3) != 0)
      d.titik = pengaduan::Titik{-3'700'000 + static_cast<std::int64_t>(random_.below(450'000)),
                                 135'150'000 + static_cast<std::int64_t>(random_.below(700'000))};
    d.privasi = {random_.below(5) == 0, random_.below(8) == 0};
    if (random_.below(3) != 0) d.nama = kNamaPelapor[random_.below(std::size(kNamaPelapor))];
    return d;
  }

  void act(Relasi relasi, const Tindakan& tindakan, std::optional<AkunId> akun = std::nullopt) {
    const auto done = pengaduan::act(tx_, brankas_, jam_, id_, {relasi, akun}, tindakan);
    if (!done)
      throw Bug("demo: " + std::string(to_code(row().keadaan)) + " " + std::string(to_code(tindakan.peristiwa)) + ": " +
                msg::format(done.error().text, msg::Lang::id));
  }
  pengaduan::BarisPengaduan row() {
    auto p = pengaduan::lock_pengaduan(tx_, id_);
    MUST(p);
    return *std::move(p);
  }
  bool wbs() { return row().klasifikasi == Klasifikasi::wbs; }
  void verify(P peristiwa, const char* teks, const char* instansi = "") {
    Tindakan t{.peristiwa = peristiwa, .teks = teks, .instansi = instansi};
    if (peristiwa == P::arsipkan) t.alasan = pengaduan::AlasanArsip::terlalu_umum;
    if (wbs())
      act(Relasi::apip, t, petugas_.apip);
    else
      act(Relasi::koordinator, t, petugas_.koordinator);
  }

  void screen() {
    const auto p = row();
    if (p.privasi.rahasia || pengaduan::is_pengawasan(p.klasifikasi)) return;
    tx_.exec("UPDATE pengaduan SET judul_publik = $2, isi_publik = $3, disaring = $4 WHERE id = $1",
             {id_, kalimat_->judul, kalimat_->cerita, jam_.now});
    show_photos();
  }
  void show_photos() { tx_.exec("UPDATE pengaduan_lampiran SET publik = 1 WHERE pengaduan_id = $1", {id_}); }
  void dispose() {
    const auto p = row();
    Tindakan t{.peristiwa = P::disposisi, .klasifikasi = p.klasifikasi, .kategori = p.kategori};
    if (wbs()) return act(Relasi::apip, t, petugas_.apip);
    screen();
    tx_.query("SELECT unit_id FROM kategori_pengaduan WHERE id = $1", {p.kategori},
              [&](const db::Row& r) { t.unit = r.opt_id<UnitId>("unit_id"); });
    act(Relasi::koordinator, t, petugas_.koordinator);
  }
  void handle(Tindakan t) {
    if (wbs())
      act(Relasi::apip, t, petugas_.apip);
    else
      act(Relasi::penghubung, t, penghubung());
  }
  std::optional<AkunId> penghubung() {
    std::optional<AkunId> out;
    tx_.query("SELECT MIN(akun_id) AS a FROM akun_peran WHERE peran = 'penghubung' AND unit_id = $1", {row().unit},
              [&](const db::Row& r) { out = r.opt_id<AkunId>("a"); });
    return out;
  }
  void begin() {
    handle({.peristiwa = P::mulai,
            .teks = kalimat_->rencana,
            .teks_untuk_umum = true,
            .rencana = jam_.hari_ini.plus_days(random_.between(4, 12))});
  }
  void answer() {
    if (const auto* foto = foto_.find(kalimat_->kategori, Sesudah::diperbaiki, ragam_))
      MUST(pengaduan::add_bukti(tx_, id_, *foto, jam_.now));
    if (const auto p = row(); !p.privasi.rahasia && !pengaduan::is_pengawasan(p.klasifikasi)) show_photos();
    tx_.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, $3, $4)",
             {id_, kalimat_->jawaban, penghubung().value_or(petugas_.koordinator), jam_.now});
    if (row().keparahan >= pengaduan::keparahan_berat) act(Relasi::kepala_opd, {.peristiwa = P::setujui_jawaban});
    handle({.peristiwa = P::tanggapi, .teks_untuk_umum = true});
  }
  void rate(const char* solved) {
    tx_.exec(
        "INSERT INTO pengaduan_rating (pengaduan_id, penutupan, waktu, isi, sopan, benar_selesai, dibuat, diubah) "
        "VALUES ($1, 1, $2, $3, $4, $5, $6, $6)",
        {id_, random_.between(1, 4), random_.between(2, 4), random_.between(2, 4), solved, jam_.now});
  }

  void to(K tujuan);
  void to_answer() {
    later(random_.between(1, 2));
    dispose();
    later(random_.between(1, 3));
    begin();
    later(random_.between(2, 5));
    answer();
  }
  bool merge();

  db::Tx& tx_;
  const berkas::Brankas& brankas_;
  SeedFoto& foto_;
  const SeedState& s_;
  const Petugas& petugas_;
  pengaduan::Jam& jam_;
  SeedRandom random_;
  const KalimatAduan* kalimat_ = nullptr;
  unsigned ragam_ = 0;
  bool berfoto_ = false;
  PengaduanId id_;
};

// Into an older one of the same kind that is still open, if there is any.
bool Aduan::merge() {
  const auto p = row();
  // COALESCE keeps the index of states out: of a million it would read every open one, and the first of the table fits.
  const auto older = tx_.one(
      "SELECT id FROM pengaduan WHERE kategori_id = $1 AND rahasia = $2 AND id < $3 AND COALESCE(keadaan, '') IN "
      "('diproses', 'terdisposisi') AND klasifikasi <> 'wbs' AND diubah <= $4 ORDER BY id LIMIT 1",
      {p.kategori, p.privasi.rahasia ? 1 : 0, id_, jam_.now}, [](const db::Row& r) { return r.id<PengaduanId>("id"); });
  if (!older || wbs()) return false;
  act(Relasi::koordinator, {.peristiwa = P::gabung, .teks = "Masalah yang sama sudah ditangani.", .kanonik = older},
      petugas_.koordinator);
  return true;
}

void Aduan::to(K tujuan) {
  switch (tujuan) {
    case K::tunda:
    case K::dicabut_otomatis:
      later(1);
      verify(P::minta_kelengkapan, "Mohon sebutkan tempat dan waktunya dengan lebih jelas.");
      if (tujuan == K::tunda) return;
      later(32);
      return act(Relasi::sistem, {.peristiwa = P::cabut_otomatis});
    case K::bukan_wewenang:
      later(1);
      return verify(P::alihkan, "Urusan ini ditangani balai di tingkat provinsi. Laporan Anda kami teruskan ke sana.",
                    "Balai Pelaksana Jalan Nasional, telepon (0984) 210000");
    case K::arsip:
      later(2);
      return verify(P::arsipkan, "Laporan ini tidak menyebut masalah yang dapat ditindaklanjuti.");
    case K::duplikat:
      later(1);
      if (!merge()) verify(P::arsipkan, "Laporan yang sama dari Anda sudah kami jawab.");
      return;
    case K::terdisposisi:
    case K::dikembalikan:
      later(1);
      dispose();
      if (tujuan == K::terdisposisi || wbs()) return;
      later(1);
      return handle({.peristiwa = P::kembalikan, .teks = "Bukan ruas jalan dinas kami, mohon ditinjau lagi."});
    case K::diproses:
    case K::menunggu_pelapor:
      later(1);
      dispose();
      later(random_.between(1, 3));
      begin();
      if (tujuan == K::diproses) return;
      later(1);
      return handle({.peristiwa = P::tanya, .teks = "Di sebelah mana tepatnya, dan sejak kapan?"});
    case K::ditindaklanjuti:
      return to_answer();
    case K::selesai_dikonfirmasi:
      to_answer();
      later(random_.between(1, 5));
      rate("ya");
      return act(Relasi::pelapor, {.peristiwa = P::konfirmasi});
    case K::selesai_otomatis:
      to_answer();
      now(row().tenggat_langkah->end_utc_ms(kZona) + kHourMs);
      return act(Relasi::sistem, {.peristiwa = P::tutup_otomatis});
    case K::dibuka_kembali:
      to_answer();
      later(2);
      rate("tidak");
      return act(Relasi::pelapor,
                 {.peristiwa = P::buka_kembali, .teks = "Seminggu kemudian rusak lagi di tempat yang sama."});
    case K::dicabut:
      later(1);
      act(Relasi::pelapor, {.peristiwa = P::minta_cabut});
      later(4);
      return act(Relasi::pelapor, {.peristiwa = P::cabut});
    default:
      return;
  }
}

AkunId somebody_with(db::Reader& reader, std::string_view role) {
  const auto n = reader.number("SELECT COALESCE(MIN(akun_id), 0) AS n FROM akun_peran WHERE peran = $1", {role});
  MUST(n > 0);
  return AkunId{n};
}

void seed_templat(db::Tx& tx) {
  struct Templat {
    const char* kode;
    const char* judul;
    const char* teks;
    const char* unit;
  };
  static constexpr Templat kTemplat[] = {
      {"UMUM-1", "Laporan diterima dan diperiksa",
       "Terima kasih atas laporan Anda. Petugas kami memeriksa tempatnya lebih dulu, lalu menyampaikan hasilnya di "
       "sini.",
       nullptr},
      {"UMUM-2", "Minta tempat dan waktu",
       "Mohon sebutkan di mana dan kapan hal ini terjadi, serta siapa yang dapat kami temui di tempat itu.", nullptr},
      {"SEHAT-1", "Jadwal puskesmas",
       "Puskesmas melayani Senin sampai Sabtu pukul 08.00 sampai 14.00. Jadwal petugas jaga dipasang di pintu depan.",
       "DINKES"},
  };
  for (const Templat& t : kTemplat)
    tx.exec(
        "INSERT INTO templat_jawaban (kode, judul, teks, unit_id, diubah) VALUES ($1, $2, $3, (SELECT id FROM unit "
        "WHERE "
        "kode = $4), $5)",
        {t.kode, t.judul, t.teks, t.unit ? t.unit : "", kHariIni.start_utc_ms(kZona)});
}

}  // namespace

void seed_kategori(db::Tx& tx, const SeedState& s) {
  struct Usual {
    const char* kategori;
    const char* unit;
  };
  static constexpr Usual kUsual[] = {{"jalan", "DPUPR"},       {"lingkungan", "DPUPR"},      {"kesehatan", "DINKES"},
                                     {"pendidikan", "DISDIK"}, {"kependudukan", "DUKCAPIL"}, {"bantuan", "DINSOS"},
                                     {"petugas", "BKPSDM"},    {"lainnya", "SETDA"}};
  const auto unit_of = [&](std::string_view code) {
    const auto at = std::ranges::find(s.unit, code, &SeedUnit::kode);
    return at == s.unit.end() ? std::ranges::find(s.unit, std::string_view("SETDA"), &SeedUnit::kode)->id : at->id;
  };
  for (const Usual& u : kUsual)
    tx.exec(
        "UPDATE kategori_pengaduan SET unit_id = $2 WHERE kode = $1 OR induk_id = (SELECT id FROM "
        "kategori_pengaduan WHERE kode = $1)",
        {u.kategori, unit_of(u.unit)});
}

void seed_aduan(db::Tx& tx, const berkas::Brankas& brankas, SeedFoto& foto, SeedState& s, std::size_t from,
                std::size_t to) {
  const Petugas petugas{somebody_with(tx, "koordinator"), somebody_with(tx, "apip")};
  pengaduan::Jam jam = pengaduan::load_jam(tx, kHariIni.start_utc_ms(kZona), kZona);
  Aduan aduan(tx, brankas, foto, s, petugas, jam);
  for (std::size_t i = from; i < to; ++i) {
    SeedLogin contoh;
    aduan.make(i, i == 0 ? &contoh : nullptr);
    if (i == 0) {
      s.pelapor = contoh;
      seed_templat(tx);
    }
  }
  // Messages of the months before were read and are gone; those of the last days are what an officer finds.
  tx.exec("DELETE FROM pesan WHERE kunci LIKE 'pemberitahuan.pengaduan%' AND dibuat < $1",
          {kHariIni.plus_days(-7).start_utc_ms(kZona)});
}

}  // namespace app

-- Officers of pengaduan: the koordinator of the instance, the pejabat penghubung of a unit, APIP.
CREATE TABLE akun_peran_baru (
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  peran TEXT NOT NULL CHECK (peran IN ('admin_hr', 'auditor', 'admin_unit', 'admin_ti', 'koordinator', 'penghubung',
    'apip')),
  unit_id INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (akun_id, peran, unit_id)
) STRICT;
INSERT INTO akun_peran_baru SELECT akun_id, peran, unit_id FROM akun_peran;
DROP TABLE akun_peran;
ALTER TABLE akun_peran_baru RENAME TO akun_peran;

-- jarak_m is the scale of "the same place" for this kind; NULL where it has none. aset_umum: its exact place may be
-- shown, because it tells nothing about who reports.
CREATE TABLE kategori_pengaduan (
  id INTEGER PRIMARY KEY,
  kode TEXT NOT NULL UNIQUE,
  induk_id INTEGER REFERENCES kategori_pengaduan (id),
  urut INTEGER NOT NULL,
  nama TEXT NOT NULL,
  nama_en TEXT NOT NULL,
  contoh TEXT NOT NULL DEFAULT '',
  contoh_en TEXT NOT NULL DEFAULT '',
  unit_id INTEGER REFERENCES unit (id),
  klasifikasi TEXT NOT NULL CHECK (klasifikasi IN ('permintaan_informasi', 'aspirasi', 'pengaduan_tbp',
    'pengaduan_bp', 'wbs')),
  keparahan INTEGER NOT NULL CHECK (keparahan BETWEEN 1 AND 4),
  jarak_m INTEGER CHECK (jarak_m > 0),
  fisik INTEGER NOT NULL DEFAULT 0,
  aset_umum INTEGER NOT NULL DEFAULT 0,
  publik INTEGER NOT NULL DEFAULT 1,
  aktif INTEGER NOT NULL DEFAULT 1,
  versi INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX kategori_pengaduan_induk ON kategori_pengaduan (induk_id, urut);

INSERT INTO kategori_pengaduan (id, kode, induk_id, urut, nama, nama_en, contoh, contoh_en, klasifikasi, keparahan,
  jarak_m, fisik, aset_umum) VALUES
  (1, 'jalan', NULL, 1, 'Jalan, jembatan, bangunan umum', 'Roads, bridges, public buildings',
   'lubang, papan jembatan lepas, lampu mati', 'potholes, loose bridge boards, dead lamps', 'pengaduan_tbp', 2, 40, 1, 1),
  (2, 'lingkungan', NULL, 2, 'Air, sampah, banjir', 'Water, waste, floods',
   'air bersih mati, sampah menumpuk, selokan tersumbat', 'no clean water, piled-up waste, blocked drains',
   'pengaduan_tbp', 2, 100, 1, 1),
  (3, 'kesehatan', NULL, 3, 'Kesehatan', 'Health', 'puskesmas, rumah sakit, obat, ambulans',
   'health centre, hospital, medicine, ambulance', 'pengaduan_tbp', 3, NULL, 0, 0),
  (4, 'pendidikan', NULL, 4, 'Sekolah', 'Schools', 'guru, gedung, pungutan, beasiswa',
   'teachers, buildings, fees, scholarships', 'pengaduan_tbp', 2, NULL, 0, 0),
  (5, 'kependudukan', NULL, 5, 'KTP, kartu keluarga, akta', 'Identity card, family card, certificates',
   'lama, ditolak, dipungut bayaran', 'slow, refused, charged for', 'pengaduan_tbp', 2, NULL, 0, 0),
  (6, 'bantuan', NULL, 6, 'Bantuan dan dana kampung', 'Aid and village funds',
   'bantuan sosial, dana kampung, pupuk', 'social aid, village funds, fertiliser', 'pengaduan_tbp', 2, NULL, 0, 0),
  (7, 'petugas', NULL, 7, 'Sikap atau layanan petugas', 'Conduct or service of an officer',
   'kantor tutup, tidak dilayani, kasar', 'office closed, not served, rude', 'pengaduan_tbp', 2, NULL, 0, 0),
  (8, 'lainnya', NULL, 8, 'Hal lain', 'Something else', 'usul, pertanyaan, atau masalah lain',
   'a suggestion, a question or another problem', 'aspirasi', 1, NULL, 0, 0),
  (9, 'dugaan', NULL, 9, 'Dugaan korupsi atau pelanggaran', 'Suspected corruption or violation',
   'suap, pungutan liar, penyalahgunaan wewenang', 'bribes, illegal fees, abuse of authority', 'wbs', 4, NULL, 0, 0),
  (11, 'jalan_rusak', 1, 1, 'Jalan rusak atau berlubang', 'Damaged road or pothole', '', '', 'pengaduan_tbp', 2, 40, 1, 1),
  (12, 'jembatan', 1, 2, 'Jembatan rusak', 'Damaged bridge', '', '', 'pengaduan_tbp', 3, 40, 1, 1),
  (13, 'lampu_jalan', 1, 3, 'Lampu jalan mati', 'Street lamp out', '', '', 'pengaduan_tbp', 1, 30, 1, 1),
  (14, 'gedung_umum', 1, 4, 'Gedung, pasar, lapangan', 'Building, market, field', '', '', 'pengaduan_tbp', 2, 60, 1, 1),
  (15, 'jalan_lain', 1, 5, 'Hal lain tentang jalan dan bangunan', 'Another matter of roads and buildings', '', '',
   'pengaduan_tbp', 2, 40, 1, 1),
  (21, 'air_bersih', 2, 1, 'Air bersih', 'Clean water', '', '', 'pengaduan_tbp', 3, 250, 1, 1),
  (22, 'sampah', 2, 2, 'Sampah', 'Waste', '', '', 'pengaduan_tbp', 2, 60, 1, 1),
  (23, 'banjir', 2, 3, 'Banjir atau selokan tersumbat', 'Flood or blocked drain', '', '', 'pengaduan_tbp', 3, 250, 1, 1),
  (24, 'pencemaran', 2, 4, 'Pencemaran atau penebangan', 'Pollution or logging', '', '', 'pengaduan_tbp', 3, 250, 0, 1),
  (25, 'lingkungan_lain', 2, 5, 'Hal lain tentang lingkungan', 'Another matter of the environment', '', '',
   'pengaduan_tbp', 2, 100, 0, 0),
  (31, 'puskesmas', 3, 1, 'Puskesmas atau pustu', 'Health centre', '', '', 'pengaduan_tbp', 3, NULL, 0, 0),
  (32, 'rumah_sakit', 3, 2, 'Rumah sakit', 'Hospital', '', '', 'pengaduan_tbp', 3, NULL, 0, 0),
  (33, 'kesehatan_lain', 3, 3, 'Hal lain tentang kesehatan', 'Another matter of health', '', '', 'pengaduan_tbp', 2, NULL,
   0, 0),
  (41, 'guru', 4, 1, 'Guru atau kegiatan belajar', 'Teachers or lessons', '', '', 'pengaduan_tbp', 2, NULL, 0, 0),
  (42, 'gedung_sekolah', 4, 2, 'Gedung sekolah', 'School building', '', '', 'pengaduan_tbp', 2, NULL, 1, 1),
  (43, 'biaya_sekolah', 4, 3, 'Biaya, pungutan, beasiswa', 'Costs, fees, scholarships', '', '', 'pengaduan_tbp', 2, NULL,
   0, 0),
  (44, 'sekolah_lain', 4, 4, 'Hal lain tentang sekolah', 'Another matter of schools', '', '', 'pengaduan_tbp', 2, NULL, 0,
   0);
UPDATE kategori_pengaduan SET publik = 0 WHERE kode = 'dugaan';

-- The periods of handling (aturan_tenggat.h). Without a row of a step the default of the program holds.
CREATE TABLE aturan_tenggat (
  id INTEGER PRIMARY KEY,
  langkah TEXT NOT NULL,
  klasifikasi TEXT,
  jumlah INTEGER NOT NULL CHECK (jumlah >= 0),
  satuan TEXT NOT NULL CHECK (satuan IN ('hari_kerja', 'hari_kalender')),
  jeda TEXT NOT NULL CHECK (jeda IN ('tidak', 'tunda', 'tunda_dan_tanya')),
  dasar TEXT NOT NULL,
  dikonfirmasi INTEGER NOT NULL DEFAULT 0,
  dari TEXT,
  sampai TEXT
) STRICT;

-- One pengaduan, without what was written and by whom. kode_hash and pin_hash are of what the reporter holds; nomor is
-- drawn, stands in public addresses and tells nothing. terbit: the public's channels show it (keterbukaan.h). bangun is
-- the next moment at which a clock is looked at, diingatkan the last warning of it that was told, giliran whose turn
-- it is. Places are millionths of a degree; petak is the square of about 1 km.
CREATE TABLE pengaduan (
  id INTEGER PRIMARY KEY,
  kode_hash TEXT NOT NULL UNIQUE,
  pin_hash TEXT NOT NULL,
  nomor TEXT NOT NULL UNIQUE,
  kanal TEXT NOT NULL CHECK (kanal IN ('web', 'open311', 'sp4n', 'loket', 'impor')),
  sp4n_id TEXT UNIQUE,
  klasifikasi TEXT NOT NULL CHECK (klasifikasi IN ('permintaan_informasi', 'aspirasi', 'pengaduan_tbp',
    'pengaduan_bp', 'wbs')),
  kategori_id INTEGER NOT NULL REFERENCES kategori_pengaduan (id),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf', 'menunggu_konfirmasi', 'baru', 'tunda', 'bukan_wewenang', 'arsip',
    'duplikat', 'terdisposisi', 'dikembalikan', 'diproses', 'menunggu_pelapor', 'ditindaklanjuti',
    'selesai_dikonfirmasi', 'selesai_otomatis', 'dibuka_kembali', 'dicabut', 'dicabut_otomatis', 'kedaluwarsa')),
  keadaan_sejak INTEGER NOT NULL,
  anonim INTEGER NOT NULL,
  rahasia INTEGER NOT NULL,
  nama_penuh INTEGER NOT NULL DEFAULT 0,
  unit_id INTEGER REFERENCES unit (id),
  pelaksana_id INTEGER REFERENCES pegawai (id),
  judul_publik TEXT NOT NULL DEFAULT '',
  isi_publik TEXT NOT NULL DEFAULT '',
  nama_publik TEXT NOT NULL DEFAULT '',
  disaring INTEGER,
  lokasi_aman INTEGER NOT NULL DEFAULT 0,
  terbit INTEGER NOT NULL DEFAULT 0,
  distrik TEXT NOT NULL DEFAULT '',
  kampung TEXT NOT NULL DEFAULT '',
  lintang INTEGER,
  bujur INTEGER,
  petak INTEGER,
  luar_wilayah INTEGER NOT NULL DEFAULT 0,
  keparahan INTEGER NOT NULL CHECK (keparahan BETWEEN 1 AND 4),
  kerentanan INTEGER NOT NULL DEFAULT 100 CHECK (kerentanan BETWEEN 100 AND 150),
  fisik INTEGER NOT NULL DEFAULT 0,
  dukungan INTEGER NOT NULL DEFAULT 0,
  kanonik_id INTEGER REFERENCES pengaduan (id),
  instansi_tujuan TEXT NOT NULL DEFAULT '',
  rencana_selesai TEXT,
  diterima INTEGER NOT NULL,
  diubah INTEGER NOT NULL,
  giliran TEXT CHECK (giliran IN ('pelapor', 'koordinator', 'penghubung', 'pelaksana', 'kepala_opd', 'apip')),
  tenggat TEXT,
  tenggat_langkah TEXT,
  bangun INTEGER,
  diingatkan INTEGER NOT NULL DEFAULT 0,
  selesai INTEGER,
  versi INTEGER NOT NULL DEFAULT 1,
  CHECK ((lintang IS NULL) = (bujur IS NULL))
) STRICT;
CREATE INDEX pengaduan_keadaan ON pengaduan (keadaan, tenggat);
CREATE INDEX pengaduan_unit ON pengaduan (unit_id, keadaan, tenggat);
CREATE INDEX pengaduan_pelaksana ON pengaduan (pelaksana_id, keadaan);
CREATE INDEX pengaduan_giliran ON pengaduan (giliran, tenggat);
CREATE INDEX pengaduan_kanonik ON pengaduan (kanonik_id);
CREATE INDEX pengaduan_bangun ON pengaduan (bangun);
CREATE INDEX pengaduan_terbit ON pengaduan (terbit, id);
CREATE INDEX pengaduan_terbit_kategori ON pengaduan (terbit, kategori_id, id);
CREATE INDEX pengaduan_terbit_distrik ON pengaduan (terbit, distrik, id);
CREATE INDEX pengaduan_terbit_petak ON pengaduan (terbit, petak, id);

-- What was written, sealed, and with which key.
CREATE TABLE pengaduan_isi (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  kunci TEXT NOT NULL CHECK (kunci IN ('umum', 'wbs')),
  segel TEXT NOT NULL
) STRICT;

-- Who reported, sealed with a key of its own. No page of an officer joins it.
CREATE TABLE pengaduan_identitas (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  kunci TEXT NOT NULL CHECK (kunci IN ('identitas', 'wbs')),
  segel TEXT NOT NULL,
  surel_terbukti INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Whom it is about, as the koordinator or APIP recorded it: such a person or unit handles nothing of it.
CREATE TABLE pengaduan_terlapor (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  unit_id INTEGER REFERENCES unit (id),
  pegawai_id INTEGER REFERENCES pegawai (id),
  CHECK ((unit_id IS NULL) <> (pegawai_id IS NULL))
) STRICT;
CREATE INDEX pengaduan_terlapor_pengaduan ON pengaduan_terlapor (pengaduan_id);

-- The log of a pengaduan: append-only, each row chained to the one before. Words stand apart (pengaduan_teks) with
-- only their hash in the chain, so that they can be taken away when their time is over.
CREATE TABLE pengaduan_peristiwa (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  nomor INTEGER NOT NULL,
  peristiwa TEXT NOT NULL,
  pelaku TEXT NOT NULL CHECK (pelaku IN ('pelapor', 'koordinator', 'penghubung', 'pelaksana', 'kepala_opd', 'apip',
    'sistem')),
  akun_id INTEGER,
  dari TEXT NOT NULL,
  ke TEXT NOT NULL,
  unit_id INTEGER,
  rincian TEXT NOT NULL,
  teks_hash TEXT NOT NULL DEFAULT '',
  waktu INTEGER NOT NULL,
  hash_sebelum TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (pengaduan_id, nomor)
) STRICT;
CREATE TRIGGER pengaduan_peristiwa_tetap_ubah BEFORE UPDATE ON pengaduan_peristiwa
  BEGIN SELECT RAISE(ABORT, 'pengaduan_peristiwa is append-only'); END;
CREATE TRIGGER pengaduan_peristiwa_tetap_hapus BEFORE DELETE ON pengaduan_peristiwa
  BEGIN SELECT RAISE(ABORT, 'pengaduan_peristiwa is append-only'); END;

-- The words of an event; segel is 1 where they are sealed with the key of WBS.
CREATE TABLE pengaduan_teks (
  peristiwa_id INTEGER PRIMARY KEY REFERENCES pengaduan_peristiwa (id),
  segel INTEGER NOT NULL,
  teks TEXT NOT NULL,
  teks_publik TEXT
) STRICT;

-- Custody: who holds it since when, with how many working days.
CREATE TABLE pengaduan_leg (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  pemegang TEXT NOT NULL CHECK (pemegang IN ('koordinator', 'unit', 'pelapor', 'apip', 'luar')),
  unit_id INTEGER REFERENCES unit (id),
  masuk INTEGER NOT NULL,
  keluar INTEGER,
  jatah_hk INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX pengaduan_leg_pengaduan ON pengaduan_leg (pengaduan_id, id);

CREATE TABLE pengaduan_lampiran (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  peristiwa_id INTEGER REFERENCES pengaduan_peristiwa (id),
  pihak TEXT NOT NULL CHECK (pihak IN ('pelapor', 'petugas')),
  sha256 TEXT NOT NULL REFERENCES berkas (sha256),
  nama TEXT NOT NULL,
  publik INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL
) STRICT;
CREATE INDEX pengaduan_lampiran_pengaduan ON pengaduan_lampiran (pengaduan_id, id);
CREATE INDEX pengaduan_lampiran_sha ON pengaduan_lampiran (sha256);

-- An answer that waits for the head of the unit, or for being sent.
CREATE TABLE pengaduan_jawaban (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  teks TEXT NOT NULL,
  templat INTEGER NOT NULL DEFAULT 0,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  diubah INTEGER NOT NULL
) STRICT;

-- Internal notes of officers, apart from everything a reporter reads.
CREATE TABLE pengaduan_catatan (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  segel INTEGER NOT NULL,
  teks TEXT NOT NULL,
  dibuat INTEGER NOT NULL
) STRICT;
CREATE INDEX pengaduan_catatan_pengaduan ON pengaduan_catatan (pengaduan_id, id);

-- The reporter's rating of one closure, each 1…4.
CREATE TABLE pengaduan_rating (
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  penutupan INTEGER NOT NULL,
  waktu INTEGER CHECK (waktu BETWEEN 1 AND 4),
  isi INTEGER CHECK (isi BETWEEN 1 AND 4),
  sopan INTEGER CHECK (sopan BETWEEN 1 AND 4),
  benar_selesai TEXT NOT NULL CHECK (benar_selesai IN ('ya', 'sebagian', 'tidak')),
  dibuat INTEGER NOT NULL,
  diubah INTEGER NOT NULL,
  PRIMARY KEY (pengaduan_id, penutupan)
) STRICT;

-- Who supports it, known by a token that only his browser has.
CREATE TABLE pengaduan_dukungan (
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  penanda TEXT NOT NULL,
  dibuat INTEGER NOT NULL,
  PRIMARY KEY (pengaduan_id, penanda)
) STRICT;

-- What was begun and not sent, sealed; found again by a cookie. After sending it leads to the receipt for a while.
CREATE TABLE pengaduan_draf (
  token_hash TEXT PRIMARY KEY,
  segel TEXT NOT NULL,
  pengaduan_id INTEGER REFERENCES pengaduan (id),
  struk TEXT,
  dibuat INTEGER NOT NULL,
  diubah INTEGER NOT NULL
) STRICT;
CREATE INDEX pengaduan_draf_diubah ON pengaduan_draf (diubah);

CREATE TABLE pengaduan_draf_foto (
  token_hash TEXT NOT NULL REFERENCES pengaduan_draf (token_hash) ON DELETE CASCADE,
  urut INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES berkas (sha256),
  PRIMARY KEY (token_hash, urut)
) STRICT;
CREATE INDEX pengaduan_draf_foto_sha ON pengaduan_draf_foto (sha256);

-- A reporter who gave code and PIN; no address, no browser.
CREATE TABLE sesi_pelapor (
  token_hash TEXT PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  dibuat INTEGER NOT NULL,
  terakhir INTEGER NOT NULL
) STRICT;
CREATE INDEX sesi_pelapor_pengaduan ON sesi_pelapor (pengaduan_id);

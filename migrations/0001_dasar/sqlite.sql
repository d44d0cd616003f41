-- Accounts, sessions, audit trail, messages, jobs, calendar. Times are UTC milliseconds, dates are ISO text.
CREATE TABLE pengaturan (
  kunci TEXT PRIMARY KEY,
  nilai TEXT NOT NULL
) STRICT;

CREATE TABLE hari_libur (
  tanggal TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('nasional', 'cuti_bersama', 'lokal'))
) STRICT;

CREATE TABLE akun (
  id INTEGER PRIMARY KEY,
  pengguna TEXT NOT NULL UNIQUE,
  pegawai_id INTEGER UNIQUE,
  nama TEXT NOT NULL,
  sandi_hash TEXT,
  status TEXT NOT NULL CHECK (status IN ('menunggu', 'aktif', 'nonaktif')),
  harus_ganti INTEGER NOT NULL DEFAULT 0,
  bahasa TEXT NOT NULL DEFAULT 'id' CHECK (bahasa IN ('id', 'en')),
  email TEXT,
  totp_rahasia TEXT,
  totp_aktif INTEGER NOT NULL DEFAULT 0,
  totp_langkah INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL,
  terakhir_masuk INTEGER
) STRICT;

CREATE TABLE akun_peran (
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  peran TEXT NOT NULL CHECK (peran IN ('admin_hr', 'auditor', 'admin_unit', 'admin_ti')),
  unit_id INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (akun_id, peran, unit_id)
) STRICT;

CREATE TABLE kode_sekali (
  id INTEGER PRIMARY KEY,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('aktivasi', 'reset')),
  kode_hash TEXT NOT NULL UNIQUE,
  dibuat INTEGER NOT NULL,
  kedaluwarsa INTEGER NOT NULL,
  dipakai INTEGER
) STRICT;
CREATE INDEX kode_sekali_akun ON kode_sekali (akun_id);

CREATE TABLE kode_pemulihan (
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  kode_hash TEXT NOT NULL,
  dipakai INTEGER,
  PRIMARY KEY (akun_id, kode_hash)
) STRICT;

CREATE TABLE sesi (
  token_hash TEXT PRIMARY KEY,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  dibuat INTEGER NOT NULL,
  terakhir INTEGER NOT NULL,
  bersama INTEGER NOT NULL DEFAULT 0,
  tahap TEXT NOT NULL DEFAULT 'penuh' CHECK (tahap IN ('penuh', 'totp')),
  peramban TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sesi_akun ON sesi (akun_id);

CREATE TABLE percobaan_masuk (
  id INTEGER PRIMARY KEY,
  kunci TEXT NOT NULL,
  waktu INTEGER NOT NULL
) STRICT;
CREATE INDEX percobaan_masuk_kunci ON percobaan_masuk (kunci, waktu);

CREATE TABLE kirim (
  kunci TEXT PRIMARY KEY,
  akun_id INTEGER NOT NULL,
  lokasi TEXT NOT NULL,
  waktu INTEGER NOT NULL
) STRICT;
CREATE INDEX kirim_waktu ON kirim (waktu);

CREATE TABLE jejak (
  id INTEGER PRIMARY KEY,
  rantai INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  waktu INTEGER NOT NULL,
  pelaku_akun INTEGER NOT NULL,
  pelaku_nama TEXT NOT NULL,
  aksi TEXT NOT NULL,
  objek TEXT NOT NULL,
  objek_id INTEGER NOT NULL,
  pegawai_id INTEGER,
  rincian TEXT NOT NULL,
  hash_sebelum TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (rantai, nomor)
) STRICT;
CREATE INDEX jejak_pegawai ON jejak (pegawai_id, id);
CREATE INDEX jejak_objek ON jejak (objek, objek_id, id);
CREATE TRIGGER jejak_tetap_ubah BEFORE UPDATE ON jejak BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;
CREATE TRIGGER jejak_tetap_hapus BEFORE DELETE ON jejak BEGIN SELECT RAISE(ABORT, 'jejak is append-only'); END;

CREATE TABLE jejak_kepala (
  rantai INTEGER PRIMARY KEY,
  nomor INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE baca_berkas (
  pegawai_id INTEGER NOT NULL,
  pembaca_akun INTEGER NOT NULL,
  bagian TEXT NOT NULL,
  tanggal TEXT NOT NULL,
  pertama INTEGER NOT NULL,
  PRIMARY KEY (pegawai_id, tanggal, pembaca_akun, bagian)
) STRICT;

CREATE TABLE pesan (
  id INTEGER PRIMARY KEY,
  pegawai_id INTEGER NOT NULL,
  kunci TEXT NOT NULL,
  argumen TEXT NOT NULL,
  tautan TEXT NOT NULL,
  dibuat INTEGER NOT NULL,
  dibaca INTEGER
) STRICT;
CREATE INDEX pesan_pegawai ON pesan (pegawai_id, id);
CREATE INDEX pesan_belum ON pesan (pegawai_id) WHERE dibaca IS NULL;

CREATE TABLE pekerjaan (
  id INTEGER PRIMARY KEY,
  jenis TEXT NOT NULL,
  argumen TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('antre', 'jalan', 'selesai', 'gagal')),
  kemajuan INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  hasil TEXT,
  galat TEXT,
  percobaan INTEGER NOT NULL DEFAULT 0,
  diklaim_sampai INTEGER,
  akun_id INTEGER NOT NULL,
  dibuat INTEGER NOT NULL,
  selesai INTEGER
) STRICT;
CREATE INDEX pekerjaan_antre ON pekerjaan (keadaan, id);
CREATE INDEX pekerjaan_akun ON pekerjaan (akun_id, id);

CREATE TABLE unggahan (
  id TEXT PRIMARY KEY,
  akun_id INTEGER NOT NULL,
  panjang INTEGER NOT NULL,
  diterima INTEGER NOT NULL DEFAULT 0,
  nama TEXT NOT NULL,
  dibuat INTEGER NOT NULL
) STRICT;

-- Region codes, units, employees and their dated posts.
CREATE TABLE wilayah (
  kode TEXT PRIMARY KEY,
  nama TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  kode TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL,
  induk_id INTEGER REFERENCES unit (id),
  jalur TEXT NOT NULL,
  mandiri INTEGER NOT NULL DEFAULT 0,
  mulai TEXT NOT NULL,
  selesai TEXT,
  versi INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX unit_induk ON unit (induk_id);
CREATE INDEX unit_jalur ON unit (jalur);

-- One row per stretch of time in which a unit had this name, kind and parent.
CREATE TABLE unit_riwayat (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL,
  induk_id INTEGER,
  mulai TEXT NOT NULL,
  selesai TEXT
) STRICT;
CREATE INDEX unit_riwayat_unit ON unit_riwayat (unit_id, mulai);

CREATE TABLE pegawai (
  id INTEGER PRIMARY KEY,
  nip TEXT UNIQUE,
  nama TEXT NOT NULL,
  gelar_depan TEXT NOT NULL DEFAULT '',
  gelar_belakang TEXT NOT NULL DEFAULT '',
  jenis TEXT NOT NULL CHECK (jenis IN ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu', 'pejabat_negara')),
  golongan TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'aktif' CHECK (status IN ('aktif', 'tugas_belajar',
    'diperbantukan', 'diberhentikan_sementara', 'cltn', 'mpp', 'pensiun', 'berhenti', 'meninggal')),
  keluar TEXT,
  versi INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The words of each name, folded, for search by prefix on both databases.
CREATE TABLE pegawai_kata (
  kata TEXT NOT NULL,
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  PRIMARY KEY (kata, pegawai_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pegawai_kata_pegawai ON pegawai_kata (pegawai_id, kata);

CREATE TABLE penugasan (
  id INTEGER PRIMARY KEY,
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('definitif', 'plt', 'plh', 'tim')),
  jenis_jabatan TEXT NOT NULL,
  jabatan TEXT NOT NULL,
  jenjang TEXT NOT NULL DEFAULT '',
  memimpin INTEGER NOT NULL DEFAULT 0,
  penilai_id INTEGER REFERENCES pegawai (id),
  atasan_timpa_id INTEGER REFERENCES pegawai (id),
  alasan_timpa TEXT NOT NULL DEFAULT '',
  dasar TEXT NOT NULL DEFAULT '',
  mulai TEXT NOT NULL,
  selesai TEXT,
  versi INTEGER NOT NULL DEFAULT 1,
  CHECK (penilai_id IS NULL OR penilai_id <> pegawai_id)
) STRICT;
CREATE INDEX penugasan_pegawai ON penugasan (pegawai_id, mulai);
CREATE INDEX penugasan_penilai ON penugasan (penilai_id, selesai);
CREATE INDEX penugasan_unit ON penugasan (unit_id, selesai);

CREATE TABLE impor (
  id INTEGER PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('unit', 'pegawai', 'wilayah')),
  nama_berkas TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('dibaca', 'siap', 'diterapkan', 'dibatalkan', 'gagal')),
  baru INTEGER NOT NULL DEFAULT 0,
  berubah INTEGER NOT NULL DEFAULT 0,
  sama INTEGER NOT NULL DEFAULT 0,
  ditolak INTEGER NOT NULL DEFAULT 0,
  hilang INTEGER NOT NULL DEFAULT 0,
  akun_id INTEGER NOT NULL,
  dibuat INTEGER NOT NULL,
  diterapkan INTEGER,
  pekerjaan_id INTEGER
) STRICT;

-- The rows of an import that need a person's eye: what would be new, changed or refused, as JSON.
CREATE TABLE impor_baris (
  impor_id INTEGER NOT NULL REFERENCES impor (id),
  nomor INTEGER NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('baru', 'berubah', 'ditolak', 'hilang')),
  isi TEXT NOT NULL,
  PRIMARY KEY (impor_id, hasil, nomor)
) STRICT;

CREATE TABLE karantina (
  id INTEGER PRIMARY KEY,
  impor_id INTEGER NOT NULL REFERENCES impor (id),
  jenis TEXT NOT NULL,
  nomor INTEGER NOT NULL,
  isi TEXT NOT NULL,
  sebab TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'terbuka' CHECK (keadaan IN ('terbuka', 'selesai', 'dibuang')),
  dibuat INTEGER NOT NULL,
  selesai INTEGER
) STRICT;
CREATE INDEX karantina_terbuka ON karantina (keadaan, id);

-- "Atasan saya salah": an employee's report that HR answers.
CREATE TABLE laporan_atasan (
  id INTEGER PRIMARY KEY,
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  penugasan_id INTEGER NOT NULL REFERENCES penugasan (id),
  isi TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'terbuka' CHECK (keadaan IN ('terbuka', 'diperbaiki', 'ditolak')),
  jawaban TEXT NOT NULL DEFAULT '',
  dibuat INTEGER NOT NULL,
  dijawab INTEGER
) STRICT;
CREATE INDEX laporan_atasan_keadaan ON laporan_atasan (keadaan, id);
CREATE INDEX laporan_atasan_pegawai ON laporan_atasan (pegawai_id, id);

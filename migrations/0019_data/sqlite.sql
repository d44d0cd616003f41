-- Where a pengaduan of another system came from, so that the same one comes in once.
CREATE TABLE pengaduan_asal (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  sumber TEXT NOT NULL,
  nomor_asal TEXT NOT NULL,
  UNIQUE (sumber, nomor_asal)
) STRICT;

-- A file of pengaduan that was read and compared, and waits to be applied. Its rows are sealed, because not all of them
-- were public, and go when it is applied or called off; the counts stay.
CREATE TABLE impor_pengaduan (
  id INTEGER PRIMARY KEY,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  nama_berkas TEXT NOT NULL,
  sumber TEXT NOT NULL,
  sudah_publik INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('siap', 'diterapkan', 'dibatalkan')),
  baru INTEGER NOT NULL,
  berubah INTEGER NOT NULL,
  sama INTEGER NOT NULL,
  ditolak INTEGER NOT NULL,
  luar_wilayah INTEGER NOT NULL,
  pekerjaan_id INTEGER,
  dibuat INTEGER NOT NULL,
  diterapkan INTEGER
) STRICT;

CREATE TABLE impor_pengaduan_baris (
  impor_id INTEGER NOT NULL REFERENCES impor_pengaduan (id),
  nomor INTEGER NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('baru', 'berubah', 'ditolak')),
  segel TEXT NOT NULL,
  PRIMARY KEY (impor_id, hasil, nomor)
) STRICT;

-- The roots of the logs of all pengaduan, one a day or more, each signed and chained to the one before (bukti.h).
-- benih: the secret from which the salts of its leaves are made.
CREATE TABLE bukti_akar (
  nomor INTEGER PRIMARY KEY,
  hari TEXT NOT NULL,
  daun INTEGER NOT NULL,
  akar TEXT NOT NULL,
  rantai TEXT NOT NULL,
  benih TEXT NOT NULL,
  kunci_publik TEXT NOT NULL,
  tanda TEXT NOT NULL,
  dibuat INTEGER NOT NULL
) STRICT;

-- Which event was the newest of a pengaduan, and where it stands among the leaves.
CREATE TABLE bukti_daun (
  akar_nomor INTEGER NOT NULL REFERENCES bukti_akar (nomor),
  urut INTEGER NOT NULL,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  peristiwa_nomor INTEGER NOT NULL,
  PRIMARY KEY (akar_nomor, urut)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX bukti_daun_pengaduan ON bukti_daun (pengaduan_id, peristiwa_nomor);

-- The list of pengaduan is one more kind of export.
CREATE TABLE ekspor_baru (
  id INTEGER PRIMARY KEY,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  isi TEXT NOT NULL CHECK (isi IN ('pegawai', 'unit', 'skp', 'evaluasi', 'pengaduan')),
  bentuk TEXT NOT NULL CHECK (bentuk IN ('xlsx', 'csv')),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('dibuat', 'siap', 'dibatalkan', 'gagal', 'dihapus')),
  pekerjaan_id INTEGER,
  baris INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL,
  selesai INTEGER,
  hapus_pada INTEGER
) STRICT;
INSERT INTO ekspor_baru SELECT id, akun_id, isi, bentuk, keadaan, pekerjaan_id, baris, bytes, dibuat, selesai, hapus_pada
  FROM ekspor;
DROP TABLE ekspor;
ALTER TABLE ekspor_baru RENAME TO ekspor;
CREATE INDEX ekspor_akun ON ekspor (akun_id, id);
CREATE UNIQUE INDEX ekspor_berjalan ON ekspor (akun_id, isi, bentuk) WHERE keadaan = 'dibuat';

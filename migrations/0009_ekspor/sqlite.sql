-- The data of everybody as one sheet, made by a job for the person who asked and kept for some days; the row stays.
CREATE TABLE ekspor (
  id INTEGER PRIMARY KEY,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  isi TEXT NOT NULL CHECK (isi IN ('pegawai', 'unit', 'skp', 'evaluasi')),
  bentuk TEXT NOT NULL CHECK (bentuk IN ('xlsx', 'csv')),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('dibuat', 'siap', 'dibatalkan', 'gagal', 'dihapus')),
  pekerjaan_id INTEGER,
  baris INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL,
  selesai INTEGER,
  hapus_pada INTEGER
) STRICT;
CREATE INDEX ekspor_akun ON ekspor (akun_id, id);
CREATE UNIQUE INDEX ekspor_berjalan ON ekspor (akun_id, isi, bentuk) WHERE keadaan = 'dibuat';

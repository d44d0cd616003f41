-- The documents of a unit in one ZIP, made by a job for the person who asked. The file lies beside the stored files and
-- goes after some days; the row stays.
CREATE TABLE paket (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  isi TEXT NOT NULL CHECK (isi IN ('skp', 'evaluasi', 'tahunan')),
  tahun INTEGER NOT NULL,
  periode_id INTEGER NOT NULL DEFAULT 0,
  bawah INTEGER NOT NULL,
  baca_semua INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('dibuat', 'siap', 'dibatalkan', 'gagal', 'dihapus')),
  pekerjaan_id INTEGER,
  dokumen INTEGER NOT NULL DEFAULT 0,
  kosong INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL,
  selesai INTEGER,
  hapus_pada INTEGER
) STRICT;
CREATE INDEX paket_akun ON paket (akun_id, unit_id, id);
CREATE UNIQUE INDEX paket_berjalan ON paket (akun_id, unit_id, isi, tahun, periode_id, bawah) WHERE keadaan = 'dibuat';

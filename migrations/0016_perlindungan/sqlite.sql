-- Whom it is about: who recorded it and why, sealed; what was taken back stays with its reason and counts no more.
ALTER TABLE pengaduan_terlapor ADD COLUMN relasi TEXT NOT NULL DEFAULT 'koordinator';
ALTER TABLE pengaduan_terlapor ADD COLUMN alasan TEXT NOT NULL DEFAULT '';
ALTER TABLE pengaduan_terlapor ADD COLUMN dicatat INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pengaduan_terlapor ADD COLUMN dicabut INTEGER;
ALTER TABLE pengaduan_terlapor ADD COLUMN alasan_cabut TEXT NOT NULL DEFAULT '';

-- A wish to read who reported, and how it went. syarat is what the matrix asked for when it was made, tunda_hari how long
-- the reporter is not told. tampil_sesi and tampil_sampai: the one session that may show it now. Reasons are sealed.
CREATE TABLE pengaduan_buka (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  relasi TEXT NOT NULL CHECK (relasi IN ('koordinator', 'apip')),
  syarat TEXT NOT NULL CHECK (syarat IN ('alasan', 'dua_orang_dan_apip', 'ketua_apip')),
  dasar TEXT NOT NULL CHECK (dasar IN ('keselamatan', 'keterangan', 'pembalasan', 'penegak_hukum', 'hak_pelapor')),
  alasan TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('diminta', 'disetujui', 'ditolak')),
  diminta INTEGER NOT NULL,
  diputus INTEGER,
  pemutus_akun INTEGER REFERENCES akun (id),
  alasan_putusan TEXT NOT NULL DEFAULT '',
  tunda_hari INTEGER NOT NULL DEFAULT 0 CHECK (tunda_hari >= 0),
  alasan_tunda TEXT NOT NULL DEFAULT '',
  dibuka INTEGER,
  kali INTEGER NOT NULL DEFAULT 0,
  tampil_sesi TEXT NOT NULL DEFAULT '',
  tampil_sampai INTEGER NOT NULL DEFAULT 0,
  ditinjau INTEGER,
  peninjau_akun INTEGER REFERENCES akun (id),
  CHECK (pemutus_akun <> akun_id),
  CHECK (peninjau_akun <> akun_id)
) STRICT;
CREATE INDEX pengaduan_buka_pengaduan ON pengaduan_buka (pengaduan_id, id);
CREATE INDEX pengaduan_buka_dibuka ON pengaduan_buka (dibuka);

-- The log of protection: who recorded whom, asked, decided, read and reviewed, and what was removed when its time was
-- over. Append-only, chained per pengaduan; of reasons only the hash.
CREATE TABLE pengaduan_lindung (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  nomor INTEGER NOT NULL,
  tindakan TEXT NOT NULL,
  objek_id INTEGER NOT NULL,
  relasi TEXT NOT NULL CHECK (relasi IN ('pelapor', 'koordinator', 'apip', 'sistem')),
  akun_id INTEGER,
  kata_hash TEXT NOT NULL,
  waktu INTEGER NOT NULL,
  hash_sebelum TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (pengaduan_id, nomor)
) STRICT;
CREATE TRIGGER pengaduan_lindung_tetap_ubah BEFORE UPDATE ON pengaduan_lindung
  BEGIN SELECT RAISE(ABORT, 'pengaduan_lindung is append-only'); END;
CREATE TRIGGER pengaduan_lindung_tetap_hapus BEFORE DELETE ON pengaduan_lindung
  BEGIN SELECT RAISE(ABORT, 'pengaduan_lindung is append-only'); END;

-- What is over is looked at by the day it ended; isi_dihapus: its words are gone.
ALTER TABLE pengaduan ADD COLUMN isi_dihapus INTEGER;
CREATE INDEX pengaduan_selesai ON pengaduan (selesai);

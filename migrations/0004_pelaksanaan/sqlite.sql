-- Periods, action plans, realisation with evidence, feedback, the report of each period.
CREATE TABLE periode (
  id INTEGER PRIMARY KEY,
  tahun INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('bulanan', 'triwulanan', 'tahunan')),
  nomor INTEGER NOT NULL,
  mulai TEXT NOT NULL,
  selesai TEXT NOT NULL,
  buka TEXT NOT NULL,
  tutup TEXT NOT NULL,
  UNIQUE (tahun, jenis, nomor)
) STRICT;

CREATE TABLE rencana_aksi (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  hasil_kunci INTEGER NOT NULL,
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  urut INTEGER NOT NULL,
  teks TEXT NOT NULL,
  UNIQUE (skp_id, periode_id, hasil_kunci, urut)
) STRICT;

-- The performance report of one employee and period: achievements and challenges, and where it stands.
CREATE TABLE laporan_periode (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf', 'disampaikan', 'terkunci')),
  capaian TEXT NOT NULL DEFAULT '',
  kendala TEXT NOT NULL DEFAULT '',
  disampaikan_pada INTEGER,
  versi INTEGER NOT NULL DEFAULT 1,
  UNIQUE (skp_id, periode_id)
) STRICT;
CREATE INDEX laporan_periode_periode ON laporan_periode (periode_id, keadaan);

CREATE TABLE realisasi (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  indikator_kunci INTEGER NOT NULL,
  nilai INTEGER,
  nilai_tanggal TEXT,
  nilai_ya INTEGER,
  teks TEXT NOT NULL DEFAULT '',
  sumber TEXT NOT NULL DEFAULT '',
  versi INTEGER NOT NULL DEFAULT 1,
  diubah INTEGER NOT NULL,
  UNIQUE (skp_id, indikator_kunci, periode_id)
) STRICT;

CREATE TABLE berkas (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  lebar INTEGER,
  tinggi INTEGER,
  kecil_sha256 TEXT,
  dibuat INTEGER NOT NULL
) STRICT;

CREATE TABLE bukti (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  indikator_kunci INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('berkas', 'tautan')),
  nama TEXT NOT NULL,
  sha256 TEXT REFERENCES berkas (sha256),
  tautan TEXT,
  tautan_keadaan TEXT CHECK (tautan_keadaan IN ('belum', 'terbuka', 'terkunci', 'gagal')),
  diperiksa INTEGER,
  dibuat INTEGER NOT NULL,
  dihapus INTEGER,
  CHECK ((jenis = 'berkas' AND sha256 IS NOT NULL) OR (jenis = 'tautan' AND tautan IS NOT NULL))
) STRICT;
CREATE INDEX bukti_skp ON bukti (skp_id, periode_id, indikator_kunci);
CREATE INDEX bukti_sha ON bukti (sha256);

-- hasil_kunci XOR nilai_perilaku says what the feedback is about; it is never changed or deleted (Ps 17(3)).
CREATE TABLE umpan_balik (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  hasil_kunci INTEGER,
  nilai_perilaku INTEGER CHECK (nilai_perilaku BETWEEN 1 AND 7),
  pemberi_id INTEGER NOT NULL REFERENCES pegawai (id),
  peran TEXT NOT NULL CHECK (peran IN ('pimpinan', 'rekan_setingkat', 'bawahan', 'pihak_lain')),
  arah TEXT NOT NULL CHECK (arah IN ('positif', 'campuran', 'perlu_perbaikan')),
  sifat TEXT NOT NULL CHECK (sifat IN ('berkala', 'insidentil')),
  teks TEXT NOT NULL,
  dibuat INTEGER NOT NULL,
  CHECK ((hasil_kunci IS NULL) <> (nilai_perilaku IS NULL))
) STRICT;
CREATE INDEX umpan_balik_skp ON umpan_balik (skp_id, periode_id);
CREATE INDEX umpan_balik_pemberi ON umpan_balik (pemberi_id, dibuat);
CREATE TRIGGER umpan_balik_tetap_ubah BEFORE UPDATE ON umpan_balik BEGIN SELECT RAISE(ABORT, 'umpan_balik is append-only'); END;
CREATE TRIGGER umpan_balik_tetap_hapus BEFORE DELETE ON umpan_balik BEGIN SELECT RAISE(ABORT, 'umpan_balik is append-only'); END;

CREATE TABLE umpan_balik_diminta (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  dari_id INTEGER NOT NULL REFERENCES pegawai (id),
  tentang TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('diminta', 'diberikan', 'lewat')),
  dibuat INTEGER NOT NULL,
  tenggat TEXT NOT NULL
) STRICT;
CREATE INDEX umpan_balik_diminta_dari ON umpan_balik_diminta (dari_id, keadaan);
CREATE INDEX umpan_balik_diminta_skp ON umpan_balik_diminta (skp_id);

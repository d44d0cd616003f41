-- Perjanjian kinerja of units; SKP as numbered versions. A set version never changes: triggers keep its rows.
CREATE TABLE perjanjian (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  tahun INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf', 'ditetapkan')),
  ditetapkan_pada INTEGER,
  versi INTEGER NOT NULL DEFAULT 1,
  UNIQUE (unit_id, tahun)
) STRICT;

CREATE TABLE sasaran (
  id INTEGER PRIMARY KEY,
  perjanjian_id INTEGER NOT NULL REFERENCES perjanjian (id),
  urut INTEGER NOT NULL,
  teks TEXT NOT NULL
) STRICT;
CREATE INDEX sasaran_perjanjian ON sasaran (perjanjian_id, urut);

CREATE TABLE indikator_pk (
  id INTEGER PRIMARY KEY,
  sasaran_id INTEGER NOT NULL REFERENCES sasaran (id),
  urut INTEGER NOT NULL,
  teks TEXT NOT NULL,
  perspektif TEXT NOT NULL CHECK (perspektif IN ('penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran')),
  formula TEXT NOT NULL DEFAULT '',
  target_teks TEXT NOT NULL,
  target_jenis TEXT NOT NULL CHECK (target_jenis IN ('angka', 'tanggal', 'ya_tidak', 'teks')),
  target_bawah INTEGER,
  target_atas INTEGER,
  target_tanggal TEXT,
  satuan TEXT NOT NULL DEFAULT '',
  arah TEXT NOT NULL DEFAULT 'lebih_besar_lebih_baik'
    CHECK (arah IN ('lebih_besar_lebih_baik', 'lebih_kecil_lebih_baik', 'rentang'))
) STRICT;
CREATE INDEX indikator_pk_sasaran ON indikator_pk (sasaran_id, urut);

CREATE TABLE skp (
  id INTEGER PRIMARY KEY,
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  penugasan_id INTEGER NOT NULL REFERENCES penugasan (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  tahun INTEGER NOT NULL,
  mulai TEXT NOT NULL,
  selesai TEXT NOT NULL,
  bentuk TEXT NOT NULL CHECK (bentuk IN ('jpt_ukm', 'ja_jf')),
  pendekatan TEXT NOT NULL CHECK (pendekatan IN ('kuantitatif', 'kualitatif')),
  penilai_id INTEGER REFERENCES pegawai (id),
  atasan_id INTEGER REFERENCES pegawai (id),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf', 'diajukan', 'dikembalikan', 'ditetapkan', 'ditutup', 'selesai')),
  nomor INTEGER NOT NULL DEFAULT 1,
  nomor_berlaku INTEGER,
  menunggu_sejak INTEGER,
  versi INTEGER NOT NULL DEFAULT 1,
  UNIQUE (penugasan_id, tahun)
) STRICT;
CREATE INDEX skp_pegawai ON skp (pegawai_id, tahun);
CREATE INDEX skp_penilai ON skp (penilai_id, tahun, keadaan, menunggu_sejak);
CREATE INDEX skp_atasan ON skp (atasan_id, tahun);
CREATE INDEX skp_unit ON skp (unit_id, tahun, keadaan);

-- skp.nomor is the version being worked on, skp.nomor_berlaku the one in force. skp.pendekatan follows the latter.
CREATE TABLE skp_versi (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  nomor INTEGER NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('draf', 'diajukan', 'dikembalikan', 'ditetapkan', 'diganti', 'ditutup', 'selesai')),
  pendekatan TEXT NOT NULL DEFAULT 'kuantitatif' CHECK (pendekatan IN ('kuantitatif', 'kualitatif')),
  sebab TEXT NOT NULL DEFAULT '',
  dibuat INTEGER NOT NULL,
  diajukan_pada INTEGER,
  ditetapkan_pada INTEGER,
  identitas TEXT,
  UNIQUE (skp_id, nomor)
) STRICT;

CREATE TABLE hasil_kerja (
  id INTEGER PRIMARY KEY,
  skp_versi_id INTEGER NOT NULL REFERENCES skp_versi (id),
  kunci INTEGER NOT NULL,
  urut INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('utama', 'tambahan')),
  teks TEXT NOT NULL,
  induk_id INTEGER REFERENCES hasil_kerja (id),
  induk_teks TEXT NOT NULL DEFAULT '',
  penugasan_dari TEXT NOT NULL DEFAULT '',
  menunggu_induk INTEGER NOT NULL DEFAULT 0,
  UNIQUE (skp_versi_id, kunci)
) STRICT;
CREATE INDEX hasil_kerja_induk ON hasil_kerja (induk_id);

CREATE TABLE indikator (
  id INTEGER PRIMARY KEY,
  hasil_kerja_id INTEGER NOT NULL REFERENCES hasil_kerja (id),
  kunci INTEGER NOT NULL,
  urut INTEGER NOT NULL,
  aspek TEXT CHECK (aspek IN ('kuantitas', 'kualitas', 'waktu', 'biaya')),
  perspektif TEXT CHECK (perspektif IN ('penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran')),
  teks TEXT NOT NULL,
  target_teks TEXT NOT NULL,
  target_jenis TEXT NOT NULL CHECK (target_jenis IN ('angka', 'tanggal', 'ya_tidak', 'teks')),
  target_bawah INTEGER,
  target_atas INTEGER,
  target_tanggal TEXT,
  satuan TEXT NOT NULL DEFAULT '',
  arah TEXT NOT NULL DEFAULT 'lebih_besar_lebih_baik'
    CHECK (arah IN ('lebih_besar_lebih_baik', 'lebih_kecil_lebih_baik', 'rentang')),
  cara_hitung TEXT NOT NULL DEFAULT 'jumlah' CHECK (cara_hitung IN ('jumlah', 'terakhir', 'rata_rata')),
  UNIQUE (hasil_kerja_id, kunci)
) STRICT;

CREATE TABLE perilaku_ekspektasi (
  skp_versi_id INTEGER NOT NULL REFERENCES skp_versi (id),
  nilai INTEGER NOT NULL CHECK (nilai BETWEEN 1 AND 7),
  teks TEXT NOT NULL,
  PRIMARY KEY (skp_versi_id, nilai)
) STRICT;

CREATE TABLE lampiran (
  skp_versi_id INTEGER NOT NULL REFERENCES skp_versi (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('dukungan', 'skema', 'konsekuensi')),
  urut INTEGER NOT NULL,
  teks TEXT NOT NULL,
  PRIMARY KEY (skp_versi_id, jenis, urut)
) STRICT;

-- What happened to a plan: who, when, why.
CREATE TABLE skp_peristiwa (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  nomor INTEGER NOT NULL,
  peristiwa TEXT NOT NULL,
  dari TEXT NOT NULL,
  ke TEXT NOT NULL,
  akun_id INTEGER NOT NULL,
  nama TEXT NOT NULL,
  alasan TEXT NOT NULL DEFAULT '',
  waktu INTEGER NOT NULL
) STRICT;
CREATE INDEX skp_peristiwa_skp ON skp_peristiwa (skp_id, id);

-- Matriks pembagian peran dan hasil: a cell's role for an employee under one result of the leader. It becomes a draft
-- hasil kerja when the employee takes it over.
CREATE TABLE peran_hasil (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  hasil_kunci INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  teks TEXT NOT NULL,
  diambil INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL
) STRICT;
CREATE INDEX peran_hasil_skp ON peran_hasil (skp_id, pegawai_id);
CREATE INDEX peran_hasil_pegawai ON peran_hasil (pegawai_id, skp_id);

CREATE TRIGGER hasil_kerja_tetap_tambah BEFORE INSERT ON hasil_kerja
WHEN (SELECT keadaan FROM skp_versi WHERE id = NEW.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER hasil_kerja_tetap_ubah BEFORE UPDATE ON hasil_kerja
WHEN (SELECT keadaan FROM skp_versi WHERE id = OLD.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER hasil_kerja_tetap_hapus BEFORE DELETE ON hasil_kerja
WHEN (SELECT keadaan FROM skp_versi WHERE id = OLD.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER indikator_tetap_tambah BEFORE INSERT ON indikator
WHEN (SELECT v.keadaan FROM hasil_kerja h JOIN skp_versi v ON v.id = h.skp_versi_id WHERE h.id = NEW.hasil_kerja_id)
  NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER indikator_tetap_ubah BEFORE UPDATE ON indikator
WHEN (SELECT v.keadaan FROM hasil_kerja h JOIN skp_versi v ON v.id = h.skp_versi_id WHERE h.id = OLD.hasil_kerja_id)
  NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER indikator_tetap_hapus BEFORE DELETE ON indikator
WHEN (SELECT v.keadaan FROM hasil_kerja h JOIN skp_versi v ON v.id = h.skp_versi_id WHERE h.id = OLD.hasil_kerja_id)
  NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER perilaku_ekspektasi_tetap_tambah BEFORE INSERT ON perilaku_ekspektasi
WHEN (SELECT keadaan FROM skp_versi WHERE id = NEW.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER perilaku_ekspektasi_tetap_ubah BEFORE UPDATE ON perilaku_ekspektasi
WHEN (SELECT keadaan FROM skp_versi WHERE id = OLD.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER perilaku_ekspektasi_tetap_hapus BEFORE DELETE ON perilaku_ekspektasi
WHEN (SELECT keadaan FROM skp_versi WHERE id = OLD.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER lampiran_tetap_tambah BEFORE INSERT ON lampiran
WHEN (SELECT keadaan FROM skp_versi WHERE id = NEW.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER lampiran_tetap_ubah BEFORE UPDATE ON lampiran
WHEN (SELECT keadaan FROM skp_versi WHERE id = OLD.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;
CREATE TRIGGER lampiran_tetap_hapus BEFORE DELETE ON lampiran
WHEN (SELECT keadaan FROM skp_versi WHERE id = OLD.skp_versi_id) NOT IN ('draf', 'diajukan', 'dikembalikan')
BEGIN SELECT RAISE(ABORT, 'a set version is immutable'); END;

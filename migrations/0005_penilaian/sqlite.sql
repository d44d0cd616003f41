-- The organisation's predikat, evaluations and signed documents.
CREATE TABLE predikat_organisasi (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  predikat TEXT NOT NULL CHECK (predikat IN ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
  dasar TEXT NOT NULL,
  sumber TEXT NOT NULL DEFAULT 'ditetapkan' CHECK (sumber IN ('ditetapkan', 'warisan', 'tahun_lalu')),
  penetap_akun INTEGER NOT NULL,
  penetap_nama TEXT NOT NULL,
  ditetapkan_pada INTEGER NOT NULL,
  diganti_pada INTEGER
) STRICT;
CREATE UNIQUE INDEX predikat_organisasi_berlaku ON predikat_organisasi (unit_id, periode_id) WHERE diganti_pada IS NULL;

CREATE TABLE evaluasi (
  id INTEGER PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  periode_id INTEGER NOT NULL REFERENCES periode (id),
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  penilai_id INTEGER NOT NULL REFERENCES pegawai (id),
  atasan_id INTEGER REFERENCES pegawai (id),
  unit_penilai_id INTEGER NOT NULL REFERENCES unit (id),
  penanda_tangan_id INTEGER REFERENCES pegawai (id),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('menunggu_org', 'siap', 'dinilai', 'alih_atasan', 'dinilai_atasan',
    'dipakai_ulang', 'ditetapkan', 'disampaikan', 'diterima', 'dikembalikan', 'tanpa_ttd', 'dilaporkan', 'dikelola',
    'tidak_dinilai', 'keberatan_diajukan', 'keberatan_diperiksa', 'diubah')),
  predikat_org TEXT,
  rating_hasil TEXT CHECK (rating_hasil IN ('dibawah', 'sesuai', 'diatas')),
  rating_perilaku TEXT CHECK (rating_perilaku IN ('dibawah', 'sesuai', 'diatas')),
  predikat TEXT CHECK (predikat IN ('sangat_kurang', 'kurang', 'butuh_perbaikan', 'baik', 'sangat_baik')),
  aturan TEXT NOT NULL DEFAULT 'kuadran' CHECK (aturan IN ('kuadran', 'tugas_belajar_do', 'keputusan_keberatan')),
  alasan_hasil TEXT NOT NULL DEFAULT '',
  alasan_perilaku TEXT NOT NULL DEFAULT '',
  penjaga INTEGER NOT NULL DEFAULT 0,
  bukti_penjaga TEXT NOT NULL DEFAULT '',
  alasan_pola TEXT NOT NULL DEFAULT '',
  catatan TEXT NOT NULL DEFAULT '',
  penjelasan TEXT,
  aturan_versi TEXT,
  dinilai_pada INTEGER,
  ditandatangani_pada INTEGER,
  disampaikan_pada INTEGER,
  diterima_pada INTEGER,
  disetujui_pada INTEGER,
  versi INTEGER NOT NULL DEFAULT 1,
  UNIQUE (skp_id, periode_id)
) STRICT;
CREATE INDEX evaluasi_penilai ON evaluasi (penilai_id, periode_id, keadaan);
CREATE INDEX evaluasi_pegawai ON evaluasi (pegawai_id, periode_id);
CREATE INDEX evaluasi_periode ON evaluasi (periode_id, keadaan);

CREATE TABLE evaluasi_hasil (
  evaluasi_id INTEGER NOT NULL REFERENCES evaluasi (id),
  hasil_kunci INTEGER NOT NULL,
  tingkat TEXT NOT NULL CHECK (tingkat IN ('dibawah', 'sesuai', 'diatas', 'tidak_relevan')),
  alasan TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (evaluasi_id, hasil_kunci)
) STRICT;

-- After signing nothing recalculates: the rated columns of a signed evaluation never change.
CREATE TRIGGER evaluasi_tetap BEFORE UPDATE ON evaluasi
WHEN OLD.ditandatangani_pada IS NOT NULL AND (
  NEW.rating_hasil IS NOT OLD.rating_hasil OR NEW.rating_perilaku IS NOT OLD.rating_perilaku OR
  NEW.predikat IS NOT OLD.predikat OR NEW.penjelasan IS NOT OLD.penjelasan OR
  NEW.predikat_org IS NOT OLD.predikat_org OR NEW.catatan IS NOT OLD.catatan OR
  NEW.ditandatangani_pada IS NOT OLD.ditandatangani_pada)
BEGIN SELECT RAISE(ABORT, 'a signed evaluation is immutable'); END;

CREATE TRIGGER evaluasi_hasil_tetap_tambah BEFORE INSERT ON evaluasi_hasil
WHEN (SELECT ditandatangani_pada FROM evaluasi WHERE id = NEW.evaluasi_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed evaluation is immutable'); END;
CREATE TRIGGER evaluasi_hasil_tetap_ubah BEFORE UPDATE ON evaluasi_hasil
WHEN (SELECT ditandatangani_pada FROM evaluasi WHERE id = OLD.evaluasi_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed evaluation is immutable'); END;
CREATE TRIGGER evaluasi_hasil_tetap_hapus BEFORE DELETE ON evaluasi_hasil
WHEN (SELECT ditandatangani_pada FROM evaluasi WHERE id = OLD.evaluasi_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed evaluation is immutable'); END;

CREATE TABLE dokumen (
  id INTEGER PRIMARY KEY,
  kode TEXT NOT NULL UNIQUE,
  nomor TEXT NOT NULL UNIQUE,
  jenis TEXT NOT NULL CHECK (jenis IN ('skp', 'hasil_evaluasi', 'dokumen_evaluasi')),
  objek_id INTEGER NOT NULL,
  pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
  unit_nama TEXT NOT NULL,
  nama_singkat TEXT NOT NULL,
  tanggal TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'berlaku' CHECK (keadaan IN ('berlaku', 'diganti', 'dicabut')),
  dibuat INTEGER NOT NULL
) STRICT;
CREATE INDEX dokumen_objek ON dokumen (jenis, objek_id);
CREATE INDEX dokumen_pegawai ON dokumen (pegawai_id, id);

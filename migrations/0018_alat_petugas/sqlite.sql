-- Words that an officer may begin an answer with. Without a unit it is everybody's; without a category it is for all.
CREATE TABLE templat_jawaban (
  id INTEGER PRIMARY KEY,
  kode TEXT NOT NULL UNIQUE,
  judul TEXT NOT NULL,
  teks TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  kategori_id INTEGER REFERENCES kategori_pengaduan (id),
  aktif INTEGER NOT NULL DEFAULT 1,
  versi INTEGER NOT NULL DEFAULT 1,
  diubah INTEGER NOT NULL
) STRICT;
CREATE INDEX templat_jawaban_unit ON templat_jawaban (unit_id, aktif);

-- How much of an answer, in thousandths, stands in another of the unit's last answers.
ALTER TABLE pengaduan_jawaban ADD COLUMN mirip INTEGER NOT NULL DEFAULT 0;

-- A part of a pengaduan that was split names it. dihitung_sejak: the earliest receipt among those merged into it, where
-- that is before its own. tersembunyi: an officer took it from the public's pages at that moment.
ALTER TABLE pengaduan ADD COLUMN induk_id INTEGER REFERENCES pengaduan (id);
ALTER TABLE pengaduan ADD COLUMN dihitung_sejak INTEGER;
ALTER TABLE pengaduan ADD COLUMN tersembunyi INTEGER;
CREATE INDEX pengaduan_induk ON pengaduan (induk_id);

-- What was done to what everybody could read.
CREATE TABLE pengaduan_moderasi (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  tindakan TEXT NOT NULL CHECK (tindakan IN ('sembunyi', 'pulih', 'sunting')),
  alasan TEXT NOT NULL DEFAULT '',
  pelaku TEXT NOT NULL CHECK (pelaku IN ('koordinator', 'apip')),
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  waktu INTEGER NOT NULL
) STRICT;
CREATE INDEX pengaduan_moderasi_pengaduan ON pengaduan_moderasi (pengaduan_id, id);
CREATE INDEX pengaduan_moderasi_waktu ON pengaduan_moderasi (waktu);

-- One step over many pengaduan: what was confirmed, and what came of each.
CREATE TABLE pengaduan_massal (
  id INTEGER PRIMARY KEY,
  akun_id INTEGER NOT NULL REFERENCES akun (id),
  peristiwa TEXT NOT NULL CHECK (peristiwa IN ('disposisi', 'arsipkan', 'gabung', 'pesan')),
  teks TEXT NOT NULL,
  alasan TEXT NOT NULL DEFAULT '',
  unit_id INTEGER REFERENCES unit (id),
  kanonik_id INTEGER REFERENCES pengaduan (id),
  dibuat INTEGER NOT NULL
) STRICT;
CREATE TABLE pengaduan_massal_baris (
  massal_id INTEGER NOT NULL REFERENCES pengaduan_massal (id),
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  versi INTEGER NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('antre', 'jadi', 'berubah', 'ditolak')),
  PRIMARY KEY (massal_id, pengaduan_id)
) STRICT;
CREATE INDEX pengaduan_massal_baris_pengaduan ON pengaduan_massal_baris (pengaduan_id);

-- Counted by a job, a month at a time: how many of a unit (0: of none), kind and class have that value of that measure.
CREATE TABLE pengaduan_angka (
  bulan TEXT NOT NULL,
  unit_id INTEGER NOT NULL,
  kategori_id INTEGER NOT NULL,
  klasifikasi TEXT NOT NULL,
  ukuran TEXT NOT NULL,
  nilai INTEGER NOT NULL,
  jumlah INTEGER NOT NULL,
  PRIMARY KEY (bulan, unit_id, kategori_id, klasifikasi, ukuran, nilai)
) STRICT;
-- tuntas: counted after the month was over.
CREATE TABLE pengaduan_angka_bulan (
  bulan TEXT PRIMARY KEY,
  tuntas INTEGER NOT NULL,
  dihitung INTEGER NOT NULL
) STRICT;
CREATE INDEX pengaduan_rating_dibuat ON pengaduan_rating (dibuat);

-- Where the public's map shows what is published, and how it counts there (publik_peta_store.h). lintang and bujur are as
-- fine as keterbukaan.h lets them be, never the place itself where that is hidden; NULL when none was told. baris and
-- lajur are the square of 500 m, selesai whether it is over.
CREATE TABLE pengaduan_peta (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  kategori_id INTEGER NOT NULL,
  selesai INTEGER NOT NULL,
  distrik TEXT NOT NULL,
  kampung TEXT NOT NULL,
  lintang INTEGER,
  bujur INTEGER,
  baris INTEGER,
  lajur INTEGER,
  CHECK ((lintang IS NULL) = (baris IS NULL))
) STRICT;
CREATE INDEX pengaduan_peta_terbaru ON pengaduan_peta (baris, lajur, pengaduan_id);

-- How many there are in each square of the six sizes (kisi.h), of all kinds (kategori_id 0) and of each; lintang and
-- bujur are the sums of their places.
CREATE TABLE pengaduan_peta_sel (
  tingkat INTEGER NOT NULL,
  baris INTEGER NOT NULL,
  lajur INTEGER NOT NULL,
  kategori_id INTEGER NOT NULL,
  selesai INTEGER NOT NULL,
  jumlah INTEGER NOT NULL,
  lintang INTEGER NOT NULL,
  bujur INTEGER NOT NULL,
  PRIMARY KEY (tingkat, kategori_id, baris, lajur, selesai)
) STRICT, WITHOUT ROWID;

-- How many there are in each distrik ('' when none was told) and kampung, likewise.
CREATE TABLE pengaduan_peta_tempat (
  tempat TEXT NOT NULL,
  kategori_id INTEGER NOT NULL,
  selesai INTEGER NOT NULL,
  jumlah INTEGER NOT NULL,
  PRIMARY KEY (tempat, kategori_id, selesai)
) STRICT, WITHOUT ROWID;

-- What is published already. The numbers before the divisions make them positive, so that they round down.
INSERT INTO pengaduan_peta (pengaduan_id, kategori_id, selesai, distrik, kampung, lintang, bujur, baris, lajur)
  SELECT id, kategori_id, CASE WHEN keadaan IN ('selesai_dikonfirmasi', 'selesai_otomatis') THEN 1 ELSE 0 END,
    distrik, kampung,
    CASE WHEN lokasi_aman = 1 THEN lintang ELSE ((lintang + 92160000) / 4500 - 20480) * 4500 + 2250 END,
    CASE WHEN lokasi_aman = 1 THEN bujur ELSE ((bujur + 184320000) / 4500 - 40960) * 4500 + 2250 END,
    (lintang + 92160000) / 4500 - 20480, (bujur + 184320000) / 4500 - 40960
  FROM pengaduan WHERE terbit = 1;

INSERT INTO pengaduan_peta_sel (tingkat, baris, lajur, kategori_id, selesai, jumlah, lintang, bujur)
  SELECT t.tingkat, (p.lintang + 92160000) / t.sisi - 92160000 / t.sisi,
    (p.bujur + 184320000) / t.sisi - 184320000 / t.sisi, p.kategori_id * j.jenis, p.selesai, COUNT(*), SUM(p.lintang),
    SUM(p.bujur)
  FROM pengaduan_peta p
  CROSS JOIN (SELECT 0 AS tingkat, 4500 AS sisi UNION ALL SELECT 1, 18000 UNION ALL SELECT 2, 72000 UNION ALL
    SELECT 3, 288000 UNION ALL SELECT 4, 1152000 UNION ALL SELECT 5, 4608000) t
  CROSS JOIN (SELECT 0 AS jenis UNION ALL SELECT 1) j
  WHERE p.lintang IS NOT NULL GROUP BY 1, 2, 3, 4, 5;

INSERT INTO pengaduan_peta_tempat (tempat, kategori_id, selesai, jumlah)
  SELECT p.tempat, p.kategori_id * j.jenis, p.selesai, COUNT(*)
  FROM (SELECT distrik AS tempat, kategori_id, selesai FROM pengaduan_peta UNION ALL
    SELECT kampung, kategori_id, selesai FROM pengaduan_peta WHERE kampung <> '') p
  CROSS JOIN (SELECT 0 AS jenis UNION ALL SELECT 1) j
  GROUP BY 1, 2, 3;

-- The words of what is published, folded, for search by prefix (publik_kata_store.h). What is not published has none.
CREATE TABLE pengaduan_kata (
  kata TEXT NOT NULL,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  PRIMARY KEY (kata, pengaduan_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pengaduan_kata_pengaduan ON pengaduan_kata (pengaduan_id, kata);

-- What is open and what is late is counted from the index alone.
CREATE INDEX pengaduan_terbit_keadaan ON pengaduan (terbit, keadaan, tenggat);
-- How fast answers came of late.
CREATE INDEX pengaduan_peristiwa_waktu ON pengaduan_peristiwa (peristiwa, waktu);

-- Programs that send pengaduan (Open311). Of a key only its hash is here; batas_harian: how many it may send a day.
CREATE TABLE kunci_api (
  id INTEGER PRIMARY KEY,
  nama TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  batas_harian INTEGER NOT NULL CHECK (batas_harian > 0),
  dibuat INTEGER NOT NULL,
  dicabut INTEGER
) STRICT;

-- Which of them sent it.
CREATE TABLE pengaduan_kunci (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  kunci_id INTEGER NOT NULL REFERENCES kunci_api (id),
  waktu INTEGER NOT NULL
) STRICT;
CREATE INDEX pengaduan_kunci_waktu ON pengaduan_kunci (kunci_id, waktu);

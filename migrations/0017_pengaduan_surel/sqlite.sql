-- Who is told of a pengaduan by e-mail: its reporter, and those who follow it while it is public. segel holds the
-- address and the token that ends it, "" once it ended; alamat tells the same address again without telling it;
-- formulir_hash is of the page where a follower types his code.
CREATE TABLE pengaduan_langganan (
  id INTEGER PRIMARY KEY,
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  peran TEXT NOT NULL CHECK (peran IN ('pelapor', 'pengikut')),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('menunggu', 'aktif', 'berhenti', 'ditolak')),
  kunci TEXT NOT NULL CHECK (kunci IN ('identitas', 'wbs')),
  segel TEXT NOT NULL,
  alamat TEXT NOT NULL,
  bahasa TEXT NOT NULL CHECK (bahasa IN ('id', 'en')),
  token_hash TEXT NOT NULL UNIQUE,
  formulir_hash TEXT UNIQUE,
  kode TEXT,
  kode_sampai INTEGER,
  kode_salah INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL,
  diubah INTEGER NOT NULL,
  UNIQUE (pengaduan_id, peran, alamat)
) STRICT;
CREATE INDEX pengaduan_langganan_keadaan ON pengaduan_langganan (keadaan, diubah);

-- Letters to them: one per event, without a word of what it says. Before it is handed to the mail server it is `jalan`.
CREATE TABLE pengaduan_surat (
  id INTEGER PRIMARY KEY,
  langganan_id INTEGER NOT NULL REFERENCES pengaduan_langganan (id) ON DELETE CASCADE,
  surat TEXT NOT NULL,
  kejadian TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('antre', 'jalan', 'terkirim', 'batal', 'gagal')),
  percobaan INTEGER NOT NULL DEFAULT 0,
  dibuat INTEGER NOT NULL,
  diubah INTEGER NOT NULL,
  UNIQUE (langganan_id, surat, kejadian)
) STRICT;

-- After a pengaduan about officials closed, its reporter is asked whether he came to harm by it. lanjutan_id: what his
-- yes became.
CREATE TABLE pengaduan_dampak (
  pengaduan_id INTEGER NOT NULL REFERENCES pengaduan (id),
  hari INTEGER NOT NULL CHECK (hari IN (30, 90)),
  ditanya INTEGER NOT NULL,
  jawaban TEXT CHECK (jawaban IN ('ya', 'tidak')),
  dijawab INTEGER,
  lanjutan_id INTEGER UNIQUE REFERENCES pengaduan (id),
  PRIMARY KEY (pengaduan_id, hari)
) STRICT;
CREATE INDEX pengaduan_kelas_selesai ON pengaduan (klasifikasi, selesai);

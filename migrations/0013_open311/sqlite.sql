-- What a program sent with a pengaduan besides its words (pengaduan/program_store.h), sealed, and the token under which
-- it asks for the public number.
CREATE TABLE pengaduan_program (
  pengaduan_id INTEGER PRIMARY KEY REFERENCES pengaduan (id),
  token TEXT NOT NULL UNIQUE,
  segel TEXT NOT NULL
) STRICT;

-- What a program sent lately, by a hash of its key and all it said: the same again gets the same receipt, which is
-- sealed with that key. struk is '' while it is being made.
CREATE TABLE open311_kiriman (
  sidik TEXT PRIMARY KEY,
  struk TEXT NOT NULL,
  waktu INTEGER NOT NULL
) STRICT;
CREATE INDEX open311_kiriman_waktu ON open311_kiriman (waktu);

-- What came in within a window of time, the newest first, counted from the index alone.
CREATE INDEX pengaduan_terbit_diterima ON pengaduan (terbit, diterima, id, kategori_id, keadaan);

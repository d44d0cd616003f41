-- How often what everybody may read of pengaduan has changed: whoever keeps a finished page asks whether it is still the
-- same. In parts, chosen by the pengaduan, so that writers of different ones do not wait for each other.
CREATE TABLE pengaduan_versi_publik (
  bagian INTEGER PRIMARY KEY,
  nomor INTEGER NOT NULL
) STRICT;

-- What is open and public in one square of the map, the newest first: whoever is about to report is shown it.
CREATE INDEX pengaduan_buka_petak ON pengaduan (petak, id) WHERE terbit = 1 AND keadaan IN ('terdisposisi',
  'dikembalikan', 'diproses', 'menunggu_pelapor', 'ditindaklanjuti', 'dibuka_kembali');

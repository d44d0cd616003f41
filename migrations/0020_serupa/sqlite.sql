-- Whoever is about to report is shown what is open around his point: with all that is compared in the index itself, no
-- row is read of those that lie too far or are of another kind.
DROP INDEX pengaduan_buka_petak;
CREATE INDEX pengaduan_buka_petak ON pengaduan (petak, id, kategori_id, diterima, lintang, bujur, terbit, keadaan)
  WHERE terbit = 1 AND keadaan IN ('terdisposisi', 'dikembalikan', 'diproses', 'menunggu_pelapor', 'ditindaklanjuti',
  'dibuka_kembali');

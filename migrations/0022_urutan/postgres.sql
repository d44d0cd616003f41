-- What an officer's inbox and the public's list are read by, in the order they show: a page is one short walk for each
-- way by which rows come to it, however many are open. The expression is kotak_store.cpp's, word for word.
DROP INDEX pengaduan_giliran;
CREATE INDEX pengaduan_giliran ON pengaduan (giliran, COALESCE(tenggat, '9999'), id);
CREATE INDEX pengaduan_berjalan ON pengaduan ((CASE WHEN keadaan IN ('baru', 'tunda', 'terdisposisi', 'dikembalikan',
  'diproses', 'menunggu_pelapor', 'ditindaklanjuti', 'dibuka_kembali') THEN 1 ELSE 0 END),
  COALESCE(tenggat, '9999'), id);
CREATE INDEX pengaduan_unit_berjalan ON pengaduan (unit_id, (CASE WHEN keadaan IN ('baru', 'tunda', 'terdisposisi',
  'dikembalikan', 'diproses', 'menunggu_pelapor', 'ditindaklanjuti', 'dibuka_kembali') THEN 1 ELSE 0 END),
  COALESCE(tenggat, '9999'), id);
CREATE INDEX pengaduan_unit_giliran ON pengaduan (unit_id, giliran, COALESCE(tenggat, '9999'), id)
  WHERE giliran IS NOT NULL;
CREATE INDEX pengaduan_unit_semua ON pengaduan (unit_id, id);
CREATE INDEX pengaduan_terbit_urut ON pengaduan (terbit, keadaan, id, tenggat);
CREATE INDEX pengaduan_terbit_kategori_urut ON pengaduan (terbit, kategori_id, keadaan, id, tenggat);

-- How much is open, by class and unit, from the index alone.
DROP INDEX pengaduan_keadaan;
CREATE INDEX pengaduan_keadaan ON pengaduan (keadaan, tenggat, klasifikasi, unit_id);

-- 1: opened for a new rater (L.II.C.7), so nobody calls it off.
ALTER TABLE skp_versi ADD COLUMN penilai_baru BIGINT NOT NULL DEFAULT 0;

-- Posts that ended before there was a job for the plans that end with them. It looks at the day itself.
INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat)
SELECT 'akhir_penugasan', '{"penugasan":' || t.id || '}', 'antre', a.id, CAST(EXTRACT(EPOCH FROM now()) AS BIGINT) * 1000
FROM penugasan t JOIN akun a ON a.pegawai_id = t.pegawai_id
WHERE t.selesai IS NOT NULL AND EXISTS (SELECT 1 FROM skp s WHERE s.penugasan_id = t.id
  AND s.keadaan NOT IN ('ditutup', 'selesai') AND s.selesai >= t.selesai);

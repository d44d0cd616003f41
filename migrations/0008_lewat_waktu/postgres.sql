-- What a job waits for may lie weeks ahead, and thousands wait: whoever looks for work finds what is due by its moment.
CREATE INDEX pekerjaan_jatuh ON pekerjaan (COALESCE(diklaim_sampai, 0), id) WHERE keadaan IN ('antre', 'jalan');
DROP INDEX pekerjaan_antre;

-- Results that were received before there was a job for the days to answer. It counts the days itself.
INSERT INTO pekerjaan (jenis, argumen, keadaan, akun_id, dibuat)
SELECT 'lewat_waktu', '{"evaluasi":' || e.id || '}', 'antre', a.id, e.diterima_pada
FROM evaluasi e JOIN akun a ON a.pegawai_id = e.pegawai_id
WHERE e.keadaan = 'diterima';

-- Each word stands beside all words of the name, " maria pigai": a search by two words walks the people of one of them
-- and sees the other on the row it stands on.
ALTER TABLE pegawai_kata ADD COLUMN nama TEXT NOT NULL DEFAULT '';
UPDATE pegawai_kata SET nama =
  (SELECT ' ' || group_concat(w.kata, ' ') FROM pegawai_kata w WHERE w.pegawai_id = pegawai_kata.pegawai_id);

// The story of a year at 360 px, by the links and buttons a person presses, with a script and without.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { Cerita } from './cerita.mjs';
import { Instance } from './instance.mjs';
import { launch } from './lib.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const [name, script] of [['with a script', true], ['without a script', false]]) {
  test(`the story of a year at 360 ${name}`, { timeout: 600000 }, async () => {
    const instance = await Instance.start(script ? 'cerita' : 'cerita-polos', '2026-01-12T09:00+09:00');
    try {
      const cerita = new Cerita(browser, instance, script);
      await cerita.impor();
      await cerita.akun();
      await cerita.rencana_penilai();
      await cerita.rencana_pegawai();
      await cerita.berlalu_sampai('2026-12-28T09:00+09:00');
      await cerita.realisasi();
      await cerita.penilaian();
      await cerita.dokumen();
      assert.deepEqual(cerita.shared.faults, []);
    } finally {
      await instance.end();
    }
  });
}

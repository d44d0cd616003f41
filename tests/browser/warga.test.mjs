// A citizen's pages on a phone, with script and without: every page of the form empty and filled, every form refused, the
// receipt, and his own page with what he may do there.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { Instance } from './instance.mjs';
import { visit } from './jelajah.mjs';
import { at, press, refused } from './langkah.mjs';
import { launch, open, signIn, weights } from './lib.mjs';
import { look, note } from './lihat.mjs';

const first_visit_max = 30 * 1024;
const photo = new URL('../data/foto.jpg', import.meta.url).pathname;
const story = 'Papan jembatan lepas sejak Senin, anak sekolah harus melompat.';

let browser;
let instance;
before(async () => {
  browser = await launch();
  instance = await Instance.start('warga', '2026-11-24T09:00+09:00', { seed_flags: ['--pengaduan', '150'] });
});
after(async () => {
  await browser.close();
  await instance.end();
});

// Everybody's way, stopping at each page. Without a script nothing is different but axe, which is one.
async function report(page, scripted, { serupa }) {
  const faults = [];
  const seen = async (state, path) => {
    if (scripted) faults.push(...await visit(page, instance.base, path, state));
    else {
      await page.goto(instance.base + path);
      faults.push(...await look(page, state, { thoroughly: false }));
    }
  };
  for (const path of ['baru', 'baru/apa', 'baru/dimana', 'baru/cerita', 'baru/kontak', 'lacak']) await seen('kosong', `/pengaduan/${path}`);

  await page.goto(`${instance.base}/pengaduan/baru`);
  await page.setInputFiles('[name=foto_1]', { name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('bukan foto') });
  await press(page);
  await refused(page, '/pengaduan/baru/foto', faults, scripted);
  await page.setInputFiles('[name=foto_1]', photo);
  await press(page);
  assert.equal(at(page), '/pengaduan/baru/apa');
  await press(page);
  await refused(page, '/pengaduan/baru/apa', faults, scripted);
  await page.fill('#cari', 'jembatan');
  await press(page, 'form[method=get] button');
  await page.check('[type=radio][value=jembatan]');
  await press(page);
  await press(page);
  await refused(page, '/pengaduan/baru/dimana', faults, scripted);
  await page.selectOption('[name=distrik]', { label: 'Wanggar' });
  await press(page, '[value=pilih]:not(.vh)');
  await page.check('[value="94.01.05.2003"]');
  await page.fill('[name=dekat]', 'SD Negeri Wanggar Makmur');
  await press(page);
  assert.equal(at(page), '/pengaduan/baru/cerita');
  await page.fill('textarea', 'pendek');
  await press(page);
  await refused(page, '/pengaduan/baru/cerita', faults, scripted);
  assert.equal((await page.inputValue('textarea')).trim(), 'pendek');
  await page.fill('textarea', serupa || story);
  await press(page);
  if (serupa) {
    assert.equal(at(page), '/pengaduan/baru/serupa');
    await seen('isi', '/pengaduan/baru/serupa');
    note('tombol', 'POST', '/pengaduan/baru/serupa');
    await page.click('main .actions a');
  }
  await page.goto(`${instance.base}/pengaduan/baru/kontak`);
  await page.fill('[name=surel]', 'maria');
  await press(page);
  await refused(page, '/pengaduan/baru/kontak', faults, scripted);
  await page.fill('[name=surel]', '');
  await page.fill('[name=nama]', 'Maria Pigai');
  await page.check('[name=anonim]');
  await press(page);
  assert.equal(at(page), '/pengaduan/baru/periksa');
  for (const path of ['baru', 'baru/apa', 'baru/dimana', 'baru/cerita', 'baru/kontak', 'baru/periksa']) await seen('isi', `/pengaduan/${path}`);
  await press(page);
  assert.equal(at(page), '/pengaduan/terkirim');
  await seen('isi', '/pengaduan/terkirim');
  const [kode, pin] = await page.$$eval('.slip .code', (all) => all.map((e) => e.textContent.trim()));
  await page.goBack();
  await page.goto(`${instance.base}/pengaduan/terkirim`);
  assert.equal((await page.textContent('.slip .code')).trim(), kode);
  await press(page, '[value=simpan]');
  return { kode, pin, faults };
}

async function follow(page, kode, pin, scripted) {
  const faults = [];
  await page.goto(`${instance.base}/pengaduan/lacak`);
  await page.fill('[name=kode]', kode);
  await page.fill('[name=pin]', pin === '839201' ? '839202' : '839201');
  await press(page);
  await refused(page, '/pengaduan/lacak', faults, scripted);
  if (scripted) faults.push(...await visit(page, instance.base, '/pengaduan/lacak', 'isi'));
  await page.fill('[name=kode]', kode.toLowerCase());
  await page.fill('[name=pin]', pin);
  await press(page);
  assert.equal(at(page), '/pengaduan/saya');
  if (scripted) faults.push(...await visit(page, instance.base, '/pengaduan/saya', 'isi'));
  return faults;
}

async function story_of(scripted) {
  const page = await open(browser, 360, { javaScriptEnabled: scripted });
  const { kode, pin, faults } = await report(page, scripted, {});
  faults.push(...await follow(page, kode, pin, scripted));
  const pesan = 'form[action$="/saya/pesan"]';
  await press(page, `${pesan} button`);
  await refused(page, '/pengaduan/saya/pesan', faults, scripted);
  await page.fill(`${pesan} textarea`, 'Sekarang dua belas papan.');
  await press(page, `${pesan} button`);
  assert.match(await page.textContent('.line'), /dua belas papan/);
  await page.check('[name=rahasia]');
  await press(page, 'form[action$="/saya/privasi"] button');
  assert.ok(!(await page.$('[name=rahasia]')));
  const lupakan = 'form[action$="/saya/lupakan"]';
  await page.click(`details:has(${lupakan}) summary`);
  await press(page, `${lupakan} button`);
  await refused(page, '/pengaduan/saya/lupakan', faults, scripted);
  await page.check('[name=yakin]');
  await press(page, `${lupakan} button`);
  assert.ok(!(await page.$('[name=yakin]')));
  await press(page, 'form[action$="/saya/keluar"] button');
  assert.equal(at(page), '/pengaduan/lacak');
  assert.deepEqual(faults, []);
  await page.context().close();
}

test('a citizen reports and follows', { timeout: 300000 }, async (t) => {
  await t.test('with a script', () => story_of(true));
  await t.test('without a script', () => story_of(false));
});

test('an answer is judged, and what is not solved opens it again', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  const kode = instance.users.pelapor;
  const faults = await follow(page, kode, instance.passwords.pelapor, true);
  await press(page, 'form[action$="/saya/nilai"] button');
  await refused(page, '/pengaduan/saya/nilai', faults, true);
  await page.check('[name=selesai][value=sebagian]');
  await page.check('[name=waktu][value="3"]');
  await page.fill('form[action$="/saya/nilai"] textarea', 'Pagarnya belum dipasang.');
  await press(page, 'form[action$="/saya/nilai"] button');
  assert.match(await page.textContent('.facts'), /Dibuka kembali/);
  // Said in anger, and changed.
  await page.check('form[action$="/nilai/ubah"] [name=sopan][value="4"]');
  await press(page, 'form[action$="/nilai/ubah"] button');
  assert.ok(await page.isChecked('[name=sopan][value="4"]'));
  assert.ok(await page.isChecked('[name=waktu][value="3"]'));
  faults.push(...await visit(page, instance.base, '/pengaduan/saya', 'isi'));
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('the forms of an officer come back with their words', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.koordinator, instance.passwords.koordinator);
  await page.goto(`${instance.base}/petugas/pengaduan`);
  const one = await page.getAttribute('main .list li:has-text("Belum diverifikasi") a', 'href');
  const faults = [];
  for (const step of ['arsipkan', 'saring', 'pecah', 'rentan', 'sp4n']) {
    await page.goto(`${instance.base}${one}/${step}`);
    if (step === 'arsipkan') await page.fill('textarea', 'Terlalu umum untuk ditindaklanjuti.');
    else if (step === 'saring') await page.fill('[name=judul]', '');
    else if (step === 'sp4n') await page.fill('[name=sp4n]', 'x'.repeat(300));
    await press(page);
    await refused(page, `${one}/${step}`, faults, true);
    if (step === 'arsipkan') assert.match(await page.inputValue('textarea'), /Terlalu umum/);
    faults.push(...await visit(page, instance.base, `${one}/${step}`, 'isi'));
  }
  await page.goto(`${instance.base}/petugas/templat`);
  const templat = await page.getAttribute('main a[href^="/petugas/templat/"]:not([href$="/baru"])', 'href');
  await page.goto(instance.base + templat);
  await page.fill('[name=judul]', '');
  await press(page);
  await refused(page, templat, faults, true);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('who reports what is reported already is shown it once', { timeout: 240000 }, async () => {
  const first = await open(browser, 360, { javaScriptEnabled: false });
  const { kode, pin, faults } = await report(first, false, {});
  await follow(first, kode, pin, false);
  const nomor = (await first.textContent('.kicker')).match(/[0-9A-Z]{10}/)[0];
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.koordinator, instance.passwords.koordinator);
  await page.goto(`${instance.base}/petugas/pengaduan?nomor=${nomor}`);
  const path = await page.getAttribute('main .list a', 'href');
  await page.goto(`${instance.base}${path}/saring`);
  await page.fill('[name=judul]', 'Papan jembatan lepas');
  await press(page);
  await page.goto(`${instance.base}${path}/disposisi`);
  await page.selectOption('[name=unit]', { index: 1 });
  await press(page);
  const second = await open(browser, 360);
  faults.push(...(await report(second, true, { serupa: story })).faults);
  assert.deepEqual(faults, []);
  for (const p of [first, second, page]) await p.context().close();
});

// Asked for by the koordinator, agreed to by APIP, opened for ten minutes, and reviewed; then whom it is about.
test('who reported is read by two people, and whom it is about loses it', { timeout: 240000 }, async () => {
  const citizen = await open(browser, 360, { javaScriptEnabled: false });
  const { kode, pin, faults } = await report(citizen, false, {});
  await follow(citizen, kode, pin, false);
  const nomor = (await citizen.textContent('.kicker')).match(/[0-9A-Z]{10}/)[0];
  const as = async (role) => {
    const page = await open(browser, 360);
    await signIn(page, instance.base, instance.users[role], instance.passwords[role]);
    await page.goto(`${instance.base}/petugas/pengaduan?bagian=berjalan&nomor=${nomor}`);
    return { page, path: await page.getAttribute('main .list a', 'href') };
  };
  const reason = 'Pesan tidak dijawab dan rumahnya terancam banjir.';
  const koordinator = await as('koordinator');
  const identitas = `${koordinator.path}/identitas`;
  await koordinator.page.goto(instance.base + identitas);
  await press(koordinator.page);
  await refused(koordinator.page, identitas, faults, true);
  await koordinator.page.check('[name=dasar][value=keselamatan]');
  await koordinator.page.fill('[name=alasan]', reason);
  await koordinator.page.fill('[name=sandi]', instance.passwords.koordinator);
  await press(koordinator.page);
  faults.push(...await visit(koordinator.page, instance.base, identitas, 'isi'));
  const apip = await as('apip');
  await apip.page.goto(instance.base + identitas);
  await press(apip.page);
  await refused(apip.page, `${identitas}/putusan`, faults, true);
  await apip.page.check('[name=putusan][value=setuju]');
  await apip.page.fill('[name=alasan]', 'Alasannya cukup dan mendesak.');
  await apip.page.fill('[name=sandi]', instance.passwords.apip);
  await press(apip.page);
  await koordinator.page.goto(instance.base + identitas);
  await press(koordinator.page);
  await refused(koordinator.page, `${identitas}/buka`, faults, true);
  await koordinator.page.fill('[name=sandi]', instance.passwords.koordinator);
  await press(koordinator.page);
  assert.match(await koordinator.page.textContent('.facts'), /Maria Pigai/);
  faults.push(...await look(koordinator.page, 'terbuka', { widths: [360, 1280] }));
  await citizen.goto(`${instance.base}/pengaduan/saya`);
  assert.match(await citizen.textContent('aside'), /Koordinator pengaduan, 24 November 2026/);
  faults.push(...await visit(apip.page, instance.base, '/petugas/pengaduan/pembacaan', 'isi'));
  note('tombol', 'POST', '/petugas/pengaduan/pembacaan/1');
  await press(apip.page, 'main form[method=post] button');
  assert.match(await apip.page.textContent('main table'), /Ditinjau/);

  const terlapor = `${koordinator.path}/terlapor`;
  await koordinator.page.setViewportSize({ width: 360, height: 740 });
  await koordinator.page.goto(instance.base + terlapor);
  await koordinator.page.fill('[name=cari]', 'dinas kesehatan');
  await press(koordinator.page, 'form[role=search] button');
  await press(koordinator.page);
  await refused(koordinator.page, terlapor, faults, true);
  await koordinator.page.check('[name=subjek]');
  await koordinator.page.fill('[name=alasan]', 'Laporan menyebut dinas itu sendiri.');
  await press(koordinator.page);
  faults.push(...await visit(koordinator.page, instance.base, terlapor, 'isi'));
  await press(koordinator.page, 'form[action$="/cabut"] button');
  await refused(koordinator.page, `${terlapor}/cabut`, faults, true);
  assert.deepEqual(faults, []);
  for (const page of [citizen, koordinator.page, apip.page]) await page.context().close();
});

test('many at once: ticked, checked, refused, done; and hidden from the public with a reason', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.koordinator, instance.passwords.koordinator);
  await page.goto(`${instance.base}/petugas/pengaduan`);
  for (const n of [0, 1]) await page.check(`[name=pilih] >> nth=${n}`);
  await page.selectOption('[name=peristiwa]', 'arsipkan');
  await press(page, 'form[action$="/massal"] button');
  const faults = await visit(page, instance.base, at(page) + new URL(page.url()).search, 'isi');
  await page.fill('textarea', 'Laporan yang sama sudah dijawab.');
  await press(page);
  await refused(page, '/petugas/pengaduan/massal', faults, true);
  assert.match(await page.inputValue('textarea'), /yang sama/);
  await page.selectOption('[name=alasan]', 'sudah_selesai');
  await press(page);
  assert.match(at(page), /massal\/\d+$/);
  faults.push(...await visit(page, instance.base, at(page), 'isi'));
  await page.goto(`${instance.base}/petugas/pengaduan?bagian=berjalan`);
  const rows = await page.$$eval('main .list a', (all) => all.map((a) => a.getAttribute('href')));
  for (const row of rows) {
    await page.goto(instance.base + row);
    if (await page.$(`a[href="${row}/sembunyi"]`)) break;
  }
  const hidden = `${at(page)}/sembunyi`;
  faults.push(...await visit(page, instance.base, hidden, 'isi'));
  await press(page);
  await refused(page, hidden, faults, true);
  await page.check('[name=alasan][value=keliru]');
  await press(page);
  assert.match(await page.textContent('.note-warn'), /Tidak tampil untuk umum/);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('the code behind # of the receipt is in its box, and the form weighs little', { timeout: 60000 }, async () => {
  const page = await open(browser, 360);
  await page.goto(`${instance.base}/pengaduan/lacak#${instance.users.pelapor}`);
  assert.equal(await page.inputValue('[name=kode]'), instance.users.pelapor);
  await page.context().close();
  for (const path of ['baru', 'baru/dimana']) {
    const fresh = await open(browser, 360);
    const first = await weights(fresh, () => fresh.goto(`${instance.base}/pengaduan/${path}`));
    assert.ok(first.total <= first_visit_max, `first visit of ${path}: ${first.total} bytes`);
    assert.ok(!first.parts.some((part) => /leaflet|peta|pantai/.test(part.url)), 'the map came unasked');
    await fresh.context().close();
  }
});

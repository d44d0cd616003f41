// News by e-mail on a phone: asked for, proved, stopped, on the reporter's own page and by somebody who follows; and the
// question whether a whistleblower came to harm.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { Instance } from './instance.mjs';
import { visit } from './jelajah.mjs';
import { at, press, refused } from './langkah.mjs';
import { launch, open, signIn } from './lib.mjs';
import { MailServer } from './surat.mjs';

let browser;
let mail;
let instance;
before(async () => {
  browser = await launch();
  mail = await MailServer.start();
  instance = await Instance.start('kabar', '2026-11-24T09:00+09:00', { seed_flags: ['--pengaduan', '60'], settings: mail.settings });
});
after(async () => {
  await browser.close();
  await instance.end();
  mail.end();
});

const code = /Kode Anda: (\d{6})/;
const button = (action) => `form[action$="${action}"] button`;

async function enter(page, kode, pin) {
  await page.goto(`${instance.base}/pengaduan/lacak`);
  await page.fill('[name=kode]', kode);
  await page.fill('[name=pin]', pin);
  await press(page);
  assert.equal(at(page), '/pengaduan/saya');
}

test('a reporter has news sent to him and stops it', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  const faults = [];
  await enter(page, instance.users.pelapor, instance.passwords.pelapor);
  const seen = async () => faults.push(...await visit(page, instance.base, '/pengaduan/saya', 'isi'));
  await seen();
  await press(page, button('/saya/surel'));
  await refused(page, '/pengaduan/saya/surel', faults, true);
  await page.fill('[name=surel]', 'maria@example.org');
  await press(page, button('/saya/surel'));
  await seen();
  await press(page, button('/surel/kode'));
  await refused(page, '/pengaduan/saya/surel/kode', faults, true);
  const [, digits] = await mail.find('maria@example.org', code);
  await page.fill('[name=kode]', digits);
  await press(page, button('/surel/kode'));
  assert.match(await page.textContent('main'), /Kabar dikirim ke m•••@example.org/);
  await seen();
  await press(page, button('/surel/henti'));
  assert.match(await page.textContent('main'), /Kabar sudah Anda hentikan/);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('somebody follows a public report, and the link of the letter ends it', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  await page.goto(`${instance.base}/pengaduan`);
  const one = await page.getAttribute('main .list a', 'href');
  const faults = await visit(page, instance.base, one, 'isi');
  faults.push(...await visit(page, instance.base, `${one}/ikuti`, 'isi'));
  await press(page);
  await refused(page, `${one}/ikuti`, faults, true);
  await page.fill('[name=surel]', 'yohana@example.org');
  await press(page);
  const proof = at(page);
  faults.push(...await visit(page, instance.base, proof, 'isi'));
  await press(page);
  await refused(page, proof, faults, true);
  const [, digits] = await mail.find('yohana@example.org', code);
  await page.fill('[name=kode]', digits);
  await press(page);
  assert.match(await page.textContent('h1'), /Anda mengikuti/);
  faults.push(...await visit(page, instance.base, proof, 'isi'));
  const [, way_out] = await mail.find('yohana@example.org', /(\/pengaduan\/langganan\/[0-9a-f]+)/);
  faults.push(...await visit(page, instance.base, way_out, 'isi'));
  await press(page);
  assert.match(await page.textContent('h1'), /sudah dihentikan/);
  faults.push(...await visit(page, instance.base, way_out, 'isi'));
  assert.deepEqual(faults, []);
  await page.context().close();
});

async function blow_the_whistle(page) {
  for (const [path, fill] of [
    ['baru/apa', () => page.check('[type=radio][value=dugaan]')],
    ['baru/dimana', () => page.selectOption('[name=distrik]', { label: 'Wanggar' })],
    ['baru/cerita', () => page.fill('textarea', 'Uang perjalanan dinas dicairkan tanpa berangkat.')],
    ['baru/kontak', () => {}],
    ['baru/periksa', () => {}],
  ]) {
    await page.goto(`${instance.base}/pengaduan/${path}`);
    await fill();
    await press(page);
  }
  return page.$$eval('.slip .code', (all) => all.map((e) => e.textContent.trim()));
}

test('a whistleblower is asked whether he came to harm', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  const faults = [];
  const [kode, pin] = await blow_the_whistle(page);
  const officer = await open(browser, 360);
  await signIn(officer, instance.base, instance.users.apip, instance.passwords.apip);
  const list = await officer.goto(`${instance.base}/petugas/pengaduan`).then(() => officer.$$eval('main .list a', (all) => all.map((a) => a.getAttribute('href'))));
  const mine = list.sort((a, b) => Number(b.split('/').pop()) - Number(a.split('/').pop()))[0];
  await officer.goto(`${instance.base}${mine}/arsipkan`);
  await officer.selectOption('[name=alasan]', 'terlalu_umum');
  await officer.fill('textarea', 'Terlalu umum.');
  await press(officer);
  await officer.context().close();
  await instance.move_to('2026-12-28T09:00+09:00');
  await enter(page, kode, pin);
  for (let tries = 0; tries < 100 && !(await page.$(button('/saya/dampak'))); tries += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  faults.push(...await visit(page, instance.base, '/pengaduan/saya', 'isi'));
  await page.check('[name=dampak][value=ya]');
  await press(page, button('/saya/dampak'));
  await refused(page, '/pengaduan/saya/dampak', faults, true);
  await page.fill('#teks-dampak', 'Saya dipindahkan ke distrik lain setelah melapor.');
  await press(page, button('/saya/dampak'));
  assert.equal(at(page), '/pengaduan/terkirim');
  faults.push(...await visit(page, instance.base, '/pengaduan/terkirim', 'isi'));
  const reader = await open(browser, 360);
  await signIn(reader, instance.base, instance.users.apip, instance.passwords.apip);
  faults.push(...await visit(reader, instance.base, mine, 'isi'));
  assert.match(await reader.textContent('main'), /Laporan lanjutan/);
  assert.deepEqual(faults, []);
  await reader.context().close();
  await page.context().close();
});

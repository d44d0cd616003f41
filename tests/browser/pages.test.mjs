// Every page of the real program at phone and desktop width: axe, no sideways scroll, no refusal of the CSP, weight.
// KINERJA_ALAMAT is the address of a demo instance, KINERJA_SANDI its password.  node --test pages.test.mjs
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { speak, visit, walk } from './jelajah.mjs';
import { launch, open, signIn, weights } from './lib.mjs';

const base = process.env.KINERJA_ALAMAT;
const password = process.env.KINERJA_SANDI;
// As the seed printed them; a reporter has a code instead.
const users = Object.fromEntries(readFileSync(process.env.KINERJA_MASUK, 'utf8').trim().split('\n').map((line) => line.split('\t').slice(0, 2)).filter(([role]) => role !== 'pelapor'));
const officers = ['koordinator', 'penghubung', 'apip', 'ketua_apip'];
const english = 'admin_hr';  // meets nearly every kind of page
const page_max = 14 * 1024;      // a page's HTML fits the first ten TCP segments
const first_visit_max = 60 * 1024;
const repeat_max = 15 * 1024;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function pages_of_visitor() {
  const page = await open(browser, 360);
  const faults = [];
  for (const path of ['/masuk', '/aktivasi', '/lupa', '/bantuan', '/privasi', '/aksesibilitas', '/v', '/pengaduan/peta', '/pengaduan/angka', '/pengaduan'])
    faults.push(...await visit(page, base, path, 'isi'));
  const published = await page.$$eval('main a', (all) => all.map((a) => a.getAttribute('href')).find((h) => /^\/pengaduan\/[0-9A-Z]{10}$/.test(h)));
  faults.push(...await visit(page, base, published, 'isi'));
  for (const path of [`${published}/bukti`, '/data', '/data/bukti']) faults.push(...await visit(page, base, path, 'isi'));
  for (const path of ['/v/AAAA-BBBB-CCCC-DDDD', '/tidak-ada']) faults.push(...await visit(page, base, path, 'isi', 404));
  assert.deepEqual(faults, []);
  await page.context().close();
}

async function pages_of(role) {
  const page = await open(browser, 360);
  await signIn(page, base, users[role], password);
  const faults = await walk(page, base, 'isi', officers.includes(role) ? ['/beranda', '/petugas/pengaduan', '/petugas/pengaduan?bagian=berjalan'] : ['/beranda']);
  if (role === english) {
    await speak(page, base, 'en');
    faults.push(...await walk(page, base, 'isi'));
    await speak(page, base, 'id');
  }
  assert.deepEqual(faults, []);
  await page.context().close();
}

// Two roles at once: while one browser process paints, the other waits for the server.
test('pages', { concurrency: 2, timeout: 1200000 }, async (t) => {
  await Promise.all([
    t.test('of a visitor', pages_of_visitor),
    ...Object.keys(users).map((role) => t.test(`of ${role}`, () => pages_of(role))),
  ]);
});

test('a first visit and a repeat visit stay within the budget', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  const first = await weights(page, () => page.goto(`${base}/masuk`));
  assert.ok(first.total <= first_visit_max, `first visit ${first.total} bytes`);
  await signIn(page, base, users.pegawai, password);
  await page.goto(`${base}/beranda`);
  const plan = await page.$$eval('a[href^="/skp"]', (all) => all.map((a) => a.getAttribute('href'))[0]);
  const repeat = await weights(page, () => page.goto(base + plan));
  assert.ok(repeat.total <= repeat_max, `repeat visit ${repeat.total} bytes`);
  for (const part of repeat.parts)
    if (part.url?.endsWith(plan)) assert.ok(part.bytes <= page_max, `the page is ${part.bytes} bytes`);
  await page.context().close();
});

test('signing in and reading the plan needs no script', { timeout: 60000 }, async () => {
  const page = await open(browser, 360, { javaScriptEnabled: false });
  await signIn(page, base, users.pegawai, password);
  await page.goto(`${base}/skp`);
  await page.click('main a[href^="/skp/"]');
  assert.match(await page.textContent('h1'), /SKP 2026/);
  await page.click('.menu-btn');
  assert.ok(await page.isVisible('#menu'));
  await page.goBack();
  assert.ok(!(await page.isVisible('#menu')));
  await page.context().close();
});

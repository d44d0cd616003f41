// The states a crawl does not meet: each form sent empty or wrong (422), and the pages of somebody who has nothing yet.
// Axe, no sideways scroll at 360 px, the summary has the focus and each of its links leads to a marked field.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { axe, launch, open, sideways, signIn } from './lib.mjs';

const base = process.env.KINERJA_ALAMAT;
const password = process.env.KINERJA_SANDI;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function faults_of(page, name) {
  const found = await axe(page);
  const over = await sideways(page);
  if (over > 0) found.push(`scrolls sideways by ${over}px`);
  return found.map((f) => `${name}: ${f}`);
}

// The page after pressing `button`: it must come back, as 422 where something was sent, with a summary whose links all lead somewhere.
async function refused(page, name, button, status = 422) {
  const [answer] = await Promise.all([page.waitForNavigation(), page.click(button)]);
  const found = await faults_of(page, name);
  if (answer.status() !== status) found.push(`${name}: answered ${answer.status()}`);
  const summary = await page.evaluate(() => ({
    focused: document.activeElement?.className === 'errsum',
    lost: [...document.querySelectorAll('.errsum a')].map((a) => a.getAttribute('href')).filter((h) => !document.getElementById(decodeURIComponent(h.slice(1)))),
    marked: document.querySelectorAll('.bad').length,
  }));
  if (!summary.focused) found.push(`${name}: the summary has no focus`);
  if (summary.lost.length > 0) found.push(`${name}: links lead nowhere: ${summary.lost.join(' ')}`);
  if (summary.marked === 0) found.push(`${name}: no field is marked`);
  return found;
}

async function first_link(page, path, pattern) {
  await page.goto(base + path);
  return page.$$eval('main a', (all, p) => all.map((a) => a.getAttribute('href')).find((h) => new RegExp(p).test(h)), pattern);
}

async function as(user) {
  const page = await open(browser, 360);
  await signIn(page, base, user, password);
  return page;
}

test('forms of an employee come back whole', { timeout: 300000 }, async () => {
  const page = await as('199203142019032008');
  const plan = await first_link(page, '/skp', '^/skp/\\d+$');
  const found = [];
  const result = await first_link(page, `${plan}/realisasi`, '/realisasi\\?.*hasil=');
  await page.goto(base + result);
  await page.fill('[name^=nilai_]', 'sembilan');
  await page.click('details > summary');
  await page.fill('[name^=tautan_]', 'bukan tautan');
  found.push(...await refused(page, 'realisasi', '.actions [value=simpan]'));
  await page.goto(`${base}${plan}/realisasi`);
  found.push(...await refused(page, 'laporan', '[name=aksi][value=periksa]', 200));  // saved as a draft; the check page says what is missing
  await page.goto(`${base}/umpan-balik/minta`);
  found.push(...await refused(page, 'minta umpan balik', 'main [type=submit]'));
  await page.goto(`${base}/atasan-salah`);
  found.push(...await refused(page, 'atasan salah', 'main [type=submit]'));
  await page.goto(`${base}/akun/sandi`);
  found.push(...await refused(page, 'sandi', 'main [type=submit]'));
  await page.goto(`${base}${plan}/periksa?peristiwa=usul_ubah`);
  found.push(...await refused(page, 'ubah SKP', 'main [type=submit]'));
  assert.deepEqual(found, []);
  await page.context().close();
});

test('forms of leaders come back whole', { timeout: 300000 }, async () => {
  const page = await as('197204112000032004');
  const found = [];
  const unit = await first_link(page, '/predikat-organisasi', 'unit=');
  await page.goto(base + unit);
  found.push(...await refused(page, 'predikat organisasi', 'main form [type=submit]'));
  await page.context().close();
  const rater = await as('198307222010041003');
  const evaluation = await first_link(rater, '/evaluasi', '/penilaian\\?');
  const plan = evaluation.replace(/\/penilaian.*/, '');
  await rater.goto(`${base}${plan}/umpan-balik`);
  found.push(...await refused(rater, 'umpan balik', 'main [value=beri]:not(.vh)'));
  await rater.goto(base + evaluation);
  // Open only within its window; the page then says so and has no form.
  if (await rater.$('.actions [type=submit]:not([name])'))
    found.push(...await refused(rater, 'penilaian', '.actions [type=submit]:not([name])'));
  else found.push(...await faults_of(rater, 'penilaian'));
  assert.deepEqual(found, []);
  await rater.context().close();
});

test('forms of HR come back whole', { timeout: 300000 }, async () => {
  const page = await as('198811032012031007');
  const found = [];
  await page.goto(`${base}/impor`);
  found.push(...await refused(page, 'impor', 'main .btn[type=submit]'));
  await page.goto(`${base}/pegawai/baru`);
  found.push(...await refused(page, 'pegawai baru', 'main .actions [type=submit]'));
  const person = await first_link(page, '/pegawai?q=maria', '^/pegawai/\\d+$');
  for (const [name, path] of [['jabatan baru', 'penugasan'], ['keluar', 'keluar']]) {
    await page.goto(`${base}${person}/${path}`);
    await page.$$eval('main input[type=text]', (all) => all.forEach((i) => { i.value = ''; }));
    found.push(...await refused(page, name, 'main .actions [type=submit]'));
  }
  const window_of = await first_link(page, '/periode', 'periode=');
  await page.goto(base + window_of);
  await page.fill('[name=buka]', '40-1-2026');
  found.push(...await refused(page, 'periode', 'main form.narrow [type=submit]'));
  await page.goto(`${base}/kalender`);
  found.push(...await refused(page, 'kalender', 'main form:last-of-type [type=submit] >> nth=-1'));
  assert.deepEqual(found, []);
  await page.context().close();
});

test('an import shows new and refused rows, and the quarantine keeps the choices of the file', { timeout: 120000 }, async () => {
  const page = await as('198811032012031007');
  const found = [];
  await page.goto(`${base}/impor`);
  await page.selectOption('[name=jenis]', 'pegawai');
  const csv = 'nip,nama,jenis,golongan,jenis_jabatan,jabatan,jenjang,unit\n'
    + '199805052024032002,Orang Baru,CPNS,II/c,Pelaksana,Pengadministrasi Umum,,BKPSDM\n'
    + '199901012024031001,Tanpa Unit,CPNS,III/a,Fungsional keahlian,Perawat Ahli Pertama,Ahli Pertama,ENTAH\n';
  await page.setInputFiles('[type=file]', { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await Promise.all([page.waitForNavigation(), page.click('main .btn[type=submit]')]);
  for (let i = 0; i < 100 && !(await page.$('main .actions .btn')); i += 1) { await page.waitForTimeout(100); await page.reload(); }
  found.push(...await faults_of(page, 'pratinjau impor'));
  await Promise.all([page.waitForNavigation(), page.click('main .actions .btn')]);
  let row;
  for (let i = 0; i < 100 && !row; i += 1) { await page.waitForTimeout(100); row = await first_link(page, '/karantina', '^/karantina/\\d+$'); }
  found.push(...await faults_of(page, 'karantina'));
  await page.goto(base + row);
  found.push(...await faults_of(page, 'baris karantina'));
  assert.equal(await page.inputValue('[name=jenis]'), 'cpns');
  assert.equal(await page.inputValue('[name=jenis_jabatan]'), 'jf_keahlian');
  assert.deepEqual(found, []);
  await page.context().close();
});

test('pages of somebody who has nothing yet', { timeout: 120000 }, async () => {
  const page = await as('bupati');
  const found = [];
  for (const path of ['/beranda', '/pemberitahuan', '/skp', '/umpan-balik', '/evaluasi', '/dokumen', '/tim', '/akun']) {
    const answer = await page.goto(base + path);
    if (answer.status() === 200) found.push(...await faults_of(page, path));
  }
  assert.deepEqual(found, []);
  await page.context().close();
});

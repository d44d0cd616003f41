// Every form, refused: in an instance of its own, which this spoils.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { refuse_all, send } from './formulir.mjs';
import { Instance } from './instance.mjs';
import { visit } from './jelajah.mjs';
import { launch, open, signIn } from './lib.mjs';
import { look } from './lihat.mjs';

const password = 'demo-wanggar-2026';

// Forms that ask for a mail server get one nobody answers at; a machine fills in more forms a minute than a person.
const settings = {
  KINERJA_SUREL_SERVER: 'smtp://127.0.0.1:9', KINERJA_SUREL_DARI: 'kinerja@contoh.invalid',
  KINERJA_BATAS_SESI_PER_MENIT: '100000', KINERJA_BATAS_ALAMAT_PER_MENIT: '100000',
};

let browser;
let instance;
before(async () => {
  browser = await launch();
  instance = await Instance.start('galat', '2026-12-28T09:00+09:00', { settings });
});
after(async () => {
  await browser.close();
  await instance.end();
});

// RFC 6238 with the usual 6 digits and 30 seconds; the secret is Base32.
function totp(secret, now) {
  const bits = [...secret.replaceAll(' ', '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
}

const press = (page, button) => Promise.all([page.waitForNavigation(), page.click(button)]);
// A job waits behind others of its lane: behind a package of documents that can take a minute on a busy machine.
async function first_link(page, path, pattern) {
  for (let tries = 0; tries < 900; tries += 1) {
    await page.goto(instance.base + path);
    const found = await page.$$eval('main a', (all, p) => all.map((a) => a.getAttribute('href')).find((h) => new RegExp(p).test(h)), pattern);
    if (found) return found;
    await page.waitForTimeout(100);
  }
  throw new Error(`${path} never got a link like ${pattern}`);
}

// Two files: one whose rows wait to be applied, one whose bad row came to the quarantine with the choices of the file.
async function import_file(page, rows) {
  const csv = `nip,nama,jenis,golongan,jenis_jabatan,jabatan,jenjang,unit\n${rows}\n`;
  await page.goto(`${instance.base}/impor`);
  await page.selectOption('[name=jenis]', 'pegawai');
  await page.setInputFiles('[type=file]', { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await press(page, 'main .btn[type=submit]');
  for (let tries = 0; tries < 900 && !(await page.$('main .actions .btn')); tries += 1) {
    await page.waitForTimeout(100);
    await page.reload();
  }
}

test('an import shows new and refused rows, and the quarantine keeps the choices of the file', { timeout: 300000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.admin_hr, password);
  await import_file(page, '199805052024032002,Orang Baru,CPNS,II/c,Pelaksana,Pengadministrasi Umum,,BKPSDM\n'
    + '199901012024031001,Tanpa Unit,CPNS,III/a,Fungsional keahlian,Perawat Ahli Pertama,Ahli Pertama,ENTAH');
  const found = await visit(page, instance.base, new URL(page.url()).pathname, 'isi');
  await press(page, 'main .actions .btn');
  const row = await first_link(page, '/karantina', '^/karantina/\\d+$');
  found.push(...await visit(page, instance.base, '/karantina', 'isi'), ...await visit(page, instance.base, row, 'isi'));
  assert.equal(await page.inputValue('[name=jenis]'), 'cpns');
  assert.equal(await page.inputValue('[name=jenis_jabatan]'), 'jf_keahlian');
  await import_file(page, '199806062024032003,Orang Lain,CPNS,II/c,Pelaksana,Pengadministrasi Umum,,BKPSDM');
  assert.deepEqual(found, []);
  await page.context().close();
});

test('an import of pengaduan shows new and refused rows', { timeout: 300000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.koordinator, password);
  const send_file = async () => {
    await page.goto(`${instance.base}/petugas/pengaduan/impor`);
    await page.setInputFiles('[type=file]', new URL('../data/georeport.json', import.meta.url).pathname);
    await page.fill('[name=sumber]', 'kota');
    await press(page, 'main .btn[type=submit]');
    return new URL(page.url()).pathname;
  };
  const found = await visit(page, instance.base, await send_file(), 'isi');
  found.push(...await visit(page, instance.base, '/petugas/pengaduan/impor', 'isi'));
  assert.deepEqual(found, []);
  await page.context().close();
});

test('a packet of documents', { timeout: 300000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.admin_hr, password);
  const unit = await first_link(page, '/unit', '^/unit/\\d+$');
  await page.goto(`${instance.base}${unit}/dokumen`);
  await press(page, 'main form[method=post] [type=submit]');
  const packet = new URL(page.url()).pathname;
  assert.match(packet, /^\/paket\/\d+$/);
  const found = [...await visit(page, instance.base, packet, 'isi'), ...await visit(page, instance.base, `${unit}/dokumen`, 'isi')];
  assert.deepEqual(found, []);
  await page.context().close();
});

test('an export, while it is made and when it is ready', { timeout: 300000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.admin_hr, password);
  await page.goto(`${instance.base}/ekspor`);
  await press(page, 'main form[method=post] [type=submit]');
  const made = new URL(page.url()).pathname;
  assert.match(made, /^\/ekspor\/\d+$/);
  const found = await visit(page, instance.base, made, 'isi');
  await first_link(page, made, '/unduh$');
  found.push(...await look(page, 'siap', { widths: [360, 1280] }), ...await visit(page, instance.base, '/ekspor', 'isi'));
  assert.deepEqual(found, []);
  await page.context().close();
});

test('what gives HR something to decide: a local holiday, and a wrong superior that is reported', { timeout: 300000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.pegawai, password);
  await page.goto(`${instance.base}/atasan-salah`);
  for (const field of await page.$$('main input[type=text], main textarea')) await field.fill('Saya pindah bidang sejak Oktober.');
  await press(page, 'main [type=submit]');
  assert.equal(await page.$('.errsum'), null);
  await page.context().clearCookies();
  await signIn(page, instance.base, instance.users.admin_hr, password);
  await page.goto(`${instance.base}/kalender`);
  await page.fill('[name=tanggal]', '5-12-2026');
  await page.fill('[name=nama]', 'Hari jadi daerah');
  await press(page, 'main form[action="/kalender"] [type=submit]');
  assert.equal(await page.$('.errsum'), null);
  await page.context().close();
});

test('every form comes back whole', { timeout: 1200000 }, async (t) => {
  const done = new Set();
  await t.test('of a visitor', async () => assert.deepEqual(await refuse_all(browser, instance.base, '', '', done), []));
  for (const [role, user] of Object.entries(instance.users))
    await t.test(`of ${role}`, async () => assert.deepEqual(await refuse_all(browser, instance.base, user, password, done), []));
});

test('the second step of signing in', { timeout: 300000 }, async () => {
  const { base } = instance;
  const user = instance.users.kepala_unit;
  const found = [];
  const page = await open(browser, 360);
  await signIn(page, base, user, password);
  await page.goto(`${base}/akun/totp/mulai`);
  await send(page, base, '/akun/totp/mulai', ['/akun/totp/mulai'], found);
  if (await page.$('main form[action="/akun/totp/mulai"]')) await press(page, 'main [type=submit]');
  found.push(...await visit(page, base, '/akun/totp', 'isi'));
  await send(page, base, '/akun/totp', ['/akun/totp'], found);
  await page.goto(`${base}/akun/totp`);
  await page.fill('[name=kode]', totp(await page.textContent('.code'), instance.now()));
  await press(page, 'main [type=submit]');
  found.push(...await look(page, 'kode pemulihan'));
  const recovery = await page.textContent('.slip .code');
  found.push(...await visit(page, base, '/akun/totp', 'isi'));
  await send(page, base, '/akun/totp/matikan', ['/akun/totp'], found);
  await page.context().clearCookies();
  await signIn(page, base, user, password);
  found.push(...await visit(page, base, '/masuk/kode', 'isi'));
  await send(page, base, '/masuk/kode', ['/masuk/kode'], found);
  await page.fill('[name=kode]', recovery);
  await press(page, 'main [type=submit]');
  assert.match(page.url(), /\/beranda$/);
  assert.deepEqual(found, []);
  await page.context().close();
});

test('a form whose session ended meanwhile', { timeout: 300000 }, async () => {
  const page = await open(browser, 360);
  await signIn(page, instance.base, instance.users.auditor, password);
  await page.goto(`${instance.base}/akun/sandi`);
  await page.context().clearCookies();
  const [answer] = await press(page, 'main [type=submit]');
  assert.equal(answer.status(), 403);
  assert.deepEqual(await look(page, 'sesi habis', { widths: [360, 1280] }), []);
  await page.context().close();
});

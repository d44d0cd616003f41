// What src/web/assets/app.js adds to a page, against a made-up server:  node --test script.mjs
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, complaints } from './lib.mjs';

const script = await readFile(path.join(import.meta.dirname, '../../src/web/assets/app.js'), 'utf8');
const origin = 'http://localhost:8';  // a secure context; nothing listens there, every request is answered below

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// A page with `body` at /; `answers` maps "METHOD /path" to a function of the request giving what route.fulfill takes.
async function page_with(body, answers = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(90000);  // a busy machine is not a fault of the script
  const requests = [];
  await page.route(`${origin}/**`, async (route) => {
    const request = route.request();
    const key = `${request.method()} ${new URL(request.url()).pathname}`;
    if (key === 'GET /') {
      const html = `<!doctype html><html lang="id"><title>x</title><body data-mengirim="Mengirim…"><script src="/app.js" defer></script>${body}`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    }
    if (key === 'GET /app.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    const seen = { key, headers: await request.allHeaders(), body: request.postDataBuffer() };
    requests.push(seen);
    const answer = answers[key] ? await answers[key](seen, requests) : { status: 404 };
    return answer === 'abort' ? route.abort() : route.fulfill(answer);
  });
  page.faults = complaints(page);
  page.requests = requests;
  await page.goto(`${origin}/`);
  return page;
}
const until = (page, selector, text) =>
  page.waitForFunction(([s, t]) => document.querySelector(s)?.textContent.includes(t), [selector, text], { timeout: 90000 });
const sent = (page, key) => page.requests.filter((r) => r.key === key);
async function first_sent(page, key) {
  for (let i = 0; i < 200 && !sent(page, key).length; i += 1) await page.waitForTimeout(100);
  return sent(page, key)[0];
}
const body_of = (request) => Object.fromEntries(new URLSearchParams(String(request.body)));

test('a form is sent once, with the pressed button, and its button says so', async () => {
  const page = await page_with(
    '<form method="post" action="/kirim"><button name="a" value="1">A</button><button name="a" value="2" id="b"><b>B</b></button></form>',
    { 'POST /kirim': () => new Promise((done) => { setTimeout(() => done({ status: 204 }), 800); }) });
  await page.evaluate(() => { const b = document.querySelector('#b'); b.click(); b.click(); b.click(); });
  await until(page, '#b', 'Mengirim…');
  assert.equal(await page.isDisabled('#b'), true);
  await page.waitForTimeout(1200);
  assert.deepEqual(sent(page, 'POST /kirim').map((r) => body_of(r).a), ['2']);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  assert.equal(await page.innerHTML('#b'), '<b>B</b>');
  assert.equal(await page.isDisabled('#b'), false);
});

const draft_form = '<form method="post" action="/kirim" data-draf="/draf" data-jaga><input name="uraian"><input type="hidden" name="versi" value="3">'
  + '<input type="hidden" name="kirim_id" value="k"><p data-draf-status data-tersimpan="Draf tersimpan di server {jam}" data-gagal="Belum tersimpan" data-konflik="Versi lain"></p><button>Kirim</button></form>';

test('a draft goes to the server two seconds after typing stops, without the id of the real submit', async () => {
  const page = await page_with(draft_form, { 'POST /draf': () => ({ status: 204, headers: { 'X-Versi': '4', Date: 'Wed, 09 Dec 2026 08:41:00 GMT' } }) });
  await page.type('[name=uraian]', '19 bayi');
  await until(page, '[data-draf-status]', 'Draf tersimpan di server');
  assert.match(await page.textContent('[data-draf-status]'), /\d\d\.41$/);
  const [draft, ...more] = sent(page, 'POST /draf');
  assert.equal(more.length, 0);
  assert.deepEqual(body_of(draft), { uraian: '19 bayi', versi: '3' });
  assert.equal(draft.headers['x-draf'], '1');
  assert.equal(await page.inputValue('[name=versi]'), '4');
});

test('a draft that cannot be saved says so, keeps the text and warns before leaving', async () => {
  const page = await page_with(draft_form, { 'POST /draf': () => 'abort' });
  await page.type('[name=uraian]', 'x');
  await until(page, '[data-draf-status]', 'Belum tersimpan');
  assert.equal(await page.inputValue('[name=uraian]'), 'x');
  assert.equal(await page.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  }), true);
});

test('a draft against a newer version says that there is another one', async () => {
  const page = await page_with(draft_form, { 'POST /draf': () => ({ status: 409 }) });
  await page.type('[name=uraian]', 'x');
  await until(page, '[data-draf-status]', 'Versi lain');
});

const upload_form = (attributes) => `<form method="post" action="/kirim" enctype="multipart/form-data"><input type="file" name="berkas" ${attributes}
  data-mengunggah="Mengunggah" data-terunggah="{nama} terunggah" data-unggah-gagal="{nama} gagal"><button>Kirim</button></form>`;

// A tus server in memory that loses the second piece once.
function tus_server() {
  const store = { length: 0, bytes: Buffer.alloc(0), broken: 0 };
  const headers = () => ({ 'Upload-Offset': String(store.bytes.length), 'Tus-Resumable': '1.0.0' });
  return { store, answers: {
    'POST /unggah': (r) => { store.length = Number(r.headers['upload-length']); return { status: 201, headers: { Location: '/unggah/u7' } }; },
    'HEAD /unggah/u7': () => ({ status: 200, headers: headers() }),
    'PATCH /unggah/u7': (r) => {
      if (store.bytes.length > 0 && store.broken === 0) { store.broken = 1; return 'abort'; }
      if (Number(r.headers['upload-offset']) !== store.bytes.length) return { status: 409 };
      store.bytes = Buffer.concat([store.bytes, r.body]);
      return { status: 204, headers: headers() };
    },
    'POST /kirim': () => ({ status: 204 }),
  } };
}

test('a file goes up in pieces, goes on after a broken connection, and the form carries its id', async () => {
  const { store, answers } = tus_server();
  const page = await page_with(upload_form('data-tus="/unggah"'), answers);
  const content = Buffer.from(Array.from({ length: 150000 }, (_, i) => i % 251));
  await page.setInputFiles('[type=file]', { name: 'laporan ©.pdf', mimeType: 'application/pdf', buffer: content });
  await page.click('button');  // before the upload is done: the submit waits for it
  await page.waitForFunction(() => document.querySelector('[type=hidden]'), null, { timeout: 90000 });
  const form = await first_sent(page, 'POST /kirim');
  assert.deepEqual(store.bytes, content);
  assert.equal(store.broken, 1);
  assert.match(String(form.body), /name="unggah_berkas"\r\n\r\nu7/);
  assert.doesNotMatch(String(form.body), /filename=/);
});

test('where pieces are refused the file stays in the form', async () => {
  const page = await page_with(upload_form('data-tus="/unggah"'), { 'POST /unggah': () => ({ status: 403 }), 'POST /kirim': () => ({ status: 204 }) });
  await page.setInputFiles('[type=file]', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('isi') });
  await until(page, 'form', 'a.pdf gagal');
  await page.click('button');
  assert.match(String((await first_sent(page, 'POST /kirim')).body), /name="berkas"; filename="a.pdf"/);
});

test('a large photo becomes a JPEG of at most 1600 pixels; a PDF stays as it is', async () => {
  const page = await page_with(upload_form('data-kecilkan data-mengecilkan="Kecil"'));
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1760, 440);
    const paint = canvas.getContext('2d');
    const image = paint.createImageData(1760, 440);
    // Soft and a little noisy, as a photo is: that is where JPEG is smaller than PNG.
    image.data.forEach((_, i) => { image.data[i] = i % 4 === 3 ? 255 : 128 + 80 * Math.sin(i / 5000) + Math.random() * 4; });
    paint.putImageData(image, 0, 0);
    const url = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      canvas.convertToBlob().then((blob) => reader.readAsDataURL(blob));
    });
    return url.split(',')[1];
  });
  await page.setInputFiles('[type=file]', { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
  await page.waitForFunction(() => document.querySelector('[type=file]').files[0].name === 'foto.jpg', null, { timeout: 90000 });
  const [type, width, height] = await page.evaluate(async () => {
    const file = document.querySelector('[type=file]').files[0];
    const image = await createImageBitmap(file);
    return [file.type, image.width, image.height];
  });
  assert.deepEqual([type, width, height], ['image/jpeg', 1600, 400]);
  await page.setInputFiles('[type=file]', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('isi') });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => document.querySelector('[type=file]').files[0].name), 'a.pdf');
});

test('a chosen file is compared with the SHA-256 of the document', async () => {
  const hash = createHash('sha256').update('asli').digest('hex');
  const page = await page_with(`<input type="file" data-hash="${hash}" data-cocok="{nama} sama" data-beda="{nama} beda">`);
  await page.setInputFiles('[type=file]', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('asli') });
  await until(page, '[role=status]', 'a.pdf sama');
  await page.setInputFiles('[type=file]', { name: 'b.pdf', mimeType: 'application/pdf', buffer: Buffer.from('asli.') });
  await until(page, '[role=status]', 'b.pdf beda');
  assert.equal(page.requests.length, 0);
});

test('the counter follows the typing and the error summary has the focus', async () => {
  const page = await page_with('<div class="errsum" tabindex="-1"></div><textarea id="t" data-max="5" data-sisa="{n} lagi" data-lebih="{n} terlalu banyak"></textarea>');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'errsum');
  assert.equal(await page.textContent('#t-n'), '', 'nothing to say before the end is near');
  await page.type('#t', '12345');
  assert.equal(await page.textContent('#t-n'), '0 lagi');
  await page.type('#t', '67');
  assert.equal(await page.textContent('#t-n'), '2 terlalu banyak');
  assert.equal(await page.getAttribute('#t', 'aria-describedby'), 't-n');
  assert.deepEqual(page.faults, []);
});

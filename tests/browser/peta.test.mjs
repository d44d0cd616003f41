// The map, once it is asked for: of the form, of everybody, of one pengaduan and of an officer; by thumb and by keyboard;
// what it weighs, and that it breaks nothing of the strict policy.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { Instance } from './instance.mjs';
import { axe, complaints, launch, open, signIn, sideways, weights } from './lib.mjs';

const map_max = 60 * 1024;  // script, library, style and coast, without pictures

let browser;
let instance;
before(async () => {
  browser = await launch();
  instance = await Instance.start('peta', '2026-11-24T09:00+09:00', { seed_flags: ['--pengaduan', '150'] });
});
after(async () => {
  await browser.close();
  await instance.end();
});

async function opened(path, { width = 360, user } = {}) {
  const page = await open(browser, width);
  const faults = complaints(page);
  if (user) await signIn(page, instance.base, instance.users[user], instance.passwords[user]);
  await page.goto(instance.base + path);
  const weight = await weights(page, async () => {
    await page.click('[data-peta] button');
    await page.waitForSelector('.leaflet-container');
  });
  return { page, faults, weight };
}

async function check(page, faults) {
  assert.deepEqual(await axe(page), []);
  assert.equal(await sideways(page), 0);
  assert.deepEqual(faults, []);
}

const text_of = (page) => page.textContent('.peta + [role=status]');

test('a tap, or the keyboard, puts the point of the form', { timeout: 60000 }, async () => {
  for (const width of [360, 1280]) {
    const { page, faults, weight } = await opened('/pengaduan/baru/dimana', { width });
    assert.ok(weight.total <= map_max, `the map weighs ${weight.total} bytes`);
    await page.click('.peta-kanvas', { position: { x: 150, y: 200 } });
    const [lintang, bujur] = [await page.inputValue('[name=lintang]'), await page.inputValue('[name=bujur]')];
    assert.match(lintang, /^-?\d+\.\d{6}$/);
    assert.match(await text_of(page), /Titik dipilih/);
    await page.focus('.peta-kanvas');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await page.waitForTimeout(500);
    while (await page.evaluate(() => document.activeElement.textContent) !== 'Pakai titik tengah') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.notEqual(await page.inputValue('[name=bujur]'), bujur);
    await check(page, faults);
    await page.fill('[name=dekat]', 'SD Negeri');
    await Promise.all([page.waitForNavigation(), page.click('main .actions .btn')]);
    const asked = await page.$('[name=luar]');  // the middle may lie outside the region: asked, and kept
    if (!asked) await page.goto(`${instance.base}/pengaduan/baru/dimana`);
    assert.notEqual(await page.inputValue('[name=lintang]'), '');
    await page.context().close();
  }
});

test("the telephone's own place is shown on the open map", { timeout: 60000 }, async () => {
  const page = await open(browser, 360, { permissions: ['geolocation'], geolocation: { latitude: -3.3689, longitude: 135.4962 } });
  await page.goto(`${instance.base}/pengaduan/baru/dimana`);
  await page.click('[data-peta] button');
  await page.waitForSelector('.leaflet-container');
  await page.click('[data-lokasi] button');
  await page.waitForSelector('.peta-titik');
  assert.equal(await page.inputValue('[name=lintang]'), '-3.368900');
  await page.context().close();
});

test('everybody comes from the counts to one pengaduan by the keyboard', { timeout: 60000 }, async () => {
  const { page, faults } = await opened('/pengaduan/peta');
  await page.waitForSelector('.peta-gugus');
  assert.match(await text_of(page), /\d+ pengaduan terlihat/);
  await check(page, faults);
  for (let steps = 0; steps < 8 && !(await page.$('.peta-satu')); steps += 1) {
    await page.focus('.peta-gugus');
    await page.keyboard.press('Enter');
    if (await page.$('.leaflet-popup')) break;
    await page.waitForTimeout(900);
  }
  if (!(await page.$('.leaflet-popup'))) {
    await page.focus('.peta-satu');
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector('.leaflet-popup-content a');
  await page.waitForTimeout(400);
  await check(page, faults);
  const link = await page.getAttribute('.leaflet-popup-content a', 'href');
  await page.goto(instance.base + link);
  assert.ok(await page.$('[data-peta][data-titik^="-3."]'));
  await page.click('[data-peta] button');
  await page.waitForSelector('.leaflet-container');
  await check(page, faults);
  await page.context().close();
});

test("an officer's inbox on the map", { timeout: 60000 }, async () => {
  const { page, faults } = await opened('/petugas/pengaduan/peta?bagian=berjalan', { width: 1280, user: 'koordinator' });
  await page.waitForSelector('.peta-gugus, .peta-satu');
  await check(page, faults);
  await page.context().close();
});

test('without the network the form stays as it was', { timeout: 60000 }, async () => {
  const page = await open(browser, 360);
  await page.route(/leaflet/, (route) => route.abort());
  await page.goto(`${instance.base}/pengaduan/baru/dimana`);
  await page.click('[data-peta] button');
  await page.waitForFunction(() => /tidak dapat dimuat/.test(document.querySelector('.peta + [role=status]').textContent));
  assert.ok(await page.isEnabled('[data-peta] button'));
  await page.unroute(/leaflet/);
  await page.click('[data-peta] button');
  await page.waitForSelector('.leaflet-container');
  await page.context().close();
});

test('without a script there is no button, and the places lead to their lists', { timeout: 60000 }, async () => {
  const page = await open(browser, 360, { javaScriptEnabled: false });
  await page.goto(`${instance.base}/pengaduan/peta`);
  assert.ok(!(await page.isVisible('[data-peta]')));
  await page.click('main table a');
  assert.match(page.url(), /\/pengaduan\?distrik=94\.01\./);
  await page.context().close();
});

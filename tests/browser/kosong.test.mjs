// Every page where there is nothing yet: people and units on the first working day, and no year of work.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { Instance } from './instance.mjs';
import { visit, walk } from './jelajah.mjs';
import { launch, open, signIn } from './lib.mjs';

const password = 'demo-wanggar-2026';

let browser;
let instance;
before(async () => {
  browser = await launch();
  instance = await Instance.start('kosong', '2026-01-05T09:00+09:00', { seed_flags: ['--kosong'] });
});
after(async () => {
  await browser.close();
  await instance.end();
});

// Linked only once something is there.
const also = { admin_hr: ['/karantina'] };

async function pages_of(role, user) {
  const page = await open(browser, 360);
  await signIn(page, instance.base, user, password);
  const faults = await walk(page, instance.base, 'kosong', ['/beranda', ...also[role] || []]);
  // The first step there is: a plan with nothing in it, and all that hangs on a plan.
  await page.goto(`${instance.base}/skp`);
  if (await page.$('main form[action="/skp"] [type=submit]')) {
    await Promise.all([page.waitForNavigation(), page.click('main form[action="/skp"] [type=submit]')]);
    faults.push(...await walk(page, instance.base, 'kosong', ['/skp', '/beranda']));
  }
  assert.deepEqual(faults, []);
  await page.context().close();
}

test('nothing was reported yet', { timeout: 120000 }, async () => {
  const page = await open(browser, 360);
  for (const path of ['/pengaduan', '/pengaduan/peta', '/pengaduan/angka', '/data', '/data/bukti']) assert.deepEqual(await visit(page, instance.base, path, 'kosong'), []);
  await page.context().close();
});

test('pages with nothing in them', { concurrency: 2, timeout: 1200000 }, async (t) => {
  await Promise.all(Object.entries(instance.users).map(([role, user]) => t.test(`of ${role}`, () => pages_of(role, user))));
});

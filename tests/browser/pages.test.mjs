// Every page of the real program at phone and desktop width: axe, no sideways scroll, no refusal of the CSP, weight.
// KINERJA_ALAMAT is the address of a demo instance, KINERJA_SANDI its password.  node --test pages.test.mjs
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { axe, complaints, launch, open, sideways, signIn, weights } from './lib.mjs';

const base = process.env.KINERJA_ALAMAT;
const password = process.env.KINERJA_SANDI;
const users = {
  pegawai: '199203142019032008', penilai: '198307222010041003', kepala_unit: '197204112000032004',
  admin_hr: '198811032012031007', auditor: '199709252019012005',
};
const page_max = 14 * 1024;      // a page's HTML fits the first ten TCP segments
const first_visit_max = 60 * 1024;
const repeat_max = 15 * 1024;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function own_links(page) {
  const links = await page.$$eval('a[href^="/"]', (all) => all.map((a) => a.getAttribute('href').split('#')[0]));
  return links.filter((l) => !/\/pdf$|\.csv$|^\/s\//.test(l));
}

// One page of each kind: "/skp/52" and "/skp/53" are alike.
const kind = (link) => link.replace(/\d+/g, '#');

// Kinds of pages some role has looked at with axe in the wide layout; the narrow one is looked at for every role.
const seen_wide = new Set();

// One visit, both layouts: sideways scroll is measured by resizing the page. `status` is what the page shall answer; the
// browser itself complains of a page that is rightly not there.
async function check(page, path, status = 200) {
  const faults = complaints(page);
  const found = [];
  const look = async (width, thoroughly) => {
    await page.setViewportSize({ width, height: width < 640 ? 740 : 900 });
    if (thoroughly) found.push(...await axe(page));
    const over = await sideways(page);
    if (over > 0) found.push(`scrolls sideways by ${over}px at ${width}`);
  };
  const answer = await page.goto(base + path);
  if (answer.status() !== status) found.push(`answered ${answer.status()}`);
  await look(360, true);
  await look(1280, !seen_wide.has(kind(path)));
  seen_wide.add(kind(path));
  found.push(...faults.filter((f) => status === 200 || !f.includes(`status of ${status}`)));
  page.removeAllListeners('console');
  page.removeAllListeners('pageerror');
  return found.map((f) => `${path}: ${f}`);
}

async function pages_of_visitor() {
  const page = await open(browser, 360);
  const faults = [];
  for (const path of ['/masuk', '/aktivasi', '/lupa', '/bantuan', '/privasi', '/aksesibilitas', '/v'])
    faults.push(...await check(page, path));
  for (const path of ['/v/AAAA-BBBB-CCCC-DDDD', '/tidak-ada']) faults.push(...await check(page, path, 404));
  await page.goto(`${base}/masuk`);
  await page.click('main [type=submit]');
  faults.push(...(await axe(page)).map((f) => `/masuk with faults: ${f}`));
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'errsum', 'focus goes to the summary');
  assert.deepEqual(faults, []);
  await page.context().close();
}

async function pages_of(user) {
  const page = await open(browser, 360);
  await signIn(page, base, user, password);
  const todo = ['/beranda', '/akun', '/akun/sandi', '/pemberitahuan'];
  const seen = new Set(todo.map(kind));
  const faults = [];
  while (todo.length > 0) {
    faults.push(...await check(page, todo.shift()));
    for (const link of await own_links(page))
      if (!seen.has(kind(link)) && seen.size < 60) {
        seen.add(kind(link));
        todo.push(link);
      }
  }
  assert.ok(seen.size > 8, 'the crawl went somewhere');
  assert.deepEqual(faults, []);
  await page.context().close();
}

// Two roles at once: while one browser process paints, the other waits for the server.
test('pages', { concurrency: 2, timeout: 600000 }, async (t) => {
  await Promise.all([
    t.test('of a visitor', pages_of_visitor),
    ...Object.entries(users).map(([role, user]) => t.test(`of ${role}`, () => pages_of(user))),
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

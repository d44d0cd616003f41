// What every browser test needs: a Chromium, a signed-in page, axe, pictures and the weight of a page as sent.
import { readFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe_source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

// Debian's Chromium without a window system, which costs half; quiet: it must not look for updates or peers while a test
// measures.
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium-headless-shell',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// A page of the given width; a phone has twice the pixels. `options` go to newContext (javaScriptEnabled: false, …).
export async function open(browser, width, options = {}) {
  const context = await browser.newContext({
    viewport: { width, height: width < 640 ? 740 : 900 },
    deviceScaleFactor: width < 640 ? 2 : 1,
    bypassCSP: false,
    ...options,
  });
  return context.newPage();
}

export async function signIn(page, base, user, password) {
  await page.goto(`${base}/masuk`);
  await page.fill('[name=pengguna]', user);
  await page.fill('[name=sandi]', password);
  await Promise.all([page.waitForNavigation(), page.click('main [type=submit]')]);
}

const axe_options = {
  resultTypes: ['violations'],
  preload: false,  // only for rules that are not asked for
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

// Violations of WCAG 2.2 A and AA and axe's best practices, one line each; an empty list is the only good answer.
// Evaluated through the debugger, so the page's own Content-Security-Policy stays in force.
export async function axe(page) {
  // Half of the time of a first look goes into compiling axe; a page looked at in two widths keeps it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe_source);
  const run = () => page.evaluate((options) => window.axe.run(document, options), axe_options);
  let { violations } = await run();
  // A bar that sticks to the foot of a phone covers part of a field until one scrolls: only what is too small with the
  // whole page in view is too small.
  if (violations.some((v) => v.id === 'target-size')) {
    const before = page.viewportSize();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: before.width, height });
    ({ violations } = await run());
    await page.setViewportSize(before);
  }
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} (${v.help})`));
}

export async function shot(page, folder, name) {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize().width}.png`, fullPage: true });
}

// How far the page scrolls sideways; 0 is right. Tables of data scroll in a region of their own.
export function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

// Bytes as they came over the wire while `visit` ran: the total and each address.
export async function weights(page, visit) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map();
  const parts = [];
  session.on('Network.responseReceived', (e) => addresses.set(e.requestId, e.response.url));
  session.on('Network.loadingFinished', (e) => parts.push({ url: addresses.get(e.requestId), bytes: e.encodedDataLength }));
  await visit();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return { total: parts.reduce((sum, part) => sum + part.bytes, 0), parts };
}

// Refusals of the Content-Security-Policy and uncaught errors, collected from now on.
export function complaints(page) {
  const list = [];
  page.on('console', (message) => message.type() === 'error' && list.push(message.text()));
  page.on('pageerror', (error) => list.push(String(error)));
  return list;
}

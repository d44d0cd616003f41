// One look at one page, and the list of what was looked at (tests/audit/seen_test.cpp compares it with the route table).
import { appendFileSync } from 'node:fs';
import { axe, sideways } from './lib.mjs';

// One page of each kind: "/skp/52" and "/skp/53" are alike.
export const kind = (address) => address.replace(/\d+/g, '#');

// What answers with a file and not with a page.
export const is_file = (address) => /\/pdf$|\.csv$|\/unduh$|^\/s\/|^\/bukti\//.test(address);

const noted = new Set();
export function note(state, method, address) {
  const line = `${state}\t${method}\t${address.split('?')[0]}\n`;
  if (!process.env.KINERJA_UJI_DILIHAT || noted.has(kind(line))) return;
  noted.add(kind(line));
  appendFileSync(process.env.KINERJA_UJI_DILIHAT, line);
}

// The pages this one leads to: its links, and the forms that only ask for another page. Forms that do more are noted.
export async function links(page) {
  const forms = await page.$$eval('form[method=post]', (all) => all.map((f) => [f.getAttribute('action'),
    [...f.elements].some((e) => e.matches('input:not([type=hidden], [type=submit]), textarea, select'))]));
  for (const [action, to_fill] of forms) note(to_fill ? 'isian' : 'tombol', 'POST', action);
  const found = await page.$$eval('a[href^="/"], form[method=get]',
    (all) => all.map((e) => e.getAttribute('href') || e.getAttribute('action')).map((a) => a.split('#')[0]));
  for (const address of found) note('tautan', 'GET', address);
  return found.filter((address) => !is_file(address));
}

// Which kinds of elements the page is made of. Two pages of one kind and one shape differ in words only.
const shape = (page) => page.evaluate(() => [...new Set([...document.querySelectorAll('body *')]
  .map((e) => `${e.localName}.${e.getAttribute('class') || ''}`))].sort().join());

const looked = { narrow: new Set(), wide: new Set() };

// Sideways scroll at 360 always; axe, and the wide layout, once per kind of page and state, and where `by_shape` says so axe
// at 360 once per shape of it too. Without a script there is no axe: `thoroughly` is then false.
export async function look(page, state, { widths = [360], thoroughly = true, by_shape = false } = {}) {
  const found = [];
  const { pathname, search } = new URL(page.url());
  const what = `${kind(pathname + search)} ${state}`;
  for (const width of widths) {
    const wide = width >= 640;
    const before = wide ? looked.wide : looked.narrow;
    if (wide && before.has(what)) continue;
    await page.setViewportSize({ width, height: wide ? 900 : 740 });
    const over = await sideways(page);
    if (over > 0) found.push(`scrolls sideways by ${over}px at ${width}`);
    if (!thoroughly) continue;
    const key = by_shape && !wide ? `${what} ${await shape(page)}` : what;
    if (!before.has(key)) found.push(...await axe(page));
    before.add(key);
  }
  return found.map((f) => `${pathname}${search} ${state}: ${f}`);
}

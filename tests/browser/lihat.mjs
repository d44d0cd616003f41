// One look at one page, and the list of what was looked at (tests/audit/seen_test.cpp compares it with the route table).
import { appendFileSync } from 'node:fs';
import { axe, sideways } from './lib.mjs';

// One page of each kind: "/skp/52" and "/skp/53" are alike.
export const kind = (address) => address.replace(/\d+/g, '#');

// What answers with a file and not with a page.
export const is_file = (address) => /\/pdf$|\.csv$|\/unduh$|^\/s\/|^\/bukti\/|\/foto\/|\/saya\/data$|\.json$|bentuk=json$/.test(address) || /\.csv\?/.test(address);

const noted = new Set();
export function note(state, method, address) {
  const line = `${state}\t${method}\t${address.split('?')[0]}\n`;
  if (!process.env.KINERJA_UJI_DILIHAT || noted.has(kind(line))) return;
  noted.add(kind(line));
  appendFileSync(process.env.KINERJA_UJI_DILIHAT, line);
}

const plain = (text) => text.replaceAll('&amp;', '&');

// Where a page leads to and what one can send from it, read from its HTML: links and forms that only ask for another page,
// and the forms that do more, with whether there is anything to fill in.
export function parts_of(html) {
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => plain(href));
  const forms = [];
  for (const [, tag, content] of html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)) {
    const action = plain(tag.match(/action="([^"]*)"/)[1]);
    if (!/method="post"/.test(tag)) links.push(action);
    else forms.push({ action, to_fill: /<(textarea|select|input(?![^>]*(type="?(hidden|submit)|tabindex="-1")))/.test(content) });
  }
  return { links, forms };
}

// Notes them and answers the pages.
export function note_parts(html) {
  const { links, forms } = parts_of(html);
  for (const { action, to_fill } of forms) note(to_fill ? 'isian' : 'tombol', 'POST', action);
  for (const address of links) note('tautan', 'GET', address);
  return links.filter((address) => !is_file(address));
}

// Which kinds of elements a page is made of. Two pages of one kind and one shape differ in words only.
export const shape_of = (html) => [...new Set(html.match(/<\w+(?=[\s>])|class="[^"]*"/g))].sort().join();

const looked = { narrow: new Set(), wide: new Set() };

// Sideways scroll at 360 always; axe, and the wide layout, once per kind of page, state and `variant`. Without a script there
// is no axe: `thoroughly` is then false.
export async function look(page, state, { widths = [360], thoroughly = true, variant = '' } = {}) {
  const found = [];
  const { pathname, search } = new URL(page.url());
  const what = `${kind(pathname + search)} ${state}`;
  for (const width of widths) {
    const wide = width >= 640;
    const before = wide ? looked.wide : looked.narrow;
    const key = wide ? what : what + variant;
    if (wide && before.has(key)) continue;
    await page.setViewportSize({ width, height: wide ? 900 : 740 });
    const over = await sideways(page);
    if (over > 0) found.push(`scrolls sideways by ${over}px at ${width}`);
    if (!thoroughly) continue;
    if (!before.has(key)) found.push(...await axe(page));
    before.add(key);
  }
  return found.map((f) => `${pathname}${search} ${state}: ${f}`);
}

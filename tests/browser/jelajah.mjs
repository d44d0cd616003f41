// A walk from somebody's home over every kind of page he is shown a link to.
import assert from 'node:assert/strict';
import { complaints } from './lib.mjs';
import { kind, look, note, note_parts, shape_of } from './lihat.mjs';

const kinds_max = 150;  // far more than anybody has

// One visit in both layouts; where it leads is noted. `status` is what the page shall answer; the browser itself complains
// of a page that is rightly not there.
export async function visit(page, base, path, state, status = 200, variant = '') {
  const faults = complaints(page);
  const answer = await page.goto(base + path);
  const found = answer.status() === status ? [] : [`${path}: answered ${answer.status()}`];
  found.push(...await look(page, state, { widths: [360, 1280], variant }));
  found.push(...faults.filter((f) => status === 200 || !f.includes(`status of ${status}`)).map((f) => `${path}: ${f}`));
  if (answer.status() === 200) {
    note(state, 'GET', new URL(page.url()).pathname);
    note_parts(await page.content());
  }
  page.removeAllListeners('console');
  page.removeAllListeners('pageerror');
  return found;
}

// Kinds and shapes of pages that a walk of this file has painted, in each state and language.
const painted = new Set();

// A page is painted when nobody's walk has painted one of its kind, shape and language before; of others only the links count.
export async function walk(page, base, state, start = ['/beranda']) {
  const todo = [...start];
  const seen = new Set(todo.map(kind));
  const faults = [];
  while (todo.length > 0) {
    const path = todo.shift();
    const answer = await page.context().request.get(base + path, { maxRedirects: 0 });
    const html = await answer.text();
    const variant = html.match(/<html lang="\w+/)?.[0] + shape_of(html);
    const key = `${kind(path)} ${state} ${variant}`;
    if (answer.status() !== 200 || !painted.has(key)) faults.push(...await visit(page, base, path, state, 200, variant));
    painted.add(key);
    for (const link of note_parts(html))
      if (!seen.has(kind(link))) {
        seen.add(kind(link));
        todo.push(link);
      }
  }
  assert.ok(seen.size > 8 && seen.size < kinds_max, `the walk met ${seen.size} kinds of pages`);
  return faults;
}

export async function speak(page, base, language) {
  await page.goto(`${base}/akun`);
  await Promise.all([page.waitForNavigation(), page.click(`.lang [value=${language}]`)]);
}

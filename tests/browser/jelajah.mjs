// A walk from somebody's home over every kind of page he is shown a link to.
import assert from 'node:assert/strict';
import { complaints } from './lib.mjs';
import { kind, links, look, note } from './lihat.mjs';

const kinds_max = 150;  // far more than anybody has

// One visit in both layouts; where it leads is noted. `status` is what the page shall answer; the browser itself complains
// of a page that is rightly not there.
export async function visit(page, base, path, state, status = 200) {
  const faults = complaints(page);
  const answer = await page.goto(base + path);
  const found = answer.status() === status ? [] : [`${path}: answered ${answer.status()}`];
  found.push(...await look(page, state, { widths: [360, 1280], by_shape: state === 'isi' }));
  found.push(...faults.filter((f) => status === 200 || !f.includes(`status of ${status}`)).map((f) => `${path}: ${f}`));
  if (answer.status() === 200) {
    note(state, 'GET', new URL(page.url()).pathname);
    await links(page);
  }
  page.removeAllListeners('console');
  page.removeAllListeners('pageerror');
  return found;
}

export async function walk(page, base, state, start = ['/beranda']) {
  const todo = [...start];
  const seen = new Set(todo.map(kind));
  const faults = [];
  while (todo.length > 0) {
    faults.push(...await visit(page, base, todo.shift(), state));
    for (const link of await links(page))
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

// What the tests of citizens' pages do on every page.
import assert from 'node:assert/strict';
import { look, note } from './lihat.mjs';

export const at = (page) => new URL(page.url()).pathname;
export const press = (page, button = 'main .actions .btn') => Promise.all([page.waitForNavigation(), page.click(button)]);

// A form that came back: looked at in both layouts, with the summary in focus.
export async function refused(page, action, faults, scripted) {
  assert.ok(await page.$('.errsum'), `${action} was not refused`);
  note('isian', 'POST', action);
  note('galat', 'POST', action);
  faults.push(...await look(page, 'galat', { widths: [360, 1280], thoroughly: scripted }));
  await page.setViewportSize({ width: 360, height: 740 });
}

// Looks at static pages in the product's own style sheet and script, without a server of the product:
//   node system.mjs <folder with .html pages> [<folder for pictures>]
// Reports for 320, 360 and 1280 px: axe, sideways scroll, refusals of the strict CSP; html-validate; sizes of the
// assets. Any style sheet a page asks for is answered with app.css.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { launch, open, axe, shot, sideways, complaints } from './lib.mjs';

const [pages_folder, pictures = 'build/pictures'] = process.argv.slice(2);
if (!pages_folder) throw new Error('usage: node system.mjs <folder with .html pages> [<folder for pictures>]');
const assets_folder = path.join(import.meta.dirname, '../../src/web/assets');

const types = { '.css': 'text/css', '.svg': 'image/svg+xml', '.js': 'text/javascript', '.html': 'text/html; charset=utf-8',
  '.webp': 'image/webp', '.webmanifest': 'application/manifest+json' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
  + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const caps = { 'base.css frame.css form.css list.css chart.css width.css print.css': 9000, 'app.js': 5000, 'ikon.svg lambang.svg manifest.webmanifest': 4000 };

const faults = [];
const fault = (text) => { faults.push(text); console.log(`FAULT ${text}`); };

async function file_for(name) {
  if (name === 'tokens.css') return '';
  name = name.replace(/^s\/(.*)\.[0-9a-f]{10}\.(\w+)$/, '$1.$2');  // a page of the product asks for hashed names
  const folders = name.endsWith('.html') || name.includes('/') ? [pages_folder] : [assets_folder, pages_folder];
  for (const folder of folders) {
    const content = await readFile(path.join(folder, name)).catch(() => null);
    if (content) return content;
  }
  return null;
}

const server = createServer(async (request, response) => {
  const name = path.posix.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).slice(1);
  const content = await file_for(name);
  response.writeHead(content === null ? 404 : 200,
    { 'Content-Type': types[path.extname(name)] || 'text/plain', 'Content-Security-Policy': policy });
  response.end(content || '');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}`;

for (const [names, cap] of Object.entries(caps)) {
  const files = await Promise.all(names.split(' ').map((name) => readFile(path.join(assets_folder, name))));
  const bytes = gzipSync(Buffer.concat(files), { level: 9 }).length;
  console.log(`${names}: ${bytes} bytes of at most ${cap}`);
  if (bytes > cap) fault(`${names} is too heavy`);
}

const validator = new HtmlValidate({ extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off',
    'prefer-native-element': ['error', { exclude: ['region'] }] } });
const names = (await readdir(pages_folder)).filter((name) => name.endsWith('.html'));
for (const name of names) {
  const report = await validator.validateString(await readFile(path.join(pages_folder, name), 'utf8'));
  for (const result of report.results)
    for (const m of result.messages) fault(`${name}:${m.line} ${m.ruleId}: ${m.message}`);
}

const browser = await launch();
for (const width of [320, 360, 1280]) {
  const page = await open(browser, width);
  const refused = complaints(page);
  for (const name of names) {
    await page.goto(`${base}/${name}`);
    await page.evaluate(() => document.fonts.ready);
    if (width !== 320) await shot(page, pictures, name.replace('.html', ''));
    for (const line of await axe(page)) fault(`${name} ${width}px axe ${line}`);
    if (await sideways(page) > 0) fault(`${name} ${width}px scrolls sideways by ${await sideways(page)} px`);
  }
  for (const line of refused) fault(`${width}px ${line}`);
  await page.context().close();
}
await browser.close();
server.close();
console.log(faults.length ? `${faults.length} faults` : `${names.length} pages: no faults`);
process.exitCode = faults.length ? 1 : 0;

// bin/bench calls this. Prints a table in Markdown; ends with 1 when a target was missed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as own from './parts.mjs';
import * as peta from './peta.mjs';
import * as warga from './warga.mjs';

const parts = { ...own, ...warga, ...peta };

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  data: { type: 'string' }, sizes: { type: 'string', default: '3000,100000,1000000' },
  pengaduan: { type: 'string', default: '10000,1000000' },
  seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '3' }, out: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length) throw new Error(`bin/bench: no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const scratch = mkdtempSync(path.join(tmpdir(), 'kinerja-bench-'));
const options = { scratch, folder: values.data || path.join(scratch, 'demo'), seconds: Number(values.seconds),
  rounds: Number(values.rounds), sizes: values.sizes.split(',').map(Number),
  pengaduan: values.pengaduan.split(',').map(Number) };
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
mkdirSync(options.folder, { recursive: true });

const lines = [`${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${new Date().toISOString().slice(0, 10)}`,
  '', '| What | Measured | Target, or the figure of the design |', '|---|---|---|'];
let missed = 0;
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length && !positionals.includes(name)) continue;
  console.error(`== ${name}`);
  for (const [what, figure, target] of await part(options)) {
    const reference = typeof target === 'string' ? target : `${target.text}: ${target.met ? 'met' : '**missed**'}`;
    missed += target.met === false;
    lines.push(`| ${what} | ${figure} | ${reference} |`);
    console.error(`   ${what}: ${figure}  ${reference}`);
  }
}
const table = `${lines.join('\n')}\n`;
if (values.out) writeFileSync(values.out, table);
console.log(table);
process.exit(missed ? 1 : 0);

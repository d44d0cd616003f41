// What is measured. Every part answers rows of the table: what, the figure, the target (or what design/stack.md had).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare, line_of, median, number, per_second, wrk, write_people } from './load.mjs';
import { start_nginx } from './nginx.mjs';
import { command, demo, fresh, logins_of, seconds, serve } from './program.mjs';
import { Visitor, form_of } from './visitor.mjs';

// Nurses of the first clinics: the same plan of 8 results and 24 indicators in a demo of any size.
async function nurses(server, count) {
  const found = [];
  for (const row of readFileSync(path.join(server.dir, 'pegawai.csv'), 'utf8').split('\n')) {
    if (!/Perawat Ahli Pertama/.test(row) || !/\bPKM-0\d\b/.test(row)) continue;
    const visitor = await Visitor.signed_in(server.base, row.match(/\d{18}/)[0]);
    const plan = await visitor.plan();
    if (plan && (await visitor.get(plan)).status === 200) found.push([visitor, plan]);
    if (found.length === count) return found;
  }
  throw new Error(`only ${found.length} nurses with a plan in ${server.dir}`);
}

// ---------- against nginx ----------

async function verification_path(server) {
  const visitor = await Visitor.signed_in(server.base, logins_of(server.dir).pegawai);
  const dokumen = `${await visitor.plan()}/dokumen`;
  await visitor.post(dokumen, form_of((await visitor.get(dokumen)).text, dokumen));
  return (await visitor.get(dokumen)).text.match(/\/v\/[\w-]+/)[0];
}

export async function against_nginx(options) {
  const server = await fresh(options);
  const visitor = await Visitor.signed_in(server.base, logins_of(server.dir).pegawai);
  const pages = [['SKP page, signed in', 'skp', await visitor.plan(), visitor.headers(), 0.4],
    ['public verification page', 'v', await verification_path(server), { 'X-Forwarded-For': '10.9.9.9' }, 0.6]];
  const bodies = {};
  for (const [, name, address] of pages) bodies[name] = (await visitor.get(address)).text;
  const nginx = await start_nginx(options.scratch, bodies);
  const rows = [];
  for (const [what, name, address, headers, target] of pages)
    for (const [how, encoding] of [['plain', 'identity'], ['gzip', 'gzip']]) {
      const [theirs, ours] = compare(server.base + address, `${nginx.base}/${name}`, { ...headers, 'Accept-Encoding': encoding }, options);
      rows.push([`${what}, ${number(bodies[name].length / 1024)} KB, ${how}, 64 connections`,
        `${per_second(ours)}; nginx ${per_second(theirs)}; ratio ${number(ours / theirs, 2)}`,
        how === 'plain' ? { text: `ratio ≥ ${number(target, 2)}`, met: ours / theirs >= target } : '']);
    }
  rows.push(['memory after that load', `${number(server.memory_mb())} MB, at most ${number(server.memory_peak_mb())} MB`, '']);
  await nginx.stop();
  await server.stop();
  return rows;
}

// ---------- growth ----------

const searches = { 'one word': ['maria', 'yosina', 'pigai', 'mote'], 'two words': ['maria pigai', 'yohana wonda', 'lukas mote'],
  'NIP': ['199203142019032008', '198307222010041003'], 'start of a NIP': ['1992', '1983'] };  // more than a page of people in the smallest demo too

async function growth_of_size(pegawai, options) {
  const dir = await demo(options.folder, pegawai);
  const server = await serve(dir);
  const users = logins_of(dir);
  const file = path.join(options.scratch, 'people.tsv');
  const measure = (lines) => {
    const data = write_people(file, lines);
    const run = () => wrk(server.base, { connections: 1, duration: options.seconds, script: 'walk.lua', data }).median_ms;
    run();  // warm
    return median(Array.from({ length: options.rounds }, run));
  };
  const out = {};
  out['SKP page (16 people)'] = measure((await nurses(server, 16)).map(([v, plan]) => line_of(v, plan)));
  const penilai = await Visitor.signed_in(server.base, users.penilai);
  out["leader's home"] = measure([line_of(penilai, '/beranda')]);
  out["leader's queue of evaluations"] = measure([line_of(penilai, '/evaluasi')]);
  const hr = await Visitor.signed_in(server.base, users.admin_hr);
  for (const [kind, words] of Object.entries(searches))
    out[`search by ${kind}`] = measure(words.map((w) => line_of(hr, `/pegawai?q=${encodeURIComponent(w)}`)));
  await server.stop();
  const seeded = Number(readFileSync(path.join(dir, 'seed_seconds'), 'utf8'));
  return { out, start_ms: server.start_ms, seeded };
}

export async function growth(options) {
  const sizes = [];
  for (const size of options.sizes) sizes.push(await growth_of_size(size, options));
  const rows = Object.keys(sizes[0].out).map((what) => {
    const times = sizes.map((s) => s.out[what]);
    const factor = Math.max(...times) / Math.min(...times);
    return [`${what}: median at ${options.sizes.map((n) => number(n)).join(' / ')} people`,
      `${times.map((t) => number(t, 2)).join(' / ')} ms; factor ${number(factor, 2)}`,
      { text: 'factor ≤ 1.50', met: factor <= 1.5 }];
  });
  rows.push(['start until ready, same sizes', `${sizes.map((s) => number(s.start_ms)).join(' / ')} ms`, '']);
  rows.push(['seeding the demo, same sizes', `${sizes.map((s) => number(s.seeded, 1)).join(' / ')} s`, '']);
  return rows;
}

// ---------- durable saves ----------

// The first result's form of this period, with the texts left out: every save writes its own.
async function save_line(visitor, plan) {
  const page = await visitor.get(`${plan}/realisasi?hasil=1`);
  const fields = form_of(page.text, `${plan}/realisasi`);
  const names = fields.map(([name]) => name).filter((name) => name.startsWith('uraian_'));
  const version = Number(fields.find(([name]) => name === 'versi')[1]);
  const stay = fields.filter(([name]) => !['versi', 'kirim_id', ...names].includes(name));
  return { version, texts: names.length,
    line: line_of(visitor, `${plan}/realisasi`, new URLSearchParams([...stay, ['aksi', 'simpan']]).toString(), version, names.join(',')) };
}

async function people_who_save(server, count) {
  const found = [];
  for (const row of readFileSync(path.join(server.dir, 'pegawai.csv'), 'utf8').split('\n')) {
    const nip = row.match(/\d{18}/);
    if (!nip || /Kepala|Sekretaris|Inspektur/.test(row)) continue;
    const visitor = await Visitor.signed_in(server.base, nip[0]);
    const plan = await visitor.plan();
    if (plan && (await visitor.get(`${plan}/realisasi?hasil=1`)).text.includes('name="uraian_')) found.push([visitor, plan]);
    if (found.length === count) return found;
  }
  throw new Error('too few people with a plan in force');
}

// Saves per second; checks in the pages that what was acknowledged was stored.
async function saves(server, people, options) {
  const before = await Promise.all(people.map(([v, plan]) => save_line(v, plan)));
  const data = write_people(path.join(options.scratch, 'savers.tsv'), before.map((b) => b.line));
  const n = people.length;
  const done = wrk(server.base, { connections: n, threads: n, duration: options.seconds, script: 'save.lua', data });
  const after = await Promise.all(people.map(([v, plan]) => save_line(v, plan)));
  const stored = after.reduce((sum, a, i) => sum + (a.version - before[i].version) / a.texts, 0);
  if (stored < done.requests) throw new Error(`${done.requests} saves were acknowledged, ${stored} are stored`);
  return done;
}

export async function durable_saves(options) {
  const server = await fresh(options);
  const people = await people_who_save(server, 64);
  const one = [], many = [];
  for (let round = 0; round < options.rounds; ++round) {
    one.push(await saves(server, people.slice(0, 1), options));
    many.push(await saves(server, people, options));
  }
  await server.stop();
  const [a, b] = [median(one.map((r) => r.rate)), median(many.map((r) => r.rate))];
  return [['realisation saves over HTTP, SQLite, 1 / 64 connections', `${per_second(a)} / ${per_second(b)}; ratio ${number(b / a, 1)}`,
    { text: 'ratio ≥ 3.0', met: b / a >= 3 }],
  ['99th percentile of a save at 64 connections', `${number(median(many.map((r) => r.p99_ms)), 1)} ms`,
    'bare commits: 1.5k/s at 1 writer, 20k/s at 64']];
}

export { open311_posts } from './open311.mjs';

// ---------- single things ----------

const count_of = (report, what) => number(Number(report.match(new RegExp(`${what}\\t(\\d+)`))[1]));

export async function import_rows(options) {
  const source = await demo(options.folder, 10000);
  const dir = mkdtempSync(path.join(tmpdir(), 'kinerja-bench-impor-'));
  const file = (kind) => path.join(options.scratch, `${kind}.csv`);
  command(['export', 'unit', file('unit'), '--data', source]);
  command(['export', 'pegawai', file('pegawai'), '--data', source]);
  command(['import', 'unit', file('unit'), '--data', dir]);
  const [first, report] = await seconds(() => command(['import', 'pegawai', file('pegawai'), '--data', dir]));
  const [again, second] = await seconds(() => command(['import', 'pegawai', file('pegawai'), '--data', dir]));
  rmSync(dir, { recursive: true });
  return [[`import of ${count_of(report, 'baru')} employees from CSV (${count_of(report, 'ditolak')} refused)`,
    `${number(first, 1)} s; the same file again ${number(again, 1)} s (${count_of(second, 'berubah')} changed)`,
    'writing 10,000 rows of XLSX: 0.12 s']];
}

export async function single_things(options) {
  const server = await fresh(options);
  const memory = server.memory_mb();
  const user = logins_of(server.dir).pegawai;
  const signing_in = [], documents = [];
  for (let i = 0; i < 5; ++i) signing_in.push((await seconds(() => Visitor.signed_in(server.base, user)))[0]);
  for (const [nurse, plan] of await nurses(server, 16)) {
    const address = `${plan}/dokumen`;
    const page = (await nurse.get(address)).text;
    if (!page.includes('method="post"') || !page.includes(`action="${address}"`)) continue;  // a plan that is not set
    const fields = form_of(page, address);
    const [took, answer] = await seconds(() => nurse.post(address, fields));
    if (answer.status !== 303) throw new Error(`the document was answered ${answer.status}`);
    documents.push(took);
  }
  await server.stop();
  return [['one PDF: form posted, SKP drawn, stored and recorded', `${number(median(documents) * 1000)} ms`, '12 ms a document, drawing alone'],
    ['signing in (two requests, one argon2id)', `${number(median(signing_in) * 1000)} ms`, '36–89 ms argon2id'],
    ['start until ready', `${number(server.start_ms)} ms`, ''],
    ['memory after the start', `${number(memory)} MB`, '']];
}

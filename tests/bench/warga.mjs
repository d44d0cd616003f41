// What is measured of citizens' pengaduan: the pages everybody opens against nginx, and growth with their number.
import { readFileSync } from 'node:fs';
import { get as http_get } from 'node:http';
import path from 'node:path';
import { compare, line_of, median, number, per_second, wrk, write_people } from './load.mjs';
import { start_nginx } from './nginx.mjs';
import { demo, demo_moment, logins_of, serve } from './program.mjs';
import { Visitor } from './visitor.mjs';

const people = 60;
const growth_max = 2;

// A server whose jobs of the start are done: the public list stays what it is.
export async function settled(dir) {
  const server = await serve(dir, demo_moment);
  const visitor = await visitor_of(server);
  for (let same = 0, last = ''; same < 3;) {
    const tag = (await visitor.get('/pengaduan')).etag;
    same = tag && tag === last ? same + 1 : 0;
    last = tag;
    await new Promise((later) => { setTimeout(later, 1000); });
  }
  return server;
}

// The reporter of the demo: his code and PIN stand in the logins.
async function reporter(server) {
  const [, kode, pin] = readFileSync(path.join(server.dir, 'logins.tsv'), 'utf8').match(/^pelapor\t(\S+)\t(\S+)$/m);
  const visitor = new Visitor(server.base);
  await visitor.get('/pengaduan/lacak');
  const answer = await visitor.post('/pengaduan/lacak', [['kode', kode], ['pin', pin]]);
  if (answer.location !== '/pengaduan/saya') throw new Error(`the code of the demo opens nothing: ${answer.status}`);
  return visitor;
}

async function visitor_of(server) {
  const visitor = new Visitor(server.base);
  await visitor.get('/pengaduan');  // brings the cookie of a visitor
  return visitor;
}

const numbers_on = (html) => [...new Set([...html.matchAll(/href="\/pengaduan\/([0-9A-Z]{10})"/g)].map(([, nomor]) => nomor))];

export async function warga_against_nginx(options) {
  const server = await settled(await demo(options.folder, people, options.pengaduan[0]));
  const visitor = await visitor_of(server);
  const one = numbers_on((await visitor.get('/pengaduan')).text)[0];
  const pages = [['public list', 'daftar', '/pengaduan', visitor, 0.6], ['one public pengaduan', 'satu', `/pengaduan/${one}`, visitor, 0.5],
    ["the reporter's tracking page", 'saya', '/pengaduan/saya', await reporter(server), 0.5]];
  const bodies = {};
  for (const [, name, address, who] of pages) bodies[name] = (await who.get(address)).text;
  const nginx = await start_nginx(options.scratch, bodies);
  const rows = [];
  for (const [what, name, address, who, target] of pages) {
    const [theirs, ours] = compare(server.base + address, `${nginx.base}/${name}`, { ...who.headers(), 'Accept-Encoding': 'identity' }, options);
    rows.push([`${what}, ${number(bodies[name].length / 1024)} KB, plain, 64 connections`,
      `${per_second(ours)}; nginx ${per_second(theirs)}; ratio ${number(ours / theirs, 2)}`,
      { text: `ratio ≥ ${number(target, 2)}`, met: ours / theirs >= target }]);
  }
  await nginx.stop();
  await server.stop();
  return rows;
}

// ---------- growth ----------

const words = ['jembatan', 'lampu mati', 'air bersih', 'puskesmas', 'sampah pasar', 'guru'];
const stories = ['Papan jembatan lepas dan anak sekolah harus melompat.', 'Lampu jalan mati sejak minggu lalu, gelap sekali.',
  'Air bersih tidak mengalir sudah tiga hari.', 'Sampah menumpuk di belakang pasar dan berbau.'];
const kinds = ['jembatan', 'lampu_jalan', 'air_bersih', 'sampah'];

// Somebody in the middle of the form, before he is shown what may be the same.
async function writer(server, n) {
  const visitor = await visitor_of(server);
  const step = async (page, fields) => {
    const answer = await visitor.post(`/pengaduan/baru/${page}`, fields);
    if (answer.status !== 303) throw new Error(`the page ${page} of the form was refused: ${answer.status}`);
  };
  await step('apa', [['kategori', kinds[n % kinds.length]]]);
  await step('dimana', [['distrik', '94.01.05'], ['lintang', String(-3.3 - 0.02 * n)], ['bujur', String(135.3 + 0.03 * n)], ['aksi', 'lanjut']]);
  await step('cerita', [['cerita', stories[n % stories.length]]]);
  return visitor;
}

// Lists as people leaf through them: the first page, some behind it, and one kind.
async function lists(visitor) {
  const found = ['/pengaduan', '/pengaduan?jenis=jalan'];
  for (let page = '/pengaduan'; found.length < 12;) {
    const last = numbers_on((await visitor.get(page)).text).at(-1);
    page = `/pengaduan?setelah=${last}`;
    found.push(page);
  }
  return found;
}

// Officers are signed in, so none of their pages is kept. Its title counts up to a thousand, which few have at first: that
// grows, and then no more.
const counted_to_a_thousand = "officers' inbox";
const inbox = ['', '?bagian=berjalan', '?bagian=selesai', '?bagian=berjalan&urut=prioritas', '?bagian=berjalan&kategori=jalan'];

async function officers(server) {
  const users = logins_of(server.dir);
  return Promise.all(['koordinator', 'penghubung', 'kepala_unit', 'apip'].map((role) => Visitor.signed_in(server.base, users[role])));
}

async function growth_of(pengaduan, options) {
  const server = await settled(await demo(options.folder, people, pengaduan));
  const file = path.join(options.scratch, 'warga.tsv');
  const measure = (lines) => {
    const data = write_people(file, lines);
    const run = () => wrk(server.base, { connections: 1, duration: options.seconds, script: 'walk.lua', data }).median_ms;
    run();  // warm
    return median(Array.from({ length: options.rounds }, run));
  };
  const visitor = await visitor_of(server);
  const pages = await lists(visitor);
  const singles = numbers_on((await visitor.get(pages.at(-1))).text);
  const writers = [];
  for (let n = 0; n < 16; ++n) writers.push(await writer(server, n));
  const out = {
    'public list, page by page': measure(pages.map((page) => line_of(visitor, page))),
    'one public pengaduan': measure(singles.map((nomor) => line_of(visitor, `/pengaduan/${nomor}`))),
    'search of the public list': measure(words.map((w) => line_of(visitor, `/pengaduan?kata=${encodeURIComponent(w)}`))),
    'what may be the same (nearby)': measure(writers.map((w) => line_of(w, '/pengaduan/baru/serupa'))),
    [counted_to_a_thousand]: measure((await officers(server)).flatMap((o) => inbox.map((query) => line_of(o, `/petugas/pengaduan${query}`)))),
  };
  await server.stop();
  return { out, seeded: Number(readFileSync(path.join(server.dir, 'seed_seconds'), 'utf8')) };
}

export async function warga_growth(options) {
  const sizes = [];
  for (const size of options.pengaduan) sizes.push(await growth_of(size, options));
  const counts = options.pengaduan.map((n) => number(n)).join(' / ');
  const rows = Object.keys(sizes[0].out).map((what) => {
    const times = sizes.map((s) => s.out[what]);
    const factor = times.at(-1) / times[0];
    return [`${what}: median at ${counts} pengaduan`, `${times.map((t) => number(t, 2)).join(' / ')} ms; factor ${number(factor, 2)}`,
      what === counted_to_a_thousand ? '' : { text: `factor ≤ ${number(growth_max, 2)}`, met: factor <= growth_max }];
  });
  rows.push(['seeding them, same sizes', `${sizes.map((s) => number(s.seeded, 1)).join(' / ')} s`, '']);
  return rows;
}

// ---------- weight ----------

// The bytes of one answer, head and all, as a phone gets it.
const weigh = (url) => new Promise((resolve, reject) => {
  http_get(url, { agent: false, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => {
      const head = answer.rawHeaders.join(': ').length + 2 * answer.rawHeaders.length;
      resolve({ bytes: Buffer.concat(parts).length + head, type: answer.headers['content-type'] });
    });
  }).on('error', reject);
});

export async function warga_weight(options) {
  const server = await settled(await demo(options.folder, people, options.pengaduan[0]));
  const html = await (await fetch(`${server.base}/pengaduan/baru`)).text();
  const parts = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg|png|webmanifest))"/g)].map(([, address]) => address);
  let total = (await weigh(`${server.base}/pengaduan/baru`)).bytes;
  for (const address of new Set(parts)) total += (await weigh(server.base + address)).bytes;
  await server.stop();
  return [['complaint form, first visit without map, everything', `${number(total / 1024, 1)} KB`, { text: '≤ 30 KB', met: total <= 30 * 1024 }]];
}

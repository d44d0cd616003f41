// Open311: reports of programs that are on the disk when they are answered.
import path from 'node:path';
import { median, number, per_second, wrk, write_people } from './load.mjs';
import { command, fresh } from './program.mjs';

const programs = 64;

// How many pengaduan the keys have sent, as the program itself counts them.
const stored = (dir) => command(['kunci-api', 'daftar', '--data', dir]).trim().split('\n')
  .reduce((sum, line) => sum + Number(line.split('\t')[2]), 0);

function posts(server, keys, run, options) {
  const before = stored(server.dir);
  const data = write_people(path.join(options.scratch, 'programs.tsv'), keys.map((key, i) => [key, `10.8.0.${i}`, run]));
  const n = keys.length;
  const done = wrk(server.base, { connections: n, threads: n, duration: options.seconds, script: 'open311.lua', data });
  const found = stored(server.dir) - before;
  if (found < done.requests) throw new Error(`${done.requests} reports were acknowledged, ${found} are stored`);
  return done;
}

export async function open311_posts(options) {
  let keys = [];
  const server = await fresh(options, (dir) => {
    keys = Array.from({ length: programs }, (_, i) => command(['kunci-api', 'buat', `Uji ${i}`, '--batas', '1000000', '--data', dir]).trim());
  });
  const one = [], many = [];
  for (let round = 0; round < options.rounds; ++round) {
    one.push(posts(server, keys.slice(0, 1), `a${round}`, options));
    many.push(posts(server, keys, `b${round}`, options));
  }
  await server.stop();
  const [a, b] = [median(one.map((r) => r.rate)), median(many.map((r) => r.rate))];
  return [[`Open311 POST, durable pengaduan, SQLite, 1 / ${programs} connections`, `${per_second(a)} / ${per_second(b)}; ratio ${number(b / a, 1)}`,
    { text: 'ratio ≥ 3.0', met: b / a >= 3 }],
  [`99th percentile of a POST at ${programs} connections`, `${number(median(many.map((r) => r.p99_ms)), 1)} ms`,
    'bare commits: 1.5k/s at 1 writer, 20k/s at 64']];
}

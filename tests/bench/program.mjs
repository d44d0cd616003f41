// The product as a program: seeded instances, a running server, commands with their time.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
export const binary = path.join(root, 'build/release/kinerja');
const evaluation = '2026-12-28T09:00+09:00';  // the last period's evaluation is open
export const demo_moment = '2026-11-24T09:00+09:00';  // when the demo ends: no clock of a pengaduan has anything to catch up

export const seconds = async (work) => {
  const started = performance.now();
  const result = await work();
  return [(performance.now() - started) / 1000, result];
};

export const free_port = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

// Runs `kinerja <args>`; answers its output, throws when it ends with anything but 0 or `also`.
export function command(args, also = 0) {
  const done = spawnSync(binary, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 30 });
  if (done.status !== 0 && done.status !== also) throw new Error(`kinerja ${args.join(' ')} ended with ${done.status}`);
  return done.stdout;
}

// The folder of a demo with so many people and, where it matters, pengaduan. Made once; `--data` keeps it for the next run.
export async function demo(folder, pegawai, pengaduan = null) {
  const dir = path.join(folder, pengaduan === null ? String(pegawai) : `pengaduan-${pengaduan}`);
  if (existsSync(dir)) return dir;
  const making = `${dir}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const [took, logins] = await seconds(() => command(['seed', '--demo', '--pegawai', String(pegawai), '--data', making,
    ...(pengaduan === null ? [] : ['--pengaduan', String(pengaduan)])]));
  writeFileSync(path.join(making, 'logins.tsv'), logins);
  writeFileSync(path.join(making, 'seed_seconds'), String(took));
  writeFileSync(path.join(making, 'pegawai.csv'), command(['export', 'pegawai', '-', '--data', making]));
  renameSync(making, dir);
  return dir;
}

// A server on a copy of the smallest demo, for what writes: every run finds the same. `prepare` gets the copy's folder
// before the server has it.
export async function fresh(options, prepare = () => {}) {
  const copy = mkdtempSync(path.join(options.scratch, 'demo-'));
  cpSync(await demo(options.folder, options.sizes[0]), copy, { recursive: true });
  prepare(copy);
  return serve(copy);
}

// {role: user} of the printed logins; all have the demo's password.
export const logins_of = (dir) => Object.fromEntries(
  readFileSync(path.join(dir, 'logins.tsv'), 'utf8').trim().split('\n').map((line) => line.split('\t').slice(0, 2)));

const status = (pid, field) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${field}:\\s+(\\d+)`))[1]);

// A server on the folder. The rate limits would stop the load of one person from one machine, so they are raised by
// their configuration keys; each person still comes from an address of his own.
export async function serve(dir, moment = evaluation) {
  const port = await free_port();
  const env = { ...process.env, KINERJA_PROXY_DIPERCAYA: '127.0.0.1/32', KINERJA_BATAS_ALAMAT_PER_MENIT: '100000000',
    KINERJA_BATAS_SESI_PER_MENIT: '100000000' };
  const log = openSync(path.join(dir, 'bench.log'), 'w');
  const started = performance.now();
  const child = spawn(binary, ['serve', '--data', dir, '--listen', `127.0.0.1:${port}`, '--sekarang', moment],
    { env, stdio: ['ignore', log, log] });
  process.once('exit', () => child.kill());  // also when the measuring fails: it holds the folder
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    if (await fetch(`${base}/sehat/siap`).then((r) => r.ok, () => false)) break;
    if (child.exitCode !== null) throw new Error(`the server did not start; see ${dir}/bench.log`);
    await new Promise((later) => setTimeout(later, 1));
  }
  return {
    base, dir, start_ms: performance.now() - started,
    memory_mb: () => status(child.pid, 'VmRSS') / 1024,
    memory_peak_mb: () => status(child.pid, 'VmHWM') / 1024,
    stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); }),
  };
}

// An instance of the program for one test alone: a small demo in a folder of its own, at a moment the test chooses.
// KINERJA_PROGRAM is the program, KINERJA_KERJA the folder where the run collects the servers' logs.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = process.env.KINERJA_PROGRAM;
const logs = process.env.KINERJA_KERJA || tmpdir();

async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });
}

export class Instance {
  // `seed_flags`: ['--kosong'] for people whose year has not begun; `settings`: variables that configure the server.
  static async start(name, moment, { seed_flags = ['--pengaduan', '0'], settings = {} } = {}) {
    const instance = Object.assign(new Instance(), { settings });
    instance.folder = mkdtempSync(path.join(tmpdir(), 'kinerja-cerita-'));
    instance.log = path.join(logs, `${name}.log`);
    const printed = execFileSync(program, ['seed', '--demo', '--pegawai', '60', '--data', instance.folder, ...seed_flags], { encoding: 'utf8' });
    const rows = printed.trim().split('\n').map((line) => line.split('\t'));
    instance.users = Object.fromEntries(rows.map(([role, user]) => [role, user]));
    instance.passwords = Object.fromEntries(rows.map(([role, , password]) => [role, password]));
    instance.port = await free_port();
    instance.base = `http://127.0.0.1:${instance.port}`;
    await instance.move_to(moment);
    return instance;
  }

  // `kinerja …` on this data; one that writes needs the server halted. Answers what it printed.
  command(...args) {
    return execFileSync(program, [...args, '--data', this.folder], { encoding: 'utf8' });
  }

  // The same data at another moment, for example "2026-12-28T09:00+09:00".
  async move_to(moment) {
    await this.halt();
    const out = openSync(this.log, 'a');
    this.server = spawn(program, ['serve', '--data', this.folder, '--listen', `127.0.0.1:${this.port}`, '--sekarang', moment],
      { stdio: ['ignore', out, out], env: { ...process.env, ...this.settings } });
    this.ahead = Date.parse(moment) - Date.now();
    for (let tries = 0; tries < 300 && !(await answers(this.port)); tries += 1)
      await new Promise((done) => { setTimeout(done, 100); });
  }

  // What time the server thinks it is, in ms.
  now() { return Date.now() + this.ahead; }

  async halt() {
    if (!this.server) return;
    const gone = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await gone;
    this.server = null;
  }

  async end() {
    await this.halt();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

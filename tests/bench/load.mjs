// wrk, with one file of people: its scripts read "cookie, address, path, body" lines.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const to_ms = (text) => {
  const [, number, unit] = text.match(/^([\d.]+)(us|ms|s|m)$/) || [];
  if (!unit) throw new Error(`wrk answered no time but ${text}`);
  return Number(number) * { us: 0.001, ms: 1, s: 1000, m: 60000 }[unit];
};

// Requests per second and the latencies. Any answer but 2xx and 3xx ends the run: a wrong page is not a fast page.
export function wrk(url, { connections = 64, threads = Math.min(2, connections), duration = 5, headers = {}, script = null,
  data = null } = {}) {
  const args = [`-t${threads}`, `-c${connections}`, `-d${duration}s`, '--latency', '--timeout', '20s'];
  for (const [name, value] of Object.entries(headers)) args.push('-H', `${name}: ${value}`);
  if (script) args.push('-s', path.join(import.meta.dirname, script));
  args.push(url);
  if (data) args.push('--', data);
  const done = spawnSync('wrk', args, { encoding: 'utf8' });
  const bad = done.stdout.match(/Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)|wrong: (.*)/);
  if (done.status !== 0 || bad) throw new Error(`wrk ${url}: ${bad ? bad[0] : done.stderr}`);
  return {
    requests: Number(done.stdout.match(/(\d+) requests in/)[1]),
    rate: Number(done.stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    median_ms: to_ms(done.stdout.match(/^ +50%\s+(\S+)/m)[1]),
    p99_ms: to_ms(done.stdout.match(/^ +99%\s+(\S+)/m)[1]),
  };
}

export function write_people(file, lines) {
  writeFileSync(file, lines.map((fields) => fields.join('\t')).join('\n') + '\n');
  return file;
}

export const number = (n, digits = 0) =>
  n.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
export const per_second = (n) => `${number(n)}/s`;
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
// What walk.lua reads of one person.
export const line_of = (visitor, ...rest) => [visitor.headers().Cookie, visitor.address, ...rest];

// Requests per second of the two addresses in turn, in one run.
export function compare(ours, theirs, headers, options) {
  const rates = [[], []];
  for (let round = 0; round < options.rounds; ++round) {
    rates[0].push(wrk(theirs, { duration: options.seconds, headers: { 'Accept-Encoding': headers['Accept-Encoding'] } }).rate);
    rates[1].push(wrk(ours, { duration: options.seconds, headers }).rate);
  }
  return rates.map(median);
}

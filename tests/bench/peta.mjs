// What is measured of the public's map: what a browser asks for when it shows a piece of it, with few and with many.
import path from 'node:path';
import { median, wrk, write_people } from './load.mjs';
import { demo } from './program.mjs';
import { Visitor } from './visitor.mjs';
import { settled } from './warga.mjs';

const people = 60;
const growth_max = 2;
const pieces = {
  'map of the region': ['z=7&bbox=133.5,-5,137.6,-1.7', 'z=8&bbox=134.2,-4.5,136.9,-2.2', 'z=8&jenis=jalan&bbox=134.2,-4.5,136.9,-2.2'],
  'map cells of a town': ['z=11&bbox=135.2,-3.6,135.7,-3.2', 'z=12&bbox=135.3,-3.5,135.5,-3.3', 'z=13&bbox=135.4,-3.45,135.5,-3.35', 'z=12&keadaan=selesai&bbox=135.3,-3.5,135.5,-3.3'],
  'single ones near by': ['z=15&bbox=135.48,-3.39,135.51,-3.36', 'z=16&bbox=135.3,-3.51,135.315,-3.495', 'z=15&jenis=jalan&bbox=135.6,-3.6,135.63,-3.57'],
  'map of a filter no count answers': ['z=8&distrik=94.01.05&bbox=134.2,-4.5,136.9,-2.2', 'z=8&keadaan=terlambat&bbox=134.2,-4.5,136.9,-2.2'],
};

async function map_of(pengaduan, options) {
  const server = await settled(await demo(options.folder, people, pengaduan));
  const visitor = new Visitor(server.base);
  await visitor.get('/pengaduan/peta');
  const file = path.join(options.scratch, 'peta.tsv');
  const measure = (addresses) => {
    const data = write_people(file, addresses.map((address) => [visitor.headers().Cookie, visitor.address, address]));
    const run = () => wrk(server.base, { connections: 1, duration: options.seconds, script: 'walk.lua', data }).median_ms;
    run();  // warm
    return median(Array.from({ length: options.rounds }, run));
  };
  const out = Object.fromEntries(Object.entries(pieces).map(([what, queries]) => [what, measure(queries.map((q) => `/pengaduan/peta.json?${q}`))]));
  out['page of the map, counted by place'] = measure(['/pengaduan/peta', '/pengaduan/peta?distrik=94.01.05']);
  await server.stop();
  return out;
}

export async function map_growth(options) {
  const sizes = [];
  for (const size of options.pengaduan) sizes.push(await map_of(size, options));
  const counts = options.pengaduan.map((n) => n.toLocaleString('en-US')).join(' / ');
  return Object.keys(sizes[0]).map((what) => {
    const times = sizes.map((s) => s[what]);
    const factor = times.at(-1) / times[0];
    return [`${what}: median at ${counts} pengaduan`, `${times.map((t) => t.toFixed(2)).join(' / ')} ms; factor ${factor.toFixed(2)}`,
      { text: `factor ≤ ${growth_max.toFixed(2)}`, met: factor <= growth_max }];
  });
}

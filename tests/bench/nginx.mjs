// A private nginx on its own port and folder that serves saved pages: what the product's pages are measured against.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { free_port } from './program.mjs';

// Compresses as the product does: level 5 at each request, nothing precompressed. Both write a log line per request.
const config = (dir, port) => `
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log;
daemon off;
events { worker_connections 1024; }
http {
  access_log ${dir}/access.log;
  default_type text/html;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  open_file_cache max=100;
  gzip on; gzip_comp_level 5; gzip_min_length 1;
  server { listen 127.0.0.1:${port}; root ${dir}/pages; }
}
`;

// `pages` is {name: body}; they are served under /name.
export async function start_nginx(folder, pages) {
  const dir = path.join(folder, 'nginx');
  mkdirSync(path.join(dir, 'pages'), { recursive: true });
  for (const [name, body] of Object.entries(pages)) writeFileSync(path.join(dir, 'pages', name), body);
  const port = await free_port();
  writeFileSync(path.join(dir, 'nginx.conf'), config(dir, port));
  const child = spawn('nginx', ['-p', dir, '-c', path.join(dir, 'nginx.conf')], { stdio: 'inherit' });
  process.once('exit', () => child.kill());
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; ++tries) {
    if (await fetch(`${base}/${Object.keys(pages)[0]}`).then((r) => r.ok, () => false)) break;
    if (child.exitCode !== null) throw new Error('nginx did not start');
    await new Promise((later) => setTimeout(later, 25));
  }
  return { base, stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); }) };
}

// The interface for programs as a program of somebody else meets it: the published client `open311` lists services,
// sends a report and reads, in JSON and in XML.
import test, { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Instance } from './instance.mjs';

const Open311 = createRequire(import.meta.url)('open311');
const moment = '2026-11-24T09:00+09:00';

let instance;
let key;
before(async () => {
  instance = await Instance.start('open311', moment, { seed_flags: ['--pengaduan', '60'] });
  await instance.halt();
  key = instance.command('kunci-api', 'buat', 'Klien uji').trim();
  await instance.move_to(moment);
});
after(() => instance.end());

const ask = (client, method, ...args) => new Promise((done, fail) => {
  client[method](...args, (error, data) => (error ? fail(new Error(`${error} ${data}`)) : done(data)));
});

const client_for = (format, more = {}) =>
  new Open311({ endpoint: `${instance.base}/open311/v2/`, jurisdiction: '127.0.0.1', apiKey: key, format, ...more });

// The same whichever format it came in: XML has no numbers and no truth values.
const plain = (data) => JSON.parse(JSON.stringify(data, (_, value) =>
  (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value)));

test('it finds the address to use', async () => {
  for (const ending of ['json', 'xml']) {
    const client = new Open311({ discovery: `${instance.base}/open311/discovery.${ending}` });
    const found = await ask(client, 'serviceDiscovery', { cache: true, type: 'test' });
    assert.equal(found.endpoints.length, 2);
    assert.equal(client.endpoint, `${instance.base}/open311/v2/`);
  }
});

for (const format of ['json', 'xml'])
  test(`it lists, sends and reads in ${format}`, async () => {
    const client = client_for(format);
    const services = plain(await ask(client, 'serviceList'));
    assert.ok(services.length > 20);
    const road = services.find(({ service_code }) => service_code === 'jalan_rusak');
    assert.equal(road.metadata, 'true');
    assert.ok(!services.some(({ service_code }) => service_code === 'dugaan'));
    const { attributes } = plain(await ask(client, 'serviceDefinition', 'jalan_rusak'));
    const required = attributes.filter((attribute) => attribute.required === 'true').map(({ code }) => code);
    assert.deepEqual(required, ['PATOKAN']);

    const report = { service_code: 'jalan_rusak', lat: -3.36705, long: 135.49612, description: `Lubang <2 m & "dalam" 🚧 ${format}` };
    await assert.rejects(ask(client, 'submitRequest', report), /400.*PATOKAN/s);
    const [receipt] = await ask(client, 'submitRequest', { ...report, attributes: { PATOKAN: 'Gereja' } });
    assert.match(receipt.token, /^[0-9a-f]{32}$/);
    assert.equal(receipt.service_request_id, undefined);
    const [pending] = await ask(client, 'token', receipt.token);
    assert.deepEqual(pending, { service_request_id: null, token: receipt.token });

    const closed = await ask(client, 'serviceRequests', { status: 'closed' });
    assert.ok(closed.length > 0);
    assert.ok(closed.every(({ status }) => status === 'closed'));
    const [first, second] = await ask(client, 'serviceRequests', {});
    assert.ok(first.requested_datetime >= second.requested_datetime);
    const one = await ask(client, 'serviceRequest', first.service_request_id);
    assert.deepEqual(one, [first]);
    const both = await ask(client, 'serviceRequests', [second.service_request_id, first.service_request_id]);
    assert.deepEqual(both, [first, second]);

    await assert.rejects(ask(client, 'serviceRequest', 'TIDAKADA99'), /404/);
    await assert.rejects(ask(client_for(format, { apiKey: 'salah' }), 'submitRequest', report), /403/);
    await assert.rejects(ask(client_for(format, { jurisdiction: 'lain.example' }), 'serviceList'), /404/);
  });

test('both formats say the same', async () => {
  for (const [method, ...args] of [['serviceList'], ['serviceDefinition', 'banjir'], ['serviceRequests', { extensions: 'true' }]])
    assert.deepEqual(plain(await ask(client_for('xml'), method, ...args)), plain(await ask(client_for('json'), method, ...args)));
});

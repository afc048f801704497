// The development server: what it sends, what it compresses, what it refuses.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

import { serve } from '../../web/serve.mjs';

const kScript = 'let answer = 42;\n'.repeat(50);
let folder;
let server;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jinlan-serve-'));
    const site = join(folder, 'site');
    mkdirSync(join(site, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(site, 'index.html'), '<!doctype html>');
    writeFileSync(join(site, 'page.js'), kScript);
    writeFileSync(join(site, 'page.js.br'), brotliCompressSync(kScript));
    writeFileSync(join(site, 'jinlan.wasm'), Buffer.from([0, 97, 115, 109]));
    symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
    server = await serve(site);
});

after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
});

// { status, headers, body } of one request; the path goes out as it is written.
function get(path, headers = {}, method = 'GET') {
    const { hostname, port } = new URL(server.address);
    return new Promise((resolve, reject) => {
        const outgoing = request({ hostname, port, path, headers, method }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('end', () => {
                resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
            });
        });
        outgoing.on('error', reject).end();
    });
}

test('a folder gives its index page', async () => {
    const { status, headers, body } = await get('/');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(body.toString(), '<!doctype html>');
});

test('WebAssembly has the type that browsers compile while it arrives', async () => {
    assert.equal((await get('/jinlan.wasm')).headers['content-type'], 'application/wasm');
});

test('brotli is sent to those who take it, and only to them', async () => {
    const packed = await get('/page.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(packed.body).toString(), kScript);
    for (const accepted of ['gzip', 'br;q=0', '']) {
        const plain = await get('/page.js', { 'Accept-Encoding': accepted });
        assert.equal(plain.headers['content-encoding'], undefined);
        assert.equal(plain.body.toString(), kScript);
    }
});

test('what the browser has already is not sent again', async () => {
    const first = await get('/page.js');
    const second = await get('/page.js', { 'If-None-Match': first.headers.etag });
    assert.equal(first.headers['cache-control'], 'no-cache');
    assert.equal(second.status, 304);
    assert.equal(second.body.length, 0);
});

test('nothing outside the folder can be had', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt',
        '/link.txt', '/%00', '/%ff', '/assets', '//etc/passwd', '/missing']) {
        const { status, body } = await get(path);
        assert.equal(status, 404, path);
        assert.doesNotMatch(body.toString(), /secret|root:/);
    }
});

test('only reading is allowed', async () => {
    assert.equal((await get('/', {}, 'POST')).status, 405);
    assert.equal((await get('/', {}, 'HEAD')).body.length, 0);
});

test('a request that is no HTTP does not stop it', async () => {
    await new Promise((resolve) => {
        const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.end('nonsense\r\n\r\n'));
        socket.on('close', resolve).on('error', resolve).resume();
    });
    assert.equal((await get('/')).status, 200);
});

test('it listens on this machine alone', () => {
    assert.equal(new URL(server.address).hostname, '127.0.0.1');
});

test('a folder that is not there is named', async () => {
    await assert.rejects(serve(join(folder, 'nowhere')), /there is no folder .*nowhere/);
});

// Serves the page to this machine alone, for development and for the page tests.
//   node serve.mjs FOLDER [PORT]     serves on 127.0.0.1, 8080 if no port is given; 0 takes any that is free
//   node serve.mjs --check [PORT]    only says whether the port is free
// Prints the address. Sends the .br twin of a file to browsers that take brotli; answers If-None-Match, so a
// reload costs no bytes. Exit code 1 with one sentence when the port is taken or the folder is not there.
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const kTypes = {
    '.css': 'text/css; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
    '.woff2': 'font/woff2',
};

// The file a request means, inside `root` even when links are followed; null where there is none.
async function find_file(root, url) {
    let path;
    try {
        path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    } catch {
        return null;
    }
    if (path.includes('\0')) return null;
    if (path.endsWith('/')) path += 'index.html';
    const file = await realpath(join(root, path)).catch(() => null);
    return file?.startsWith(root + sep) ? file : null;
}

function accepts_brotli(request) {
    return /(^|,)\s*br\s*(;\s*q=(0\.0*[1-9]|1)[\d.]*)?\s*(,|$)/.test(request.headers['accept-encoding'] ?? '');
}

async function answer(root, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
    }
    const file = await find_file(root, request.url);
    const plain = file && await readFile(file).catch(() => null);  // null for a folder
    if (!plain) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
        return;
    }
    const brotli = accepts_brotli(request) ? await readFile(file + '.br').catch(() => null) : null;
    const body = brotli ?? plain;
    const etag = '"' + createHash('sha256').update(body).digest('base64url').slice(0, 22) + '"';
    const headers = {
        'Cache-Control': 'no-cache',
        'Content-Type': kTypes[extname(file)] ?? 'application/octet-stream',
        ETag: etag,
        Vary: 'Accept-Encoding',
        'X-Content-Type-Options': 'nosniff',
    };
    if (brotli) headers['Content-Encoding'] = 'br';
    if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, headers).end();
        return;
    }
    headers['Content-Length'] = body.length;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/// Starts serving `folder`; resolves to { address, close() }. Rejects with a sentence for the user.
export async function serve(folder, port = 0) {
    const root = await realpath(folder).catch(() => {
        throw new Error(`there is no folder ${folder}; build the page first (./dev run)`);
    });
    const server = createServer((request, response) => {
        answer(root, request, response).catch(() => response.writeHead(500).end());
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new Error(explain(error, port))));
        server.listen(port, '127.0.0.1', resolve);
    });
    return {
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () => new Promise((resolve) => {
            server.close(resolve);
            server.closeAllConnections();
        }),
    };
}

function explain(error, port) {
    if (error.code === 'EADDRINUSE') {
        return `port ${port} is taken by another program: stop that one, or choose another port ` +
            `(PORT=${port + 1} ./dev run)`;
    }
    if (error.code === 'EACCES') return `port ${port} is reserved: choose one above 1023 (PORT=8080 ./dev run)`;
    return `cannot listen on 127.0.0.1:${port}: ${error.message}`;
}

async function main([folder, port_text = '8080']) {
    if (!folder) throw new Error('usage: node serve.mjs FOLDER [PORT]');
    const port = Number(port_text);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new Error(`PORT is "${port_text}", but must be a number from 0 to 65535 (PORT=8080 ./dev run)`);
    }
    if (folder === '--check') {
        await (await serve('.', port)).close();
        return;
    }
    const { address } = await serve(folder, port);
    console.log(`Jinlan is at ${address}  (Ctrl+C stops it)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    main(process.argv.slice(2)).catch((error) => {
        console.error(error.message);
        process.exitCode = 1;
    });
}

// What the tests of the command line share. JINLAN_CLI is the program, JINLAN_ASSETS_DIR the folder with the
// assets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export const program = process.env.JINLAN_CLI;
export const assets = process.env.JINLAN_ASSETS_DIR;
assert.ok(program && assets, 'JINLAN_CLI and JINLAN_ASSETS_DIR must be set');

export const kLanguages = ['zh-Hans', 'zh-Hant', 'en'];

/// A folder of the test's own, gone when it ends.
export const scratch = mkdtempSync(join(tmpdir(), 'jinlan-cli-'));
after(() => rmSync(scratch, { recursive: true }));

export const run = (...words) => spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
export const lines = (text) => text.split('\n').filter((line) => line !== '');
export const asset = (name) => readFileSync(join(assets, name), 'utf8');
export const plan = JSON.parse(asset('plan.json'));

/// What a command that goes well prints.
export function printed(...words) {
    const { status, stdout, stderr } = run(...words);
    assert.equal(stderr, '', words.join(' '));
    assert.equal(status, 0, words.join(' '));
    return stdout;
}

export const exported = (...words) => JSON.parse(printed('export', ...words, '--assets', assets));

/// Wrong use: exit code 2, a reason that matches, the usage, nothing on standard output.
export function refused(words, reason) {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^jinlan-cli: .+\nusage: jinlan-cli /, words.join(' '));
    assert.match(stderr.split('\n')[0], reason);
}

/// The rows of a CSV as RFC 4180 has it, after its byte order mark.
export function csv_rows(text) {
    assert.ok(text.startsWith('\uFEFF'), 'a byte order mark');
    assert.ok(text.endsWith('\r\n'), 'a last line end');
    const rows = [[]];
    const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
    field.lastIndex = 1;
    while (field.lastIndex < text.length) {
        const found = field.exec(text);
        assert.ok(found, 'a field');
        const [, value, end] = found;
        rows.at(-1).push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
        if (end === '\r\n') rows.push([]);
    }
    rows.pop();
    return rows;
}

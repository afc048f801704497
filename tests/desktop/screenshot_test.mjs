// The desktop program with a real window and real OpenGL: it opens, draws, takes a picture of itself and leaves.
//   DISPLAY=... node screenshot_test.mjs PROGRAM       (CTest runs it under Xvfb)
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'jinlan-desktop-'));

// The colors of a binary PPM and how many pixels have each.
function read_ppm(path) {
    const data = readFileSync(path);
    const [header, width, height] = data.subarray(0, 64).toString('latin1').match(/^P6\s+(\d+)\s+(\d+)\s+255\s/);
    const colors = new Map();
    for (let at = header.length; at + 2 < data.length; at += 3) {
        const color = data.readUIntBE(at, 3);
        colors.set(color, (colors.get(color) ?? 0) + 1);
    }
    return { width: Number(width), height: Number(height), colors };
}

test('the first frames show a page with text and a map, not one color', () => {
    const picture = join(folder, 'picture.ppm');
    const { status, stderr } = spawnSync(program, ['--screenshot', picture, '--size', '1280x800'],
        { encoding: 'utf8', timeout: 60_000 });
    assert.equal(status, 0, stderr);
    const { width, height, colors } = read_ppm(picture);
    assert.deepEqual([width, height], [1280, 800]);
    assert.ok(colors.size > 100, `only ${colors.size} colors`);
    const most = Math.max(...colors.values());
    assert.ok(most < 0.9 * width * height, `one color covers ${most} of ${width * height} pixels`);
});

test('a display that cannot be opened gives a sentence and exit code 1', () => {
    const { status, stderr } = spawnSync(program, ['--screenshot', join(folder, 'none.ppm')],
        { encoding: 'utf8', timeout: 60_000, env: { ...process.env, SDL_VIDEODRIVER: 'x11', DISPLAY: ':98765' } });
    assert.equal(status, 1);
    assert.match(stderr, /^\S+ .*\w/);
    assert.doesNotMatch(stderr, /terminate called|Segmentation|\bat 0x/);
});

test.after(() => rmSync(folder, { recursive: true }));

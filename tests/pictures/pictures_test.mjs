// Picture files read back as they were written, and what counts as a difference.
import assert from 'node:assert/strict';
import test from 'node:test';

import { difference, difference_picture } from './compare.mjs';
import { contact_sheet } from './contact_sheet.mjs';
import { scene_lines } from './draw.mjs';
import { decode_png, encode_png } from './png.mjs';

// A picture whose colours are worked out from the place.
function picture(width, height, color) {
    const rgb = Buffer.alloc(3 * width * height);
    for (let i = 0; i < width * height; i += 1) rgb.set(color(i % width, Math.floor(i / width)), 3 * i);
    return { width, height, rgb };
}

const kWhite = () => [255, 255, 255];

test('a picture of few colours and one of many come back as they were', async () => {
    const few = picture(61, 40, (x, y) => [x < 30 ? 0 : 255, 40, y < 7 ? 9 : 200]);
    const many = picture(61, 40, (x, y) => [4 * x, 6 * y, x * y & 255]);
    for (const wanted of [few, many]) {
        for (const effort of [4, 9]) {
            const png = await encode_png(wanted, effort);
            assert.equal(png.readUInt32BE(16), 61);
            assert.deepEqual(decode_png(png), wanted);
        }
    }
    assert.ok((await encode_png(few)).length < 400);
});

test('what is no such file is refused', () => {
    assert.throws(() => decode_png(Buffer.from('P6\n1 1\n255\n')), /no PNG/);
});

test('a shade and a few pixels are no difference, a letter is', () => {
    const white = picture(100, 100, kWhite);
    assert.equal(difference(white, white), null);
    assert.equal(difference(white, picture(100, 100, () => [240, 250, 255])), null);
    assert.equal(difference(white, picture(100, 100, (x, y) => (x < 10 && y === 0 ? [0, 0, 0] : [255, 255, 255]))), null);
    const letter = picture(100, 100, (x, y) => (x < 4 && y < 5 ? [0, 0, 0] : [255, 255, 255]));
    assert.equal(difference(white, letter), '20 pixels differ');
    const shown = difference_picture(white, letter);
    assert.deepEqual([...shown.rgb.subarray(0, 3)], [220, 0, 0]);
    assert.deepEqual([...shown.rgb.subarray(12, 15)], [255, 255, 255]);
});

test('another size is a difference', () => {
    assert.equal(difference(picture(10, 10, kWhite), picture(10, 11, kWhite)), 'is 10 x 11, not 10 x 10');
});

test('a table of scenes may have comments and empty lines', () => {
    assert.deepEqual(scene_lines('# pages\n\n a | 1x1 | v=map\n'), [{ name: 'a', line: 'a | 1x1 | v=map' }]);
});

test('the contact sheet shows every picture with its address', () => {
    const page = contact_sheet(['map-light-zh-Hans-390 | 390x844 | v=map&lang=zh-Hans', 'map-dark-en-1366 | 1366x768 | v=map']);
    assert.match(page, /<img loading="lazy" src="map-light-zh-Hans-390\.png">/);
    assert.match(page, /v=map&#38;lang=zh-Hans/);
    assert.match(page, /value="dark"/);
    assert.equal(page.match(/<h2>/g).length, 1);
});

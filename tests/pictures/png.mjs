// PNG files of pictures without transparency: written as small as they get, read back as they were written.
//
// A picture is { width, height, rgb }, three bytes a pixel, rows from the top. Source: PNG (ISO/IEC 15948).
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

const deflate = promisify(zlib.deflate);
const kSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const kTrueColour = 2;
const kPalette = 3;

const kCrcTable = Uint32Array.from({ length: 256 }, (_, i) => {
    for (let bit = 0; bit < 8; bit += 1) i = i & 1 ? (i >>> 1) ^ 0xedb88320 : i >>> 1;
    return i >>> 0;
});

function crc32(bytes) {
    if (zlib.crc32) return zlib.crc32(bytes);  // Node 18, which Debian 12 has, knows none
    let crc = 0xffffffff;
    for (const byte of bytes) crc = (crc >>> 8) ^ kCrcTable[(crc ^ byte) & 0xff];
    return ~crc >>> 0;
}

function chunk(type, content) {
    const checked = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const bytes = Buffer.alloc(checked.length + 8);
    bytes.writeUInt32BE(content.length, 0);
    checked.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(checked), checked.length + 4);
    return bytes;
}

// The pixels as numbers of a palette; nothing when there are more than 256 colours.
function with_palette({ width, height, rgb }) {
    const numbers = new Map();
    const pixels = Buffer.alloc(width * height);
    for (let i = 0; i < pixels.length; i += 1) {
        const color = (rgb[3 * i] << 16) | (rgb[3 * i + 1] << 8) | rgb[3 * i + 2];
        let number = numbers.get(color);
        if (number === undefined) {
            if (numbers.size === 256) return null;
            number = numbers.size;
            numbers.set(color, number);
        }
        pixels[i] = number;
    }
    const palette = Buffer.from([...numbers.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
    return { pixels, palette };
}

// Each row with its filter before it: none, or the difference to the row above, which empty rows are nothing of.
function filtered(pixels, row_length, filter) {
    const rows = pixels.length / row_length;
    const bytes = Buffer.alloc(pixels.length + rows);
    for (let row = 0; row < rows; row += 1) {
        const from = row * row_length;
        const to = row * (row_length + 1);
        bytes[to] = filter;
        if (filter === 0 || row === 0) {
            pixels.copy(bytes, to + 1, from, from + row_length);
        } else {
            for (let i = 0; i < row_length; i += 1) bytes[to + 1 + i] = pixels[from + i] - pixels[from + i - row_length];
        }
    }
    return bytes;
}

/** The bytes of a PNG file. `effort` is zlib's level, 9 for what is kept. */
export async function encode_png(picture, effort = 9) {
    const { width, height } = picture;
    const indexed = with_palette(picture);
    const pixels = indexed?.pixels ?? Buffer.from(picture.rgb);
    const row_length = pixels.length / height;
    const options = { level: effort, memLevel: 9, strategy: zlib.constants.Z_DEFAULT_STRATEGY };
    const attempts = effort === 9 ? [0, 2] : [indexed ? 0 : 2];
    const tried = await Promise.all(attempts.map((filter) => deflate(filtered(pixels, row_length, filter), options)));
    const best = tried.reduce((a, b) => (b.length < a.length ? b : a));
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header[8] = 8;
    header[9] = indexed ? kPalette : kTrueColour;
    const parts = [kSignature, chunk('IHDR', header)];
    if (indexed) parts.push(chunk('PLTE', indexed.palette));
    return Buffer.concat([...parts, chunk('IDAT', best), chunk('IEND', Buffer.alloc(0))]);
}

function* chunks(bytes) {
    for (let at = kSignature.length; at + 12 <= bytes.length; ) {
        const length = bytes.readUInt32BE(at);
        yield { type: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + 8 + length) };
        at += length + 12;
    }
}

function paeth(left, above, corner) {
    const guess = left + above - corner;
    const [by_left, by_above, by_corner] = [left, above, corner].map((value) => Math.abs(guess - value));
    if (by_left <= by_above && by_left <= by_corner) return left;
    return by_above <= by_corner ? above : corner;
}

function unfiltered(bytes, row_length, rows, pixel_length) {
    const pixels = Buffer.alloc(row_length * rows);
    for (let row = 0; row < rows; row += 1) {
        const from = row * (row_length + 1);
        const to = row * row_length;
        const filter = bytes[from];
        for (let i = 0; i < row_length; i += 1) {
            const left = i >= pixel_length ? pixels[to + i - pixel_length] : 0;
            const above = row > 0 ? pixels[to + i - row_length] : 0;
            const corner = row > 0 && i >= pixel_length ? pixels[to + i - row_length - pixel_length] : 0;
            const guess = [0, left, above, (left + above) >> 1, 0][filter];
            pixels[to + i] = bytes[from + 1 + i] + (filter === 4 ? paeth(left, above, corner) : guess);
        }
    }
    return pixels;
}

/** The picture in a PNG file of 8 bits, true colour or palette, not interlaced; others are refused with an Error. */
export function decode_png(bytes) {
    if (!bytes.subarray(0, 8).equals(kSignature)) throw new Error('is no PNG file');
    const all = [...chunks(bytes)];
    const header = all.find(({ type }) => type === 'IHDR').content;
    const width = header.readUInt32BE(0);
    const height = header.readUInt32BE(4);
    const kind = header[9];
    if (header[8] !== 8 || (kind !== kTrueColour && kind !== kPalette) || header[12] !== 0) {
        throw new Error('is a PNG file of a kind that is not read here: 8 bits, true colour or palette, not interlaced');
    }
    const data = zlib.inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ content }) => content)));
    const pixel_length = kind === kTrueColour ? 3 : 1;
    const pixels = unfiltered(data, width * pixel_length, height, pixel_length);
    if (kind === kTrueColour) return { width, height, rgb: pixels };
    const palette = all.find(({ type }) => type === 'PLTE').content;
    const rgb = Buffer.alloc(3 * pixels.length);
    pixels.forEach((number, i) => palette.copy(rgb, 3 * i, 3 * number, 3 * number + 3));
    return { width, height, rgb };
}

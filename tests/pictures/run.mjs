// Pictures as tests, and for looking at.
//   node run.mjs font       is the font here that the reference pictures were drawn with? Else says why not, exit code 3
//   node run.mjs compare    draws every scene of scenes.txt and holds it against reference/NAME.png
//   node run.mjs renew      draws them anew into reference/, with the font's mark
//   node run.mjs grid       draws every view, theme, language and size into build/pictures/, with an index.html
// The pictures are drawn by build/native/jinlan_pictures, or by the program that JINLAN_PICTURES names.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { difference, difference_picture } from './compare.mjs';
import { contact_sheet } from './contact_sheet.mjs';
import { draw, scene_lines } from './draw.mjs';
import { decode_png, encode_png } from './png.mjs';

const kHere = fileURLToPath(new URL('.', import.meta.url));
const kRoot = join(kHere, '../..');
const kScenes = join(kHere, 'scenes.txt');
const kReference = join(kHere, 'reference');
const kFont = join(kReference, 'font.txt');
const kOut = join(kRoot, 'build/pictures');
const kFailed = join(kOut, 'failed');
const kTool = process.env.JINLAN_PICTURES ?? join(kRoot, 'build/native/jinlan_pictures');

const kNoFont = 3;  // an exit code of its own: what fails to run is no reason to skip the pictures

const kMostPictures = 60;
const kMostBytes = 6 * 1024 * 1024;

// The fonts' files, each by its name and what it holds.
async function font_marks() {
    const files = execFileSync(kTool, ['fonts'], { encoding: 'utf8' }).trim().split('\n');
    const marks = await Promise.all(files.map(async (file) => {
        const sha256 = createHash('sha256').update(await readFile(file)).digest('hex');
        return `${sha256}  ${basename(file)}`;
    }));
    return marks.sort();
}

// Why the pictures cannot be compared here; nothing when they can.
async function font_obstacle() {
    const wanted = scene_lines(await readFile(kFont, 'utf8')).map(({ line }) => line);
    let marks;
    try {
        marks = await font_marks();
    } catch (error) {
        if (error.status !== kNoFont) throw error;
        return 'there is no Chinese font on this machine';
    }
    const missing = wanted.filter((mark) => !marks.includes(mark));
    if (missing.length === 0 && marks.length === wanted.length) return null;
    const name = (mark) => mark.split('  ')[1];
    return `the reference pictures were drawn with other files of fonts (${wanted.map(name).join(', ')} of Debian 12) ` +
        `than are here (${marks.map(name).join(', ')})`;
}

async function font() {
    const obstacle = await font_obstacle();
    if (obstacle) console.log(obstacle);
    return obstacle ? kNoFont : 0;
}

async function scenes() {
    return scene_lines(await readFile(kScenes, 'utf8'));
}

async function keep_failure(name, expected, got) {
    await mkdir(kFailed, { recursive: true });
    const save = async (kind, picture) => writeFile(join(kFailed, `${name}.${kind}.png`), await encode_png(picture, 6));
    await save('got', got);
    if (!expected) return;
    await save('expected', expected);
    await save('difference', difference_picture(expected, got));
}

async function read_reference(name) {
    try {
        return decode_png(await readFile(join(kReference, `${name}.png`)));
    } catch {
        return null;
    }
}

async function compare() {
    await rm(kFailed, { recursive: true, force: true });
    const wanted = await scenes();
    const problems = new Map(wanted.map(({ name }) => [name, 'could not be drawn']));
    await draw(kTool, wanted.map(({ line }) => line), async (got) => {
        const expected = await read_reference(got.name);
        const problem = expected ? difference(expected, got) : 'has no reference picture yet: ./dev pictures renew';
        if (problem) await keep_failure(got.name, expected, got);
        problems.set(got.name, problem);
    });
    const orphans = (await readdir(kReference)).filter((file) => file.endsWith('.png') && !problems.has(basename(file, '.png')));
    for (const file of orphans) problems.set(file, 'is the picture of no scene: ./dev pictures renew');
    const failed = [...problems].filter(([, problem]) => problem);
    for (const [name, problem] of failed) console.log(`${name} ${problem}`);
    if (failed.length > 0) console.log(`Look at build/pictures/failed/; if that is how it should be: ./dev pictures renew`);
    console.log(`${problems.size - failed.length} passed, ${failed.length} failed`);
    return failed.length > 0 ? 1 : 0;
}

async function renew() {
    const wanted = await scenes();
    if (wanted.length > kMostPictures) {
        console.error(`scenes.txt holds ${wanted.length} scenes; more than ${kMostPictures} are not kept`);
        return 1;
    }
    await mkdir(kReference, { recursive: true });
    const marks = await font_marks();
    let bytes = 0;
    let changed = 0;
    const drawn = new Set();
    const whole = await draw(kTool, wanted.map(({ line }) => line), async (got) => {
        drawn.add(`${got.name}.png`);
        const file = join(kReference, `${got.name}.png`);
        const before = await read_reference(got.name);
        if (before && !difference(before, got)) {
            bytes += (await readFile(file)).length;
            return;
        }
        const png = await encode_png(got);
        bytes += png.length;
        changed += 1;
        await writeFile(file, png);
    });
    for (const file of await readdir(kReference)) {
        if (whole && file.endsWith('.png') && !drawn.has(file)) await rm(join(kReference, file));
    }
    await writeFile(kFont, '# The fonts that these pictures were drawn with: SHA-256 of the file, and its name.\n' +
        marks.map((mark) => mark + '\n').join(''));
    console.log(`${drawn.size} pictures, ${changed} of them new or changed, ${(bytes / 1e6).toFixed(2)} MB in all`);
    if (bytes > kMostBytes) console.error(`That is more than the ${kMostBytes / 1e6} MB that may be kept: crop them, or take fewer`);
    return whole && bytes <= kMostBytes ? 0 : 1;
}

async function grid() {
    const lines = execFileSync(kTool, ['grid'], { encoding: 'utf8' }).trim().split('\n');
    await mkdir(kOut, { recursive: true });
    let count = 0;
    const whole = await draw(kTool, lines, async (picture) => {
        await writeFile(join(kOut, `${picture.name}.png`), await encode_png(picture, 4));
        count += 1;
        if (process.stdout.isTTY) process.stdout.write(`\r${count} of ${lines.length}`);
    });
    await writeFile(join(kOut, 'index.html'), contact_sheet(lines));
    console.log(`${process.stdout.isTTY ? '\r' : ''}${count} pictures; to look at: build/pictures/index.html`);
    return whole ? 0 : 1;
}

const kCommands = { font, compare, renew, grid };
const command = kCommands[process.argv[2]];
if (!command) {
    console.error(`node run.mjs ${Object.keys(kCommands).join(' | ')}`);
    process.exit(2);
}
process.exit(await command());

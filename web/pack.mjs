// The assets as one file: a line of JSON with the length in bytes of each, in order, by its name, then their contents.
// One request then brings what eight would, and compresses better. page.js unpacks it in the browser.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/// `contents`: a Buffer for each name.
export function pack(contents) {
    const lengths = Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, content.length]));
    return Buffer.concat([Buffer.from(JSON.stringify(lengths) + '\n'), ...Object.values(contents)]);
}

export function unpack(bytes) {
    let at = bytes.indexOf(10) + 1;
    const contents = {};
    for (const [name, length] of Object.entries(JSON.parse(bytes.subarray(0, at).toString('utf8')))) {
        contents[name] = bytes.subarray(at, at + length);
        at += length;
    }
    return contents;
}

/// A file that would not change is left alone, so that its compressed twin stays good.
export async function write_if_changed(target, content) {
    const present = await readFile(target).catch(() => null);
    if (present?.equals(content)) return;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
}

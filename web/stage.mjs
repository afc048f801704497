// Copies files to where a program or the page finds them, keeping their place below a base folder.
//   node stage.mjs DESTINATION BASE FILE...
//   node stage.mjs --pack DESTINATION BASE FILE...
// --pack puts them all into the one file DESTINATION: a line of JSON with the length in bytes of each, in order, by
// its name below BASE, then their contents, .json without the spaces that people need and browsers do not. One
// request then brings what eight would, and compresses better. A file that would not change is left alone, so that
// its compressed twin stays good.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const args = process.argv.slice(2);
const pack = args[0] === '--pack';
if (pack) args.shift();
const [destination, base, ...files] = args;
if (!base) {
    console.error('usage: node stage.mjs [--pack] DESTINATION BASE FILE...');
    process.exit(2);
}

async function minified(file) {
    const content = await readFile(file);
    if (!file.endsWith('.json')) return content;
    try {
        return Buffer.from(JSON.stringify(JSON.parse(content.toString('utf8'))));
    } catch (error) {
        console.error(`${file}: not valid JSON: ${error.message}`);
        process.exit(1);
    }
}

async function write_if_changed(target, content) {
    const present = await readFile(target).catch(() => null);
    if (present?.equals(content)) return;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
}

if (pack) {
    const lengths = {};
    const contents = [];
    for (const file of files) {
        contents.push(await minified(file));
        lengths[relative(base, file)] = contents.at(-1).length;
    }
    await write_if_changed(destination, Buffer.concat([Buffer.from(JSON.stringify(lengths) + '\n'), ...contents]));
} else {
    for (const file of files) await write_if_changed(join(destination, relative(base, file)), await readFile(file));
}

// Copies files to where a program or the page finds them, keeping their place below a base folder.
//   node stage.mjs DESTINATION BASE FILE...
//   node stage.mjs --pack DESTINATION BASE FILE...
// --pack puts them all into the one file DESTINATION (pack.mjs), .json without the spaces that people need and
// browsers do not.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pack, write_if_changed } from './pack.mjs';

const args = process.argv.slice(2);
const packs = args[0] === '--pack';
if (packs) args.shift();
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

if (packs) {
    const contents = {};
    for (const file of files) contents[relative(base, file)] = await minified(file);
    await write_if_changed(destination, pack(contents));
} else {
    for (const file of files) await write_if_changed(join(destination, relative(base, file)), await readFile(file));
}

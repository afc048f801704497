// Copies files to where a program or the page finds them, keeping their place below a base folder.
//   node stage.mjs [--minify] DESTINATION BASE FILE...
// --minify writes .json without the spaces that people need and browsers do not. A file that would not change is
// left alone, so that its compressed twin stays good.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const args = process.argv.slice(2);
const minify = args[0] === '--minify';
if (minify) args.shift();
const [destination, base, ...files] = args;
if (!base) {
    console.error('usage: node stage.mjs [--minify] DESTINATION BASE FILE...');
    process.exit(2);
}

async function staged_content(file) {
    const content = await readFile(file);
    if (!minify || !file.endsWith('.json')) return content;
    try {
        return Buffer.from(JSON.stringify(JSON.parse(content.toString('utf8'))));
    } catch (error) {
        console.error(`${file}: not valid JSON: ${error.message}`);
        process.exit(1);
    }
}

for (const file of files) {
    const target = join(destination, relative(base, file));
    const content = await staged_content(file);
    const present = await readFile(target).catch(() => null);
    if (present?.equals(content)) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
}

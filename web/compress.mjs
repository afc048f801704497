// Lays a brotli-compressed twin (.br, quality 11) beside every file of a folder that gains by it.
//   node compress.mjs FOLDER
// A twin that is newer than its file is kept: quality 11 is slow, and most builds change one file.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const modified = (path) => stat(path).then((s) => s.mtimeMs, () => 0);

const folder = process.argv[2];
if (!folder) {
    console.error('usage: node compress.mjs FOLDER');
    process.exit(2);
}
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile()) continue;
    if (path.endsWith('.br')) {
        if (await modified(path.slice(0, -3)) === 0) await rm(path);  // its file is gone
        continue;
    }
    if (await modified(path + '.br') > await modified(path)) continue;
    const content = await readFile(path);
    const twin = await compress(content, { params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 22,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    } });
    if (twin.length < content.length) await writeFile(path + '.br', twin);
}

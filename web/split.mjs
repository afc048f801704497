// Cuts the page's program in two: what the first frame needs, and the rest, which the page fetches once that
// frame is shown. Nobody says which function belongs where: the program is run here, and what it calls until its first
// frame is drawn is the first part. A function of the rest that is called too early is not lost: the first part names
// the file that holds it (the module it imports placeholders from), and page.js gets it there and then.
//   node split.mjs WASM-SPLIT PROGRAM.js PROGRAM.wasm ASSETS.pack FOLDER
// writes FOLDER/PROGRAM.wasm and FOLDER/rest-<digest>.wasm. PROGRAM.wasm must hold the names of its functions.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { draw_first_frame } from './made_up_browser.mjs';
import { unpack, write_if_changed } from './pack.mjs';

const [wasm_split, script_file, program_file, pack_file, folder] = process.argv.slice(2);
if (!folder) {
    console.error('usage: node split.mjs WASM-SPLIT PROGRAM.js PROGRAM.wasm ASSETS.pack FOLDER');
    process.exit(2);
}

// What Emscripten builds with these days; wasm-split refuses a module that uses what it was not told of.
const kFeatures = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext', 'simd'];
const kFeatureFlags = kFeatures.map((feature) => `--enable-${feature}`);

const kFirstViews = [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
];
const kLanguages = ['zh-CN', 'zh-TW', 'en'];

const work = await mkdtemp(join(tmpdir(), 'jinlan-split-'));
const in_work = (name) => join(work, name);
const split = (...flags) => execFileSync(wasm_split, flags, { stdio: ['ignore', 'ignore', 'inherit'] });

function written_profile({ exports }) {
    const memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    const length = exports.__write_profile(0, 0);
    const at = memory.grow(Math.ceil(length / 65536)) * 65536;
    exports.__write_profile(at, length);
    return Buffer.from(memory.buffer.slice(at, at + length));
}

async function profiles() {
    split('--instrument', ...kFeatureFlags, program_file, '-o', in_work('watched.wasm'));
    const program = await WebAssembly.compile(await readFile(in_work('watched.wasm')));
    const script = await readFile(script_file, 'utf8');
    const pack = await readFile(pack_file);
    const files = [];
    for (const view of kFirstViews) {
        for (const language of kLanguages) {
            const instance = await draw_first_frame({ script, program, assets: unpack(pack), language, ...view });
            files.push(in_work(`${files.length}.profile`));
            await writeFile(files.at(-1), written_profile(instance));
        }
    }
    return files;
}

try {
    split('--merge-profiles', ...await profiles(), '-o', in_work('all.profile'));
    // The name of the rest tells its content, so that two parts of different builds never meet. A digest of the whole
    // does for that.
    const rest = 'rest-' + createHash('sha256').update(await readFile(program_file)).digest('hex').slice(0, 8);
    split(...kFeatureFlags, program_file, `--profile=${in_work('all.profile')}`, '-o1', in_work('first.wasm'),
        '-o2', in_work('rest.wasm'), '--export-prefix=%', '--import-namespace=first', `--placeholder-namespace=${rest}`);
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
        if (/^rest-.*\.wasm/.test(name) && !name.startsWith(rest)) await rm(join(folder, name));
    }
    await write_if_changed(join(folder, basename(program_file)), await readFile(in_work('first.wasm')));
    await write_if_changed(join(folder, `${rest}.wasm`), await readFile(in_work('rest.wasm')));
} finally {
    await rm(work, { recursive: true });
}

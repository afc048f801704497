// The levers' Monte Carlo against the same model in plain JavaScript, under node and in Chromium, and in NumPy: same
// draws, same figures, in one run on one machine.
//   node whatif_bench.mjs [--bench FILE] [--web FOLDER]    after `./dev bench` has built jinlan_bench, natively and for
//                                                          WebAssembly, and whatif_engine
// What is compared: a lever moved (all draws kept, as they are while a slider moves), and all drawn anew.
// NumPy is left out, with a word, where no python3 has it (Debian: python3-numpy).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, launch_options } from '../web/harness.mjs';
import { compare_levers, difference } from './plain_levers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
    options: {
        bench: { type: 'string', default: `${root}/build/native/jinlan_bench` },
        web: { type: 'string', default: `${root}/build/web` },
    },
});

/** The comparison in a page of its own; what it loads comes from here. */
async function compare_in_chromium(data) {
    const files = new Map([
        ['/', ['text/html', '<!doctype html><script src="engine.js"></script>']],
        ['/engine.js', ['text/javascript', readFileSync(`${options.web}/whatif_engine.js`)]],
        ['/plain_levers.mjs', ['text/javascript', readFileSync(new URL('plain_levers.mjs', import.meta.url))]],
    ]);
    const browser = await chromium.launch(launch_options());
    const page = await browser.newPage();
    await page.route('**/*', (route) => {
        const [contentType, body] = files.get(new URL(route.request().url()).pathname) ?? [];
        return body ? route.fulfill({ contentType, body }) : route.fulfill({ status: 404 });
    });
    await page.goto('http://levers.test/');
    const found = await page.evaluate(async (given) => {
        const { compare_levers: compare } = await import('/plain_levers.mjs');
        return compare(await globalThis.whatif_engine(), given);
    }, data);
    const version = browser.version().split('.')[0];
    await browser.close();
    return { version, found };
}

function run(command, args, input) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
    return stdout;
}

/** The lines of the program's benchmark that are compared here. */
function measured(text) {
    const find = (name) => {
        const found = text.match(new RegExp(`${name} +median +(\\d+) ns +min +(\\d+) ns`));
        if (!found) throw new Error(`no "${name}" in the benchmark`);
        return { median: Number(found[1]), least: Number(found[2]) };
    };
    return {
        once: find('levers, once with the likeliest figures, all cities'),
        moved: find('levers, a slider moved: 10 000 draws x 11 cities'),
        drawn: find('levers, drawn anew: 10 000 draws x 11 cities'),
        country: find('levers, drawn anew: 10 000 draws x 340 cities'),
    };
}

const data = JSON.parse(run(options.bench, ['data: what-if']));
const rows = {
    native: measured(run(options.bench, ['whatif: levers'])),
    wasm: measured(run(process.execPath, [`${options.web}/jinlan_bench.js`, 'whatif: levers'])),
};

const engine = await createRequire(import.meta.url)(`${options.web}/whatif_engine.js`)();
const in_node = compare_levers(engine, data);
const in_chromium = await compare_in_chromium(data);
const engines = [[`Node ${process.versions.node.split('.')[0]}`, in_node], [`Chromium ${in_chromium.version}`, in_chromium.found]];
for (const [name, found] of engines) for (const [way, row] of Object.entries(found)) rows[`${way}, ${name}`] = row;

const script = fileURLToPath(new URL('whatif_bench.py', import.meta.url));
const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import numpy']).status === 0);
if (python) {
    const found = JSON.parse(run(python, [script], JSON.stringify(data)));
    const wrong = difference(data, found.outcome);
    if (wrong.length > 0) throw new Error(`NumPy comes to other figures: ${wrong.slice(0, 5).join('; ')}`);
    rows[`NumPy ${found.version}`] = { moved: found.moved, drawn: found.drawn };
} else {
    console.log('NumPy is left out: no python3 has it (Debian: python3-numpy)');
}

const milliseconds = (time) => (time ? `${(time.median / 1e6).toFixed(3).padStart(9)} (${(time.least / 1e6).toFixed(3)})`.padEnd(21) : ''.padEnd(21));
console.log('what-if: levers, milliseconds, median (least); the same figures from all');
console.log(`${' '.repeat(26)}${'   lever moved, 11'.padEnd(21)}${'   drawn anew, 11'.padEnd(21)}   drawn anew, 340 cities`);
for (const [name, row] of Object.entries(rows)) {
    console.log(`  ${name.padEnd(24)}${milliseconds(row.moved)}${milliseconds(row.drawn)}${milliseconds(row.country)}`);
}
const ratio = (slow, fast) => (slow.median / fast.median).toFixed(2);
const compare = (name, slow, fast) => console.log(
    `  ${name.padEnd(38)} times: lever moved ${ratio(slow.moved, fast.moved)}, drawn anew ${ratio(slow.drawn, fast.drawn)}`);
compare('wasm against native', rows.wasm, rows.native);
for (const [name, found] of engines) compare(`JavaScript against wasm, ${name}`, found.JavaScript, found.wasm);
for (const [name, row] of Object.entries(rows)) if (name.startsWith('NumPy')) compare(`${name} against wasm`, row, rows.wasm);

// Runs the fuzz targets, one after the other or as many at once as there are processors, and prints
// "N passed, N failed".
//   node run.mjs BUILD_FOLDER [SECONDS]    each for that long, 30 s if nothing is said
// What a target finds new is kept in BUILD_FOLDER/corpus and taken up by the next run; an input that breaks
// something lands in BUILD_FOLDER/findings and fails the run.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const assets = join(folder, '../../assets');
const build = process.argv[2];
const seconds = Number(process.argv[3] ?? 30);
if (!build || !(seconds > 0)) {
    console.error('usage: node run.mjs BUILD_FOLDER [SECONDS]');
    process.exit(2);
}
// The files as they are: the seeds that reach furthest.
const kWhole = { plan: 'plan.json', observations: 'observations.csv', levers: 'levers.json' };
// No input may hold a loader up; the sanitizers make it several times slower than it is.
const kSlowestSeconds = 5;

function fuzz(name) {
    const corpus = join(build, 'corpus', name);
    const findings = join(build, 'findings', name);
    mkdirSync(corpus, { recursive: true });
    mkdirSync(findings, { recursive: true });
    if (kWhole[name]) cpSync(join(assets, kWhole[name]), join(corpus, 'whole'));
    const dictionary = join(folder, `${name}.dict`);
    const args = [`-max_total_time=${seconds}`, `-timeout=${kSlowestSeconds}`, '-rss_limit_mb=2048', '-max_len=300000',
        '-print_final_stats=1', '-verbosity=0', `-artifact_prefix=${findings}/`,
        ...existsSync(dictionary) ? [`-dict=${dictionary}`] : [], corpus, join(folder, 'seeds', name)];
    return new Promise((resolve) => {
        const run = spawn(join(build, `${name}_fuzz`), args, { stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        run.stdout.on('data', (text) => { output += text; });
        run.stderr.on('data', (text) => { output += text; });
        run.on('error', (error) => resolve({ name, code: error.message, output }));
        run.on('close', (code, signal) => resolve({ name, code: signal ?? code, output }));
    });
}

const names = readdirSync(folder).filter((file) => file.endsWith('_fuzz.cpp')).map((file) => file.slice(0, -9)).sort();
const waiting = [...names];
let passed = 0;
let failed = 0;
async function work() {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
        const { code, output } = await fuzz(name);
        const inputs = Number(/number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
        // A run that tried nothing has shown nothing.
        const good = code === 0 && inputs > 0;
        console.log(`${good ? 'ok    ' : 'FAILED'} ${name}: ${inputs} inputs in ${seconds} s`);
        if (!good) console.log(`exit code ${code}\n${output.slice(-8000)}`);
        good ? ++passed : ++failed;
    }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

// How fast the page is, beside a minimal Dear ImGui + SDL2 page built with the same flags, in the same run:
// bytes to download, time to the first frame, and the CPU time it takes while nothing happens.
//   node bench.mjs [ROUNDS]    7 rounds if none is given
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';
import { kBuild, kFirstFrameMilliseconds, kSite, launch_options } from './harness.mjs';

const kRounds = Number(process.argv[2] ?? 7);
const kIdleSeconds = 10;

// Each page notes its first frame in its own way.
const kPages = [
    {
        name: 'jinlan', folder: kSite,
        first_frame: () => performance.getEntriesByName('jinlan-first-frame')[0]?.startTime,
    },
    { name: 'minimal', folder: join(kBuild, 'minimal'), first_frame: () => globalThis.firstFrame },
];

function files_below(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

function brotli_size(content) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    return brotliCompressSync(content, { params }).length;
}

function report_bytes() {
    console.log('bytes                                raw    brotli');
    for (const { name, folder } of kPages) {
        let total = 0;
        let later = 0;
        for (const file of files_below(folder)) {
            const content = readFileSync(file);
            const compressed = brotli_size(content);
            total += compressed;
            if (/^rest-.*\.wasm$/.test(relative(folder, file))) later += compressed;
            console.log(`${(name + '/' + relative(folder, file)).padEnd(30)} ${String(content.length).padStart(9)} ` +
                String(compressed).padStart(9));
        }
        console.log(`${(name + ', all files').padEnd(40)} ${String(total).padStart(9)}`);
        if (later) console.log(`${(name + ', for the first frame').padEnd(40)} ${String(total - later).padStart(9)}`);
    }
}

async function wait_first_frame(page, first_frame) {
    const handle = await page.waitForFunction(first_frame, null, { timeout: kFirstFrameMilliseconds });
    return handle.jsonValue();
}

/// First frame of one page in a fresh profile, and again on reload; in milliseconds.
async function measure_first_frames({ first_frame, address }) {
    const browser = await chromium.launch(launch_options());
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(address);
    const cold = await wait_first_frame(page, first_frame);
    await page.waitForTimeout(500);
    await page.reload();
    const reload = await wait_first_frame(page, first_frame);
    await browser.close();
    return { cold, reload };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function report_first_frames() {
    const times = kPages.map(() => ({ cold: [], reload: [] }));
    for (let round = 0; round < kRounds; ++round) {
        for (const [i, page] of kPages.entries()) {
            const { cold, reload } = await measure_first_frames(page);
            times[i].cold.push(cold);
            times[i].reload.push(reload);
        }
    }
    console.log(`\nfirst frame, ms (median of ${kRounds})      cold    reload`);
    for (const [i, { name }] of kPages.entries()) {
        console.log(`${name.padEnd(36)} ${median(times[i].cold).toFixed(0).padStart(6)} ` +
            median(times[i].reload).toFixed(0).padStart(9));
    }
    const ratio = (kind) => (median(times[0][kind]) / median(times[1][kind])).toFixed(2);
    console.log(`${'ratio'.padEnd(36)} ${ratio('cold').padStart(6)} ${ratio('reload').padStart(9)}`);
}

/// The processes below `root` that draw the page: process ids with Chromium's name for their work.
function page_processes(root) {
    const parents = new Map();
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)) {
        try {
            // The name, in brackets, may hold anything; the parent is the second field after it.
            const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
            parents.set(id, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
        } catch {
            // ended meanwhile
        }
    }
    const descends = (id) => id === root || (parents.has(id) && descends(parents.get(id)));
    return [...parents.keys()].filter(descends).map((id) => {
        let command = '';
        try {
            command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        } catch {
            // ended meanwhile
        }
        return { id, kind: /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser' };
    }).filter(({ kind }) => kind === 'renderer' || kind === 'gpu-process');
}

/// CPU time of a process with all its threads, in milliseconds.
function cpu_milliseconds(id) {
    let total = 0;
    for (const thread of readdirSync(`/proc/${id}/task`)) {
        try {
            total += Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
        } catch {
            // ended meanwhile
        }
    }
    return total;
}

/// CPU time, in milliseconds over kIdleSeconds, while nothing happens: of all processes that draw the page, and of
/// the tasks of the page's own thread. `begin(page)` opens what is measured.
async function measure_idle(begin) {
    const server = await chromium.launchServer(launch_options());
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await begin(page);
    await page.waitForTimeout(3000);  // the browser's own chores after a load

    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Performance.enable');
    const task_seconds = async () => (await protocol.send('Performance.getMetrics')).metrics
        .find(({ name }) => name === 'TaskDuration').value;
    const processes = page_processes(server.process().pid);
    const sum = () => processes.reduce((total, { id }) => total + cpu_milliseconds(id), 0);

    const tasks_before = await task_seconds();
    const cpu_before = sum();
    await new Promise((resolve) => { setTimeout(resolve, kIdleSeconds * 1000); });
    const cpu = sum() - cpu_before;
    const tasks = (await task_seconds() - tasks_before) * 1000;
    await browser.close();
    await server.close();
    return { cpu, tasks };
}

async function report_idle() {
    const blank = await measure_idle((page) => page.goto('about:blank'));
    const jinlan = await measure_idle(async (page) => {
        await page.goto(kPages[0].address);
        await wait_first_frame(page, kPages[0].first_frame);
    });
    const percent = (milliseconds) => (milliseconds / (kIdleSeconds * 10)).toFixed(3) + ' %';
    const line = (name, ms) => console.log(`${name.padEnd(42)} ${ms.toFixed(1).padStart(7)} ${percent(ms).padStart(12)}`);
    console.log(`\nidle over ${kIdleSeconds} s                                    ms    of a core`);
    line('browser with an empty page', blank.cpu);
    line('browser with jinlan', jinlan.cpu);
    line("tasks of jinlan's thread", jinlan.tasks);
}

for (const page of kPages) {
    if (!existsSync(join(page.folder, 'index.html'))) {
        console.error(`there is no page in ${page.folder}; build it first (./dev bench)`);
        process.exit(1);
    }
}
const servers = [];
for (const page of kPages) {
    const server = await serve(page.folder, 0);
    servers.push(server);
    page.address = server.address;
}
report_bytes();
await report_first_frames();
await report_idle();
for (const server of servers) await server.close();

// The program comes in two parts: what the first frame needs, and the rest, which follows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kSite } from './harness.mjs';

const kMostBytes = 340e3;
const kRest = '**/rest-*.wasm';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/// What the page asked of the server, each with the time it began, and when the first frame was there.
const loading = (page) => page.inner.evaluate(() => ({
    first_frame: performance.getEntriesByName('jinlan-first-frame')[0].startTime,
    waited: performance.getEntriesByName('jinlan-waited-for-rest').length > 0,
    requests: performance.getEntriesByType('resource').map(({ name, startTime }) => (
        { file: new URL(name).pathname.slice(1), start: startTime })),
}));

const is_rest = ({ file }) => /^rest-.*\.wasm$/.test(file);

function size_on_the_wire(file) {
    try {
        return readFileSync(join(kSite, file + '.br')).length;
    } catch {
        return readFileSync(join(kSite, file)).length;
    }
}

/// Lets the rest through only when the returned function is called. `also` says what happens to the next request.
async function hold_rest(page, also = (route) => route.continue()) {
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    let count = 0;
    await page.route(kRest, async (route) => {
        if (++count > 1) return also(route);
        await released;
        await route.continue().catch(() => {});  // the page may be closed by then
    });
    return release;
}

export const tests = {
    async 'the first frame does without the rest, in every language and on every screen'(site) {
        for (const locale of ['zh-CN', 'zh-TW', 'en-GB', 'fr']) {
            for (const [width, height] of [[390, 844], [1024, 768], [1920, 1080]]) {
                const page = await site.open('', { locale, width, height });
                const { first_frame, waited, requests } = await loading(page);
                assert.equal(waited, false, `${locale} ${width} x ${height}: split.mjs should try this view too`);
                const rest = requests.filter(is_rest);
                assert.equal(rest.length, 1);
                assert.ok(rest[0].start >= first_frame, 'the rest was in the way of the first frame');
                await page.close();
            }
        }
    },

    async 'what the first frame needs is at most 340 KB on the wire'(site) {
        const page = await site.open('');
        const { first_frame, requests } = await loading(page);
        const files = ['index.html', ...requests.filter(({ start }) => start < first_frame).map(({ file }) => file)];
        for (const file of ['page.js', 'jinlan.js', 'jinlan.wasm', 'assets.pack']) assert.ok(files.includes(file), file);
        const bytes = files.reduce((sum, file) => sum + size_on_the_wire(file), 0);
        assert.ok(bytes <= kMostBytes, `${bytes} bytes: ${files.join(', ')}`);
    },

    async 'an address that asks for more brings everything at once'(site) {
        const page = await site.open('select=city:linfen&lang=en');
        const { first_frame, waited, requests } = await loading(page);
        assert.equal(waited, false);
        assert.ok(requests.find(is_rest).start < first_frame);
    },

    async 'keys pressed before the rest is there do their work when it is'(site) {
        let release;
        const page = await site.page({ prepare: async (inner) => { release = await hold_rest(inner); } });
        await page.goto();
        await page.wait_first_frame();
        await page.inner.click('#view', { position: { x: 640, y: 400 } });
        await wait(500);
        assert.doesNotMatch(await page.fragment(), /select=/);
        release();
        await page.inner.waitForFunction(() => /select=city:/.test(location.hash));
    },

    async 'a program that needs the rest sooner than was thought gets it'(site) {
        let release;
        const page = await site.page({ prepare: async (inner) => { release = await hold_rest(inner); } });
        await page.goto();
        await page.wait_first_frame();
        await page.inner.evaluate(() => { location.hash = 'select=city:linfen&lang=en'; });
        await page.inner.waitForFunction(() => /Linfen/.test(document.getElementById('mirror').textContent));
        assert.equal((await loading(page)).waited, true);
        release();
        await wait(300);
        assert.match(await page.fragment(), /select=city:linfen/);
    },

    async 'a rest that is missing or damaged is named'(site) {
        for (const [answer, words] of [[{ status: 404, body: '' }, /rest-\w+\.wasm.*HTTP 404.*[Rr]eload/],
            [{ body: 'no program', contentType: 'application/wasm' }, /rest-\w+\.wasm.*damaged/]]) {
            const page = await site.page({ locale: 'en-GB', prepare: (inner) => inner.route(kRest, (route) => route.fulfill(answer)) });
            await page.goto();
            assert.match(await page.wait_failure(), words);
            await page.close();
        }
    },
};

// What can go wrong before and while the program runs: each gives a sentence that says what to do.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Site } from './harness.mjs';

async function open_to_failure(site, options) {
    const page = await site.page(options);
    await page.goto();
    return page.wait_failure();
}

function without_webgl2(page) {
    return page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
            return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
        };
    });
}

const answering = (pattern, answer) => (page) => page.route(pattern, (route) => route.fulfill(answer));

export const tests = {
    async 'without WebGL 2 a sentence says so, in the language of the browser'(site) {
        for (const [locale, words] of [['zh-CN', /WebGL 2 不可用.*刷新/], ['zh-TW', /WebGL 2 無法使用.*重新整理/],
            ['en-GB', /WebGL 2 is not available.*reload/]]) {
            assert.match(await open_to_failure(site, { locale, prepare: without_webgl2 }), words);
        }
    },

    async 'missing data are named, with the answer of the server'(site) {
        const text = await open_to_failure(site,
            { locale: 'en-GB', prepare: answering('**/assets.pack', { status: 404, body: '' }) });
        assert.match(text, /assets\.pack.*HTTP 404.*[Rr]eload/);
    },

    async 'a connection that breaks is named with its file'(site) {
        const text = await open_to_failure(site,
            { locale: 'en-GB', prepare: (page) => page.route('**/assets.pack', (route) => route.abort()) });
        assert.match(text, /assets\.pack.*connection.*reload/);
    },

    async 'data that are no pack at all are named'(site) {
        const text = await open_to_failure(site,
            { locale: 'en-GB', prepare: answering('**/assets.pack', { body: '<html>sign in first</html>' }) });
        assert.match(text, /assets\.pack.*damaged/);
    },

    async 'a broken asset is named with the place, and so is what is missing beside it'(site) {
        const plan = '{"measures": 7';
        const text = await open_to_failure(site,
            { prepare: answering('**/assets.pack', { body: `{"plan.json":${plan.length}}\n${plan}` }) });
        assert.match(text, /plan\.json.*line 1/s);
        assert.match(text, /map\.json/);
    },

    async 'a missing program is named'(site) {
        for (const file of ['jinlan.wasm', 'jinlan.js']) {
            const text = await open_to_failure(site,
                { locale: 'en-GB', prepare: answering('**/' + file, { status: 503, body: '' }) });
            assert.match(text, new RegExp(`${file}.*HTTP 503`));
        }
    },

    async 'a damaged program is named'(site) {
        const text = await open_to_failure(site,
            { locale: 'en-GB', prepare: answering('**/jinlan.wasm', { contentType: 'application/wasm', body: 'not wasm' }) });
        assert.match(text, /jinlan\.wasm is damaged.*[Rr]eload/);
    },

    async 'without JavaScript the page asks for it'(site) {
        const page = await site.page({ javaScriptEnabled: false });
        await page.goto();
        assert.match(await page.inner.locator('noscript').innerText(), /JavaScript/);
    },

    async 'without a Chinese font a sentence says so'() {
        const folder = mkdtempSync(join(tmpdir(), 'jinlan-fonts-'));
        const config = join(folder, 'fonts.conf');
        writeFileSync(config, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
            `<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${folder}</cachedir></fontconfig>`);
        const site = await Site.start({ env: { FONTCONFIG_FILE: config } });
        try {
            assert.match(await open_to_failure(site, { locale: 'zh-CN' }), /没有中文字体.*安装/);
        } finally {
            await site.stop();
            rmSync(folder, { recursive: true, force: true });
        }
    },
};

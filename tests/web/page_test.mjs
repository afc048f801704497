// The page as such: it loads, draws, is sharp, follows its window, leaves the browser its keys, and rests.
import assert from 'node:assert/strict';
import { kBuild, kFirstFrameMilliseconds, Site } from './harness.mjs';

/// Sends an event that can be cancelled; true when the page left it to the browser.
function left_to_browser(page, kind, type, init) {
    return page.inner.evaluate(([kind_, type_, init_]) => {
        const event = new globalThis[kind_](type_, { bubbles: true, cancelable: true, ...init_ });
        return document.getElementById('view').dispatchEvent(event);
    }, [kind, type, init]);
}

function canvas_size(page) {
    return page.inner.evaluate(() => {
        const canvas = document.getElementById('view');
        return [canvas.width, canvas.height];
    });
}

export const tests = {
    async 'the page loads, draws, and the console is free of errors'(site) {
        const page = await site.open();
        assert.ok(await page.first_frame() <= kFirstFrameMilliseconds);
        const picture = await page.screenshot('start');
        assert.deepEqual([picture.width, picture.height], [1280, 800]);
        const colours = picture.colours();
        assert.ok(colours.length >= 16, `only ${colours.length} colours`);
        assert.ok(colours[0].count < 0.98 * 1280 * 800, 'nearly all of the page is one colour');
        assert.equal(await page.failure_text(), '');
        assert.equal(await page.inner.locator('#loading').count(), 0);
        assert.deepEqual(page.console_errors(), []);
    },

    async 'the page says what it shows to those who cannot see it'(site) {
        const page = await site.open();
        assert.ok((await page.mirror_text()).length > 10);
        // The page's own title is the program's: a browser's tab that changes is drawn anew, before the first frame.
        const [, own] = /<title>(.+)<\/title>/.exec(await (await fetch(page.address)).text());
        assert.equal(await page.inner.title(), own);
        assert.match(await page.inner.evaluate(() => document.documentElement.lang), /^(zh-Hans|zh-Hant|en)$/);
        const canvas = page.inner.locator('#canvas');
        assert.equal(await canvas.getAttribute('role'), 'application');
        assert.ok(await canvas.getAttribute('aria-label'));
    },

    async 'the canvas has a pixel for every pixel of the screen'(site) {
        for (const ratio of [1, 1.25, 1.5, 2, 3]) {
            const page = await site.open('', { width: 800, height: 500, ratio });
            assert.deepEqual(await canvas_size(page), [800 * ratio, 500 * ratio]);
            if (ratio === 2) await page.screenshot('ratio-2');
            await page.close();
        }
    },

    async 'the drawing follows the size of the window'(site) {
        const page = await site.open();
        await page.resize(701, 403);
        assert.deepEqual(await canvas_size(page), [701, 403]);
        const picture = await page.screenshot('small');
        assert.ok(picture.colours().length >= 8);
        const scrolls = await page.inner.evaluate(() =>
            document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight);
        assert.equal(scrolls, false);
        assert.deepEqual(page.console_errors(), []);
    },

    async 'nothing is drawn while nothing happens'(site) {
        const page = await site.open();
        await page.inner.waitForTimeout(1000);
        const before = await page.frames();
        await page.inner.waitForTimeout(2000);
        assert.equal(await page.frames() - before, 0);
        await page.inner.mouse.move(400, 300);
        await page.inner.waitForTimeout(300);
        assert.ok(await page.frames() > before, 'the mouse did not wake the program');
    },

    async 'a nonsense address opens the program all the same'(site) {
        const page = await site.open('%%%E0%A4%A&x=<script>&=;;&&%00');
        assert.equal(await page.failure_text(), '');
        assert.ok((await page.screenshot('nonsense')).colours().length >= 16);
        assert.deepEqual(page.console_errors(), []);
    },

    async 'the page works in a sub folder'() {
        const site = await Site.start({ folder: kBuild, path: 'site/' });
        try {
            const page = await site.page();
            await page.goto();
            await page.wait_first_frame();
            assert.deepEqual(page.console_errors(), []);
        } finally {
            await site.stop();
        }
    },

    async "the browser's keys stay with the browser"(site) {
        const page = await site.open();
        for (const [key, code] of [['r', 'KeyR'], ['t', 'KeyT'], ['w', 'KeyW'], ['l', 'KeyL'], ['p', 'KeyP'],
            ['f', 'KeyF'], ['+', 'Equal'], ['-', 'Minus'], ['0', 'Digit0']]) {
            assert.ok(await left_to_browser(page, 'KeyboardEvent', 'keydown', { key, code, ctrlKey: true }), `Ctrl+${key}`);
        }
        for (const key of ['F5', 'F11', 'F12', 'Tab']) {
            assert.ok(await left_to_browser(page, 'KeyboardEvent', 'keydown', { key, code: key }), key);
        }
        assert.ok(await left_to_browser(page, 'KeyboardEvent', 'keydown',
            { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }), 'Alt+Left');
        assert.ok(await left_to_browser(page, 'WheelEvent', 'wheel', { deltaY: 100, ctrlKey: true }), 'Ctrl+wheel');
        assert.equal(await left_to_browser(page, 'WheelEvent', 'wheel', { deltaY: 100 }), false, 'wheel');
        assert.equal(await left_to_browser(page, 'KeyboardEvent', 'keydown', { key: 'ArrowLeft', code: 'ArrowLeft' }), false,
            'Left');
    },

    async 'a graphics context that was lost is restored'(site) {
        const page = await site.open();
        const before = await page.screenshot('before-loss');
        await page.inner.evaluate(async () => {
            const gl = document.getElementById('view').getContext('webgl2');
            const extension = gl.getExtension('WEBGL_lose_context');
            extension.loseContext();
            await new Promise((resolve) => { setTimeout(resolve, 300); });
            extension.restoreContext();
        });
        await page.inner.waitForTimeout(300);
        await page.wait_idle();
        const after = await page.screenshot('after-loss');
        assert.ok(after.difference(before) < 0.001 * 1280 * 800, `${after.difference(before)} pixels differ`);
        assert.equal(await page.failure_text(), '');
    },
};

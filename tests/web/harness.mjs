// What page tests stand on: Chromium, a server for build/web/site, and a page that can be opened, pointed at and
// read as a user would. Nothing in the page is made for tests: they see pixels, the address and the mirror.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';

export { chromium };

const kRoot = resolve(fileURLToPath(import.meta.url), '../../..');
/// The built pages: build/web, or what JINLAN_WEB_BUILD names; `site/` is Jinlan, `minimal/` the yardstick.
export const kBuild = resolve(kRoot, process.env.JINLAN_WEB_BUILD ?? 'build/web');
export const kSite = join(kBuild, 'site');
const kPictures = join(kBuild, 'pictures');

/// First frame on a busy machine with software graphics; a page that needs longer is broken.
export const kFirstFrameMilliseconds = 20000;

const kFlags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader'];

/// Chromium's path: $CHROMIUM, or the system's. Throws with a sentence.
export function find_chromium() {
    if (process.env.CHROMIUM) return process.env.CHROMIUM;
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
        try {
            return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
        } catch {
            // not that one
        }
    }
    throw new Error('Chromium was not found: install it (Debian: chromium), or name it with CHROMIUM=/path/to/it');
}

/// What launching takes, with a fresh profile each time. `env` is added to the environment.
export function launch_options(env = {}) {
    return { executablePath: find_chromium(), args: kFlags, env: { ...process.env, ...env } };
}

/// A served site and a browser to open its pages in.
export class Site {
    /// Serves `folder`; the page is in its sub folder `path`.
    static async start({ folder = kSite, path = '', env = {} } = {}) {
        if (!existsSync(join(folder, path, 'index.html'))) {
            throw new Error(`there is no page in ${join(folder, path)}; build it first (cmake --build build/web --target site)`);
        }
        const site = new Site();
        site.server = await serve(folder, 0);
        site.address = site.server.address + path;
        site.browser = await chromium.launch(launch_options(env));
        return site;
    }

    async stop() {
        await this.browser.close();
        await this.server.close();
    }

    /// A page not yet opened. `locale` is the browser's language; `context` takes more of playwright's options;
    /// `prepare(page)` is called before anything is loaded.
    async page({ width = 1280, height = 800, ratio = 1, locale = 'zh-CN', prepare, ...context } = {}) {
        const own = await this.browser.newContext({
            viewport: { width, height }, deviceScaleFactor: ratio, locale, ...context,
        });
        const page = new Page(this.address, own, await own.newPage());
        await page.prepare();
        await prepare?.(page.inner);
        return page;
    }

    /// Opens the program in the state `fragment` (without '#') and waits until all of it is there and it is idle.
    async open(fragment = '', options = {}) {
        const page = await this.page(options);
        await page.goto(fragment);
        await page.wait_complete();
        await page.wait_idle();
        return page;
    }
}

/// One tab.
export class Page {
    #errors = [];

    constructor(address, context, inner) {
        this.address = address;
        this.context = context;
        this.inner = inner;
    }

    async prepare() {
        this.inner.on('console', (message) => {
            if (message.type() === 'error' || message.type() === 'warning') this.#errors.push(message.text());
        });
        this.inner.on('pageerror', (error) => this.#errors.push(error.message));
        // Counts the frames that are asked for and those that were drawn, from the outside.
        await this.inner.addInitScript(() => {
            const counts = globalThis.test_frames = { asked: 0, drawn: 0 };
            const watch = globalThis.test_watch = { place: null, pictures: [] };
            // In the task that drew it: later the canvas is empty.
            const look = ([x, y, width, height]) => {
                const copy = new OffscreenCanvas(width, height).getContext('2d');
                copy.drawImage(document.getElementById('view'), x, y, width, height, 0, 0, width, height);
                const picture = copy.getImageData(0, 0, width, height).data.join();
                if (picture !== watch.pictures.at(-1)) watch.pictures.push(picture);
            };
            const ask = globalThis.requestAnimationFrame.bind(globalThis);
            globalThis.requestAnimationFrame = (draw) => {
                ++counts.asked;
                return ask((time) => {
                    draw(time);
                    ++counts.drawn;
                    if (watch.place) look(watch.place);
                });
            };
        });
    }

    async close() {
        await this.context.close();
    }

    async goto(fragment = '') {
        await this.inner.goto(this.address + (fragment ? '#' + fragment : ''));
    }

    async wait_first_frame() {
        await this.inner.waitForFunction(() => performance.getEntriesByName('jinlan-first-frame').length > 0, null,
            { timeout: kFirstFrameMilliseconds });
    }

    /// Until the part of the program is there that the first frame did without.
    async wait_complete() {
        await this.inner.waitForFunction(() => performance.getEntriesByName('jinlan-complete').length > 0, null,
            { timeout: kFirstFrameMilliseconds });
    }

    /// Milliseconds from the start of loading to the first frame.
    first_frame() {
        return this.inner.evaluate(() => performance.getEntriesByName('jinlan-first-frame')[0].startTime);
    }

    /// Waits until the program draws no more (a blinking text cursor aside) and the page has heard of it all.
    async wait_idle(timeout = 15000) {
        const end = Date.now() + timeout;
        for (let quiet_since = Date.now(), drawn = 0; Date.now() - quiet_since < 400;) {
            if (Date.now() > end) throw new Error(`the program still draws after ${timeout} ms`);
            const counts = await this.inner.evaluate(() => globalThis.test_frames);
            if (counts.asked > counts.drawn || counts.drawn > drawn + 1) {
                quiet_since = Date.now();
                drawn = counts.drawn;
            }
            await this.inner.waitForTimeout(50);
        }
    }

    /// How many frames the page has asked for so far.
    frames() {
        return this.inner.evaluate(() => globalThis.test_frames.asked);
    }

    /// How many different pictures there were of a part of the canvas, from the first frame of `act` until rest.
    /// At a ratio of 1. Two: it went from one to the other at once.
    async pictures_of([x, y, width, height], act) {
        await this.inner.evaluate((place) => { Object.assign(globalThis.test_watch, { place, pictures: [] }); },
            [x, y, width, height]);
        await act();
        await this.wait_idle();
        return this.inner.evaluate(() => {
            globalThis.test_watch.place = null;
            return new Set(globalThis.test_watch.pictures).size;
        });
    }

    /// What stands after '#' in the address.
    fragment() {
        return this.inner.evaluate(() => location.hash.slice(1));
    }

    /// What screen readers are told.
    mirror_text() {
        return this.inner.evaluate(() => document.getElementById('mirror').textContent);
    }

    /// The sentence of a failure; empty when none is shown.
    async failure_text() {
        const panel = this.inner.locator('#failure');
        return await panel.isVisible() ? panel.locator('#failure-text').innerText() : '';
    }

    async wait_failure() {
        await this.inner.locator('#failure').waitFor({ state: 'visible', timeout: kFirstFrameMilliseconds });
        return this.failure_text();
    }

    async click(x, y) {
        await this.inner.mouse.click(x, y);
        await this.wait_idle();
    }

    async move(x, y) {
        await this.inner.mouse.move(x, y);
        await this.wait_idle();
    }

    async wheel(x, y, pixels) {
        await this.inner.mouse.move(x, y);
        await this.inner.mouse.wheel(0, pixels);
        await this.wait_idle();
    }

    async drag(from_x, from_y, to_x, to_y) {
        await this.inner.mouse.move(from_x, from_y);
        await this.inner.mouse.down();
        await this.inner.mouse.move(to_x, to_y, { steps: 8 });
        await this.inner.mouse.up();
        await this.wait_idle();
    }

    /// Types with a keyboard. For Chinese: compose().
    async type(text) {
        await this.inner.keyboard.type(text, { delay: 30 });
        await this.wait_idle();
    }

    async key(name) {
        await this.inner.keyboard.press(name);
        await this.wait_idle();
    }

    /// Composes `letters` as an input method does and commits `text`.
    async compose(letters, text) {
        const protocol = await this.context.newCDPSession(this.inner);
        for (let i = 1; i <= letters.length; ++i) {
            await protocol.send('Input.imeSetComposition',
                { text: letters.slice(0, i), selectionStart: i, selectionEnd: i });
        }
        await protocol.send('Input.insertText', { text });
        await protocol.detach();
        await this.wait_idle();
    }

    /// Touches with two fingers around a point and moves them `factor` times as far apart.
    async pinch(x, y, factor, reach = 60) {
        const protocol = await this.context.newCDPSession(this.inner);
        const fingers = (distance) => [{ x: x - distance, y, id: 0 }, { x: x + distance, y, id: 1 }];
        const touch = (type, touchPoints) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
        await touch('touchStart', fingers(reach).slice(0, 1));
        await touch('touchStart', fingers(reach));
        for (let step = 1; step <= 8; ++step) await touch('touchMove', fingers(reach * factor ** (step / 8)));
        await touch('touchEnd', []);
        await protocol.detach();
        await this.wait_idle();
    }

    async resize(width, height) {
        await this.inner.setViewportSize({ width, height });
        await this.wait_idle();
    }

    /// Keeps a picture of the page as build/web/pictures/<name>.png and returns it, to be read.
    async screenshot(name) {
        mkdirSync(kPictures, { recursive: true });
        const png = await this.inner.screenshot({ path: join(kPictures, name + '.png') });
        return Picture.decode(this.context, png);
    }

    /// Errors and warnings of the console so far.
    console_errors() {
        return [...this.#errors];
    }
}

/// Pixels that can be asked.
export class Picture {
    // The browser reads the file: it knows PNG already.
    static async decode(context, png) {
        const reader = await context.newPage();
        const decoded = await reader.evaluate(async (base64) => {
            const blob = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' });
            const bitmap = await createImageBitmap(blob);
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            canvas.drawImage(bitmap, 0, 0);
            const { width, height, data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
            let bytes = '';
            for (let i = 0; i < data.length; i += 32768) bytes += String.fromCharCode(...data.subarray(i, i + 32768));
            return { width, height, base64: btoa(bytes) };
        }, png.toString('base64'));
        await reader.close();
        const picture = new Picture();
        picture.width = decoded.width;
        picture.height = decoded.height;
        picture.rgba = Buffer.from(decoded.base64, 'base64');
        return picture;
    }

    /// The colour of a pixel of the picture, as '#rrggbb'.
    colour(x, y) {
        const at = 4 * (Math.round(y) * this.width + Math.round(x));
        return '#' + this.rgba.toString('hex', at, at + 3);
    }

    /// How many pixels have each colour, the commonest first.
    colours() {
        const counts = new Map();
        for (let at = 0; at < this.rgba.length; at += 4) {
            const colour = this.rgba.readUInt32BE(at) >>> 8;
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        return [...counts].sort((a, b) => b[1] - a[1])
            .map(([colour, count]) => ({ colour: '#' + colour.toString(16).padStart(6, '0'), count }));
    }

    /// The number of pixels that differ from `other`, of the same size.
    difference(other) {
        if (other.width !== this.width || other.height !== this.height) return this.width * this.height;
        let count = 0;
        for (let at = 0; at < this.rgba.length; at += 4) {
            if (this.rgba.readUInt32BE(at) !== other.rgba.readUInt32BE(at)) ++count;
        }
        return count;
    }
}

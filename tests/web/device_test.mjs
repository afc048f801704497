// What the page asks of the browser while it runs: to remember, the clipboard, the whole screen, and whether things
// may move; and that all of it may be refused. Places are those of a window of 1366 × 768, in Simplified Chinese.
import assert from 'node:assert/strict';

const kWindow = { width: 1366, height: 768 };
const kSplitter = [264, 300];  // between the filter and the map
const kShare = [1211, 28];
const kPresent = [1134, 28];
const kZoomIn = [931, 227];
const kMiddleOfMap = [450, 250, 200, 200];
const kLinfen = [545, 445];

const saved = (page) => page.inner.evaluate(() => localStorage.getItem('jinlan.splits'));

export const tests = {
    async 'a splitter that was moved is where it was on the next visit'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        assert.equal(await saved(page), null);
        await page.drag(...kSplitter, kSplitter[0] + 80, 300);
        const splits = await saved(page);
        assert.match(splits, /^3[2-5]\d,0,0$/);
        const moved = await page.screenshot('splitter-moved');
        await page.inner.reload();
        await page.wait_first_frame();
        await page.move(700, 8);
        const again = await page.screenshot('splitter-again');
        assert.equal(await saved(page), splits);
        assert.ok(again.difference(moved) < 0.01 * 1366 * 768, 'the page looks different on the next visit');
    },

    async 'a browser that keeps nothing for the page shows it all the same'(site) {
        const page = await site.open('lang=zh-Hans', {
            ...kWindow,
            prepare: (inner) => inner.addInitScript(() => {
                Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('refused'); } });
            }),
        });
        const before = await page.screenshot('no-storage');
        await page.drag(...kSplitter, kSplitter[0] + 80, 300);
        assert.ok((await page.screenshot('no-storage-moved')).difference(before) > 1000, 'the splitter did not move');
        assert.equal(await page.failure_text(), '');
        assert.deepEqual(page.console_errors(), []);
    },

    async 'sharing copies the link to what is shown'(site) {
        const page = await site.open('select=city:linfen&show=gap&lang=zh-Hans', kWindow);
        await page.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.click(...kShare);
        const link = await page.inner.evaluate(() => navigator.clipboard.readText());
        assert.equal(link, await page.inner.evaluate(() => location.href));
        assert.ok(link.includes('#') && link.includes('select=city:linfen'));
        assert.equal((await page.screenshot('shared')).colour(4, 62), '#e8ebed', 'no notice below the header');
    },

    async 'sharing copies where the page is not trusted with the clipboard, too'(site) {
        const page = await site.open('select=city:linfen&lang=zh-Hans', {
            ...kWindow,
            prepare: (inner) => inner.addInitScript(() => {
                Object.defineProperty(navigator, 'clipboard', { value: undefined });
                document.execCommand = (command) => {
                    globalThis.test_copied = [command, document.activeElement.value];
                    return true;
                };
            }),
        });
        await page.click(...kShare);
        const [command, text] = await page.inner.evaluate(() => globalThis.test_copied);
        assert.equal(command, 'copy');
        assert.ok(text.includes('select=city:linfen'));
    },

    async 'presenting takes the whole screen and ends with it'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        await page.click(...kPresent);
        assert.ok((await page.fragment()).includes('present=1'));
        assert.ok(await page.inner.evaluate(() => document.fullscreenElement !== null), 'not on the whole screen');
        await page.inner.evaluate(() => document.exitFullscreen());
        await page.inner.waitForTimeout(500);
        await page.wait_idle();
        assert.ok(!(await page.fragment()).includes('present=1'));
    },

    async 'an address that presents is followed without a press, and without a complaint'(site) {
        const page = await site.open('present=1&lang=zh-Hans', kWindow);
        assert.ok((await page.fragment()).includes('present=1'));
        assert.deepEqual(page.console_errors(), []);
        await page.inner.locator('#canvas').focus();
        await page.key('Escape');
        assert.ok(!(await page.fragment()).includes('present=1'));
    },

    async 'a change eases and rests, and does not move where the reader wants none'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        const zoom = async () => {
            await page.move(...kZoomIn);
            return page.pictures_of(kMiddleOfMap, async () => {
                await page.inner.mouse.down();
                await page.inner.mouse.up();
            });
        };
        // No frame takes more than 50 ms of the 160 ms of a motion, however slow the machine: before, three on the
        // way, after.
        const eased = await zoom();
        assert.ok((await page.fragment()).includes('at='), 'the map did not zoom');
        assert.ok(eased >= 5, `${eased} pictures from one zoom to the next`);
        const before = await page.frames();
        await page.inner.waitForTimeout(1000);
        assert.equal(await page.frames(), before, 'it does not rest');
        await page.inner.emulateMedia({ reducedMotion: 'reduce' });
        assert.equal(await zoom(), 2, 'it moves all the same');
    },

    async 'hovering a city eases too, and then nothing is drawn'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        await page.move(...kLinfen);
        const before = await page.frames();
        await page.inner.waitForTimeout(1000);
        assert.equal(await page.frames(), before);
    },
};

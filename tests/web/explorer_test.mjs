// The explorer in the browser, used with mouse, keyboard, input method and finger. Places are those of a window of
// 1366 × 768; what happened is read from the address, the pixels and what screen readers are told.
import assert from 'node:assert/strict';

const kWindow = { width: 1366, height: 768 };
const kLinfen = [545, 445];        // on the map, off its label
const kThirdFacet = [130, 293];    // "2027" of the years
const kSearch = [130, 90];
const kLess = [1008, 325];         // the − button of PM2.5

// Classes of the PM2.5 scale (src/ui/theme/data_colors.cpp): 40 to 45, and 35 to 40 ug/m3.
const kTargetOfLinfen = '#996a3a';
const kLatestOfLinfen = '#b38440';

/// The commonest colour around a place: a border may run through the place itself.
function colour_around(picture, [x, y]) {
    const counts = new Map();
    for (let dx = -6; dx <= 6; ++dx) {
        for (let dy = -6; dy <= 6; ++dy) {
            const colour = picture.colour(x + dx, y + dy);
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

const has = (text, part) => assert.ok(text.includes(part), `"${part}" is not in "${text}"`);

export const tests = {
    async 'a city is selected by a click on it, and the browser can go on from there'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        await page.click(...kLinfen);
        has(await page.fragment(), 'select=city:linfen');
        has(await page.mirror_text(), '选中的城市：临汾市');
        has(await page.mirror_text(), '35.1');
        await page.screenshot('city');
        await page.inner.reload();
        await page.wait_first_frame();
        await page.wait_idle();
        has(await page.fragment(), 'select=city:linfen');
        has(await page.mirror_text(), '选中的城市：临汾市');
        assert.deepEqual(page.console_errors(), []);
    },

    async "the map's colours are those of the figures"(site) {
        const target = await (await site.open('lang=zh-Hans', kWindow)).screenshot('map-target');
        assert.equal(colour_around(target, kLinfen), kTargetOfLinfen);
        const latest = await (await site.open('show=latest&lang=zh-Hans', kWindow)).screenshot('map-latest');
        assert.equal(colour_around(latest, kLinfen), kLatestOfLinfen);
    },

    async 'a filter leaves fewer measures and stands in the address'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        has(await page.mirror_text(), '未作筛选');
        await page.click(...kThirdFacet);
        has(await page.fragment(), 'due=2027');
        has(await page.mirror_text(), '38项措施中的1项');
        await page.click(...kThirdFacet);
        has(await page.mirror_text(), '未作筛选');
    },

    async 'the what-if changes the numbers at once'(site) {
        const page = await site.open('select=city:taiyuan&tab=whatif&lang=zh-Hans', kWindow);
        const before = await page.mirror_text();
        await page.click(...kLess);
        has(await page.fragment(), 'change=taiyuan.pm25:-1');
        const after = await page.mirror_text();
        assert.notEqual(after, before);
        has(after, '35.5');  // 35.9 less one percent
        has(after, '4.96');  // the index before, 4.957
    },

    async 'Chinese is typed with the input method of the browser'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        await page.click(...kSearch);
        await page.compose('jiegan', '秸秆');
        assert.equal(new URLSearchParams(await page.fragment()).get('q'), '秸秆');
        has(await page.mirror_text(), '筛选后');
        has(await page.mirror_text(), '搜索找到');
        await page.screenshot('search');
        await page.key('ArrowDown');
        await page.key('Enter');
        has(await page.fragment(), 'select=measure:');
    },

    async 'the keyboard types into the search field, and Escape closes the list, then clears it'(site) {
        const page = await site.open('lang=en', kWindow);
        await page.click(...kSearch);
        await page.type('PM2.5');
        has(await page.fragment(), 'q=PM2.5');
        await page.key('Escape');
        has(await page.fragment(), 'q=PM2.5');
        await page.key('Escape');
        assert.ok(!(await page.fragment()).includes('q='));
    },

    async 'Tab leads through the page, Space presses, and Escape gives Tab back'(site) {
        const page = await site.open('lang=en', kWindow);
        const focused = () => page.inner.evaluate(() => document.activeElement.id);
        await page.key('Tab');
        assert.equal(await focused(), 'canvas');
        const before = await page.screenshot('keyboard-before');
        await page.key('Tab');
        assert.equal(await focused(), 'canvas');
        assert.ok((await page.screenshot('keyboard')).difference(before) > 50, 'no focus ring');
        // Past the language, which is chosen already, to the size of the text.
        for (let tabs = 0; tabs < 4 && !(await page.fragment()).includes('text='); ++tabs) {
            await page.key('Space');
            if (!(await page.fragment()).includes('text=')) await page.key('Tab');
        }
        has(await page.fragment(), 'text=');
        await page.key('Escape');
        await page.key('Tab');
        assert.notEqual(await focused(), 'canvas');
    },

    async 'an address restores everything, and is written back the same'(site) {
        const address = 'show=gap&region=fenhe_valley&select=city:taiyuan&tab=whatif&q=%E7%84%A6%E5%8C%96&section=1' +
            '&dept=gxt,sthj&due=none,2025&firm=strive&asof=2025-12-31&change=taiyuan.pm25:-10,taiyuan.o3:5.5&text=110&lang=en';
        const page = await site.open(address, kWindow);
        const written = await page.fragment();
        assert.deepEqual(Object.fromEntries(new URLSearchParams(written)), Object.fromEntries(new URLSearchParams(address)));
        const again = await site.open(written, kWindow);
        assert.equal(await again.fragment(), written);
        assert.equal(await again.mirror_text(), await page.mirror_text());
    },

    async 'an address changed by hand is followed'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        await page.inner.evaluate(() => { location.hash = 'select=measure:21&lang=en'; });
        await page.wait_idle();
        has(await page.mirror_text(), 'Selected measure: 21');
        assert.equal(await page.inner.evaluate(() => document.documentElement.lang), 'en');
    },

    async 'a broken part of an address is told and the rest is used'(site) {
        const page = await site.open('city=atlantis&select=city:datong&lang=zh-Hans', kWindow);
        has(await page.mirror_text(), '选中的城市：大同市');
        const picture = await page.screenshot('broken-address');
        assert.equal(picture.colour(4, 62), '#f2ede2', 'no notice below the header');
        assert.deepEqual(page.console_errors(), []);
    },

    async 'an unknown language leaves that of the browser'(site) {
        const page = await site.open('lang=tlh', { ...kWindow, locale: 'zh-TW' });
        assert.equal(await page.inner.evaluate(() => document.documentElement.lang), 'zh-Hant');
    },

    async 'the wheel zooms the map and the address says where it stands'(site) {
        const page = await site.open('lang=zh-Hans', kWindow);
        await page.wheel(...kLinfen, -300);
        has(await page.fragment(), 'at=');
        await page.move(300, 700);  // away: what the pointer is over is drawn lighter
        assert.equal(colour_around(await page.screenshot('zoomed'), kLinfen), kTargetOfLinfen);
    },

    async 'on a phone a tap on a city leads to its details, in all three languages'(site) {
        for (const [language, name] of [['zh-Hans', '临汾市'], ['zh-Hant', '臨汾市'], ['en', 'Linfen']]) {
            const page = await site.open('lang=' + language, { width: 390, height: 844, ratio: 2, hasTouch: true, isMobile: true });
            await page.screenshot('phone-map-' + language);
            await page.inner.touchscreen.tap(120, 575);
            await page.wait_idle();
            has(await page.fragment(), 'part=detail');
            has(await page.fragment(), 'select=city:linfen');
            has(await page.mirror_text(), name);
            await page.screenshot('phone-city-' + language);
            assert.deepEqual(page.console_errors(), []);
            await page.close();
        }
    },

    async 'a finger drags a list, and does not press what lies under it'(site) {
        const page = await site.open('part=filter&lang=zh-Hans', { width: 390, height: 844, hasTouch: true, isMobile: true });
        const before = await page.screenshot('phone-filter');
        const protocol = await page.context.newCDPSession(page.inner);
        const touch = (type, y) => protocol.send('Input.dispatchTouchEvent',
            { type, touchPoints: y === undefined ? [] : [{ x: 200, y, id: 0 }] });
        await touch('touchStart', 600);
        for (let y = 590; y >= 300; y -= 10) await touch('touchMove', y);
        await touch('touchEnd');
        await page.wait_idle();
        const after = await page.screenshot('phone-filter-scrolled');
        assert.ok(after.difference(before) > 10000, 'the list did not move');
        assert.ok(!/due=|firm=|city=/.test(await page.fragment()), 'the drag pressed a value');
    },

    async 'the page is drawn in every language and size'(site) {
        for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
            for (const [width, height] of [[390, 844], [1366, 768], [1920, 1080]]) {
                const page = await site.open(`select=city:taiyuan&show=gap&lang=${language}`, { width, height });
                const picture = await page.screenshot(`page-${width}-${language}`);
                assert.ok(picture.colours().length >= 16);
                assert.deepEqual(page.console_errors(), []);
                await page.close();
            }
        }
    },
};

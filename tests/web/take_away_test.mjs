// What a reader takes away from the page: the files that arrive, not what the program says of them. The menu is
// opened by its button beside the view's title, in a window of 1366 × 768. JINLAN_KEEP=NAME keeps the files to look at.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const kWindow = { width: 1366, height: 768, acceptDownloads: true };
const kMenu = [1287, 119];
const kCsv = [1035, 232];
const kPrint = [1180, 232];
const kPictures = { 1: [1030, 298], 2: [1083, 298], 4: [1137, 298] };

async function open(site, fragment) {
    const page = await site.open(fragment, kWindow);
    await page.inner.evaluate(() => { window.print = () => { globalThis.test_printed = true; }; });
    return page;
}

async function taken(page, place) {
    await page.click(...kMenu);
    const [download] = await Promise.all([page.inner.waitForEvent('download'), page.inner.mouse.click(...place)]);
    const bytes = readFileSync(await download.path());
    await page.wait_idle();
    return { name: download.suggestedFilename(), bytes };
}

export const tests = {
    async 'a CSV file has every row that the filter leaves'(site) {
        const page = await open(site, 'v=table&asof=2025-06-30&lang=zh-Hans');
        const { name, bytes } = await taken(page, kCsv);
        assert.equal(name, 'jinlan-commitments-2025-06-30.csv');
        const text = bytes.toString('utf8');
        assert.ok(text.startsWith('\ufeffid,measure,clause,'), text.slice(0, 60));
        const rows = text.trimEnd().split('\r\n').length - 1;
        assert.ok((await page.mirror_text()).includes(`${rows}项任务`), `${rows} rows`);
        assert.deepEqual(page.console_errors(), []);
    },

    async 'a picture is as large as the page, twice and four times'(site) {
        for (const [ratio, place] of Object.entries(kPictures)) {
            // Anew each time: what became of the last picture is told in a line above the page, which moves down.
            const page = await open(site, 'v=table&asof=2025-06-30&lang=zh-Hans');
            const { name, bytes } = await taken(page, place);
            assert.equal(name, `jinlan-table-2025-06-30-${ratio}x.png`);
            assert.equal(bytes.readUInt32BE(16), 1366 * ratio);
            assert.equal(bytes.readUInt32BE(20), 768 * ratio);
            if (process.env.JINLAN_KEEP) writeFileSync(`${process.env.JINLAN_KEEP}-${ratio}x.png`, bytes);
            assert.deepEqual(page.console_errors(), []);
        }
    },

    async 'a print holds all rows as text, and goes away again'(site) {
        const page = await open(site, 'v=table&lang=zh-Hans');
        await page.click(...kMenu);
        await page.click(...kPrint);
        await page.inner.waitForFunction(() => globalThis.test_printed);
        const rows = await page.inner.evaluate(() => [...document.querySelectorAll('#print tbody tr')]
            .map((row) => row.lastElementChild.textContent));
        assert.ok((await page.mirror_text()).includes(`${rows.length}项任务`), `${rows.length} rows`);
        assert.equal(new Set(rows).size, rows.length);
        const pdf = await page.inner.pdf({ preferCSSPageSize: true });
        assert.ok((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length > 3);
        if (process.env.JINLAN_KEEP) writeFileSync(`${process.env.JINLAN_KEEP}.pdf`, pdf);
        await page.click(700, 700);
        assert.equal(await page.inner.evaluate(() => document.getElementById('print')), null);
        assert.deepEqual(page.console_errors(), []);
    },
};

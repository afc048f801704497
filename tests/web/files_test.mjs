// Files that a reader brings to the page and saves from it, by the browser's own dialogs. Places are those of the lab's
// scenarios in a window of 1366 × 768.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const kWindow = { width: 1366, height: 768, acceptDownloads: true };
const kSave = [323, 372];
const kOpen = [405, 372];
const kRowByRow = [452, 413];  // of the offer
const kBandClose = [1348, 75];

const kHeader = 'city,year,metric,value,unit,kind,low,high,confidence,source\n';
const kFigures = kHeader + 'linfen,2026,pm25,31.5,ug/m3,official,,,high,station 7\n';

async function hand_over(page, name, content) {
    const [chooser] = await Promise.all([page.inner.waitForEvent('filechooser'), page.inner.mouse.click(...kOpen)]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await page.wait_idle();
}

const has = (text, part) => assert.ok(text.includes(part), `"${part}" is not in "${text}"`);

export const tests = {
    async 'a scenario is saved as a file and opened again'(site) {
        const page = await site.open('v=whatif&lab=scenarios&lever=dust:60&lang=zh-Hans', kWindow);
        const [download] = await Promise.all([page.inner.waitForEvent('download'), page.inner.mouse.click(...kSave)]);
        assert.match(download.suggestedFilename(), /^jinlan-scenario-\d{4}-\d\d-\d\d\.json$/);
        const saved = readFileSync(await download.path(), 'utf8');
        assert.equal(JSON.parse(saved).schema, 'jinlan.scenario/1');

        const other = await site.open('v=whatif&lab=scenarios&lang=zh-Hans', kWindow);
        await hand_over(other, 'mine.json', saved);
        has(await other.fragment(), 'lever=dust:60');
        await other.screenshot('scenario-opened');
        assert.deepEqual(other.console_errors(), []);
    },

    async "figures of one's own are used once the reader agrees, until the published ones are back"(site) {
        const page = await site.open('v=whatif&lab=scenarios&select=city:linfen&lang=zh-Hans', kWindow);
        const before = await page.mirror_text();
        await hand_over(page, 'own.csv', kFigures);
        await page.screenshot('figures-offered');
        assert.equal(await page.mirror_text(), before);
        await page.click(...kRowByRow);
        has(await page.mirror_text(), '正在使用自己的数据：own.csv（1行）');
        has(await page.mirror_text(), '31.5');
        await page.screenshot('figures-in-use');
        await page.click(...kBandClose);
        assert.equal(await page.mirror_text(), before);
        assert.deepEqual(page.console_errors(), []);
    },

    async 'a file that is too large, or no scenario, changes nothing'(site) {
        const page = await site.open('v=whatif&lab=scenarios&lever=dust:60&lang=zh-Hans', kWindow);
        const before = await page.fragment();
        await hand_over(page, 'large.json', Buffer.alloc(4_000_001, 32));
        assert.equal(await page.fragment(), before);
        await page.screenshot('file-too-large');
        assert.deepEqual(page.console_errors(), []);
    },
};

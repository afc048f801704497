// `jinlan-cli index`: the published check values, and what is refused.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assets, csv_rows, printed, refused } from './harness.mjs';

const taiyuan_2023 = ['--pm25', '41', '--pm10', '78', '--so2', '11', '--no2', '40', '--co', '1.5', '--o3', '178'];
const index = (...words) => JSON.parse(printed('index', ...words, '--assets', assets));

test('Taiyuan 2023: 4.957, and the shares that were published', () => {
    const answer = index(...taiyuan_2023);
    assert.equal(answer.index.toFixed(3), '4.957');
    assert.equal(answer.ranked_index, 4.96);
    assert.equal(answer.standard, 'gb3095-2012');
    assert.equal(answer.note, 'arithmetic with stated assumptions, not a forecast');
    const published = { pm25: 23.6, pm10: 22.4, so2: 3.6, no2: 20.2, co: 7.7, o3: 22.4 };
    assert.deepEqual(answer.parts.map((part) => part.pollutant), Object.keys(published));
    for (const part of answer.parts) {
        assert.ok(Math.abs(100 * part.share - published[part.pollutant]) < 0.2, part.pollutant);
        assert.equal(part.part, part.concentration / part.limit);
    }
});

test('the place it implies: in the last ten of 2023, and unknown where only a bound is', () => {
    const [line_2023, line_2025] = index(...taiyuan_2023).lines;
    assert.equal(line_2023.year, 2023);
    assert.equal(line_2023.last_ten, 'in');
    assert.equal(line_2023.gap, 0.12);
    assert.deepEqual([line_2023.place_best, line_2023.place_worst], [160, 168]);
    assert.equal(line_2023.needed_cut.goal, 4.83);
    assert.equal(line_2023.needed_cut.alone.pm25.toFixed(4), '0.1080');
    assert.equal(line_2025.last_ten, 'unknown');
    assert.deepEqual(index(...taiyuan_2023, '--year', '2025').lines.map((line) => line.year), [2025]);
    assert.deepEqual(index(...taiyuan_2023, '--year', '2024').lines, []);
});

test('another version of the standard has its own limits, and no place', () => {
    const answer = index(...taiyuan_2023, '--standard', 'gb3095-2026-final');
    assert.equal(answer.parts[0].limit, 25);
    assert.deepEqual(answer.lines, []);
    assert.ok(answer.index > 5);
});

test('the weights that may come in 2026: another figure, marked unconfirmed, without place or cuts', () => {
    const answer = index(...taiyuan_2023, '--weights', '2026-unconfirmed');
    // 3 · 41/30 + 78/60 + 11/60 + 2 · 40/40 + 1.5/4 + 2 · 178/160 = 10.183…
    assert.equal(answer.index.toFixed(4), (4.1 + 1.3 + 11 / 60 + 2 + 0.375 + 2.225).toFixed(4));
    assert.equal(answer.index.toFixed(3), '10.183');
    assert.equal(answer.standard, 'gb3095-2026-transition');
    assert.match(answer.note, /^unconfirmed definition: not to be joined to values of the index/);
    assert.equal(answer.definition.id, '2026-unconfirmed');
    assert.equal(answer.definition.confirmed, false);
    assert.match(answer.definition.source, /unconfirmed/);
    assert.equal(answer.ranked_index, null);
    assert.deepEqual(answer.lines, []);
    assert.deepEqual(answer.parts.map((part) => part.weight), [3, 1, 1, 2, 1, 2]);
    assert.equal(answer.parts.reduce((sum, part) => sum + part.share, 0).toFixed(9), '1.000000000');
    const rows = csv_rows(printed('index', ...taiyuan_2023, '--weights', '2026-unconfirmed', '--format', 'csv',
        '--assets', assets));
    assert.deepEqual(rows[0], ['pollutant', 'concentration', 'unit', 'limit', 'part', 'share', 'weight', 'definition']);
    for (const row of rows.slice(1)) assert.equal(row[7], '2026-unconfirmed');
    assert.equal(index(...taiyuan_2023).definition, undefined);
});

test('CSV: a row for each pollutant, and one for the whole', () => {
    const rows = csv_rows(printed('index', ...taiyuan_2023, '--format', 'csv', '--assets', assets));
    assert.deepEqual(rows[0], ['pollutant', 'concentration', 'unit', 'limit', 'part', 'share']);
    assert.equal(rows.length, 8);
    assert.equal(Number(rows[7][4]).toFixed(3), '4.957');
});

test('wrong use', () => {
    refused(['index', '--pm25', '41'], /index takes all six pollutants; missing: --pm10, --so2, --no2, --co, --o3/);
    refused(['index', ...taiyuan_2023.slice(0, -1), '-5'], /--o3 takes a number from 0 to 10000, not "-5"/);
    refused(['index', ...taiyuan_2023.slice(0, -1), 'much'], /--o3 takes a number .*, not "much"/);
    refused(['index', ...taiyuan_2023, '--standard', 'who', '--assets', assets],
        /--standard takes one of gb3095-2012, gb3095-2026-transition, gb3095-2026-final, not "who"/);
    refused(['index', ...taiyuan_2023, '--weights', '2027', '--assets', assets],
        /--weights takes one of 2026-unconfirmed, not "2027"/);
    refused(['index', ...taiyuan_2023, '--weights', '2026-unconfirmed', '--standard', 'gb3095-2012'],
        /--weights brings its own limits, and takes no --standard/);
    refused(['index', ...taiyuan_2023, '--weights', '2026-unconfirmed', '--year', '2023'],
        /--weights has no place in any --year/);
    refused(['index', ...taiyuan_2023, '--year', 'last'], /--year takes a year, not "last"/);
    refused(['index', 'taiyuan', ...taiyuan_2023], /index takes options alone, not "taiyuan"/);
});

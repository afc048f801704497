// `jinlan-cli whatif` and `goal-seek`: known answers, the same in JSON and CSV, and what is refused.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { asset, assets, csv_rows, lines, plan, printed, refused, run, scratch } from './harness.mjs';

const kNote = 'arithmetic with stated assumptions, not a forecast';

/// A scenario's file with those members.
function file(name, members) {
    const path = join(scratch, `${name}.json`);
    writeFileSync(path, JSON.stringify({ schema: 'jinlan.scenario/1', name, draws: 2000, ...members }));
    return path;
}

const whatif = (...words) => JSON.parse(printed('whatif', ...words, '--assets', assets));
const goal_seek = (...words) => JSON.parse(printed('goal-seek', ...words, '--assets', assets));
const city = (outcome, id) => outcome.cities.find((row) => row.city === id);

test('nothing changed: every city at its base, and no death avoided', () => {
    const outcome = whatif(file('base', {}));
    assert.equal(outcome.note, kNote);
    assert.equal(outcome.scenario, 'base');
    assert.equal(outcome.draws, 2000);
    assert.equal(outcome.seed, 1);
    assert.deepEqual(outcome.cities.map((row) => row.city), plan.cities.map((each) => each.id));
    for (const row of outcome.cities) {
        assert.equal(row.after, row.base);
        assert.equal(row.index, row.index_base);
        assert.equal(row.avoided_deaths, 0);
        assert.ok(row.p05 < row.p50 && row.p50 < row.p95);
        assert.ok(row.p_attain >= outcome.p_attain_all);
        assert.equal(row.note, kNote);
    }
});

test('a change worked out by hand: Taiyuan from 41 in 2023 by -10 %', () => {
    const row = city(whatif(file('hand', {
        base: [{ city: 'taiyuan', year: 2023 }], changes: [{ city: 'taiyuan', pm25: -10 }],
    })), 'taiyuan');
    assert.equal(row.base, 41);
    assert.equal(row.after, 36.9);
    assert.equal(row.target, 38);
    assert.equal(row.index_base.toFixed(3), '4.957');
    assert.equal(row.index.toFixed(3), '4.839');  // 4.956548 - 4.1 / 35
    assert.deepEqual(row.line, { year: 2023, index: 4.84, place: 159, gap: 0, last_ten: 'in' });
    assert.deepEqual(row.rules, [{ commitment: 'm13.c1.k1', before: 'true', after: 'false' }]);
    // Deaths 5304061 * 8.38 / 1000 * 0.85; HR(36.9) = 1.321927 and HR(41) = 1.350625
    assert.ok(Math.abs(row.avoided_deaths - 37780.8 * (1 - 1.321927 / 1.350625)) < 0.1, row.avoided_deaths);
    assert.ok(row.avoided_deaths_low < row.avoided_deaths && row.avoided_deaths < row.avoided_deaths_high);
});

test('the seed and the scenario alone decide, and --seed and --draws stand in their place', () => {
    const path = file('seeds', { levers: [{ lever: 'cooperation', implementation: 1 }] });
    assert.equal(printed('whatif', path, '--assets', assets), printed('whatif', path, '--assets', assets));
    const other = whatif(path, '--seed', '2', '--draws', '500');
    assert.equal(other.seed, 2);
    assert.equal(other.draws, 500);
    assert.notEqual(other.cities[0].mean, whatif(path).cities[0].mean);
    assert.equal(other.cities[0].after, whatif(path).cities[0].after);
    assert.ok(other.cities[0].left < 1);
});

test('CSV holds the cities of the JSON, the chance for all in every row', () => {
    const path = file('csv', { changes: [{ city: 'linfen', pm25: -10 }] });
    const outcome = whatif(path);
    const [head, ...rows] = csv_rows(printed('whatif', path, '--format', 'csv', '--assets', assets));
    assert.equal(rows.length, outcome.cities.length);
    for (const key of ['city', 'base', 'mean', 'p05', 'p50', 'p95', 'target', 'p_attain', 'index_base', 'index',
        'avoided_deaths', 'p_attain_all', 'note']) {
        rows.forEach((row, i) => assert.equal(row[head.indexOf(key)], String(outcome.cities[i][key] ?? ''), key));
    }
});

test('a slip: what falls due, and the load of departments', () => {
    const { schedule } = whatif(file('slip', {
        slips: [{ commitment: 'm2.c1.k2', months: 6 }], as_of: '2025-12-31',
    }));
    assert.equal(schedule.until, '2025-12-31');
    assert.equal(schedule.slipped.length, 1);
    assert.equal(schedule.slipped[0].due_after.to, '2026-06-30');
    assert.ok(schedule.due_before.includes('m2.c1.k2'));
    assert.ok(!schedule.due_after.includes('m2.c1.k2'));
    const department = schedule.slipped[0].departments[0];
    const load = (year, quarter) => schedule.departments.find((each) =>
        each.department === department && each.year === year && each.quarter === quarter);
    assert.equal(load(2025, 4).before - load(2025, 4).after, 1);
    assert.equal(load(2026, 2).after - load(2026, 2).before, 1);
});

test('indicators: 5 % of 62.92 Mt is 3.146 Mt; a total that is not known is asked for, or given', () => {
    const indicators = whatif(file('totals', { totals: [{ total: 'straw', value: 20 }] })).indicators;
    const of = (id) => indicators.find((each) => each.commitment === id);
    const steel = of('m2.c1.k2').amounts.find((each) => each.year === 2023);
    assert.equal(steel.given.toFixed(2), '62.92');
    assert.equal(steel.needed.toFixed(3), '3.146');
    assert.deepEqual(of('m12.c1.k4').amounts, []);
    assert.deepEqual(of('m12.c1.k4').asked_for.map((each) => each.total), ['rail_freight']);
    assert.equal(of('m18.c1.k3').amounts[0].needed, 18);
});

test('observations of one\'s own stand in place of ours, once their problems are agreed to', () => {
    const path = join(scratch, 'own.csv');
    const [header] = lines(asset('observations.csv'));
    const good = 'taiyuan,2026,pm25,33,ug/m3,official,,,high,own station';
    writeFileSync(path, `${header}\n${good}\n`);
    const base = file('own', {});
    assert.equal(city(whatif(base, '--observations', path), 'taiyuan').base, 33);

    writeFileSync(path, `${header}\n${good}\natlantis,2026,pm25,33,ug/m3,official,,,high,x\n`);
    const { status, stdout, stderr } = run('whatif', base, '--observations', path, '--assets', assets);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /own\.csv: row 3, column city: found "atlantis", expected the key of a city/);
    assert.match(stderr, /own\.csv: 1 rows are right; --accept takes them/);
    const agreed = run('whatif', base, '--observations', path, '--accept', '--assets', assets);
    assert.equal(agreed.status, 0);
    assert.equal(city(JSON.parse(agreed.stdout), 'taiyuan').base, 33);
});

test('a broken scenario: exit code 1, a line a problem, nothing on stdout', () => {
    const path = file('broken', { draws: 0, levers: [{ lever: 'magic', implementation: 1 }], wether: {} });
    for (const command of ['whatif', 'goal-seek']) {
        const { status, stdout, stderr } = run(command, path, '--assets', assets);
        assert.equal(status, 1);
        assert.equal(stdout, '');
        assert.equal(lines(stderr).length, 3, stderr);
        assert.match(stderr, /broken\.json: draws: found 0, expected a whole number from 1 to 100000/);
        assert.match(stderr, /broken\.json: levers\[0\]\.lever: found "magic", expected one of /);
        const missing = run(command, join(scratch, 'nowhere.json'), '--assets', assets);
        assert.equal(missing.status, 1);
        assert.match(missing.stderr, /nowhere\.json: found no file that can be read/);
    }
});

test('wrong use', () => {
    const path = file('fine', {});
    for (const command of ['whatif', 'goal-seek']) {
        refused([command], new RegExp(`${command} takes a file with a scenario`));
        refused([command, path, path], /one scenario at a time, not also /);
        refused([command, path, '--draws', '0'], /--draws takes a whole number from 1 to 100000, not "0"/);
        refused([command, path, '--seed', 'x'], /--seed takes a whole number from 0 to 999999999, not "x"/);
        refused([command, path, '--format', 'xml'], /--format takes json or csv/);
    }
    const seek = (...words) => ['goal-seek', path, ...words, '--assets', assets];
    refused(seek('--cities', 'atlantis'), /--cities takes one of .*, not "atlantis"/);
    refused(seek('--probability', '80'), /--probability takes a number from 0 to 1, not "80"/);
    refused(seek('--weight', 'magic=1'), /--weight takes LEVER=…, LEVER one of .*, not "magic=1"/);
    refused(seek('--weight', 'cooperation=-1'), /--weight takes LEVER=W/);
    refused(seek('--bounds', 'cooperation=0.5'), /--bounds takes LEVER=LOW:HIGH/);
    refused(seek('--bounds', 'cooperation=0.5:0.1'), /--bounds takes LEVER=LOW:HIGH/);
    refused(seek('--steps', '0'), /--steps takes a whole number from 1 to 100/);
});

test('goal seek: what it finds, whatif confirms', () => {
    const members = { base: [{ city: 'taiyuan', year: 2023 }] };
    const words = [file('sought', members), '--cities', 'taiyuan', '--probability', '0.6'];
    const answer = goal_seek(...words);
    assert.equal(answer.note, kNote);
    assert.equal(answer.least_effort.reached, true);
    assert.ok(answer.least_effort.probability >= 0.6);
    assert.deepEqual(answer.cities.map((each) => each.city), ['taiyuan']);
    const { levers } = answer.least_effort;
    assert.ok(Math.abs(levers.reduce((sum, each) => sum + each.weight * each.implementation, 0)
        - answer.least_effort.effort) < 1e-9);
    const found = city(whatif(file('found', {
        ...members, levers: levers.map(({ lever, implementation }) => ({ lever, implementation })),
    })), 'taiyuan');
    assert.equal(found.p_attain, answer.least_effort.probability);
    const cut = city(whatif(file('cut', {
        ...members, changes: [{ city: 'taiyuan', pm25: -100 * answer.uniform_cut.cut - 1e-6 }],
    })), 'taiyuan');
    assert.ok(cut.p_attain >= 0.6);
    const [head, ...rows] = csv_rows(printed('goal-seek', ...words, '--format', 'csv', '--assets', assets));
    assert.deepEqual(rows.map((row) => Number(row[head.indexOf('implementation')])),
        levers.map((each) => each.implementation));
});

test('goal seek: weights and bounds are kept, and what cannot be reached is said so', () => {
    const path = file('bounds', { base: [{ city: 'yuncheng', year: 2023 }] });
    const { levers } = goal_seek(path, '--cities', '运城', '--bounds', 'cooperation=0.2:0.4',
        '--weight', 'cooperation=0.5').least_effort;
    const cooperation = levers.find((each) => each.lever === 'cooperation');
    assert.ok(cooperation.implementation >= 0.2 && cooperation.implementation <= 0.4);
    assert.equal(cooperation.weight, 0.5);

    const none = levers.flatMap(({ lever }) => ['--bounds', `${lever}=0:0.05`]);
    const answer = goal_seek(path, '--cities', 'yuncheng', '--probability', '0.99', ...none).least_effort;
    assert.equal(answer.reached, false);
    assert.match(answer.answer, /^cannot be reached with these levers, the best is /);
    for (const each of answer.levers) assert.equal(each.implementation, 0.05);
});

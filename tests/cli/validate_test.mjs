// `jinlan-cli validate`: good files, broken ones of every kind, and files that are none of ours.
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { asset, assets, lines, plan, printed, refused, run, scratch } from './harness.mjs';

const files = ['plan.json', 'standards.json', 'map.json', 'observations.csv', 'strings/zh-Hans.json',
    'strings/zh-Hant.json', 'strings/en.json', 'levers.json', 'health.json', 'indicators.json'];

/// A file of that name in a folder of the test's own, with that text.
function file_with(name, text) {
    const path = join(scratch, name);
    writeFileSync(path, text);
    return path;
}

/// The lines about files that are not fine.
function problems(...paths) {
    const { status, stdout, stderr } = run('validate', ...paths, '--assets', assets);
    assert.equal(stderr, '');
    assert.equal(status, 1, stdout);
    return lines(stdout);
}

test('every file of the data is fine, and summed up', () => {
    const report = lines(printed('validate', ...files.map((name) => join(assets, name)), '--assets', assets));
    assert.equal(report.length, files.length);
    const commitments = plan.goals.length + plan.measures.flatMap((measure) => measure.commitments).length;
    assert.equal(report[0], `${join(assets, 'plan.json')}: fine (38 measures, ${commitments} commitments)`);
    assert.match(report[1], /standards\.json: fine \(3 versions, 2 ranking lines\)$/);
    assert.match(report[2], /map\.json: fine \(11 cities, \d+ county shapes\)$/);
    assert.match(report[3], /observations\.csv: fine \(399 figures, 12 places\)$/);
    for (const line of report.slice(4, 7)) assert.match(line, /: fine \(\d+ texts\)$/);
    assert.match(report[7], /levers\.json: fine \(\d+ levers, \d+ shares and effects\)$/);
    assert.match(report[8], /health\.json: fine \(3 death rates\)$/);
    assert.match(report[9], /indicators\.json: fine \(12 totals\)$/);
});

test('a file is known by its content, whatever its name', () => {
    for (const name of files) {
        const copy = join(scratch, 'renamed');
        copyFileSync(join(assets, name), copy);
        assert.match(printed('validate', copy, '--assets', assets), /renamed: fine \(/);
    }
});

test('a JSON Schema, which lies beside the data, is no problem', () => {
    const report = printed('validate', file_with('x.schema.json',
        '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}'));
    assert.match(report, /x\.schema\.json: fine \(a JSON Schema, which holds no data\)/);
});

test('all problems of a plan are listed, each with its place', () => {
    const broken = structuredClone(plan);
    broken.measures[3].clauses[0].mode = 'leads';
    broken.measures[5].title.en = '';
    broken.cities[2].area_km2 = 'large';
    delete broken.document.number;
    const found = problems(file_with('plan.json', JSON.stringify(broken)));
    const path = join(scratch, 'plan.json');
    assert.equal(found.length, 4);
    assert.ok(found.includes(`${path}: measures[3].clauses[0].mode: found "leads", expected one of lead, shared, sole`));
    assert.ok(found.some((line) => line.startsWith(`${path}: measures[5].title.en: found "", expected `)));
    assert.ok(found.some((line) => line.startsWith(`${path}: cities[2].area_km2: found "large", expected `)));
    assert.ok(found.some((line) => line.startsWith(`${path}: document.number: found nothing, expected `)));
});

test('problems of the other JSON files have their paths', () => {
    const standards = JSON.parse(asset('standards.json'));
    standards.standards[1].limits.grade_2.day.co = -4;
    assert.match(problems(file_with('s.json', JSON.stringify(standards)))[0],
        /s\.json: standards\[1\]\.limits\.grade_2\.day\.co: found -4, expected a number from /);

    // Sound in itself, but of other cities than the plan's.
    const of_map = problems(file_with('m.json', asset('map.json').replaceAll('"taiyuan"', '"beijing"')));
    assert.ok(of_map.some((line) => /m\.json: cities\[\d+\]\.id: found beijing, expected a city of the plan/.test(line)),
        of_map.join('\n'));

    const texts = JSON.parse(asset('strings/en.json'));
    delete texts['firmness.binding'];
    texts.nonsense = 'x';
    assert.equal(problems(file_with('t.json', JSON.stringify(texts))).length, 2);
});

test('problems of what the what-if rests on have their paths', () => {
    const levers = JSON.parse(asset('levers.json'));
    levers.levers[1].measures = [99];
    levers.sectors[0].share.basis = 'hearsay';
    const of_levers = problems(file_with('l.json', JSON.stringify(levers)));
    assert.ok(of_levers.some((line) => /l\.json: levers\[1\]\.measures\[0\]: found 99, expected /.test(line)),
        of_levers.join('\n'));
    assert.ok(of_levers.some((line) => /l\.json: sectors\[0\]\.share\.basis: found "hearsay", expected one of /.test(line)));

    const health = JSON.parse(asset('health.json'));
    health.death_rates[0].per_1000 = 83.8;
    health.death_share.source = '';
    assert.deepEqual(problems(file_with('h.json', JSON.stringify(health))).map((line) => line.match(/: (\S+): found/)[1]),
        ['death_rates[0].per_1000', 'death_share.source']);

    const indicators = JSON.parse(asset('indicators.json'));
    indicators.totals[0].commitments = ['m1.c1.k1'];
    assert.match(problems(file_with('i.json', JSON.stringify(indicators)))[0],
        /i\.json: totals\[0\]\.commitments\[0\]: found "m1\.c1\.k1", expected the id of a commitment with a quantity in %/);
});

test('a scenario is checked against all that it may name', () => {
    const scenario = { schema: 'jinlan.scenario/1', name: 'A', base: [{ city: 'taiyuan', year: 2023 }],
        levers: [{ lever: 'dust', implementation: 0.5 }], slips: [{ commitment: 'm2.c1.k2', months: 6 }] };
    const path = file_with('mine.json', JSON.stringify(scenario));
    assert.equal(printed('validate', path, '--assets', assets),
        `${path}: fine (1 lever carried out, 0 cities changed, 1 deadline moved)\n`);
    scenario.base[0].year = 2012;
    scenario.levers[0].lever = 'dusty';
    scenario.slips[0].months = 500;
    scenario.wether = {};
    const found = problems(file_with('mine.json', JSON.stringify(scenario)));
    for (const place of ['base[0].year', 'levers[0].lever', 'slips[0].months', 'wether']) {
        assert.ok(found.some((line) => line.startsWith(`${path}: ${place}: found `) && line.includes(', expected ')),
            `${place}\n${found.join('\n')}`);
    }
    assert.equal(found.length, 4);
    const { status, stdout } = run('validate', path, '--assets', join(scratch, 'none'));
    assert.equal(status, 1);
    assert.match(stdout, /none\/plan\.json: found no file that can be read /);
});

test('problems of observations have row and column', () => {
    const [header] = asset('observations.csv').split('\n');
    const rows = ['atlantis,2024,pm25,30,ug/m3,official,,,high,source', 'taiyuan,2024,pm25,-1,mg/m3,official,,,high,',
        'taiyuan,2024'];
    const found = problems(file_with('o.csv', [header.trim(), ...rows, ''].join('\n')));
    const path = join(scratch, 'o.csv');
    assert.equal(found.length, 5);
    assert.ok(found[0].startsWith(`${path}: row 2, column city: found "atlantis", expected `));
    for (const column of ['unit', 'value', 'source']) {
        assert.ok(found.some((line) => line.startsWith(`${path}: row 3, column ${column}: `)), column);
    }
    assert.ok(found[4].startsWith(`${path}: row 4: found 2 fields, expected 10 fields`));
    assert.match(problems(file_with('h.csv', 'year,city\n'))[0], /h\.csv: row 1: found "year,city", expected the header /);
});

test('files that are none of ours are told so', () => {
    const none = { 'notes.txt': 'hello', 'empty.txt': '', 'other.json': '{"schema": "jinlan.moon/1"}',
        'list.json': '[]', 'binary.dat': '\u0000\u0001\u0002' };
    for (const [name, text] of Object.entries(none)) {
        const found = problems(file_with(name, text));
        assert.equal(found.length, 1);
        assert.match(found[0], new RegExp(`${name}: found .+, expected the schema jinlan\\.plan/2, `));
    }
    assert.match(problems(file_with('cut.json', '{"schema": "jinlan'))[0], /cut\.json: line 1, column \d+: found /);
    assert.match(problems(file_with('old.json', '{"schema": "jinlan.plan/1"}'))[0],
        /old\.json: schema: found "jinlan\.plan\/1", expected one of jinlan\.plan\/2/);
});

test('a good file beside a bad one is fine still; the exit code tells of the bad one', () => {
    const { status, stdout } = run('validate', join(scratch, 'nowhere.json'), join(assets, 'plan.json'), '--assets', assets);
    assert.equal(status, 1);
    const [missing, fine] = lines(stdout);
    assert.match(missing, /nowhere\.json: found no file that can be read \(No such file or directory\), expected /);
    assert.match(fine, /plan\.json: fine \(/);
});

test('a folder, a file without permission and an endless one are problems', () => {
    assert.match(problems(assets)[0], /found no file that can be read \(Is a directory\)/);
    const secret = file_with('secret.json', '{}');
    chmodSync(secret, 0);
    if (process.getuid?.() !== 0) {
        assert.match(problems(secret)[0], /found no file that can be read \(Permission denied\)/);
    }
    assert.match(problems('/dev/zero')[0], /found no file that can be read \(more than 64 MiB\)/);
});

test('at most 200 problems a file are listed, and that is said', () => {
    const broken = structuredClone(plan);
    for (const measure of broken.measures) {
        for (const commitment of measure.commitments) commitment.kind = 'x';
    }
    const found = problems(file_with('many.json', JSON.stringify(broken)));
    assert.equal(found.length, 201);
    assert.match(found[200], /many\.json: there may be more problems; the first 200 are listed/);
});

test('observations need the plan of the assets, and its absence is said', () => {
    const { status, stdout } = run('validate', join(assets, 'observations.csv'), '--assets', join(scratch, 'none'));
    assert.equal(status, 1);
    assert.match(stdout, /none\/plan\.json: found no file that can be read .*--assets DIR/);
});

test('wrong use of validate', () => {
    refused(['validate'], /validate takes one FILE or more/);
    refused(['validate', '--assets', assets], /validate takes one FILE or more/);
    refused(['validate', '--format', 'csv', 'a'], /unknown option "--format"/);
});

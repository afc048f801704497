// `jinlan-cli export`: known answers, the same values in JSON and CSV, three languages.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { asset, assets, csv_rows, exported, kLanguages, plan, printed, refused, run, scratch } from './harness.mjs';

const exports_ = ['sections', 'measures', 'clauses', 'commitments', 'departments', 'cities', 'counties', 'regions',
    'sites', 'sectors', 'metrics', 'observations', 'standards'];
const of_plan = [...plan.goals, ...plan.measures.flatMap((measure) => measure.commitments)];
const by_id = (list) => new Map(list.map((item) => [item.id, item]));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/// The columns of an object: members of objects by dotted keys.
function flat(object, beginning = '') {
    return Object.entries(object).flatMap(([key, value]) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
            ? flat(value, `${beginning}${key}.`)
            : [[beginning + key, value]]);
}

/// How a value stands in a cell; objects within lists are looked at by tests of their own.
function cell(value) {
    if (value === null) return '';
    return Array.isArray(value) ? value.map(cell).join('; ') : String(value);
}

test('38 measures, Chinese by default', () => {
    const measures = exported('measures');
    assert.deepEqual(measures.map((measure) => measure.number), Array.from({ length: 38 }, (_, i) => i + 1));
    for (const measure of measures) {
        assert.deepEqual(Object.keys(measure),
            ['number', 'section', 'title', 'summary', 'departments', 'also', 'clauses', 'commitments']);
    }
    assert.equal(measures[25].section, 7);
    assert.equal(measures[25].title, '实施城市空气质量达标管理');
    assert.deepEqual(measures[25].departments, ['省生态环境厅']);
    assert.deepEqual(measures[0].also, ['各市人民政府']);
});

test('the measures are those of the file, in each language', () => {
    for (const tag of kLanguages) {
        const measures = exported('measures', '--lang', tag);
        const names = new Map(plan.departments.map((department) => [department.id, department.name[tag]]));
        plan.measures.forEach((measure, i) => {
            const ids = measure.clauses.flatMap((clause) => clause.departments);
            assert.equal(measures[i].title, measure.title[tag]);
            assert.equal(measures[i].summary, measure.summary[tag]);
            assert.equal(measures[i].section, measure.section);
            assert.deepEqual(measures[i].departments, [...new Set(ids)].map((id) => names.get(id)));
            const modes = ({ clauses }) => clauses.map((clause) => clause.mode);
            assert.deepEqual(modes(measures[i]), modes(measure));
            assert.deepEqual(measures[i].commitments, measure.commitments.map((commitment) => commitment.id));
        });
    }
});

test('42 clauses with 149 duties; measure 21 has one alone and one that leads', () => {
    const clauses = exported('clauses');
    assert.equal(clauses.length, 42);
    assert.equal(sum(clauses.map((clause) => clause.departments.length)), 149);
    const of_21 = clauses.filter((clause) => clause.measure === 21);
    assert.deepEqual(of_21.map(({ clause, mode }) => [clause, mode]), [[1, 'sole'], [2, 'lead']]);
    assert.deepEqual(of_21[0].departments, ['省生态环境厅']);
    assert.deepEqual(of_21[1].department_ids, ['sthj', 'gxt', 'scjg']);
    assert.deepEqual(of_21.map((clause) => clause.open_ended), [false, true]);
    assert.ok(clauses.every((clause) => ['lead', 'shared', 'sole'].includes(clause.mode)));
});

test('the clauses are those of the file, in order and in each language', () => {
    for (const tag of kLanguages) {
        const names = new Map(plan.departments.map((department) => [department.id, department.name[tag]]));
        const expected = plan.measures.flatMap((measure) => measure.clauses.map((clause, i) => ({
            measure: measure.number, clause: i + 1, mode: clause.mode,
            departments: clause.departments.map((id) => names.get(id)),
            department_ids: clause.departments, open_ended: clause.open_ended,
        })));
        const clauses = exported('clauses', '--lang', tag);
        assert.deepEqual(clauses.map(({ also, also_ids, ...rest }) => rest), expected);
        for (const { also, also_ids } of clauses) assert.deepEqual(also, also_ids.map((id) => names.get(id)));
    }
});

test('the commitments are those of the file, goals first', () => {
    for (const tag of kLanguages) {
        const commitments = exported('commitments', '--lang', tag);
        assert.deepEqual(commitments.map(({ id }) => id), of_plan.map(({ id }) => id));
        const metrics = by_id(plan.metrics);
        const measure_of = new Map(plan.measures.flatMap((measure) =>
            measure.commitments.map(({ id }) => [id, measure.number])));
        commitments.forEach((commitment, i) => {
            const source = of_plan[i];
            assert.equal(commitment.measure, measure_of.get(source.id) ?? null);
            assert.equal(commitment.clause, source.clause ?? null);
            for (const key of ['kind', 'firmness', 'subject', 'scope']) assert.equal(commitment[key], source[key]);
            assert.equal(commitment.statement, source.statement[tag]);
            for (const key of ['cities', 'regions', 'counties', 'sites', 'pollutants', 'sectors']) {
                assert.deepEqual(commitment[key], source[key] ?? [], source.id);
            }
            assert.deepEqual(commitment.due, source.due ?? null);
            assert.deepEqual(commitment.outcome,
                source.outcome ? { ...source.outcome, note: source.outcome.note[tag] } : null);
            const conditions = (source.applies_when ?? []).map((condition) =>
                ({ upper: null, ...condition, unit: metrics.get(condition.metric).unit }));
            assert.deepEqual(commitment.applies_when, conditions);
            const threshold = conditions.find(({ unit }) => unit !== 'yes_no');
            const { of: _, ...figure } = threshold ?? {};
            const quantity = source.quantity
                ? { role: 'target', upper: null, baseline_year: null, ...source.quantity }
                : threshold ? { role: 'threshold', baseline_year: null, ...figure } : null;
            assert.deepEqual(commitment.quantity, quantity, source.id);
        });
    }
});

test('known commitments: a target, two thresholds, a condition on a fact', () => {
    const commitments = by_id(exported('commitments'));
    const { quantity, due, cities, scope, firmness } = commitments.get('m26.c1.k11');
    assert.deepEqual(cities, ['taiyuan']);
    assert.equal(scope, 'cities');
    assert.equal(firmness, 'strive');
    assert.deepEqual(quantity, { role: 'target', metric: 'pm25_annual_mean', comparison: '<=', value: 38,
        upper: null, unit: 'ug/m3', baseline_year: null });
    assert.equal(due.to, '2025-12-31');
    const [capacity, radius] = commitments.get('m9.c1.k9').applies_when;
    assert.deepEqual([capacity.comparison, capacity.value, capacity.unit], ['>=', 300000, 'kW']);
    assert.deepEqual([radius.comparison, radius.value, radius.unit], ['<=', 30, 'km']);
    assert.equal(commitments.get('m9.c1.k9').quantity.role, 'threshold');
    const gas = commitments.get('m10.c1.k2');
    assert.equal(gas.quantity, null);
    assert.deepEqual([gas.applies_when[0].comparison, gas.applies_when[0].value], ['is', true]);
    assert.equal(commitments.get('g1.k1').measure, null);
    assert.equal(commitments.get('g1.k1').clause, null);
});

test('27 departments, whose duties are those of the clauses', () => {
    const departments = exported('departments');
    assert.equal(departments.length, 27);
    const clauses = exported('clauses');
    for (const { id, duties, also } of departments) {
        const mine = clauses.filter((clause) => clause.department_ids.includes(id));
        const leads = mine.filter(({ mode, department_ids }) => mode === 'lead' && department_ids[0] === id);
        const sole = mine.filter(({ mode }) => mode === 'sole');
        assert.deepEqual(duties,
            { lead: leads.length, shared: mine.length - leads.length - sole.length, sole: sole.length });
        assert.equal(also, clauses.filter((clause) => clause.also_ids.includes(id)).length);
    }
    assert.equal(sum(departments.flatMap(({ duties }) => Object.values(duties))), 149);
});

test('11 cities and their targets of 2025', () => {
    const cities = exported('cities', '--lang', 'en');
    const targets = Object.fromEntries(cities.map(({ id, target }) => [id, target.value]));
    assert.deepEqual(targets, { taiyuan: 38, datong: 25, yangquan: 35, changzhi: 35, jincheng: 35, shuozhou: 30,
        jinzhong: 35, yuncheng: 44, xinzhou: 35, linfen: 44, lvliang: 28 });
    const commitments = by_id(exported('commitments'));
    for (const { id, target } of cities) {
        assert.equal(target.unit, 'ug/m3');
        const { quantity, firmness, cities: named } = commitments.get(target.commitment);
        assert.deepEqual([named, quantity.value, firmness], [[id], target.value, target.firmness]);
    }
    assert.equal(cities.filter(({ cluster }) => cluster !== null).length, 9);
    assert.deepEqual(cities[0], { id: 'taiyuan', code: '1401', name: 'Taiyuan', short: 'Taiyuan', area_km2: 6988,
        population_2020: 5304061,
        target: { value: 38, unit: 'ug/m3', firmness: 'strive', commitment: 'm26.c1.k11' },
        cluster: { measure: 4, industries: cities[0].cluster.industries } });
});

test('the regions are those of the file', () => {
    for (const tag of kLanguages) {
        const expected = plan.regions.map((region) =>
            ({ ...region, name: region.name[tag], note: region.note[tag] }));
        assert.deepEqual(exported('regions', '--lang', tag), expected);
    }
});

test('sections, counties, sites, sectors and metrics are those of the file', () => {
    for (const tag of kLanguages) {
        const named = (list) => list.map((item) => ({ ...item, name: item.name[tag] }));
        assert.deepEqual(exported('sections', '--lang', tag), plan.sections.map(({ number, title }) => ({ number,
            title: title[tag],
            measures: plan.measures.filter(({ section }) => section === number).map((measure) => measure.number) })));
        assert.deepEqual(exported('counties', '--lang', tag), named(plan.counties));
        assert.deepEqual(exported('sectors', '--lang', tag), named(plan.sectors));
        assert.deepEqual(exported('metrics', '--lang', tag), named(plan.metrics));
        assert.deepEqual(exported('sites', '--lang', tag), named(plan.sites).map((site) => ({ county: null, ...site })));
    }
});

test('the standards are those of the file', () => {
    const { standards, index } = JSON.parse(asset('standards.json'));
    for (const tag of kLanguages) {
        const expected = standards.map((version) => ({ ...version, name: version.name[tag],
            composite_index: version.id === index.limits_standard }));
        assert.deepEqual(exported('standards', '--lang', tag), expected);
    }
});

test('the observations have the columns of the file, and can be read in again', () => {
    const csv = printed('export', 'observations', '--format', 'csv', '--assets', assets);
    const [header, ...rows] = csv_rows(csv);
    const [original_header, ...original] =
        csv_rows(`\uFEFF${asset('observations.csv').replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')}`);
    assert.deepEqual(header, original_header);
    const numbers = new Set(['year', 'value', 'low', 'high']);
    const values = (row) => row.map((value, i) => (numbers.has(header[i]) && value !== '' ? Number(value) : value));
    const sorted = (list) => list.map((row) => JSON.stringify(values(row))).sort();
    assert.deepEqual(sorted(rows), sorted(original));

    const copy = join(scratch, 'copy.csv');
    writeFileSync(copy, csv);
    assert.match(printed('validate', copy, '--assets', assets), /copy\.csv: fine \(399 figures, 12 places\)/);
});

test('CSV holds the same values as JSON, column by column', () => {
    for (const what of exports_) {
        for (const tag of kLanguages) {
            const objects = exported(what, '--lang', tag);
            const [header, ...rows] = csv_rows(printed('export', what, '--format=csv', `--lang=${tag}`, '--assets', assets));
            assert.equal(rows.length, objects.length);
            rows.forEach((row, i) => {
                assert.equal(row.length, header.length);
                const cells = new Map(header.map((key, column) => [key, row[column]]));
                for (const [key, value] of flat(objects[i])) {
                    if (key in objects[i] && value === null && !cells.has(key)) {  // an object that is null
                        for (const [column, text] of cells) {
                            if (column.startsWith(`${key}.`)) assert.equal(text, '', column);
                        }
                        continue;
                    }
                    assert.ok(cells.has(key), `${what}: ${key}`);
                    const objects_within = Array.isArray(value) && value.some((item) => typeof item === 'object');
                    if (!objects_within) assert.equal(cells.get(key), cell(value), `${what}: ${key}`);
                    if (Array.isArray(value) && !objects_within) {
                        assert.ok(value.every((item) => !String(item).includes('; ')), 'items can be told apart');
                    }
                }
            });
        }
    }
});

test('objects within a list read plainly in a cell', () => {
    const rows_of = (what) => {
        const [header, ...rows] = csv_rows(printed('export', what, '--format=csv', '--assets', assets));
        return rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
    };
    assert.equal(rows_of('measures')[20].clauses, 'sole: 省生态环境厅; lead: 省生态环境厅, 省工信厅, 省市场监管局');
    const conditions = by_id(rows_of('commitments'));
    assert.equal(conditions.get('m9.c1.k9').applies_when,
        'cogeneration_capacity of equipment >= 300000 kW; heating_radius of equipment <= 30 km');
    assert.equal(conditions.get('m21.c1.k4').applies_when, 'boiler_capacity of equipment >= 35..65 t/h');
    assert.equal(conditions.get('m10.c1.k2').applies_when, 'gas_supply_secured of area is true');
});

test('the header of measures stays as it was', () => {
    const csv = printed('export', 'measures', '--format=csv', '--lang=en', '--assets', assets);
    assert.ok(csv.startsWith('\uFEFFnumber,section,title,summary,departments,also,clauses,commitments\r\n1,1,'));
});

test('numbers are printed as short as they can be', () => {
    for (const what of exports_) {
        const numbers = printed('export', what, '--assets', assets).matchAll(/^ *(?:"\w+": )?(-?[0-9][^,\s]*),?$/gm);
        for (const [, text] of numbers) assert.equal(text, String(Number(text)), what);
    }
});

test('README and its translation name every key, and so does the help', () => {
    const keys = new Set();
    const collect = (value) => {
        if (Array.isArray(value)) value.forEach(collect);
        else if (value !== null && typeof value === 'object') {
            for (const [key, inner] of Object.entries(value)) {
                keys.add(key);
                collect(inner);
            }
        }
    };
    for (const what of exports_) collect(exported(what));
    const texts = [printed('help', 'export'), ...['README.md', 'README.zh-CN.md'].map((name) =>
        readFileSync(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..', name), 'utf8'))];
    for (const text of texts) {
        for (const key of keys) assert.match(text, new RegExp(`\\b${key}\\b`), key);
        for (const what of exports_) assert.match(text, new RegExp(`\\b${what}\\b`), what);
    }
});

test('wrong use of export', () => {
    refused(['export'], /export takes one of sections, measures, clauses, .*standards$/);
    refused(['export', 'nothing'], /, not "nothing"$/);
    refused(['export', 'measures', 'clauses'], /one export at a time, not also "clauses"/);
    refused(['export', 'measures', '--format', 'xml'], /--format takes json or csv, not "xml"/);
    refused(['export', 'measures', '--format'], /--format takes a value/);
    refused(['export', 'measures', '--format', 'csv', '--format', 'csv'], /--format stands twice/);
    refused(['export', 'measures', '--lang', 'de'], /--lang takes zh-Hans, zh-Hant or en, not "de"/);
    refused(['export', 'measures', '--assets'], /--assets takes a value/);
    refused(['export', 'measures', '--verbose'], /unknown option "--verbose"/);
    assert.equal(run('export', '--lang', 'en', 'measures', '--assets', assets).status, 0);
});

// `jinlan-cli query`: against a filter that looks at every exported commitment.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assets, csv_rows, exported, plan, printed, refused } from './harness.mjs';

const commitments = exported('commitments');
const clauses = exported('clauses');
const regions = new Map(exported('regions').map((region) => [region.id, region]));
const county_city = new Map(plan.counties.map(({ code, city }) => [code, city]));
const site_city = new Map(plan.sites.map(({ id, city }) => [id, city]));
const section_of = new Map(plan.measures.map(({ number, section }) => [number, section]));

const query = (...words) => JSON.parse(printed('query', ...words, '--assets', assets));
const ids = (list) => list.map(({ id }) => id);

/// The cities that a commitment concerns, as the help says.
function cities_of(commitment) {
    const cities = new Set(commitment.cities);
    for (const code of commitment.counties) cities.add(county_city.get(code));
    for (const site of commitment.sites) cities.add(site_city.get(site));
    for (const id of commitment.regions) {
        const { cities: whole, counties } = regions.get(id);
        for (const city of whole) cities.add(city);
        if (whole.length === 0) for (const code of counties) cities.add(county_city.get(code));
    }
    return cities;
}

function departments_of(commitment) {
    const own = clauses.filter(({ measure }) => measure === commitment.measure);
    return new Set(own.flatMap(({ department_ids, also_ids }) => [...department_ids, ...also_ids]));
}

/// The roles of a department in the clauses of the commitment's measure.
function roles_of(commitment, id) {
    const roles = new Set();
    for (const { measure, mode, department_ids, also_ids } of clauses) {
        if (measure !== commitment.measure) continue;
        const at = department_ids.indexOf(id);
        if (at >= 0) roles.add(mode === 'lead' ? (at === 0 ? 'lead' : 'shared') : mode);
        if (also_ids.includes(id)) roles.add('shared');
    }
    return roles;
}

/// The status on the day, as the help says.
function status_of({ due, outcome }, day) {
    if (outcome && day >= outcome.date + '-12-31'.slice(outcome.date.length - 4)) return outcome.status;
    if (!due) return 'no_deadline';
    return day > due.to ? 'due_no_outcome' : 'not_yet_due';
}

const kAsOf = '2025-06-30';
const kDepartments = plan.departments.map(({ id }) => id);
const some = (list, fits) => (list ?? []).some(fits);

/// What each option asks of a commitment, given its value and all that is asked.
const tests = {
    '--city': (commitment, city) => cities_of(commitment).has(city),
    '--department': (commitment, id, asked) => departments_of(commitment).has(id) &&
        (!asked['--role'] || some(asked['--role'], (role) => roles_of(commitment, id).has(role))),
    '--role': (commitment, role, asked) =>
        some(asked['--department'] ?? kDepartments, (id) => roles_of(commitment, id).has(role)),
    '--region': (commitment, id) => commitment.regions.includes(id),
    '--sector': (commitment, id) => commitment.sectors.includes(id),
    '--status': (commitment, status) => status_of(commitment, kAsOf) === status,
    '--section': ({ measure }, section) => section_of.get(measure) === section,
    '--measure': ({ measure }, number) => measure === number,
    '--kind': ({ kind }, wanted) => kind === wanted,
    '--firmness': ({ firmness }, wanted) => firmness === wanted,
    '--pollutant': ({ pollutants }, wanted) => pollutants.includes(wanted),
    '--due-before': ({ due }, day) => due !== null && due.to < day,
    '--due-after': ({ due }, day) => due !== null && due.to > day,
    '--quantified': ({ quantity }) => quantity !== null,
};

const values = {
    '--city': plan.cities.map(({ id }) => id),
    '--department': kDepartments,
    '--role': ['lead', 'shared', 'sole'],
    '--region': plan.regions.map(({ id }) => id),
    '--sector': plan.sectors.map(({ id }) => id),
    '--status': ['met', 'not_met', 'due_no_outcome', 'not_yet_due', 'no_deadline'],
    '--section': plan.sections.map(({ number }) => number),
    '--measure': plan.measures.map(({ number }) => number),
    '--kind': [...new Set(commitments.map(({ kind }) => kind))],
    '--firmness': [...new Set(commitments.map(({ firmness }) => firmness))],
    '--pollutant': [...new Set(commitments.flatMap(({ pollutants }) => pollutants))],
    '--due-before': ['2024-10-31', '2025-01-01', '2025-12-31', '2026-01-01'],
    '--due-after': ['2024-01-01', '2024-12-30', '2024-12-31', '2025-06-30'],
    '--quantified': [],
};

/// "Or" within an option, "and" across.
function brute_force(asked) {
    return commitments.filter((commitment) => Object.entries(asked).every(([option, chosen]) =>
        chosen.length === 0 ? tests[option](commitment)
            : chosen.some((value) => tests[option](commitment, value, asked))));
}

function check(asked) {
    const words = Object.entries(asked).flatMap(([option, chosen]) =>
        chosen.length === 0 ? [option] : [option, chosen.join(',')]);
    const left = query(...words, ...('--status' in asked ? ['--as-of', kAsOf] : []));
    assert.deepEqual(left, brute_force(asked), words.join(' '));
    return left.length;
}

test('no filter leaves every commitment, as export prints them', () => {
    assert.deepEqual(query(), commitments);
    assert.equal(printed('query', '--lang', 'en', '--format', 'csv', '--assets', assets),
        printed('export', 'commitments', '--lang', 'en', '--format', 'csv', '--assets', assets));
});

test('one option with one value, each value in turn', () => {
    for (const [option, all] of Object.entries(values)) {
        if (all.length === 0) assert.ok(check({ [option]: [] }) > 0);
        for (const value of all) check({ [option]: [value] });
    }
});

test('combinations as a filter that looks at everything finds them', () => {
    let seed = 20240308;
    const random = (below) => {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        return (seed >>> 8) % below;
    };
    let some_left = 0;
    for (let round = 0; round < 250; ++round) {
        const asked = {};
        for (const [option, all] of Object.entries(values)) {
            if (random(10) > (option === '--measure' ? 0 : 1)) continue;
            const count = option.startsWith('--due') ? 1 : Math.min(all.length, 1 + random(4));
            asked[option] = Array.from({ length: count }, () => all[random(all.length)]);
        }
        some_left += check(asked) > 0 ? 1 : 0;
    }
    assert.ok(some_left > 50, `${some_left}`);
});

test('values by name, in any language and any case', () => {
    const taiyuan = query('--city', 'taiyuan');
    assert.ok(taiyuan.length > 0);
    for (const name of ['太原', '太原市', 'Taiyuan', 'TAIYUAN', '1401']) {
        assert.deepEqual(query('--city', name), taiyuan);
    }
    const bureau = query('--department', 'sthj');
    for (const name of ['省生态环境厅', '省生態環境廳']) assert.deepEqual(query('--department', name), bureau);
    assert.deepEqual(query('--measure', '加快重点行业污染深度治理'), query('--measure=21'));
    assert.deepEqual(query('--measure', plan.measures[0].title.en), query('--measure', 'm1'));
    assert.deepEqual(query('--firmness', '力争'), query('--firmness', 'strive'));
    assert.deepEqual(query('--pollutant', 'PM2.5,臭氧'), query('--pollutant', 'pm25', '--pollutant', 'o3'));
    assert.deepEqual(query('--kind', '禁止'), query('--kind', 'prohibition'));
    assert.deepEqual(query('--city', '太原，大同'), query('--city', 'datong,taiyuan'));
});

test('texts: all words of one, any one of several', () => {
    const coal = ids(query('--text', '煤'));
    const straw = ids(query('--text', '秸秆'));
    assert.ok(coal.length > 0 && straw.length > 0);
    const either = new Set([...coal, ...straw]);
    assert.deepEqual(ids(query('--text', '煤', '--text', '秸秆')), ids(commitments).filter((id) => either.has(id)));
    const both = ids(query('--text', '煤 锅炉'));
    assert.ok(both.length > 0 && both.every((id) => coal.includes(id)));
    assert.deepEqual(ids(query('--text', 'COAL')), ids(query('--text', 'coal')));
});

test('names are found by pinyin and its initials, numbers with their units in either script', () => {
    const bureau = ids(query('--text', '生态环境厅'));
    assert.ok(bureau.length > 0);
    assert.deepEqual(ids(query('--text', 'sthjt')), bureau);
    assert.deepEqual(ids(query('--text', '35 蒸噸')), ids(query('--text', '35蒸吨')));
});

test('nothing left is an empty array, or a header alone', () => {
    const nothing = ['query', '--text', 'xyzzy', '--assets', assets];
    assert.equal(printed(...nothing), '[]\n');
    assert.equal(csv_rows(printed(...nothing, '--format', 'csv')).length, 1);
    assert.deepEqual(query('--due-after', '2030-01-01'), []);
    assert.deepEqual(query('--due-before', '2024-01-01', '--due-after', '2025-01-01'), []);
});

test('the PM2.5 targets of 2025 are found', () => {
    const targets = query('--measure', '26', '--pollutant', 'pm25', '--quantified', '--due-before', '2026-01-01');
    const of_cities = new Map(targets.filter(({ cities }) => cities.length === 1)
        .map(({ cities, quantity }) => [cities[0], quantity.value]));
    assert.equal(of_cities.get('taiyuan'), 38);
    assert.equal(of_cities.size, 11);
});

test('unknown values and bad dates are wrong use, with the known values listed', () => {
    const at = ['--assets', assets];
    refused(['query', '--city', '北京', ...at], /--city takes taiyuan \(太原市\), .*lvliang \(吕梁市\), not "北京"$/);
    refused(['query', '--city', 'taiyuan,beijing', '--lang', 'en', ...at], /\(Taiyuan\), .*, not "beijing"$/);
    refused(['query', '--department', 'x', ...at], /sthj \(省生态环境厅\), .*, not "x"$/);
    refused(['query', '--section', '11', ...at], /--section takes 1 \(.*, not "11"$/);
    refused(['query', '--measure', '0', ...at], /--measure takes 1, 2, .* 38, not "0"$/);
    refused(['query', '--kind', 'hard', ...at], /--kind takes quantified, .*, not "hard"$/);
    refused(['query', '--firmness', 'firm', ...at], /--firmness takes binding, .*, not "firm"$/);
    refused(['query', '--pollutant', 'co', ...at], /--pollutant takes pm25, .*cooking_fumes, not "co"$/);
    refused(['query', '--role', 'leads', ...at], /--role takes lead, shared, sole, not "leads"$/);
    refused(['query', '--region', 'moon', ...at], /key_region \(重点区域\), .*, not "moon"$/);
    refused(['query', '--sector', 'x', ...at], /--sector takes .*steel .*, not "x"$/);
    refused(['query', '--status', 'late', '--as-of', '2025-01-01', ...at], /--status takes met, .*, not "late"$/);
    refused(['query', '--status', 'met', ...at], /--status needs --as-of/);
    for (const day of ['2025-02-29', '2025', '31.12.2025', 'soon', '2025-13-01', '0x7e9-01-01']) {
        for (const option of ['--due-before', '--due-after']) {
            refused(['query', option, day, ...at], new RegExp(`${option} takes a day that exists, as 2025-12-31`));
        }
    }
    refused(['query', '--due-before', '2025-01-01', '--due-before', '2026-01-01', ...at], /stands twice/);
    refused(['query', '--city', ...at], /--city takes a value/);
    refused(['query', '--city=', ...at], /--city takes a value/);
    refused(['query', '--quantified=no', ...at], /--quantified takes no value/);
    refused(['query', 'taiyuan', ...at], /query takes options alone, not "taiyuan"/);
    refused(['query', '--format', 'xml', ...at], /--format takes json or csv/);
});

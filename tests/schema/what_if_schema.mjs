// assets/health.schema.json and assets/indicators.schema.json against their files and against the loaders: both take the
// file, both refuse it broken, and both know the same words. Called by schema_test.mjs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { check_closed } from './closed.mjs';

const total = (data, id) => data.totals.find((each) => each.id === id);

// Broken in one place each, in ways that need no look at another record.
const broken = {
    health: {
        'another shape': (data) => { data.schema = 'jinlan.health/2'; },
        'another schema': (data) => { data.$schema = 'levers.schema.json'; },
        'no model': (data) => { delete data.gemm; },
        'no table of death rates': (data) => { delete data.death_rates; },
        'an unknown key at the top': (data) => { data.births = []; },
        'an unknown key in the model': (data) => { data.gemm.tau = 0.1; },
        'an unknown key in a death rate': (data) => { data.death_rates[0].births = 7; },
        'an unknown key in the share': (data) => { data.death_share.year = 2023; },
        'a model without a standard error': (data) => { delete data.gemm.theta_se; },
        'a parameter out of bounds': (data) => { data.gemm.nu = 0.5; },
        'a parameter that is a word': (data) => { data.gemm.theta = '0.143'; },
        'a model without name in English': (data) => { delete data.gemm.name.en; },
        'a fourth language': (data) => { data.gemm.name.de = 'x'; },
        'a basis of hearsay': (data) => { data.gemm.basis = 'hearsay'; },
        'half a year': (data) => { data.death_rates[0].year = 2021.5; },
        'a year of long ago': (data) => { data.death_rates[0].year = 1949; },
        'a death rate above its bound': (data) => { data.death_rates[0].per_1000 = 83.8; },
        'a death rate below zero': (data) => { data.death_rates[0].per_1000 = -1; },
        'a kind that is none': (data) => { data.death_rates[0].kind = 'rumour'; },
        'a death rate without confidence': (data) => { delete data.death_rates[0].confidence; },
        'an empty source': (data) => { data.death_rates[0].source = ''; },
        'a share in percent': (data) => { data.death_share.value = 85; },
        'a share without source': (data) => { delete data.death_share.source; },
        'a list in place of an object': (data) => { data.death_share = []; },
    },
    indicators: {
        'another shape': (data) => { data.schema = 'jinlan.indicators/2'; },
        'another schema': (data) => { data.$schema = 'health.schema.json'; },
        'no totals': (data) => { delete data.totals; },
        'no shares': (data) => { delete data.shares; },
        'an unknown key at the top': (data) => { data.notes = []; },
        'an unknown key in a total': (data) => { data.totals[0].year = 2020; },
        'an unknown key in a value': (data) => { data.totals[0].values[0].kind = 'official'; },
        'an unknown key in a share': (data) => { data.shares[0].value = 1; },
        'a total without id': (data) => { delete data.totals[0].id; },
        'an empty id': (data) => { data.totals[0].id = ''; },
        'a total of something else': (data) => { data.totals[0].of = 'half'; },
        'a total without name in Traditional Chinese': (data) => { delete data.totals[0].name['zh-Hant']; },
        'a blank name': (data) => { data.totals[0].name.en = ' '; },
        'a total without unit': (data) => { delete data.totals[0].unit; },
        'a total without commitments': (data) => { delete data.totals[0].commitments; },
        'a commitment that is no id': (data) => { data.totals[0].commitments = ['steel']; },
        'a total without values, known or not': (data) => { delete data.totals[0].values; },
        'a total of nothing': (data) => { data.totals[0].values[0].value = 0; },
        'a total that is a word': (data) => { data.totals[0].values[0].value = '66'; },
        'a total beyond its bound': (data) => { data.totals[0].values[0].value = 2e8; },
        'half a year': (data) => { data.totals[0].values[0].year = 2020.5; },
        'a known total without source': (data) => { delete data.totals[0].source; },
        'a known total without kind': (data) => { delete data.totals[0].kind; },
        'a known total without confidence': (data) => { delete data.totals[0].confidence; },
        'a kind that is none': (data) => { data.totals[0].kind = 'rumour'; },
        'a share of no year': (data) => { delete data.shares[0].year; },
        'a share beyond its bound': (data) => { data.shares[0].percent = 1001; },
        'a share without source': (data) => { delete data.shares[0].source; },
        'an object in place of a list': (data) => { data.totals = {}; },
    },
};

// What need not be there.
const sound = {
    health: {
        'no death rate known': (data) => { data.death_rates = []; },
        'no schema named': (data) => { delete data.$schema; },
    },
    indicators: {
        'no share known': (data) => { data.shares = []; },
        'a total that becomes known': (data) => {
            Object.assign(total(data, 'straw'), { values: [{ year: 2023, value: 12.5 }], kind: 'derived',
                confidence: 'low', source: 'a yearbook' });
        },
        'no schema named': (data) => { delete data.$schema; },
    },
};

// Enumerations: where they stand in the schema, and how a word gets to its place in a file.
const enumerations = {
    health: {
        basis: [['$defs', 'basis'], (data, word) => { data.gemm.basis = word; }],
        kind: [['$defs', 'kind'], (data, word) => { data.death_rates[0].kind = word; }],
    },
    indicators: {
        'what a total is': [['properties', 'totals', 'items', 'properties', 'of'],
            (data, word) => { data.totals[0].of = word; }],
        kind: [['$defs', 'kind'], (data, word) => { data.totals[0].kind = word; }],
    },
};

/** Tests by their sentence, for a validator (Ajv's class), the program, the root of the tree and a scratch folder. */
export function what_if_tests(Ajv, program, root, scratch) {
    const read = (name) => JSON.parse(readFileSync(join(root, 'assets', name), 'utf8'));
    const tests = {};
    for (const name of ['health', 'indicators']) {
        const data = read(`${name}.json`);
        const schema = read(`${name}.schema.json`);
        const validate = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
        const changed = (change) => {
            const copy = structuredClone(data);
            change(copy);
            assert.notDeepEqual(copy, data, 'nothing was changed');
            return copy;
        };
        /** What the loader says of a file: its problems, a line each. */
        const problems_of = (content) => {
            const path = join(scratch, `${name}.json`);
            writeFileSync(path, JSON.stringify(content));
            const { status, stdout } = spawnSync(program, ['validate', path, '--assets', join(root, 'assets')],
                { encoding: 'utf8' });
            assert.ok(status === 0 || status === 1, `${program} could not be run: build it first (./dev test does)`);
            const lines = stdout.split('\n').filter((line) => line !== '' && !line.includes(': fine ('));
            assert.equal(lines.length > 0, status === 1);
            return lines;
        };
        tests[`${name}: the file is valid under its schema, and names it`] = () => {
            assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
            assert.equal(data.$schema, `${name}.schema.json`);
            assert.deepEqual(problems_of(data), []);
        };
        tests[`${name}: every object of the schema is closed`] = () => check_closed(schema);
        for (const [what, change] of Object.entries(broken[name])) {
            tests[`${name}: the schema and the loader refuse ${what}`] = () => {
                const copy = changed(change);
                assert.equal(validate(copy), false, 'the schema takes it');
                assert.notDeepEqual(problems_of(copy), [], 'the loader takes it');
            };
        }
        for (const [what, change] of Object.entries(sound[name])) {
            tests[`${name}: the schema and the loader take ${what}`] = () => {
                const copy = changed(change);
                assert.ok(validate(copy), JSON.stringify(validate.errors, null, 1));
                assert.deepEqual(problems_of(copy), []);
            };
        }
        for (const [what, [way, put]] of Object.entries(enumerations[name])) {
            tests[`${name}: the schema and the loader know the same words: ${what}`] = () => {
                const problems = problems_of(changed((copy) => put(copy, 'no such word')));
                const told = problems
                    .map((line) => line.match(/found "no such word", expected one of (.*)$/)?.[1]).find(Boolean);
                assert.ok(told, problems.join('\n'));
                assert.deepEqual(told.split(', '), way.reduce((node, key) => node[key], schema).enum);
            };
        }
    }
    return tests;
}

// assets/scenario.schema.json against the scenario's reader: both take a scenario that holds everything, both refuse
// it broken, and both know the same members. Called by schema_test.mjs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// One of each, in the bounds of each.
const whole = {
    $schema: 'scenario.schema.json',
    schema: 'jinlan.scenario/1',
    name: '快一步',
    base: [{ city: 'taiyuan', year: 2023 }],
    changes: [{ city: 'linfen', pm25: -10.5, pm10: 100, so2: -100, no2: 1, co: 2, o3: 3 }],
    levers: [{ lever: 'cooperation', implementation: 0.5 }],
    assumptions: [{ figure: 'b', low: 0.1, mode: 0.2, high: 0.3 }],
    weather: { sigma: 0.2, correlation: 1 },
    draws: 100,
    seed: 999999999,
    slips: [{ commitment: 'm2.c1.k2', months: -120 }],
    as_of: '2026-06-30',
    health: { death_share: 0.8, death_rate_per_1000: 8.1 },
    totals: [{ total: 'rail_freight', value: 900 }],
};

// Broken in one place each, in ways that need no look at another file.
const broken = {
    'another shape': (data) => { data.schema = 'jinlan.scenario/2'; },
    'no shape': (data) => { delete data.schema; },
    'no name': (data) => { delete data.name; },
    'a name that is no text': (data) => { data.name = 7; },
    'an unknown member': (data) => { data.wether = {}; },
    'an unknown member of a base': (data) => { data.base[0].month = 1; },
    'a base without year': (data) => { delete data.base[0].year; },
    'half a year': (data) => { data.base[0].year = 2023.5; },
    'a change of nothing known': (data) => { data.changes[0].nh3 = 1; },
    'a change of no city': (data) => { delete data.changes[0].city; },
    'more than all gone': (data) => { data.changes[0].pm25 = -100.5; },
    'more than twice': (data) => { data.changes[0].o3 = 101; },
    'a lever beyond itself': (data) => { data.levers[0].implementation = 1.01; },
    'a lever in percent as text': (data) => { data.levers[0].implementation = '50'; },
    'an assumption without mode': (data) => { delete data.assumptions[0].mode; },
    'an assumption above one': (data) => { data.assumptions[0].high = 1.5; },
    'weather beyond its bounds': (data) => { data.weather.sigma = 0.21; },
    'an unknown member of the weather': (data) => { data.weather.rain = 1; },
    'no draws': (data) => { data.draws = 0; },
    'too many draws': (data) => { data.draws = 100001; },
    'a seed below zero': (data) => { data.seed = -1; },
    'a seed above its bound': (data) => { data.seed = 1000000000; },
    'a slip of half a month': (data) => { data.slips[0].months = 0.5; },
    'a slip of eleven years': (data) => { data.slips[0].months = 132; },
    'a slip of no commitment': (data) => { data.slips[0].commitment = 'k2'; },
    'a day in another order': (data) => { data.as_of = '30-06-2026'; },
    'a share of deaths above one': (data) => { data.health.death_share = 1.1; },
    'an unknown member of health': (data) => { data.health.births = 1; },
    'a total of nothing': (data) => { data.totals[0].value = 0; },
    'a list in place of an object': (data) => { data.weather = []; },
    'an object in place of a list': (data) => { data.levers = {}; },
};

/** Tests by their sentence, for a validator (Ajv's class), the program, the root of the tree and a scratch folder. */
export function scenario_tests(Ajv, program, root, scratch) {
    const schema = JSON.parse(readFileSync(join(root, 'assets/scenario.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
    const problems_of = (data) => {
        const path = join(scratch, 'scenario.json');
        writeFileSync(path, JSON.stringify(data));
        const { status, stderr } = spawnSync(program,
            ['whatif', path, '--draws', '1', '--assets', join(root, 'assets')], { encoding: 'utf8' });
        assert.ok(status === 0 || status === 1, `${program} could not be run: build it first (./dev test does)`);
        return stderr.split('\n').filter((line) => line !== '');
    };
    const tests = {
        'scenario: the schema and the reader take everything that may stand in one': () => {
            assert.ok(validate(whole), JSON.stringify(validate.errors));
            assert.deepEqual(problems_of(whole), []);
        },
        'scenario: the schema names no member that is not tried here': () => {
            assert.deepEqual(Object.keys(schema.properties), Object.keys(whole));
            for (const [key, node] of Object.entries(schema.properties)) {
                const properties = node.properties ?? node.items?.properties;
                const tried = Array.isArray(whole[key]) ? whole[key][0] : whole[key];
                if (properties) assert.deepEqual(Object.keys(properties), Object.keys(tried), key);
            }
        },
        'scenario: every member is described, every object closed': () => {
            (function look(node, way) {
                if (node === null || typeof node !== 'object') return;
                if (node.type === 'object') assert.equal(node.additionalProperties, false, way);
                for (const [key, child] of Object.entries(node.properties ?? {})) {
                    const described = child.description ?? schema.$defs[child.$ref?.split('/').at(-1)]?.description;
                    assert.ok(described, `${way}.${key}`);
                }
                for (const [key, child] of Object.entries(node)) look(child, `${way}/${key}`);
            })(schema, '');
        },
        'scenario: schema and name are enough': () => {
            const least = { schema: 'jinlan.scenario/1', name: '' };
            assert.ok(validate(least));
            assert.deepEqual(problems_of(least), []);
        },
    };
    for (const [name, change] of Object.entries(broken)) {
        tests[`scenario: the schema and the reader refuse ${name}`] = () => {
            const data = structuredClone(whole);
            change(data);
            assert.equal(validate(data), false, 'the schema takes it');
            assert.notDeepEqual(problems_of(data), [], 'the reader takes it');
        };
    }
    return tests;
}

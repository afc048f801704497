// assets/plan.schema.json against assets/plan.json and against the loader: both take the plan, both refuse it broken,
// and both know the same words.
//   node schema_test.mjs    after `npm ci` here and a native build, as `./dev test` does; JINLAN_CLI is another program
// Prints a line a test and "N passed, N failed"; exit code 1 when one failed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { check_closed } from './closed.mjs';
import { levers_tests } from './levers_schema.mjs';
import { scenario_tests } from './scenario_schema.mjs';
import { what_if_tests } from './what_if_schema.mjs';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.JINLAN_CLI ?? join(kRoot, 'build/native/jinlan-cli');
const read = (name) => JSON.parse(readFileSync(join(kRoot, 'assets', name), 'utf8'));
const plan = read('plan.json');
const schema = read('plan.schema.json');
const scratch = mkdtempSync(join(tmpdir(), 'jinlan-schema-'));

// Strict: an unknown keyword or a description in the wrong place is an error. `required` in an `if` need not stand
// beside the properties that it names.
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(schema);

/** The plan after `change` has been made to a copy of it. */
function changed(change) {
    const copy = structuredClone(plan);
    change(copy);
    return copy;
}

/** What the loader says of a plan: its problems, a line each. */
function problems_of(data) {
    writeFileSync(join(scratch, 'plan.json'), JSON.stringify(data));
    const { status, stderr } = spawnSync(program, ['export', 'measures', '--assets', scratch], { encoding: 'utf8' });
    assert.ok(status === 0 || status === 1, `${program} could not be run: build it first (./dev test does)`);
    return stderr.split('\n').filter((line) => line !== '');
}

const commitments = (data) => data.measures.flatMap((measure) => measure.commitments);
const commitment = (data, id) => [...data.goals, ...commitments(data)].find((each) => each.id === id);

/** The words of an enumeration in the schema, by the way to it from the root; references are followed. */
function words(...way) {
    const step = (node, key) => {
        const inner = node.$ref ? node.$ref.slice(2).split('/').reduce((at, name) => at[name], schema) : node;
        return inner[key];
    };
    const found = way.reduce(step, schema);
    const end = found.$ref ? found.$ref.slice(2).split('/').reduce((at, name) => at[name], schema) : found;
    return end.enum ?? [end.const];
}

// Every enumeration: its way in the schema, and how a word gets to its place in a plan.
const of_measure = ['properties', 'measures', 'items', 'properties'];
const of_commitment = [...of_measure, 'commitments', 'items', 'properties'];
const measured = ['$defs', 'condition', 'oneOf', 0, 'properties'];
const enumerations = {
    'schema': [['properties', 'schema'], (data, word) => { data.schema = word; }],
    '$schema': [['properties', '$schema'], (data, word) => { data.$schema = word; }],
    'department kind': [['properties', 'departments', 'items', 'properties', 'kind'],
        (data, word) => { data.departments[0].kind = word; }],
    'region status': [['properties', 'regions', 'items', 'properties', 'status'],
        (data, word) => { data.regions[0].status = word; }],
    'region confidence': [['properties', 'regions', 'items', 'properties', 'confidence'],
        (data, word) => { data.regions[0].confidence = word; }],
    'unit of a metric': [['$defs', 'unit'], (data, word) => { data.metrics[0].unit = word; }],
    'unit of a quantity': [['$defs', 'quantity', 'properties', 'unit'],
        (data, word) => { commitment(data, 'm2.c1.k2').quantity.unit = word; }],
    'comparison of a quantity': [['$defs', 'quantity', 'properties', 'comparison'],
        (data, word) => { commitment(data, 'm2.c1.k2').quantity.comparison = word; }],
    'comparison of a figure': [[...measured, 'comparison'],
        (data, word) => { commitment(data, 'm9.c1.k4').applies_when[0].comparison = word; }],
    'comparison of a fact': [['$defs', 'condition', 'oneOf', 1, 'properties', 'comparison'],
        (data, word) => { commitment(data, 'm10.c1.k2').applies_when[0].comparison = word; }],
    'what a condition is of': [['$defs', 'condition_of'],
        (data, word) => { commitment(data, 'm9.c1.k4').applies_when[0].of = word; }],
    'precision': [['$defs', 'due', 'properties', 'precision'],
        (data, word) => { commitment(data, 'm2.c1.k2').due.precision = word; }],
    'outcome': [['$defs', 'outcome', 'properties', 'status'],
        (data, word) => { commitment(data, 'g2.k3').outcome.status = word; }],
    'site kind': [['properties', 'sites', 'items', 'properties', 'kind'],
        (data, word) => { data.sites[0].kind = word; }],
    'clause mode': [[...of_measure, 'clauses', 'items', 'properties', 'mode'],
        (data, word) => { data.measures[0].clauses[0].mode = word; }],
    'kind': [[...of_commitment, 'kind'], (data, word) => { commitment(data, 'm9.c1.k4').kind = word; }],
    'firmness': [[...of_commitment, 'firmness'], (data, word) => { commitment(data, 'm9.c1.k4').firmness = word; }],
    'subject': [[...of_commitment, 'subject'], (data, word) => { commitment(data, 'm9.c1.k4').subject = word; }],
    'scope': [[...of_commitment, 'scope'], (data, word) => { commitment(data, 'm9.c1.k4').scope = word; }],
    'pollutant': [['$defs', 'substance'], (data, word) => { commitment(data, 'm26.c1.k3').pollutants = [word]; }],
    'rule': [['properties', 'standing_rules', 'items', 'properties', 'applies_to'],
        (data, word) => { data.standing_rules[0].applies_to = word; }],
};

// Broken in one place each, in ways that need no look at another record.
const broken = {
    'a plan of the old shape': (data) => { data.schema = 'jinlan.plan/1'; },
    'a missing table': (data) => { delete data.metrics; },
    'an unknown key at the top': (data) => { data.notes = []; },
    'an unknown key in a commitment': (data) => { commitment(data, 'm9.c1.k4').deadline = '2025-12-31'; },
    'an unknown key in a quantity': (data) => { commitment(data, 'm2.c1.k2').quantity.uper = 6; },
    'an unknown key in a condition': (data) => { commitment(data, 'm9.c1.k4').applies_when[0].unit = 't/h'; },
    'an unknown key in a clause': (data) => { data.measures[0].clauses[0].also = ['cities']; },
    'a fourth language': (data) => { data.measures[0].title.de = 'x'; },
    'a text without English': (data) => { delete data.measures[0].title.en; },
    'an empty text': (data) => { data.measures[0].title.en = ' '; },
    'a commitment without subject': (data) => { delete commitment(data, 'm9.c1.k4').subject; },
    'a commitment without scope': (data) => { delete commitment(data, 'm9.c1.k4').scope; },
    'a commitment of a measure without clause': (data) => { delete commitment(data, 'm9.c1.k4').clause; },
    'a goal with a clause': (data) => { data.goals[0].clause = 1; },
    'an id with capitals': (data) => { commitment(data, 'm38.c1.k5').id = 'm38.c1.K5'; },
    'an id of no measure': (data) => { commitment(data, 'm38.c1.k5').id = 'k5'; },
    'a quantified commitment without quantity': (data) => { delete commitment(data, 'm2.c1.k2').quantity; },
    'a conditional commitment without conditions': (data) => { delete commitment(data, 'm10.c1.k2').applies_when; },
    'an empty list of conditions': (data) => { commitment(data, 'm9.c1.k4').applies_when = []; },
    'a fact that is neither yes nor no': (data) => { commitment(data, 'm10.c1.k2').applies_when[0].value = 1; },
    'a figure that is a word': (data) => { commitment(data, 'm9.c1.k4').applies_when[0].value = '35'; },
    'a figure that is about': (data) => { commitment(data, 'm9.c1.k4').applies_when[0].comparison = 'about'; },
    'a range from above': (data) => { commitment(data, 'm9.c1.k4').applies_when[0].upper = 65; },
    'a condition of nothing': (data) => { delete commitment(data, 'm9.c1.k4').applies_when[0].of; },
    'the province with a list of cities': (data) => { commitment(data, 'm9.c1.k4').cities = ['datong']; },
    'the key region by another name': (data) => { commitment(data, 'm8.c1.k1').regions = ['fenhe_valley']; },
    'the key region among regions': (data) => { commitment(data, 'm8.c1.k1').scope = 'regions'; },
    'regions without any': (data) => { delete commitment(data, 'm24.c1.k2').regions; },
    'sites without any': (data) => { delete commitment(data, 'm25.c1.k2').sites; },
    'cities with a region': (data) => { commitment(data, 'm26.c1.k3').regions = ['datong_basin']; },
    'a pollutant twice': (data) => { commitment(data, 'm26.c1.k3').pollutants = ['pm25', 'pm25']; },
    'a sector twice': (data) => { commitment(data, 'm9.c1.k4').sectors = ['boilers', 'boilers']; },
    'a city twice': (data) => { commitment(data, 'm26.c1.k3').cities = ['datong', 'datong']; },
    'a date in another order': (data) => { data.document.issued = '08-03-2024'; },
    'a baseline of long ago': (data) => { commitment(data, 'm8.c1.k2').quantity.baseline_year = 20; },
    'a city code with a letter': (data) => { data.cities[10].code = '14l1'; },
    'a province code of four digits': (data) => { data.neighbours[0].province.code = '4101'; },
    'a lone lead': (data) => { data.measures[33].clauses[0].departments.pop(); },
    'two that are each alone': (data) => { data.measures[19].clauses[0].departments.push('gxt'); },
    'a measure with half a number': (data) => { data.measures[3].number = 4.5; },
    'a list in place of an object': (data) => { data.document = []; },
};

const tests = {
    'plan.json is valid under its schema, and names it': () => {
        assert.ok(validate(plan), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
        assert.equal(plan.$schema, 'plan.schema.json');
        assert.deepEqual(problems_of(plan), []);
    },
    'every object of the schema is closed': () => check_closed(schema),
    'every member of a commitment, quantity, condition and deadline is described': () => {
        const items = schema.properties.measures.items.properties.commitments.items;
        const described = (node) => node.description ?? schema.$defs[node.$ref?.split('/').at(-1)]?.description;
        for (const [name, node] of Object.entries(items.properties)) assert.ok(described(node), name);
        for (const name of ['quantity', 'condition', 'due', 'outcome']) assert.ok(schema.$defs[name].description, name);
    },
};
for (const [name, [way, put]] of Object.entries(enumerations)) {
    tests[`the schema and the loader know the same words: ${name}`] = () => {
        const problems = problems_of(changed((data) => put(data, 'no such word')));
        const told = problems.map((line) => line.match(/found "no such word", expected one of (.*)$/)?.[1]).find(Boolean);
        assert.ok(told, problems.join('\n'));
        assert.deepEqual(told.split(', '), words(...way));
        assert.equal(validate(changed((data) => put(data, 'no such word'))), false);
    };
}
for (const [name, change] of Object.entries(broken)) {
    tests[`the schema and the loader refuse ${name}`] = () => {
        const data = changed(change);
        assert.notDeepEqual(data, plan, 'nothing was changed');
        assert.equal(validate(data), false, 'the schema takes it');
        assert.notDeepEqual(problems_of(data), [], 'the loader takes it');
    };
}
Object.assign(tests, levers_tests(Ajv2020, kRoot), scenario_tests(Ajv2020, program, kRoot, scratch),
    what_if_tests(Ajv2020, program, kRoot, scratch));

let passed = 0;
let failed = 0;
for (const [sentence, test] of Object.entries(tests)) {
    try {
        test();
        ++passed;
        console.log(`ok     ${sentence}`);
    } catch (error) {
        ++failed;
        console.log(`FAILED ${sentence}\n       ${String(error.stack ?? error).replaceAll('\n', '\n       ')}`);
    }
}
rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

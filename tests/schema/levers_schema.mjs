// assets/levers.schema.json against assets/levers.json: the schema takes the file, and refuses it broken. What the loader
// refuses is in tests/whatif/levers/levers_test.cpp. Called by schema_test.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { check_closed } from './closed.mjs';

// Broken in one place each.
const broken = {
    'another schema': (data) => { data.schema = 'jinlan.levers/2'; },
    'a missing table': (data) => { delete data.sectors; },
    'an unknown key at the top': (data) => { data.notes = []; },
    'an unknown key in a triple': (data) => { data.outside.share.note = 'x'; },
    'a figure above 1': (data) => { data.outside.share.high = 1.5; },
    'a figure below 0': (data) => { data.sectors[0].share.low = -0.1; },
    'a figure that is a word': (data) => { data.sectors[0].share.low = '0.1'; },
    'a basis of hearsay': (data) => { data.outside.share.basis = 'hearsay'; },
    'a figure without source': (data) => { delete data.levers[0].effects[0].effect.source; },
    'a blank source': (data) => { data.levers[0].effects[0].effect.source = ' '; },
    'a lever without name in English': (data) => { delete data.levers[0].name.en; },
    'a lever without measures': (data) => { data.levers[0].measures = []; },
    'a measure twice': (data) => { data.levers[0].measures = [21, 21]; },
    'half a measure': (data) => { data.levers[0].measures = [2.5]; },
    'a lever without effects': (data) => { data.levers[0].effects = []; },
    'an id with capitals': (data) => { data.sectors[0].id = 'Household'; },
    'a spread of the weather that is none': (data) => { data.weather.sigma.value = 0.5; },
    'a city without name': (data) => { delete data.cities[0].city; },
};

/** Tests by their sentence, for a validator (Ajv's class) and the root of the tree. */
export function levers_tests(Ajv, root) {
    const read = (name) => JSON.parse(readFileSync(join(root, 'assets', name), 'utf8'));
    const levers = read('levers.json');
    const schema = read('levers.schema.json');
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
    const tests = {
        'levers: the file is valid under its schema, and names it': () => {
            assert.ok(validate(levers), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
            assert.equal(levers.$schema, 'levers.schema.json');
        },
        'levers: every object of the schema is closed': () => check_closed(schema),
    };
    for (const [name, change] of Object.entries(broken)) {
        tests[`levers: the schema refuses ${name}`] = () => {
            const data = structuredClone(levers);
            change(data);
            assert.notDeepEqual(data, levers, 'nothing was changed');
            assert.equal(validate(data), false, 'the schema takes it');
        };
    }
    return tests;
}

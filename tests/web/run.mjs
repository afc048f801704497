// Runs the page tests: every *_test.mjs beside this file, each exporting `tests`, an object from a sentence to a
// function of a Site.
//   node run.mjs [WORD]    only the tests whose sentence contains the word
// Prints a line a test and "N passed, N failed"; exit code 1 when one failed.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Site } from './harness.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const word = process.argv[2] ?? '';
let passed = 0;
let failed = 0;

async function run(site, sentence, test) {
    const start = performance.now();
    let failure = null;
    try {
        await test(site);
    } catch (error) {
        failure = error;
    }
    for (const context of site.browser.contexts()) await context.close();
    const milliseconds = Math.round(performance.now() - start);
    console.log(`${failure ? 'FAILED' : 'ok    '} ${sentence} (${milliseconds} ms)`);
    if (failure) console.log('       ' + (failure.stack ?? String(failure)).replaceAll('\n', '\n       '));
    failure ? ++failed : ++passed;
}

let site;
try {
    site = await Site.start();
    for (const file of readdirSync(folder).filter((name) => name.endsWith('_test.mjs')).sort()) {
        const { tests } = await import(pathToFileURL(join(folder, file)));
        for (const [sentence, test] of Object.entries(tests)) {
            if (sentence.includes(word)) await run(site, sentence, test);
        }
    }
} catch (error) {
    console.error(error.message);
    ++failed;
}
await site?.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

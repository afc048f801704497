// Writes the character table by which the audit reads a Traditional Chinese text, with the `opencc` command.
//
//   node assets/text/make_simplified_table.mjs [--check]
//
// Every character of Unicode's blocks of Chinese characters that JavaScript holds in one unit is asked for by
// itself: first as t2s converts it; where that leaves it alone, as tw2s and hk2s do, which know the forms that
// are usual in Taiwan and Hong Kong alone. Those that change are written to assets/audit/simplified.json as two
// strings of equal length. The phrases in that file are kept: they are written by hand. --check writes nothing
// and exits 1 if the file is not up to date.

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const kConfigurations = ["t2s.json", "tw2s.json", "hk2s.json"];
// Extension A, the unified ideographs, the compatibility ideographs.
const kBlocks = [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]];
const kTarget = path.join(path.dirname(fileURLToPath(import.meta.url)), "../audit/simplified.json");

class ConversionError extends Error {}

/// Each character as `configuration` converts it. One a line, so that no phrase is seen.
function convert(characters, configuration) {
    const input = characters.join("\n") + "\n";
    const run = spawnSync("opencc", ["-c", configuration], { input, encoding: "utf8", maxBuffer: 1 << 26 });
    if (run.error) throw new ConversionError("cannot run `opencc` (Debian/Ubuntu: apt-get install opencc)");
    if (run.status !== 0) throw new ConversionError(`opencc failed: ${run.stderr.trim()}`);
    const converted = run.stdout.replace(/\n$/, "").split("\n");
    if (converted.length !== characters.length) {
        throw new ConversionError(`opencc gave ${converted.length} characters for ${characters.length}`);
    }
    return converted;
}

/// The pairs [from, to] of all characters that some configuration changes, in the order of Unicode.
function simplified_pairs() {
    const characters = kBlocks.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)));
    const answers = kConfigurations.map((configuration) => convert(characters, configuration));
    return characters
        .map((from, i) => [from, answers.map((answer) => answer[i]).find((to) => to !== from) ?? from])
        // What is simplified to a character beyond the blocks is rarer than what a plan holds.
        .filter(([from, to]) => to !== from && to.length === 1);
}

function lay_out(pairs, phrases) {
    const lines = [
        '  "schema": "jinlan.simplified/1"',
        `  "from": ${JSON.stringify(pairs.map(([from]) => from).join(""))}`,
        `  "to": ${JSON.stringify(pairs.map(([, to]) => to).join(""))}`,
        `  "phrases": [\n${phrases.map((phrase) => `    ${JSON.stringify(phrase)}`).join(",\n")}\n  ]`,
    ];
    return `{\n${lines.join(",\n")}\n}\n`.replaceAll('","', '", "');
}

try {
    const present = readFileSync(kTarget, "utf8");
    const content = lay_out(simplified_pairs(), JSON.parse(present).phrases);
    if (content === present) process.exit(0);
    if (process.argv.includes("--check")) {
        console.error(`${kTarget} is not up to date: run node assets/text/make_simplified_table.mjs`);
        process.exit(1);
    }
    writeFileSync(kTarget, content);
    console.log(`wrote ${kTarget}`);
} catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
}

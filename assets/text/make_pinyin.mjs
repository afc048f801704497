// Writes assets/pinyin.json: how the names of the plan are read, for searching by pinyin.
//
//   npm ci && node make_pinyin.mjs [--check]    in assets/text
//
// Names are those of cities, counties, departments, regions, sections and measures. The npm package pinyin-pro
// reads each whole name, so that characters with several readings are read by their words; pinyin_exceptions.json
// holds the words it does not know. The names of cities and counties are held against their English names, which
// are spelt as they are read: a difference is an error. Of every character its most frequent reading is written
// down, and beside it the whole names that are read otherwise. --check writes nothing and exits 1 if the file is
// not up to date.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addDict, pinyin } from "pinyin-pro";

const kHere = path.dirname(fileURLToPath(import.meta.url));
const kTarget = path.join(kHere, "../pinyin.json");
const read_json = (...parts) => JSON.parse(readFileSync(path.join(kHere, ...parts), "utf8"));
const kHan = /\p{Script=Han}/u;

const plan = read_json("../plan.json");
const { words } = read_json("pinyin_exceptions.json");
for (const word of Object.keys(words)) {
    if ([...word].length !== words[word].split(" ").length) throw new Error(`${word}: one syllable a character`);
}
addDict(words);

/// [character, syllable] for each Chinese character of the name; without tones, ü as v.
function reading(name) {
    const characters = [...name];
    const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
    if (syllables.length !== characters.length) throw new Error(`${name}: ${syllables.join(" ")}`);
    // A word of the exceptions holds whatever the package makes of the words around it.
    for (const [word, text] of Object.entries(words)) {
        const right = pinyin_without_tones(text);
        for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            right.forEach((syllable, i) => { syllables[at + i] = syllable; });
        }
    }
    return characters.map((character, i) => [character, syllables[i]]).filter(([character]) => kHan.test(character));
}

function pinyin_without_tones(text) {
    return text.normalize("NFD").replace(/u\u0308/g, "v").replace(/[\u0300-\u036f]/g, "").split(" ");
}

/// What is wrong where the English name of a place is not spelt as the Chinese one is read; else nothing.
function check_place(place) {
    const english = place.name.en.replace(/ (City|County|District)\b.*$/, "");
    if (/^(Urban|Suburban|Mining)/.test(english)) return undefined;
    const spelt = english.toLowerCase().replace(/[^a-zü]/g, "").replace("ü", "v");
    const syllables = reading(place.name["zh-Hans"]).map(([, syllable]) => syllable);
    const whole = syllables.join("");
    const without_kind = syllables.slice(0, -1).join("");
    if (spelt !== whole && spelt !== without_kind) {
        return `${place.name["zh-Hans"]} is read ${syllables.join(" ")}, but in English it is ${place.name.en}`;
    }
}

const misread = [...plan.cities, ...plan.counties].map(check_place).filter(Boolean);
if (misread.length > 0) throw new Error(misread.join("\n"));

const names = [...new Set([
    ...plan.cities.flatMap(({ name, short }) => [name, short]),
    ...plan.counties.map(({ name }) => name),
    ...plan.departments.flatMap(({ name, short }) => [name, short]),
    ...plan.regions.map(({ name }) => name),
    ...plan.sections.map(({ title }) => title),
    ...plan.measures.map(({ title }) => title),
].map((text) => text["zh-Hans"]))];

// How often each character is read in each way.
const counts = new Map();
for (const name of names) {
    for (const [character, syllable] of reading(name)) {
        const ways = counts.get(character) ?? counts.set(character, new Map()).get(character);
        ways.set(syllable, (ways.get(syllable) ?? 0) + 1);
    }
}
const usual = new Map([...counts].map(([character, ways]) =>
    [character, [...ways].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0]]));

const by_syllable = new Map();
for (const character of [...usual.keys()].sort()) {
    const syllable = usual.get(character);
    by_syllable.set(syllable, (by_syllable.get(syllable) ?? "") + character);
}
const unusual = names
    .map((name) => ({ name, reading: reading(name) }))
    .filter((each) => each.reading.some(([character, syllable]) => usual.get(character) !== syllable))
    .map((each) => ({ name: each.name, reading: each.reading.map(([, syllable]) => syllable) }));
// One that is no character's usual reading stands there all the same, with no characters.
for (const { reading } of unusual) {
    for (const syllable of reading) if (!by_syllable.has(syllable)) by_syllable.set(syllable, "");
}
const syllables = [...by_syllable.keys()].sort();

const content = `{
  "schema": "jinlan.pinyin/1",
  "syllables": ${JSON.stringify(syllables.join(" "))},
  "characters": ${JSON.stringify(syllables.map((syllable) => by_syllable.get(syllable)).join(" "))},
  "names": [
${unusual.map(({ name, reading }) => `    ${JSON.stringify({ name, reading: reading.join(" ") }).replaceAll('":"', '": "').replaceAll('","', '", "')}`).join(",\n")}
  ]
}
`;
if (process.argv.includes("--check")) {
    if (readFileSync(kTarget, "utf8") !== content) {
        console.error(`${kTarget} is not up to date: run node make_pinyin.mjs in assets/text`);
        process.exitCode = 1;
    }
} else {
    writeFileSync(kTarget, content);
    console.log(`wrote ${kTarget}: ${usual.size} characters, ${unusual.length} names that are read otherwise`);
}

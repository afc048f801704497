// Writes the Traditional Chinese texts from the Simplified ones, with the `opencc` command.
//
//   node assets/text/make_traditional.mjs [--check] FILE...
//
// Two kinds of FILE are known by their content:
//   - a data file with texts in it ({"zh-Hans", "zh-Hant", "en"}, at any depth): every "zh-Hant" is
//     written anew in place, and the file is laid out in the one way this script knows;
//   - a string table named zh-Hans.json (a flat key -> text object): zh-Hant.json is written beside it.
// --check writes nothing and exits 1 if any file is not up to date.
//
// The conversion is opencc's s2tw: Traditional characters with mainland terms, as the documents use
// them (it never turns 信息 into 資訊). traditional_exceptions.json holds the words it gets wrong.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const kConfiguration = "s2tw.json";
const kLineWidth = 110;
// Stands for a line break inside a text while texts travel to opencc one a line.
const kBreak = "\uE000";

class ConversionError extends Error {}

/// All texts converted, in order. Throws ConversionError when opencc is missing or fails.
function convert_all(texts, replacements) {
    if (texts.length === 0) return [];
    const input = texts.map((text) => text.replaceAll("\n", kBreak)).join("\n") + "\n";
    const run = spawnSync("opencc", ["-c", kConfiguration], { input, encoding: "utf8", maxBuffer: 1 << 26 });
    if (run.error) {
        throw new ConversionError("cannot run `opencc` (Debian/Ubuntu: apt-get install opencc)");
    }
    if (run.status !== 0) throw new ConversionError(`opencc failed: ${run.stderr.trim()}`);
    const lines = run.stdout.replace(/\n$/, "").split("\n");
    if (lines.length !== texts.length) {
        throw new ConversionError(`opencc gave ${lines.length} texts for ${texts.length}`);
    }
    return lines.map((line) => {
        let text = line.replaceAll(kBreak, "\n");
        for (const { from, to } of replacements) text = text.replaceAll(from, to);
        return text;
    });
}

/// Every object that holds a text, in file order.
function find_texts(value, found = []) {
    if (value === null || typeof value !== "object") return found;
    if (typeof value["zh-Hans"] === "string") found.push(value);
    else for (const child of Object.values(value)) find_texts(child, found);
    return found;
}

/// JSON with two-space indent; an object or array that holds no other stays on one line when it fits
/// in kLineWidth.
function lay_out(value, indent = "", prefix = 0) {
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const is_array = Array.isArray(value);
    const entries = is_array ? value : Object.entries(value);
    if (entries.length === 0) return is_array ? "[]" : "{}";
    const holds_objects = Object.values(value).some((child) => child !== null && typeof child === "object");
    if (!holds_objects) {
        const parts = entries.map((entry) =>
            is_array ? JSON.stringify(entry) : `${JSON.stringify(entry[0])}: ${JSON.stringify(entry[1])}`);
        const one_line = is_array ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
        if (indent.length + prefix + one_line.length < kLineWidth) return one_line;
    }
    const inner = indent + "  ";
    const lines = entries.map((entry) => {
        if (is_array) return inner + lay_out(entry, inner);
        const name = `${JSON.stringify(entry[0])}: `;
        return inner + name + lay_out(entry[1], inner, name.length);
    });
    const [open, close] = is_array ? "[]" : "{}";
    return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/// The data with every text's languages in the order zh-Hans, zh-Hant, en.
function with_traditional(data, replacements) {
    const texts = find_texts(data);
    const converted = convert_all(texts.map((text) => text["zh-Hans"]), replacements);
    texts.forEach((text, i) => {
        const { "zh-Hans": simplified, "zh-Hant": _, ...others } = text;
        for (const key of Object.keys(text)) delete text[key];
        Object.assign(text, { "zh-Hans": simplified, "zh-Hant": converted[i], ...others });
    });
    return data;
}

/// What the conversion of `file` writes: { target, content }.
function make_output(file, replacements) {
    let data;
    try {
        data = JSON.parse(readFileSync(file, "utf8"));
    } catch (error) {
        throw new ConversionError(`${file}: ${error.message}`);
    }
    if (path.basename(file) === "zh-Hans.json") {
        const keys = Object.keys(data);
        const wrong = keys.find((key) => typeof data[key] !== "string");
        if (wrong !== undefined) throw new ConversionError(`${file}: "${wrong}" is not a text`);
        const converted = convert_all(Object.values(data), replacements);
        const strings = Object.fromEntries(keys.map((key, i) => [key, converted[i]]));
        const target = path.join(path.dirname(file), "zh-Hant.json");
        return { target, content: JSON.stringify(strings, null, 2) + "\n" };
    }
    if (find_texts(data).length === 0) {
        throw new ConversionError(`${file}: no texts found (expected objects with "zh-Hans")`);
    }
    return { target: file, content: lay_out(with_traditional(data, replacements)) + "\n" };
}

function main(options) {
    const check = options.includes("--check");
    const files = options.filter((option) => option !== "--check");
    if (files.length === 0 || files.some((file) => file.startsWith("-"))) {
        console.error("usage: node assets/text/make_traditional.mjs [--check] FILE...");
        return 2;
    }
    const here = path.dirname(fileURLToPath(import.meta.url));
    const { replacements } = JSON.parse(readFileSync(path.join(here, "traditional_exceptions.json"), "utf8"));
    let stale = 0;
    for (const file of files) {
        const { target, content } = make_output(file, replacements);
        if (existsSync(target) && readFileSync(target, "utf8") === content) continue;
        if (check) {
            console.error(`${target} is not up to date: run node assets/text/make_traditional.mjs ${file}`);
            ++stale;
        } else {
            writeFileSync(target, content);
            console.log(`wrote ${target}`);
        }
    }
    return stale > 0 ? 1 : 0;
}

try {
    process.exitCode = main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
}

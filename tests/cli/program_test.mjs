// The program as a whole: help, wrong use, where it finds the data, what it says of bad data.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { asset, assets, lines, plan, printed, program, refused, run, scratch } from './harness.mjs';

const commands = ['export', 'query', 'validate', 'audit', 'index', 'whatif', 'goal-seek'];

/// A folder of assets whose plan.json holds `text`.
function assets_with(name, text) {
    const folder = join(scratch, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'plan.json'), text);
    return folder;
}

test('help names every command, and the exit codes', () => {
    for (const word of ['help', '--help', '-h']) {
        const text = printed(word);
        for (const command of commands) assert.match(text, new RegExp(`^  ${command} `, 'm'));
        assert.match(text, /Exit code: 0 .* 1 .* 2 /);
    }
});

test('every command has help of its own, wherever it is asked for', () => {
    for (const command of commands) {
        const text = printed('help', command);
        assert.match(text, new RegExp(`^usage: jinlan-cli ${command} `, 'm'));
        assert.equal(printed(command, '--help'), text);
        assert.equal(printed(command, '-h'), text);
        assert.equal(printed('--help', command), text);
    }
    assert.equal(printed('export', 'measures', '--format', 'csv', '--help'), printed('help', 'export'));
});

test('wrong use: a reason and the usage', () => {
    refused([], /no command given/);
    refused(['exprot'], /unknown command "exprot"/);
    refused(['help', 'exprot'], /unknown command "exprot"/);
    refused(['help', 'export', 'query'], /help takes one command/);
    refused(['--format', 'json'], /unknown command "--format"/);
    refused(['export\u0007\n'], /unknown command "export\?\?"/);
});

test('bad assets: exit code 1, one line a problem, nothing on stdout', () => {
    const broken = structuredClone(plan);
    broken.measures[3].clauses[0].mode = 'leads';
    broken.measures[5].title.en = '';
    const folder = assets_with('twice', JSON.stringify(broken));
    for (const words of [['export', 'measures'], ['query']]) {
        const { status, stdout, stderr } = run(...words, '--assets', folder);
        assert.equal(status, 1);
        assert.equal(stdout, '');
        assert.equal(lines(stderr).length, 2);
        const place =
            'plan.json: measures[3].clauses[0].mode: found "leads", expected one of lead, shared, sole\n';
        assert.ok(stderr.includes(place), stderr);
    }

    const cut = JSON.stringify(plan).slice(0, 5000);
    const texts = { empty: '', cut, binary: '\u0000\u0001', deep: '['.repeat(100000) };
    for (const [name, text] of Object.entries(texts)) {
        const { status, stdout, stderr } = run('export', 'measures', '--assets', assets_with(name, text));
        assert.equal(status, 1, name);
        assert.equal(stdout, '');
        assert.equal(lines(stderr).length, 1, stderr);
        assert.match(stderr, /plan\.json: line \d+, column \d+: found .+, expected .+/);
    }
});

test('missing assets: exit code 1 and what to do', () => {
    mkdirSync(join(scratch, 'folder', 'plan.json'), { recursive: true });
    for (const folder of ['nowhere', 'folder']) {
        const { status, stderr } = run('export', 'measures', '--assets', join(scratch, folder));
        assert.equal(status, 1);
        assert.match(stderr, /plan\.json: found no file that can be read \(.+\), expected .*--assets DIR/);
    }
});

test('a command reads only the files that it needs', () => {
    const folder = assets_with('plan-alone', asset('plan.json'));
    for (const what of ['measures', 'clauses', 'commitments', 'departments', 'cities', 'regions']) {
        assert.equal(run('export', what, '--assets', folder).status, 0, what);
    }
    assert.equal(run('query', '--kind', 'milestone', '--assets', folder).status, 0);
    for (const [what, file] of [['observations', 'observations.csv'], ['standards', 'standards.json']]) {
        const { status, stderr } = run('export', what, '--assets', folder);
        assert.equal(status, 1);
        assert.ok(stderr.includes(`${file}: found no file`), stderr);
    }
});

test('assets are found beside the program and in ../share/jinlan/assets', () => {
    for (const [name, place] of [['beside', 'bin/assets'], ['shared', 'share/jinlan/assets']]) {
        const root = join(scratch, name);
        mkdirSync(join(root, 'bin'), { recursive: true });
        mkdirSync(join(root, place), { recursive: true });
        copyFileSync(program, join(root, 'bin', 'jinlan-cli'));
        copyFileSync(join(assets, 'plan.json'), join(root, place, 'plan.json'));
        const copy = join(root, 'bin', 'jinlan-cli');
        const { status, stdout } = spawnSync(copy, ['export', 'measures'], { encoding: 'utf8' });
        assert.equal(status, 0);
        assert.equal(JSON.parse(stdout).length, 38);
    }
});

test('standard output that takes no more is a problem', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" help export >/dev/full', program], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^standard output: /);
});

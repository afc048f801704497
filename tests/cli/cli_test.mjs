// The command line program as its users meet it: what it writes, what it refuses, its exit codes.
// JINLAN_CLI is the program, JINLAN_ASSETS_DIR the folder with the assets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';

const program = process.env.JINLAN_CLI;
const assets = process.env.JINLAN_ASSETS_DIR;
assert.ok(program && assets, 'JINLAN_CLI and JINLAN_ASSETS_DIR must be set');

const scratch = mkdtempSync(join(tmpdir(), 'jinlan-cli-'));
after(() => rmSync(scratch, { recursive: true }));

const run = (...words) => spawnSync(program, words, { encoding: 'utf8' });
const lines = (text) => text.split('\n').filter((line) => line !== '');
const plan = JSON.parse(readFileSync(join(assets, 'plan.json'), 'utf8'));
const keys = ['number', 'section', 'title', 'summary', 'departments', 'also', 'clauses', 'commitments'];

/** A folder of assets whose plan.json holds `text`. */
function assetsWith(name, text) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.json'), text);
  return folder;
}

function exported(...words) {
  const { status, stdout, stderr } = run('export', 'measures', '--assets', assets, ...words);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
}

test('38 measures as JSON, Chinese by default', () => {
  const measures = JSON.parse(exported('--format', 'json'));
  assert.equal(measures.length, 38);
  assert.deepEqual(measures.map((measure) => measure.number), Array.from({ length: 38 }, (_, i) => i + 1));
  for (const measure of measures) assert.deepEqual(Object.keys(measure), keys);
  assert.equal(measures[25].section, 7);
  assert.equal(measures[25].title, '实施城市空气质量达标管理');
  assert.deepEqual(measures[25].departments, ['省生态环境厅']);
  assert.deepEqual(measures[0].also, ['各市人民政府']);
  const duties = measures.flatMap((measure) => measure.clauses.flatMap((clause) => clause.departments));
  assert.equal(duties.length, 149);
});

test('the exported measures are those of the file, in each language', () => {
  for (const tag of ['zh-Hans', 'zh-Hant', 'en']) {
    const measures = JSON.parse(exported('--lang', tag));
    const names = new Map(plan.departments.map((department) => [department.id, department.name[tag]]));
    plan.measures.forEach((measure, i) => {
      const ids = measure.clauses.flatMap((clause) => clause.departments);
      assert.equal(measures[i].title, measure.title[tag]);
      assert.equal(measures[i].summary, measure.summary[tag]);
      assert.equal(measures[i].section, measure.section);
      assert.deepEqual(measures[i].departments, [...new Set(ids)].map((id) => names.get(id)));
      const modes = ({ clauses }) => clauses.map((clause) => clause.mode);
      assert.deepEqual(modes(measures[i]), modes(measure));
      assert.deepEqual(measures[i].commitments, measure.commitments.map((commitment) => commitment.id));
    });
  }
});

test('CSV opens as UTF-8 in a spreadsheet: byte order mark, CRLF, one header, 38 rows', () => {
  const csv = exported('--format=csv', '--lang=en');
  assert.ok(csv.startsWith('\uFEFFnumber,section,title,summary,departments,also,clauses,commitments\r\n'));
  const rows = csv.split('\r\n');
  assert.equal(rows.pop(), '');
  assert.equal(rows.length, 39);
  assert.ok(rows[1].startsWith('1,1,'));
});

test('wrong use: exit code 2, a reason and the usage on stderr, nothing on stdout', () => {
  const measures = [
    ['--format', 'xml'], ['--format'], ['--lang', 'de'], ['--assets'], ['--verbose'], ['json'],
  ];
  const others = [[], ['exprot'], ['export'], ['export', 'nothing']];
  for (const words of [...others, ...measures.map((rest) => ['export', 'measures', ...rest])]) {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^jinlan-cli: .+\nusage: jinlan-cli export/);
  }
});

test('help: exit code 0, every command and, with its own help, every key named', () => {
  for (const word of ['help', '--help', '-h']) {
    const { status, stdout, stderr } = run(word);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    for (const command of ['export', 'validate']) assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
  }
  for (const words of [['help', 'export'], ['export', '--help'], ['export', 'measures', '-h']]) {
    const { status, stdout } = run(...words);
    assert.equal(status, 0);
    for (const key of keys) assert.match(stdout, new RegExp(`^  ${key} `, 'm'));
  }
});

test('bad assets: exit code 1, one line a problem, nothing on stdout', () => {
  const broken = structuredClone(plan);
  broken.measures[3].clauses[0].mode = 'leads';
  broken.measures[5].title.en = '';
  const twice = run('export', 'measures', '--assets', assetsWith('twice', JSON.stringify(broken)));
  assert.equal(twice.status, 1);
  assert.equal(twice.stdout, '');
  assert.equal(lines(twice.stderr).length, 2);
  const place = 'plan.json: measures[3].clauses[0].mode: found "leads", expected one of lead, shared, sole\n';
  assert.ok(twice.stderr.includes(place), twice.stderr);

  const cut = JSON.stringify(plan).slice(0, 5000);
  const texts = { empty: '', cut, binary: '\u0000\u0001', deep: '['.repeat(100000) };
  for (const [name, text] of Object.entries(texts)) {
    const { status, stdout, stderr } = run('export', 'measures', '--assets', assetsWith(name, text));
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

// `jinlan-cli audit` as its users meet it: what it writes, what it refuses, its exit codes. The official text does
// not stand in the tree; a text is made up here from the plan's own titles and departments, and lacks the rest.
// JINLAN_CLI is the program, JINLAN_ASSETS_DIR the folder with the assets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';

const program = process.env.JINLAN_CLI;
const assets = process.env.JINLAN_ASSETS_DIR;
assert.ok(program && assets, 'JINLAN_CLI and JINLAN_ASSETS_DIR must be set');

const scratch = mkdtempSync(join(tmpdir(), 'jinlan-audit-'));
after(() => rmSync(scratch, { recursive: true }));

const run = (...words) => spawnSync(program, ['audit', ...words], { encoding: 'utf8' });
const audit = (file, folder = assets) => run('--text', file, '--assets', folder);
const lines = (text) => text.split('\n').filter((line) => line !== '');
const plan = JSON.parse(readFileSync(join(assets, 'plan.json'), 'utf8'));

function write(name, content) {
  const file = join(scratch, name);
  writeFileSync(file, content);
  return file;
}

/** The titles and clauses of the plan in that language, in the official layout. */
function skeleton(tag, number_words) {
  const simplified = tag === 'zh-Hans';
  const name = (id) => plan.departments.find((department) => department.id === id).name[tag];
  const share = simplified ? '按职责分工负责' : '按職責分工負責';
  const clause = ({ mode, departments, open_ended }) => {
    const names = departments.map(name);
    const end = open_ended ? '等' : '';
    if (mode === 'sole') return `${names[0]}${simplified ? '负责' : '負責'}`;
    if (mode === 'shared') return `${names.join('、')}${end}${share}`;
    return `${names[0]}${simplified ? '牵头' : '牽頭'},${names.slice(1).join('、')}${end}${share}`;
  };
  const text = [simplified ? '一、总体要求' : '一、總體要求', '二、工作目標', simplified ? '三、重点任务' : '三、重點任務'];
  for (const section of plan.sections) {
    text.push(`(${number_words[section.number - 1]})${section.title[tag]}`);
    for (const measure of plan.measures.filter((one) => one.section === section.number)) {
      measure.clauses.forEach((one, i) => {
        text.push(`${i === 0 ? `${measure.number}.${measure.title[tag]}。` : ''}甲。(${clause(one)})`);
      });
    }
  }
  return text.join('\n') + '\n';
}

const numbers = [...'一二三四五六七八九', '十'];
const counts = (stdout) =>
  Object.fromEntries([...stdout.matchAll(/^(\D+) (\d+\/\d+)( \(\d+ by exception\))?$/gm)].map((hit) => [hit[1], hit[2]]));

test('coverage is counted, a line for each kind, in Simplified and Traditional; what is missing follows', () => {
  for (const tag of ['zh-Hans', 'zh-Hant']) {
    const { status, stdout, stderr } = audit(write(`${tag}.txt`, skeleton(tag, numbers)));
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const found = counts(stdout);
    const duties = plan.measures.flatMap((measure) => measure.clauses.flatMap((clause) => clause.departments)).length;
    assert.equal(found.titles, `${plan.sections.length + plan.measures.length}/48`);
    assert.equal(found.clauses, '42/42');
    assert.equal(found['departments claimed'], `${duties}/${duties}`);
    assert.equal(found['dataset departments in the text'], `${duties}/${duties}`);
    assert.match(found['figures claimed'], /^0\/0$/);
    assert.match(found['dataset figures in the text'], /^0\/[1-9]\d*$/);
    assert.match(stdout, /plan\.json: m26\.c1\.k3: found <= 25 ug\/m3, expected this figure in the text of measure 26/);
  }
});

test('a finding in the text is told with its line and measure', () => {
  const text = skeleton('zh-Hans', numbers).replace('甲。', '甲,3公里。');
  const { status, stdout } = audit(write('figure.txt', text));
  assert.equal(status, 1);
  assert.match(stdout, /^figures claimed 0\/1$/m);
  assert.match(stdout, /figure\.txt: line 5, measure 1: found "3公里", expected .+/);
});

test('a text that is no plan: exit code 1, one line on stderr, nothing on stdout', () => {
  const texts = {
    empty: '', prose: '今天天气很好。\n', binary: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), html: '<html></html>',
    huge: '1'.repeat(10_000_000), cut: '一、甲\n二、乙\n三、丙\n',
  };
  for (const [name, content] of Object.entries(texts)) {
    const { status, stdout, stderr } = audit(write(`${name}.txt`, content));
    assert.equal(status, 1, name);
    assert.equal(stdout, '');
    assert.equal(lines(stderr).length, 1, stderr);
    assert.match(stderr, new RegExp(`${name}\\.txt: .*found .+, expected .+`));
  }
});

test('files that cannot be read: exit code 1, each told with what to do', () => {
  const { status, stderr } = run('--text', join(scratch, 'nowhere.txt'), '--assets', join(scratch, 'nowhere'));
  assert.equal(status, 1);
  assert.equal(lines(stderr).length, 4, stderr);
  assert.match(stderr, /nowhere\.txt: found no file that can be read \(.+\), expected the official text of the plan/);
  assert.match(stderr, /simplified\.json: found no file that can be read \(.+\), expected .*--assets DIR/);
  assert.equal(audit(scratch).status, 1);  // a folder
});

test('bad data of its own: all problems of all files, exit code 1', () => {
  const folder = join(scratch, 'assets');
  mkdirSync(join(folder, 'audit'), { recursive: true });
  cpSync(join(assets, 'audit', 'simplified.json'), join(folder, 'audit', 'simplified.json'));
  writeFileSync(join(folder, 'audit', 'exceptions.json'), '{"schema": "other", "exceptions": [{}]}');
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ ...plan, measures: 1 }));
  const { status, stdout, stderr } = audit(write('good.txt', skeleton('zh-Hans', numbers)), folder);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /plan\.json: measures: found 1/);
  assert.match(stderr, /exceptions\.json: schema: found "other"/);
  assert.match(stderr, /exceptions\.json: exceptions\[0\]\.reason: /);
});

test('an exception that matches nothing is a finding', () => {
  const folder = join(scratch, 'idle');
  cpSync(assets, folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  writeFileSync(join(folder, 'audit', 'exceptions.json'), JSON.stringify({
    schema: 'jinlan.audit-exceptions/1', exceptions: [{ measure: 1, figure: '7%', reason: 'made up' }],
  }));
  const { status, stdout } = audit(write('idle.txt', skeleton('zh-Hans', numbers)), folder);
  assert.equal(status, 1);
  assert.match(stdout, /exceptions\.json: exceptions\[0\]: found "7%" of measure 1, expected a figure of the text/);
});

test('wrong use: exit code 2, a reason and the usage on stderr, nothing on stdout', () => {
  for (const words of [[], ['--text'], ['--text', ''], ['--text', 'a', '--format', 'json'], ['a.txt'], ['--assets', '.']]) {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^jinlan-cli: .+\nusage: jinlan-cli /);
    assert.match(stderr, /jinlan-cli audit --text FILE/);
  }
});

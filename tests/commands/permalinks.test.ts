import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Archive, ISSUE, makeFilledArchive } from './archive.ts';

const BASE = '/x/y/';
const TREES = '/qinghe/qingzhengfa/2026/3/';
const ROADS = '/qinghe/qingzhengbanfa/2026/5/';
const SOURCE = 'content/source/qinghe/2026-1.txt';

const read = (archive: Archive, path: string): string => readFileSync(join(archive.root, path), 'utf8');
const readPage = (archive: Archive, address: string): string => read(archive, `dist${address}index.html`);
const readLedger = (archive: Archive): string => read(archive, 'content/permalinks.tsv');

/** Runs a command that must not fail. */
function succeed(archive: Archive, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = archive.run(command, ...args);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Runs a command that must fail and gives what it says. */
function fail(archive: Archive, command: string, ...args: readonly string[]): string {
  const before = existsSync(join(archive.content, 'permalinks.tsv')) ? readLedger(archive) : '';
  const { status, stderr } = archive.run(command, ...args);
  assert.equal(status, 1, stderr);
  assert.equal(existsSync(join(archive.content, 'permalinks.tsv')) ? readLedger(archive) : '', before);
  return stderr;
}

test('addresses that were published answer for ever', async (context) => {
  const archive = makeFilledArchive();
  archive.write('content/site.yaml', `name: 青禾县政府公报\nbase: ${BASE}\nurl: https://gongbao.example\n`);
  succeed(archive, 'build', '--publish');
  const published = readLedger(archive);

  await context.test('a second publication of the same input changes nothing', () => {
    const before = archive.snapshot();
    succeed(archive, 'build', '--publish');
    assert.deepEqual(archive.snapshot(), before);
  });

  await context.test('a number that is corrected: the build fails and says where the document went', () => {
    archive.write(SOURCE, ISSUE.replaceAll('〔2026〕3号', '〔2026〕4号').replace('\n附件\n', '\n附件1\n'));
    const before = readPage(archive, TREES);
    const message = fail(archive, 'build');
    assert.match(message, /个发布过的网址会失效/);
    assert.match(
      message,
      /\/qinghe\/qingzhengfa\/2026\/3\/ {2}青政发〔2026〕3号《青禾县人民政府关于做好春季植树工作的通知》/,
    );
    assert.match(message, /npm run redirect -- \/qinghe\/qingzhengfa\/2026\/3\/ \/qinghe\/qingzhengfa\/2026\/4\//);
    assert.equal(readPage(archive, TREES), before);
  });

  await context.test('redirect leads on, below the base path, anchors too', () => {
    const said = succeed(
      archive,
      'redirect',
      `https://gongbao.example${BASE}${TREES.slice(1)}`,
      'qinghe/qingzhengfa/2026/4',
    );
    assert.match(said, /以后转到 \/qinghe\/qingzhengfa\/2026\/4\/。/);
    succeed(archive, 'redirect', `${TREES}#a`, '/qinghe/qingzhengfa/2026/4/#a1');
    succeed(archive, 'build', '--publish');
    const page = readPage(archive, TREES);
    assert.match(page, /content="0; url=\/x\/y\/qinghe\/qingzhengfa\/2026\/4\/"/);
    assert.match(page, /canonical" href="https:\/\/gongbao\.example\/x\/y\/qinghe\/qingzhengfa\/2026\/4\/"/);
    assert.ok(page.includes('{"a":"/x/y/qinghe/qingzhengfa/2026/4/#a1"}'));
    assert.ok(!read(archive, 'dist/sitemap/1.xml').includes(TREES));
    for (const line of published.split('\n')) assert.ok(readLedger(archive).includes(line), line);
  });

  await context.test('an anchor that changed while its words stayed is kept by the build itself', () => {
    archive.write(SOURCE, ISSUE.replaceAll('〔2026〕3号', '〔2026〕4号').replace('\n附件\n', '\n附件2\n'));
    const page = '/qinghe/qingzhengfa/2026/4/';
    const message = fail(archive, 'build');
    assert.match(message, /1 个发布过的网址会失效/);
    assert.match(message, /锚点 1 个：\n {2}\/qinghe\/qingzhengfa\/2026\/4\/#a1 /);
    succeed(archive, 'redirect', `${page}#a1`, `${page}#a2`);
    succeed(archive, 'build', '--publish');
    assert.match(readPage(archive, page), /<a id="a1"><\/a><h2[^>]* id="a2"/);
    assert.match(readPage(archive, page), /<a id="a1-t1"><\/a><table[^>]* id="a2-t1"/);
    assert.match(
      readLedger(archive),
      /^\/qinghe\/qingzhengfa\/2026\/4\/#a1-t1\tmoved\t\/qinghe\/qingzhengfa\/2026\/4\/#a2-t1$/m,
    );
  });

  await context.test('redirect refuses what it cannot keep', () => {
    const cases: readonly (readonly [from: string, to: string, message: RegExp])[] = [
      ['/qinghe/none/', TREES, /\/qinghe\/none\/ 没有登记过/],
      [`${TREES}#s9`, TREES, /#s9 没有登记过.*\n.*有锚点 s1、s2、a、a-t1/],
      [ROADS, TREES, /现在还有内容，不能移走/],
      [TREES, '/qinghe/none/', /新网址 \/qinghe\/none\/ 打不开：没有这一页/],
      [TREES, `${ROADS}#s7`, /打不开：\/qinghe\/qingzhengbanfa\/2026\/5\/ 上没有锚点 s7/],
      [TREES, TREES, /这样会绕成圈：/],
      [TREES, '关于', /“关于”不是本库的网址/],
    ];
    for (const [from, to, message] of cases) assert.match(fail(archive, 'redirect', from, to), message);
  });

  await context.test('withdraw leaves a page that says what stood there, and nothing else', () => {
    succeed(archive, 'withdraw', ROADS, '--reason', '依申请更正');
    succeed(archive, 'build', '--publish');
    const page = readPage(archive, ROADS);
    assert.match(page, /这里的内容已经撤下/);
    assert.match(page, /青政办发〔2026〕5号《青禾县人民政府办公室关于开展农村道路检查的通知》/);
    assert.match(page, /撤下的理由：依申请更正/);
    assert.match(page, /<meta name="robots" content="noindex"/);
    assert.ok(!page.includes('定于4月上旬'));
    assert.ok(!read(archive, 'dist/sitemap/1.xml').includes(ROADS));
    const register = readPage(archive, '/qinghe/qingzhengbanfa/');
    assert.match(register, /<h1 class="page-title">这里现在没有文件<\/h1><p class="page-lead">“青政办发文号登记簿”/);
    const numbers = JSON.parse(read(archive, 'dist/data/numbers/qinghe/qingzhengbanfa/2026.json')) as unknown;
    assert.deepEqual(numbers, [[5, ROADS.slice(1, -1), '青政办发〔2026〕5号', '（已撤下）']]);
    const received = read(archive, 'dist/qinghe/2026/1/source.txt');
    assert.ok(!received.includes('定于4月上旬') && received.includes('三月底前备足树苗'));
    assert.equal(received.split('\n').length, ISSUE.split('\n').length);
    assert.ok(read(archive, SOURCE).includes('定于4月上旬'));
  });

  await context.test('a line that was damaged by hand stops every command, with its place', () => {
    const whole = readLedger(archive);
    archive.write('content/permalinks.tsv', `${whole}<<<<<<< HEAD\n`);
    const line = whole.split('\n').length;
    for (const command of ['build', 'content']) {
      assert.match(fail(archive, command), new RegExp(`permalinks\\.tsv:${line} 合并版本时的冲突还没有解决`));
    }
    archive.write('content/permalinks.tsv', whole);
  });

  await context.test('a text that is taken away: every address of it is named', () => {
    archive.write('content/source/qinghe/guihua.txt', '青禾县水利规划\n\n一、总则\n\n节约用水。\n');
    rmSync(join(archive.root, SOURCE));
    const { status, stderr } = archive.run('build');
    assert.equal(status, 1);
    assert.match(stderr, /网页 \d+ 个：/);
    assert.match(stderr, /\/qinghe\/2026\/1\/ {2}《青禾县人民政府公报2026年第1期》/);
  });
});

test('withdraw and redirect say how they are used', () => {
  const archive = makeFilledArchive();
  for (const [command, ...args] of [['withdraw', '/a/'], ['withdraw'], ['redirect', '/a/']] as const) {
    const { status, stderr } = archive.run(command, ...args);
    assert.equal(status, 2, command);
    assert.match(stderr, new RegExp(`npm run ${command} -- --help`));
  }
  assert.match(fail(archive, 'withdraw', '/a/', '--reason', '错'), /\/a\/ 没有登记过/);
});

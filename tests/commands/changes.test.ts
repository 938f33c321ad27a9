/** The record of an archive's own changes: what two publications one after another say of what was done between them. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Archive, ISSUE, makeFilledArchive, NEXT_ISSUE } from './archive.ts';

const LOG = 'content/published/changes/2026.tsv';
const FIRST = 'content/source/qinghe/2026-1.txt';
const SECOND = 'content/source/qinghe/2026-2.txt';
const TREES = '/qinghe/qingzhengfa/2026/3/';
const ROADS = '/qinghe/qingzhengbanfa/2026/5/';
const LATER = '/qinghe/qingzhengfa/2026/13/';
const MOVED = '/qinghe/qingzhengfa/2026/14/';

const read = (archive: Archive, path: string): string => readFileSync(join(archive.root, path), 'utf8');
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

function succeed(archive: Archive, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = archive.run(command, ...args);
  assert.equal(status, 0, stderr);
  return stdout;
}

const sumOf = (said: string): string => /整站校验值 (\S+)/.exec(said)?.[1] ?? said;

/** Lines of the log without the day and input: `kind address detail`. */
const entriesOf = (archive: Archive): string[] =>
  read(archive, LOG)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').slice(2, 5).join(' ').trim());

test('what changed between two publications is recorded and shown', async (context) => {
  const archive = makeFilledArchive();
  succeed(archive, 'import', archive.write('next.txt', NEXT_ISSUE));
  succeed(archive, 'build', '--publish');
  cpSync(join(archive.root, 'dist'), join(archive.root, 'first'), { recursive: true });

  await context.test('the first publication is what others are compared with', () => {
    assert.ok(!existsSync(join(archive.root, LOG)));
    assert.match(read(archive, 'dist/changes/index.html'), /公布以来还没有变动。/);
    assert.match(read(archive, 'content/published/qinghe/2026/1.tsv'), /^document\t\S+\t\S+\t\d+-\d+\tnone\t/m);
  });

  const corrected = ISSUE.replace('三月底前备足树苗', '三月二十日前备足树苗，联系电话13800001234');
  archive.write(FIRST, corrected);
  archive.write(SECOND, NEXT_ISSUE.replaceAll('〔2026〕13号', '〔2026〕14号'));
  archive.write(
    'content/status.yaml',
    '- document: 青政办发〔2026〕15号\n  status: 已废止\n  date: 2026-03-01\n  source: 县政府网站\n',
  );
  // A withdrawn document's own text may not get out, nor a masked number.
  succeed(archive, 'withdraw', ROADS, '--reason', '依申请更正');
  succeed(archive, 'content');
  succeed(archive, 'redirect', LATER, MOVED);

  await context.test('a build shows what a publication would record, and records nothing', () => {
    const before = archive.snapshot();
    const preview = succeed(archive, 'build', '--date', '2026-11-20');
    assert.match(preview, /自上次公布以来的变动 6 条，发布（--publish）时登记/);
    assert.deepEqual(archive.snapshot(), before);
    const published = succeed(archive, 'build', '--publish', '--date', '2026-11-20');
    assert.equal(sumOf(published), sumOf(preview));
    assert.equal(sumOf(succeed(archive, 'build')), sumOf(published));
  });

  const line = lineOf(corrected, '三月二十日');
  const [contents, head] = [
    lineOf(NEXT_ISSUE, '〔2026〕13号'),
    NEXT_ISSUE.split('\n').findLastIndex((one) => one.includes('〔2026〕13号')) + 1,
  ];

  await context.test('the log has a line for each change', () => {
    assert.deepEqual(entriesOf(archive), [
      `corrected /qinghe/2026/2/ -${contents},1+${contents},1`,
      `corrected ${MOVED} -${head},1+${head},1`,
      `corrected ${TREES} -${line},1+${line},1`,
      'status /qinghe/qingzhengbanfa/2026/15/ none repealed',
      `redirected ${LATER} ${MOVED}`,
      `withdrawn ${ROADS} 依申请更正`,
    ]);
  });

  await context.test('the pages say what changed, in which lines, and what it was', () => {
    const page = read(archive, 'dist/changes/index.html');
    assert.match(page, /2026年11月20日/);
    assert.ok(page.includes(`<a href="/qinghe/2026/1/source/#L${line}">第 ${line} 行</a>`));
    assert.ok(page.includes('原为“本库未见废止或修改记录”，改为“已废止”。'));
    assert.ok(page.includes(`原网址 ${LATER} 转到 <a href="${MOVED}">${MOVED}</a>`));
    assert.ok(page.includes('理由：依申请更正'));
    assert.ok(page.includes('<link rel="alternate" type="application/atom+xml"'));
    assert.ok(read(archive, 'dist/changes/2026/index.html').includes('共 6 条'));
    const own = read(archive, `dist${TREES}index.html`);
    assert.match(own, /本页更正记录[\s\S]*第 \d+ 行/);
    assert.ok(read(archive, `dist${MOVED}index.html`).includes(`原网址 ${LATER} 转到本页。`));
    assert.ok(read(archive, 'dist/qinghe/2026/2/index.html').includes('本页更正记录'));
    assert.ok(!read(archive, `dist${ROADS}index.html`).includes('本页更正记录'));
  });

  await context.test('feeds and data say the same, each change with an id of its own', () => {
    const atom = read(archive, 'dist/changes/feed.xml');
    assert.equal(atom.split('<entry>').length - 1, 6);
    assert.match(atom, /<updated>2026-11-20T00:00:00\+08:00<\/updated>/);
    const feed = JSON.parse(read(archive, 'dist/changes/feed.json')) as { items: { id: string; title: string }[] };
    assert.equal(new Set(feed.items.map(({ id }) => id)).size, 6);
    assert.ok(
      feed.items.some(({ title }) => title === '更正：青政发〔2026〕3号《青禾县人民政府关于做好春季植树工作的通知》'),
    );
    const data = JSON.parse(read(archive, 'dist/data/changes/2026.json')) as { kind: string; text: string }[];
    assert.deepEqual(
      data.map(({ kind }) => kind),
      ['corrected', 'corrected', 'corrected', 'status', 'redirected', 'withdrawn'],
    );
  });

  await context.test('nothing that was withdrawn or masked gets out through them', () => {
    for (const path of [
      'changes/index.html',
      'changes/2026/index.html',
      'changes/feed.xml',
      'data/changes/2026.json',
    ]) {
      const text = read(archive, `dist/${path}`);
      for (const hidden of ['13800001234', '三月二十日', '定于4月上旬']) assert.ok(!text.includes(hidden), path);
    }
  });

  await context.test('compare tells the same from the two sites alone', () => {
    const said = succeed(archive, 'compare', 'first', 'dist').split('\n');
    assert.deepEqual(said, [
      `更正  /qinghe/2026/2/  《青禾县人民政府公报2026年第2期》  第 ${contents} 行`,
      `更正  ${MOVED}  青政发〔2026〕14号《青禾县人民政府关于做好秋季植树工作的通知》  第 ${head} 行`,
      `更正  ${TREES}  青政发〔2026〕3号《青禾县人民政府关于做好春季植树工作的通知》  第 ${line} 行`,
      '效力状态变动  /qinghe/qingzhengbanfa/2026/15/  青政办发〔2026〕15号《青禾县人民政府办公室关于开展农村道路检查的通知》  本库未见废止或修改记录 → 已废止',
      `网址变更  ${LATER}  青政发〔2026〕13号《青禾县人民政府关于做好秋季植树工作的通知》  → ${MOVED}`,
      `撤下  ${ROADS}  青政办发〔2026〕5号《青禾县人民政府办公室关于开展农村道路检查的通知》`,
      '6 处变动。',
      '',
    ]);
    assert.equal(succeed(archive, 'compare', 'dist', 'dist'), '没有变动。\n');
    assert.equal(archive.run('compare', 'dist').status, 2);
    assert.match(archive.run('compare', 'dist', 'content').stderr, /没有清单 data\/manifest\.json/);
  });

  await context.test('a publication without changes adds nothing', () => {
    const before = archive.snapshot();
    succeed(archive, 'build', '--publish', '--date', '2026-11-21');
    assert.deepEqual(archive.snapshot(), before);
  });

  await context.test('what is put in above later moves the links; what is public again is restored', () => {
    const log = read(archive, LOG);
    archive.write(FIRST, corrected.replace('\n一、选好树种', '\n一并说明两点。\n\n一、选好树种'));
    const ledger = read(archive, 'content/permalinks.tsv');
    archive.write('content/permalinks.tsv', ledger.replace(/^.*\twithdrawn\t.*\n/gm, ''));
    // Machines that make a part each come to the same changes as the one that publishes.
    const parts = ['1', '2'].map((number) => {
      succeed(archive, 'build', '--shard', `${number}/2`);
      renameSync(join(archive.root, 'dist'), join(archive.root, `part${number}`));
      return `part${number}`;
    });
    assert.match(archive.run('merge', ...parts, '--date', '2026-12-01').stderr, /公布日期或份数不同/);
    const merged = succeed(archive, 'merge', ...parts, '--publish');
    assert.match(merged, /自上次公布以来的变动 2 条，已登记/);
    assert.equal(sumOf(succeed(archive, 'build')), sumOf(merged));
    assert.ok(read(archive, LOG).startsWith(log));
    const added = lineOf(corrected, '一、选好树种');
    assert.deepEqual(entriesOf(archive).slice(6), [
      `restored ${ROADS}`,
      `corrected ${TREES} -${added - 1},0+${added},2`,
    ]);
    const [, earlier = ''] = read(archive, `dist${TREES}index.html`).split('2026年11月20日</time>').slice(-2);
    assert.ok(earlier.includes(`#L${line + 2}">第 ${line + 2} 行`), earlier.slice(0, 400));
  });

  await context.test('a day before the last, no day, and a damaged log are told, and nothing is written', () => {
    const before = archive.snapshot();
    const early = archive.run('build', '--publish', '--date', '2026-11-19');
    assert.equal(early.status, 1);
    assert.match(early.stderr, /--date 2026-11-19 早于上一次公布的日期 2026-11-20/);
    assert.equal(archive.run('build', '--date', '2026-02-30').status, 2);
    assert.deepEqual(archive.snapshot(), before);
    archive.write(LOG, read(archive, LOG).replace('\tstatus\t', '\t改\t'));
    const damaged = archive.run('build');
    assert.equal(damaged.status, 1);
    assert.match(damaged.stderr, /published\/changes\/2026\.tsv:5 被改动过，读不懂/);
  });
});

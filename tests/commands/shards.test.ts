import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { compilePages } from '../../scripts/command/compilePages.ts';
import { mergeFolder } from '../../scripts/shards/mergeFolder.ts';
import { countProcesses, makeInProcesses } from '../../scripts/shards/makePagesTogether.ts';
import { recordsFolder, toRecordsName } from '../../src/build/PageRecords.ts';
import { readPageRecords } from '../../src/build/readPageRecords.ts';
import { toBuildKey } from '../../src/build/toBuildKey.ts';
import { inOrderOfIssues, toShard, toShare } from '../../src/build/toShare.ts';
import { cacheFolder } from '../../src/lib/folders.ts';
import { toYamlData } from '../../src/lib/frontMatter.ts';
import { siteSchema } from '../../src/lib/schema.ts';
import { type Archive, makeArchive } from './archive.ts';

const SAMPLE = join(import.meta.dirname, '../../content');
const COUNT = 4;

test('a shard is written 2/8', () => {
  assert.deepEqual(toShard('2/8'), { number: 2, count: 8 });
  for (const words of ['', '0/8', '9/8', '2', '2/8/1', 'a/b', '1/0']) assert.equal(toShard(words), undefined, words);
});

test('the pages of an issue and of its documents are made one after another', () => {
  const issues = new Map([
    ['a/2021/1', 'a/2021/1'],
    ['a/2021/2', 'a/2021/2'],
    ['a/fa/2021/7', 'a/2021/2'],
    ['a/fa/2021/8', 'a/2021/1'],
  ]);
  const paths = [
    '/a/fa/2021/7',
    '/a/fa/2021/8',
    '/a/fa/2021',
    '/a/fa/2021/7/document.md',
    '/a/2021/1/issue.zip',
    '/a/2021/2',
  ];
  const ordered = inOrderOfIssues(
    paths.map((pathname) => ({ pathname })),
    (id) => issues.get(id),
  );
  assert.deepEqual(
    ordered.map(({ pathname }) => pathname),
    ['/a/fa/2021', '/a/fa/2021/7', '/a/fa/2021/7/document.md', '/a/2021/2', '/a/fa/2021/8', '/a/2021/1/issue.zip'],
  );
});

test('shards share every path once, evenly, gazette and year together', () => {
  const paths = Array.from({ length: 3 }, (_, gazette) =>
    Array.from({ length: 900 }, (_page, at) => `/g${gazette}/series/${2000 + (at % 30)}/${at}`),
  ).flat();
  const all = [...paths, '/', '/about', '/kinds', '/kinds/tongzhi', '/g1/2004/3'].map((pathname) => ({ pathname }));
  const shares = [1, 2, 3, 4].map((number) => toShare(all, { number, count: 4 }));
  assert.deepEqual(
    shares
      .flat()
      .map(({ pathname }) => pathname)
      .sort(),
    all.map(({ pathname }) => pathname).sort(),
  );
  for (const share of shares) assert.ok(share.length > 600 && share.length < 750, String(share.length));
  const holder = shares.find((share) => share.some(({ pathname }) => pathname === '/g1/2004/3'));
  assert.equal(holder?.filter(({ pathname }) => pathname.startsWith('/g1/series/2004/')).length, 30);
});

test('a large archive is made in as many processes as there are processors, and as fit into the memory', () => {
  const GIGABYTE = 2 ** 30;
  const count = (documents: number, processors: number, memory: number): number =>
    countProcesses({ documents, changed: documents, processors, memory: memory * GIGABYTE });
  assert.equal(count(50, 8, 16), 1);
  assert.equal(count(10_000, 2, 16), 2);
  assert.equal(count(10_000, 2, 1), 1);
  assert.equal(count(100_000, 64, 4), 1);
  assert.ok(count(100_000, 64, 64) > 2);
});

test('where little has changed, one process looks through the whole archive', () => {
  const count = (changed: number): number =>
    countProcesses({ documents: 10_000, changed, processors: 2, memory: 16 * 2 ** 30 });
  assert.deepEqual([0, 40, 5000].map(count), [1, 1, 2]);
});

test('two processes that take the groups of pages in turns make the same pages as one', async () => {
  const { root } = makeArchive();
  const content = join(root, 'content');
  cpSync(SAMPLE, content, { recursive: true });
  const site = siteSchema.parse(toYamlData(readFileSync(join(content, 'site.yaml'), 'utf8')));
  const [compiled, history] = [await compilePages(content, site), join(root, 'history')];
  mkdirSync(history);
  const make = async (count: number): Promise<Record<string, string>> => {
    const out = join(root, `out${count}`);
    mkdirSync(out);
    const names = Array.from({ length: count }, (_, index) => toRecordsName({ number: index + 1, count }));
    const options = { content, history, compiled, out, kept: out, shard: undefined, memory: 4e8, nursery: 8 };
    const { made, reused } = await makeInProcesses(options, names);
    const records = recordsFolder(content, out);
    assert.equal((await readPageRecords(records, toBuildKey(content))).pages.size, made);
    for (const name of names) assert.ok(readFileSync(join(records, name), 'utf8').split('\n').length > 10, name);
    rmSync(cacheFolder(content, out), { recursive: true });
    const files = readFiles(out);
    assert.equal(Object.keys(files).length, made + reused);
    return files;
  };
  assert.deepEqual(await make(2), await make(1));
});

test('a folder is merged into another unless a file of both differs', () => {
  const { root, write } = makeArchive();
  write('one/a/same', '1');
  write('one/only', '1');
  write('other/a/same', '1');
  write('other/b/c/only', '2');
  for (const from of ['one', 'other']) mergeFolder(join(root, from), join(root, 'both'), { move: true });
  assert.deepEqual(readFiles(join(root, 'both')), { 'a/same': '1', 'b/c/only': '2', only: '1' });
  write('third/only', '3');
  assert.throws(() => mergeFolder(join(root, 'third'), join(root, 'both'), { move: false }), /only 在两个部分里不一样/);
});

/** Files of a folder and what is in them. */
function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [relative(folder, file), readFileSync(file, 'latin1')]));
}

/** The part of the site that a machine of its own would make, its folder moved away from `dist`. */
function makePart(archive: Archive, number: number): string {
  const { status, stderr } = archive.run('build', '--shard', `${number}/${COUNT}`);
  assert.equal(status, 0, stderr);
  const folder = join(archive.root, `part${number}`);
  renameSync(join(archive.root, 'dist'), folder);
  return folder;
}

test('four parts make the same site as one build', async (context) => {
  const archive = makeArchive();
  after(() => {
    Object.assign(process.env, { GAZETTE_CONTENT: archive.content, GAZETTE_OUT: join(archive.root, 'dist') });
    rmSync(cacheFolder(), { recursive: true, force: true });
  });
  cpSync(SAMPLE, archive.content, { recursive: true });
  assert.equal(archive.run('build').status, 0);
  const whole = readFiles(join(archive.root, 'dist'));
  rmSync(join(archive.root, 'dist'), { recursive: true });
  const parts = [3, 1, 4, 2].map((number) => makePart(archive, number));

  await context.test('byte for byte', () => {
    const { status, stdout, stderr } = archive.run('merge', ...parts);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^4 个部分合成 \d+ 个网页/);
    const merged = readFiles(join(archive.root, 'dist'));
    assert.deepEqual(Object.keys(merged), Object.keys(whole));
    for (const [path, bytes] of Object.entries(whole)) assert.ok(merged[path] === bytes, path);
  });

  await context.test('not without one of them, nor with one twice', () => {
    const missing = archive.run('merge', ...parts.slice(1));
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /缺第 3 部分（共 4 部分）/);
    assert.match(archive.run('merge', ...parts, parts[0] ?? '').stderr, /有的部分写了两次/);
  });

  await context.test('not when the content has changed since', () => {
    const site = join(archive.content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^name: .*$/m, 'name: 另一个库'));
    const { status, stderr } = archive.run('merge', ...parts);
    assert.equal(status, 1);
    assert.match(stderr, /不是同一个网站/);
  });

  await context.test('a folder that is no part, and a shard that is none', () => {
    assert.match(archive.run('merge', archive.content).stderr, /不是网站的一部分/);
    assert.equal(archive.run('merge').status, 2);
    assert.equal(archive.run('build', '--shard', '5/4').status, 2);
    assert.equal(archive.run('build', '--shard', '1/4', '--publish').status, 2);
  });
});

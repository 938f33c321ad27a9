/**
 * A build that takes over what has not changed gives the same bytes as one that makes everything: after random edits of
 * the sample archive. EDITS says how many rounds of random edits (none by default), SEED which ones.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { cacheFolder } from '../../src/lib/folders.ts';
import { type Archive, copyContent, makeArchive, NEXT_ISSUE } from './archive.ts';

const SAMPLE = join(import.meta.dirname, '../../content');
const ROUNDS = Number(process.env['EDITS'] ?? 0);
let seed = Number(process.env['SEED'] ?? 7);

/** A number from 0 up to `below`, always the same ones (mulberry32). */
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) % below;
}

const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const sourcesOf = ({ content }: Archive): string[] =>
  readdirSync(join(content, 'source/qinghe')).map((name) => join(content, 'source/qinghe', name));

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** One letter of a sentence is another. */
function changeLetter(archive: Archive): void {
  edit(pick(sourcesOf(archive)), (text) => {
    const places = [...text.matchAll(/[，；][\p{Script=Han}]{3}(?=[\p{Script=Han}])/gu)].map(({ index }) => index + 2);
    const at = pick(places);
    return `${text.slice(0, at)}新${text.slice(at + 1)}`;
  });
}

/** A notice becomes an opinion: its kind, its title, and what cites it. */
const changeKind = (archive: Archive): void =>
  edit(pick(sourcesOf(archive)), (text) => text.replace(/的通知\n/, '的意见\n'));

/** A new issue that repeals a document. */
function addIssue({ content }: Archive): void {
  const year = 2031 + random(60);
  const text = NEXT_ISSUE.replaceAll('2026', String(year)).replace(
    '请做好准备。',
    '请做好准备。《青禾县人民政府办公室关于开展冬季安全检查的通知》（青政发〔2023〕4号）同时废止。',
  );
  writeFileSync(join(content, `source/qinghe/${year}-2.txt`), text);
}

/** An issue goes, or comes back. */
function moveIssue(archive: Archive): void {
  const away = join(archive.root, 'away');
  mkdirSync(away, { recursive: true });
  const [gone] = readdirSync(away);
  if (gone !== undefined) renameSync(join(away, gone), join(archive.content, 'source/qinghe', gone));
  else {
    const file = pick(sourcesOf(archive));
    renameSync(file, join(away, relative(join(archive.content, 'source/qinghe'), file)));
  }
}

const changeSite = ({ content }: Archive): void =>
  edit(join(content, 'site.yaml'), (text) => text.replace(/^name: .*$/m, `name: 青禾县政府公报库${random(1000)}`));

const changeGazette = ({ content }: Archive): void =>
  edit(join(content, 'gazettes/qinghe.yaml'), (text) =>
    text.replace(/^description: .*(?:\n +.*)*$/m, `description: 第${random(1000)}次改写的说明`),
  );

const EDITS = [changeLetter, changeLetter, changeKind, addIssue, moveIssue, changeSite, changeGazette];

function build(archive: Archive): { readonly ok: boolean; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = archive.run('build');
  return { ok: status === 0, stdout, stderr };
}

/** Files of the built site and what is in them. */
function readSite({ root }: Archive): Map<string, string> {
  const dist = join(root, 'dist');
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [relative(dist, file), readFileSync(file, 'latin1')]));
}

/** Pictures of the built site, and which file on the disk each is: one that is taken over is a link to the old one. */
function readPictures({ root }: Archive): Map<string, number> {
  const dist = join(root, 'dist');
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.png'));
  return new Map(paths.sort().map((path) => [path.replaceAll('\\', '/'), statSync(join(dist, path)).ino]));
}

/** Builds from nothing what `archive` has been built to step by step, and compares. */
function compareWithFull(archive: Archive, fresh: Archive, what: string): void {
  copyContent(archive, fresh);
  rmSync(join(fresh.root, 'dist'), { recursive: true, force: true });
  const { ok, stderr } = build(fresh);
  assert.ok(ok, stderr);
  const [own, full] = [readSite(archive), readSite(fresh)];
  assert.deepEqual([...own.keys()], [...full.keys()], what);
  for (const [path, bytes] of full) assert.ok(own.get(path) === bytes, `${path} is stale after ${what}`);
}

function removeCache({ root, content }: Archive): void {
  Object.assign(process.env, { GAZETTE_CONTENT: content, GAZETTE_OUT: join(root, 'dist') });
  rmSync(cacheFolder(), { recursive: true, force: true });
}

const countOf = (stdout: string, words: RegExp): number => Number(words.exec(stdout)?.[1] ?? 0);

test('a build after edits gives what a build from nothing gives', async (context) => {
  const [archive, fresh] = [makeArchive(), makeArchive()];
  after(() => [archive, fresh].forEach(removeCache));
  cpSync(SAMPLE, archive.content, { recursive: true });
  assert.ok(build(archive).ok);

  await context.test('without edits everything is taken over', () => {
    const { stdout } = build(archive);
    assert.equal(countOf(stdout, /生成文件 (\d+) 个/), 0, stdout);
    assert.ok(countOf(stdout, /其余 (\d+) 个没有变化/) > 80, stdout);
  });

  await context.test('a letter of one document leaves the other documents as they are', () => {
    changeLetter(archive);
    const { stdout } = build(archive);
    const made = countOf(stdout, /生成文件 (\d+) 个/);
    assert.ok(made > 0 && made < countOf(stdout, /其余 (\d+) 个没有变化/), stdout);
    compareWithFull(archive, fresh, 'a letter');
  });

  await context.test('an issue more leaves the pictures of the others as they are', () => {
    const toIssue = (year: number): string => NEXT_ISSUE.replaceAll('2026', String(year));
    archive.write('content/source/qinghe/2030-1.txt', toIssue(2030));
    assert.ok(build(archive).ok);
    const own = readPictures(archive);
    archive.write('content/source/qinghe/2030-2.txt', toIssue(2031));
    assert.ok(build(archive).ok);
    const now = readPictures(archive);
    const made = [...now].filter(([path, file]) => own.get(path) !== file).map(([path]) => path);
    assert.deepEqual(made, ['qinghe/2031/2/cover.png', 'qinghe/2031/2/share.png', 'share.png']);
  });

  await context.test('one edit of every kind', () => {
    for (const one of new Set(EDITS)) one(archive);
    const { ok, stderr } = build(archive);
    assert.ok(ok, stderr);
    compareWithFull(archive, fresh, 'one edit of every kind');
  });

  for (let round = 1; round <= ROUNDS; round++) {
    const edits = Array.from({ length: 1 + random(3) }, () => pick(EDITS));
    const names = `round ${round}: ${edits.map(({ name }) => name).join(', ')}`;
    await context.test(names, () => {
      for (const one of edits) one(archive);
      const { ok, stderr } = build(archive);
      assert.ok(ok, stderr);
      compareWithFull(archive, fresh, names);
    });
  }

  await context.test('a file of the site that somebody has changed is made again', () => {
    const page = join(archive.root, 'dist/about/index.html');
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, 'changed');
    rmSync(join(archive.root, 'dist/search'), { recursive: true });
    assert.ok(build(archive).ok);
    assert.equal(readFileSync(page, 'utf8'), before);
    assert.ok(existsSync(join(archive.root, 'dist/search/index.html')));
  });
});

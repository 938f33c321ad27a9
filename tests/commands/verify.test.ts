import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveFolder } from '../../scripts/command/serveFolder.ts';
import { readSums, verifySite } from '../../scripts/integrity/verifySite.ts';
import { openCopy } from '../../scripts/integrity/openCopy.ts';
import { type Archive, copyContent, makeArchive, makeFilledArchive } from './archive.ts';

const PAGE = 'qinghe/qingzhengfa/2026/3/index.html';
const LONGEST_BUILD = 300_000;

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const silent = (): void => undefined;

/** Every file of a built site by its path. */
function readSite({ root }: Archive): Map<string, Buffer> {
  const folder = join(root, 'dist');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

test('a site can be checked, and two builds of one input are one', async (context) => {
  const archive = makeFilledArchive();
  const twin = makeArchive();
  copyContent(archive, twin);
  await Promise.all([archive, twin].map((one) => one.interrupt(LONGEST_BUILD, 'SIGTERM', 'build')));
  const [site, other] = [readSite(archive), readSite(twin)];

  await context.test('two builds at the same time, in two folders, have the same bytes', () => {
    assert.deepEqual([...site.keys()], [...other.keys()]);
    const different = [...site].filter(([path, bytes]) => !other.get(path)?.equals(bytes)).map(([path]) => path);
    assert.deepEqual(different, []);
    assert.ok(site.size > 20);
  });

  await context.test('the manifest has the sum of every text, of each source and of the whole', () => {
    const read = (path: string) => JSON.parse(site.get(path)?.toString('utf8') ?? 'null') as Record<string, unknown>;
    const manifest = read('data/manifest.json') as { sha256: string; documents: number };
    const texts = [...site].filter(([path]) => path.endsWith('/document.txt'));
    assert.equal(manifest.documents, texts.length);
    assert.equal(manifest.sha256, sha256(texts.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('')));
    const issue = read('data/manifest/qinghe/2026/1.json') as {
      source: { sha256: string; textSha256: string };
      documents: { text: string; sha256: string }[];
    };
    assert.deepEqual(
      issue.documents.map(({ text, sha256: sum }) => [text, sum]),
      texts.map(([path, bytes]) => [path, sha256(bytes)]),
    );
    assert.equal(issue.source.sha256, sha256(readFileSync(join(archive.content, 'source/qinghe/2026-1.txt'))));
    assert.equal(issue.source.textSha256, sha256(site.get('qinghe/2026/1/source.txt') ?? ''));
  });

  await context.test('verify passes a copy, in a folder or on a server', async () => {
    const { status, stdout } = archive.run('verify');
    assert.equal(status, 0);
    assert.match(stdout, /^\d+ 个文件：全部一致。\n整站校验值 [0-9a-f]{64}\n/);
    const fingerprint = /[0-9a-f]{64}/.exec(stdout)?.[0] ?? '';
    assert.equal(archive.run('verify', 'dist', '--expect', fingerprint).status, 0);
    assert.equal(archive.run('verify', 'dist', '--expect', 'f'.repeat(64)).status, 1);
    const serving = { base: '/x/y/', host: '127.0.0.1', port: 0, tries: 0 };
    const { server, port } = await serveFolder(join(archive.root, 'dist'), serving);
    const verified = await verifySite(openCopy(`http://127.0.0.1:${port}/x/y`), silent);
    server.close();
    assert.deepEqual([verified?.missing, verified?.changed, verified?.fingerprint], [[], [], fingerprint]);
  });

  await context.test('verify names what is missing, changed and strange', () => {
    const copy = join(archive.root, 'copy');
    cpSync(join(archive.root, 'dist'), copy, { recursive: true });
    writeFileSync(join(copy, PAGE), `${readFileSync(join(copy, PAGE), 'utf8')} `);
    writeFileSync(join(copy, 'strange.html'), '');
    rmSync(join(copy, 'robots.txt'));
    const { status, stdout } = archive.run('verify', 'copy');
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`缺少 {2}robots\\.txt\n改动 {2}${PAGE}\n多余 {2}strange\\.html\n`));
    rmSync(copy, { recursive: true });
  });

  await context.test('verify says what it cannot check', () => {
    assert.match(archive.run('verify', 'content').stderr, /没有清单 data\/sums\/index\.sha256/);
    assert.match(archive.run('verify', 'nowhere').stderr, /没有 nowhere 这个文件夹/);
    assert.match(archive.run('verify', 'https://www.example.cn/').stderr, /不是本机/);
    assert.match(archive.run('verify', 'http://127.0.0.1:9/').stderr, /连不上/);
  });
});

test('lists with paths that leave the site are no lists', () => {
  const sum = 'a'.repeat(64);
  assert.deepEqual(readSums(`${sum}  a/b.html\n`), [{ path: 'a/b.html', sha256: sum }]);
  for (const path of ['/etc/passwd', '../a', 'a/../../b', '..'])
    assert.equal(readSums(`${sum}  ${path}\n`), null, path);
});

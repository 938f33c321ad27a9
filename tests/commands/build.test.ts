import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cacheFolder } from '../../src/lib/folders.ts';
import { type Archive, makeFilledArchive } from './archive.ts';

const PAGE = 'qinghe/qingzhengfa/2026/3/index.html';

/** A page of the built site; null where there is none. */
function readPage(archive: Archive, path: string): string | null {
  const file = join(archive.root, 'dist', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Removes what the site keeps between builds of this archive. */
function removeCache(archive: Archive): void {
  process.env['GAZETTE_CONTENT'] = archive.content;
  process.env['GAZETTE_OUT'] = join(archive.root, 'dist');
  rmSync(cacheFolder(), { recursive: true, force: true });
}

test('build makes the site, and one that fails leaves it as it was', async (context) => {
  const archive = makeFilledArchive();
  after(() => removeCache(archive));

  await context.test('pages, search index, recorded addresses', () => {
    const { status, stdout, stderr } = archive.run('build', '--publish');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^\d+ 个网页，在 dist，用时/);
    assert.match(readPage(archive, PAGE) ?? '', /关于做好春季植树工作的通知/);
    assert.ok(existsSync(join(archive.root, 'dist/search/data/manifest.json')));
    assert.ok(existsSync(join(archive.root, 'dist/search.js')));
    assert.match(
      readFileSync(join(archive.content, 'permalinks.tsv'), 'utf8'),
      /^\/qinghe\/qingzhengfa\/2026\/3\/\tpage\t[0-9a-f]{12}\ts1 s2 a a-t1\tqinghe\/2026\/1\t青政发〔2026〕3号\t/m,
    );
  });

  await context.test('a published address that would vanish', () => {
    const before = readPage(archive, PAGE);
    archive.write('content/permalinks.tsv', '/qinghe/qingzhengfa/2020/1/\tpage\t0123456789ab\t\tqinghe/2020/1\n');
    const { status, stderr } = archive.run('build');
    assert.equal(status, 1);
    assert.match(stderr, /\/qinghe\/qingzhengfa\/2020\/1\//);
    assert.equal(readPage(archive, PAGE), before);
    rmSync(join(archive.content, 'permalinks.tsv'));
  });

  await context.test('a document that the site cannot read', () => {
    const before = readPage(archive, PAGE);
    // An archive that came without its texts is taken as it is.
    rmSync(join(archive.content, 'source'), { recursive: true });
    archive.write('content/documents/qinghe/qingzhengfa/2026/3.md', '---\ntitle: 3\n---\n');
    const { status, stderr } = archive.run('build');
    assert.equal(status, 1);
    assert.match(stderr, /qingzhengfa\/2026\/3\.md/);
    assert.match(stderr, /网站没有做成，原来的网站没有动/);
    assert.equal(readPage(archive, PAGE), before);
    assert.deepEqual(readdirSync(archive.root).sort(), ['content', 'dist', 'received.txt']);
  });
});

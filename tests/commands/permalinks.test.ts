import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import {
  findNewPermalinks,
  keepPermalinks,
  readPermalinks,
  recordPermalinks,
} from '../../scripts/command/permalinks.ts';

/** A content folder with this permalinks.tsv, and a built site with these pages. */
function makeSite(recorded: string, pages: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'gongbao-permalinks-'));
  after(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('content/permalinks.tsv', recorded);
  for (const page of pages) write(`dist/${page}index.html`, page);
  const [content, site] = [join(root, 'content'), join(root, 'dist')];
  return {
    permalinks: () => readPermalinks(content, site),
    keep: (base = '/') => keepPermalinks(content, site, base, readPermalinks(content, site)),
    record: () => recordPermalinks(content, readPermalinks(content, site)),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
  };
}

describe('permalinks', () => {
  test('records every page but the later pages of lists, and keeps what was recorded', () => {
    const site = makeSite('/old/\t/qinghe/\n', ['', 'qinghe/', 'qinghe/2026/1/', 'kinds/page/2/']);
    assert.deepEqual(findNewPermalinks(site.permalinks()), ['/', '/qinghe/', '/qinghe/2026/1/']);
    site.record();
    assert.equal(site.read('content/permalinks.tsv'), '/\n/old/\t/qinghe/\n/qinghe/\n/qinghe/2026/1/\n');
    assert.deepEqual(findNewPermalinks(site.permalinks()), []);
  });

  test('passes where every recorded address has its page', () => {
    makeSite('# 网址\n/qinghe/\nqinghe/2026/1\n', ['qinghe/', 'qinghe/2026/1/', 'new/']).keep();
  });

  test('names the addresses that would vanish', () => {
    const site = makeSite('/qinghe/\n/qinghe/2026/1/\n/a/\t/nowhere/\n', ['qinghe/']);
    assert.throws(
      () => {
        site.keep();
      },
      { message: '2 个发布过的网址会失效：\n  /qinghe/2026/1/\n  /a/' },
    );
  });

  test('leads on from an address that has moved, below the base path', () => {
    const site = makeSite('/a/\t/qinghe/#s1\n/b/\thttps://www.example.cn/?a=1&b=2\n', ['qinghe/']);
    site.keep('/gongbao/');
    assert.match(site.read('dist/a/index.html'), /content="0; url=\/gongbao\/qinghe\/#s1"/);
    assert.match(site.read('dist/b/index.html'), /href="https:\/\/www\.example\.cn\/\?a=1&#38;b=2"/);
  });
});

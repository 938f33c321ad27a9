import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ISSUE, makeArchive, makeFilledArchive, NEXT_ISSUE } from './archive.ts';

/** Paths of the content folder that an import has made. */
function pathsOf(snapshot: Readonly<Record<string, string>>, folder: string): string[] {
  return Object.keys(snapshot).filter((path) => path.startsWith(`${folder}/`));
}

describe('import', () => {
  test('finds gazette and issue, and tells what it found', () => {
    const archive = makeArchive();
    const { status, stdout, stderr } = archive.run('import', archive.write('收到的.txt', ISSUE));
    assert.equal(status, 0, stderr);
    const snapshot = archive.snapshot();
    assert.deepEqual(pathsOf(snapshot, 'source'), ['source/qinghe/2026-1.txt']);
    assert.deepEqual(pathsOf(snapshot, 'issues'), ['issues/qinghe/2026/1.md']);
    assert.deepEqual(pathsOf(snapshot, 'documents'), [
      'documents/qinghe/qingzhengbanfa/2026/5.md',
      'documents/qinghe/qingzhengfa/2026/3.md',
    ]);
    const yaml = Buffer.from(snapshot['gazettes/qinghe.yaml'] ?? '', 'latin1').toString();
    assert.equal(yaml, 'name: 青禾县人民政府公报\nauthority: 青禾县人民政府\n');
    assert.match(stdout, /青禾县人民政府公报2026年第1期（总第1期）/);
    assert.match(stdout, /存为 content\/source\/qinghe\/2026-1\.txt/);
    assert.match(stdout, /公文 2 件（有发文字号的 2 件），附件 1 个，表格 1 个/);
    assert.match(stdout, /文字 100\.00% 已归入页面[^]*要核对的地方都列在 content\/report\.md/);
    assert.ok('report.md' in snapshot);
  });

  test('keeps the bytes as received, whatever their encoding, and makes the same pages of them', () => {
    const archive = makeFilledArchive();
    const pages = (snapshot: Readonly<Record<string, string>>) =>
      pathsOf(snapshot, 'documents').map((path) => (snapshot[path] ?? '').replace(/sha256: .*/, ''));
    const bytes = Buffer.from(`\uFEFF${ISSUE.replaceAll('\n', '\r\n')}`, 'utf16le');
    const wide = makeArchive();
    const { status, stdout, stderr } = wide.run('import', wide.write('a.txt', bytes));
    assert.equal(status, 0, stderr);
    assert.match(stdout, /UTF-16LE/);
    assert.equal(wide.snapshot()['source/qinghe/2026-1.txt'], bytes.toString('latin1'));
    assert.deepEqual(pages(wide.snapshot()), pages(archive.snapshot()));
  });

  test('begins an archive where there is none, with settings to go on from', () => {
    const archive = makeArchive();
    rmSync(archive.content, { recursive: true });
    const { status, stderr } = archive.run('import', archive.write('a.txt', ISSUE));
    assert.equal(status, 0, stderr);
    const yaml = Buffer.from(archive.snapshot()['site.yaml'] ?? '', 'latin1').toString();
    assert.match(yaml, /^name: 青禾县人民政府公报档案$/m);
  });

  test('takes several files at once, and adds to what is there', () => {
    const archive = makeArchive();
    archive.write('received/a.txt', NEXT_ISSUE);
    archive.write('received/b.txt', ISSUE);
    assert.equal(archive.run('import', 'received/*.txt').status, 0);
    assert.deepEqual(pathsOf(archive.snapshot(), 'source'), ['source/qinghe/2026-1.txt', 'source/qinghe/2026-2.txt']);
    assert.equal(pathsOf(archive.snapshot(), 'documents').length, 4);
  });

  test('does nothing for a text that is there already, under whatever name it comes', () => {
    const archive = makeFilledArchive();
    const before = archive.snapshot();
    const { status, stdout } = archive.run('import', archive.write('又收到.txt', ISSUE));
    assert.equal(status, 0);
    assert.match(stdout, /又收到\.txt：已经导入过，就是 content\/source\/qinghe\/2026-1\.txt，没有变化/);
    assert.deepEqual(archive.snapshot(), before);
  });

  test('does not put another text in the place of an issue unless told to', () => {
    const archive = makeFilledArchive();
    const before = archive.snapshot();
    const file = archive.write('更正.txt', ISSUE.replace('东河镇\t120', '东河镇\t130'));
    const { status, stderr } = archive.run('import', file);
    assert.equal(status, 1);
    assert.match(stderr, /更正\.txt 与已有的 content\/source\/qinghe\/2026-1\.txt 是同一期，但文字不同/);
    assert.match(stderr, /--replace/);
    assert.deepEqual(archive.snapshot(), before);

    assert.equal(archive.run('import', '--replace', file).status, 0);
    const document = archive.snapshot()['documents/qinghe/qingzhengfa/2026/3.md'] ?? '';
    assert.match(document, />130</);
    assert.doesNotMatch(document, />120</);
  });

  test('does not take two texts for one issue', () => {
    const archive = makeArchive();
    const files = [archive.write('a.txt', ISSUE), archive.write('b.txt', `${ISSUE}\n`)];
    const { status, stderr } = archive.run('import', ...files);
    assert.equal(status, 1);
    assert.match(stderr, /a\.txt 和 .*b\.txt 是同一期/);
    assert.deepEqual(Object.keys(archive.snapshot()), ['site.yaml']);
  });

  test('--dry-run says the same and writes nothing', () => {
    const archive = makeArchive();
    const { status, stdout } = archive.run('import', '--dry-run', archive.write('a.txt', ISSUE));
    assert.equal(status, 0);
    assert.match(stdout, /公文 2 件[^]*什么也没有写/);
    assert.deepEqual(Object.keys(archive.snapshot()), ['site.yaml']);
  });

  test('--gazette says which gazette it is', () => {
    const archive = makeArchive();
    archive.write('content/gazettes/linhe.yaml', 'name: 临禾县人民政府公报\n');
    assert.equal(archive.run('import', '--gazette', 'linhe', archive.write('a.txt', ISSUE)).status, 0);
    assert.deepEqual(pathsOf(archive.snapshot(), 'source'), ['source/linhe/2026-1.txt']);
    assert.deepEqual(pathsOf(archive.snapshot(), 'issues'), ['issues/linhe/2026/1.md']);
  });

  test('asks for the gazette where the text does not tell it', () => {
    const archive = makeArchive();
    const { status, stderr } = archive.run('import', archive.write('a.txt', '春天来了。\n花开了。\n'));
    assert.equal(status, 1);
    assert.match(stderr, /a\.txt：看不出是哪一种公报[^]*--gazette/);
  });

  const refused = [
    ['a PDF', Buffer.from('%PDF-1.4\n'), /这是 PDF 文件，不是文本\nhelp: .*OCR/],
    ['an empty file', Buffer.alloc(0), /文件是空的/],
    ['a Word file', Buffer.from('PK\x03\x04\x14\0word/document.xml'), /Word 文件[^]*另存为/],
    ['a picture', Buffer.from('89504E470D0A1A0A', 'hex'), /图片[^]*OCR/],
    ['anything else', Buffer.from('7F454C4602010100000000', 'hex'), /不是文本文件/],
  ] as const;
  for (const [name, bytes, message] of refused) {
    test(`refuses ${name}, and with it all that came along`, () => {
      const archive = makeArchive();
      const { status, stderr } = archive.run('import', archive.write('a.txt', ISSUE), archive.write('b.txt', bytes));
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.match(stderr, /b\.txt/);
      assert.deepEqual(Object.keys(archive.snapshot()), ['site.yaml']);
    });
  }

  test('says that a file is not there', () => {
    const { status, stderr } = makeArchive().run('import', '没有.txt');
    assert.equal(status, 1);
    assert.match(stderr, /没有 没有\.txt 这个文件/);
  });
});

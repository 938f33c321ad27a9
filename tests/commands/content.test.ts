import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Archive, copyContent, makeArchive, makeFilledArchive, NEXT_ISSUE } from './archive.ts';

function reportOf(archive: Archive): string {
  return readFileSync(join(archive.content, 'report.md'), 'utf8');
}

describe('content', () => {
  test('writes the same files again, without a change', () => {
    const archive = makeFilledArchive();
    const before = archive.snapshot();
    rmSync(join(archive.content, 'documents'), { recursive: true });
    assert.equal(archive.run('content').status, 0);
    assert.deepEqual(archive.snapshot(), before);
    assert.match(archive.run('content').stdout, /没有变化/);
  });

  test('writes the same bytes in another folder', () => {
    const [one, other] = [makeFilledArchive(), makeArchive()];
    copyContent(one, other);
    rmSync(join(other.content, 'issues'), { recursive: true });
    assert.equal(other.run('content').status, 0);
    assert.deepEqual(other.snapshot(), one.snapshot());
  });

  test('removes files that are no longer made', () => {
    const archive = makeFilledArchive();
    const before = archive.snapshot();
    archive.write('content/documents/qinghe/qingzhengfa/2020/1.md', '---\ntitle: 旧文\n---\n');
    assert.match(archive.run('content').stdout, /删去 1/);
    assert.deepEqual(archive.snapshot(), before);
  });

  test('leaves the editors’ own files alone', () => {
    const archive = makeFilledArchive();
    archive.write('content/permalinks.tsv', '/qinghe/\tpage\t0123456789ab\n');
    archive.write('content/notes.md', '备忘');
    archive.write('content/source/qinghe/说明.docx', 'x');
    const { status, stderr } = archive.run('content');
    assert.equal(status, 0);
    assert.match(stderr, /说明\.docx 不是 \.txt 文件/);
    const after = archive.snapshot();
    assert.ok('permalinks.tsv' in after && 'notes.md' in after && 'source/qinghe/说明.docx' in after);
  });

  test('writes nothing where a text is no text', () => {
    const archive = makeFilledArchive();
    archive.write('content/source/qinghe/2026-2.txt', '%PDF-1.7\n');
    const before = archive.snapshot();
    const { status, stderr } = archive.run('content');
    assert.equal(status, 1);
    assert.match(stderr, /content\/source\/qinghe\/2026-2\.txt:1 error\[[\w-]+\]: 这是 PDF 文件/);
    assert.match(stderr, /什么也没有写/);
    assert.deepEqual(archive.snapshot(), before);
  });

  test('names file, line and key of a mistake in an editor’s file', () => {
    const archive = makeFilledArchive();
    archive.write('content/site.yaml', 'nam: 青禾\nprivacy: 保密\n');
    const wrong = archive.run('content');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /content\/site\.yaml：name：缺这一项/);
    assert.match(wrong.stderr, /content\/site\.yaml：privacy：只能是“mask”、“report”、“off”之一/);
    archive.write('content/site.yaml', 'name: 青禾\nbase: "/\n');
    assert.match(archive.run('content').stderr, /content\/site\.yaml:\d：YAML 写法有误/);
    rmSync(join(archive.content, 'site.yaml'));
    assert.match(archive.run('content').stderr, /没有 content\/site\.yaml 这个文件/);
  });

  test('says what is missing where there is no text at all', () => {
    const { status, stderr } = makeArchive().run('content');
    assert.equal(status, 1);
    assert.match(stderr, /没有 content\/source 文件夹[^]*npm run import/);
  });
});

describe('content --check', () => {
  test('passes where everything is as made, and finds edited, missing and extra files', () => {
    const archive = makeFilledArchive();
    assert.equal(archive.run('content', '--check').status, 0);
    const [edited = '', missing = ''] = Object.keys(archive.snapshot()).filter((path) => path.startsWith('documents/'));
    archive.write(`content/${edited}`, `${archive.snapshot()[edited] ?? ''}\n手改的一句。\n`);
    rmSync(join(archive.content, missing));
    archive.write('content/issues/qinghe/2020/1.md', '多余');
    const before = archive.snapshot();
    const { status, stdout } = archive.run('content', '--check');
    assert.equal(status, 1);
    assert.deepEqual(
      stdout.trimEnd().split('\n').sort(),
      [`不同  content/${edited}`, '多余  content/issues/qinghe/2020/1.md', `缺少  content/${missing}`].sort(),
    );
    assert.deepEqual(archive.snapshot(), before);
  });
});

describe('the editor’s report', () => {
  const ABSENT = NEXT_ISSUE.replace('附件：秋季植树任务表', '附件：1.秋季植树任务表\n2.苗木供应名单');

  test('is written with the other files, and checked with them', () => {
    const archive = makeFilledArchive();
    assert.match(
      reportOf(archive),
      /^# 编辑报告\n[^]*\| 青禾县人民政府公报2026年第1期（总第1期） \| 2 \| 1 \| 1 \|[^]*没有要先看的/,
    );
    archive.write('content/source/qinghe/2026-2.txt', ABSENT);
    const { status, stderr } = archive.run('content');
    assert.equal(status, 0);
    assert.match(stderr, /先看 \d 处：.*附件没有找到 1[^]*全部列在 content\/report\.md/);
    assert.match(reportOf(archive), /`source\/qinghe\/2026-2\.txt:\d+` 正文列有附件“苗木供应名单”/);
    archive.write('content/report.md', '看过了。\n');
    assert.match(archive.run('content', '--check').stdout, /^不同 {2}content\/report\.md$/m);
    rmSync(join(archive.content, 'report.md'));
    assert.match(archive.run('content', '--check').stdout, /^缺少 {2}content\/report\.md$/m);
  });

  test('shows personal data on the screen neither, whatever is said of its line', () => {
    const archive = makeFilledArchive();
    const line = '联系人：陶 野 13800000019，苗木站and林业站。';
    archive.write('content/source/qinghe/2026-2.txt', NEXT_ISSUE.replace('各乡镇要选用', `${line}\n\n各乡镇要选用`));
    const { stdout, stderr } = archive.run('content', '--all');
    assert.match(stderr, /masked-personal-data[^]*mended/);
    assert.doesNotMatch(stdout + stderr + reportOf(archive), /13800/);
  });
});

describe('a run that is interrupted', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    test(`leaves the archive as it was before or as it is after, whenever ${signal} comes`, async () => {
      const archive = makeFilledArchive();
      archive.write('content/source/qinghe/2026-2.txt', NEXT_ISSUE);
      const before = archive.snapshot();
      const whole = makeArchive();
      copyContent(archive, whole);
      assert.equal(whole.run('content').status, 0);
      const after = whole.snapshot();
      assert.notDeepEqual(after, before);
      const started = performance.now();
      whole.run('content');
      const length = performance.now() - started;
      for (let part = 0; part < 4; part++) {
        rmSync(archive.content, { recursive: true });
        mkdirSync(archive.content);
        for (const [path, data] of Object.entries(before))
          archive.write(`content/${path}`, Buffer.from(data, 'latin1'));
        await archive.interrupt((length * (part + 0.5)) / 4, signal, 'content');
        const { status } = archive.run('content', '--check');
        assert.deepEqual(archive.snapshot(), status === 0 ? after : before);
      }
    });
  }
});

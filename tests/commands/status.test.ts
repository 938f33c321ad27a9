import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeFilledArchive } from './archive.ts';

const entry = (more: string): string =>
  `# 说明\n- document: 青政发〔2026〕3号\n  status: 已废止\n  date: 2026-05-01\n  source: 县政府网站\n${more}`;

describe('status.yaml', () => {
  test('that is right changes no generated file', () => {
    const archive = makeFilledArchive();
    const before = archive.snapshot();
    archive.write('content/status.yaml', entry(''));
    assert.equal(archive.run('content').status, 0);
    const { 'status.yaml': own, ...generated } = archive.snapshot();
    assert.ok(own);
    assert.deepEqual(generated, before);
  });

  test('that is wrong is named with its line, key and mend, and nothing is written', () => {
    const archive = makeFilledArchive();
    archive.write(
      'content/status.yaml',
      entry('- document: 青政发〔2026〕4号\n  status: 现行有效\n  date: 2026-02-30\n'),
    );
    const { status, stderr } = archive.run('content');
    assert.equal(status, 1);
    assert.match(stderr, /content\/status\.yaml:6：status：只能是“已废止”、“已宣布失效”、“已修改”、“确认继续有效”之一/);
    assert.match(stderr, /content\/status\.yaml:6：date：日期要写成/);
    assert.match(stderr, /content\/status\.yaml:6：source：缺这一项/);
  });

  test('that names no document of the archive, or the same twice, is an error with its line', () => {
    const archive = makeFilledArchive();
    const more = '- document: 青政发〔1999〕9号\n  status: 已修改\n  date: 2026-05-01\n  source: 县政府网站\n';
    archive.write('content/status.yaml', entry(more) + entry('').slice(5));
    const { status, stderr } = archive.run('content');
    assert.equal(status, 1);
    assert.match(stderr, /content\/status\.yaml:6 error\[status-unknown\]: 本库没有“青政发〔1999〕9号”这件文件/);
    assert.match(stderr, /content\/status\.yaml:10 error\[status-doubled\]: .*另一处在第 2 行/);
  });

  test('is no YAML: the line is named', () => {
    const archive = makeFilledArchive();
    archive.write('content/status.yaml', '- document: "青\n  status: x\n');
    assert.match(archive.run('content').stderr, /content\/status\.yaml:\d：YAML 写法有误/);
    assert.ok(readFileSync(join(archive.content, 'report.md'), 'utf8').length > 0);
  });
});

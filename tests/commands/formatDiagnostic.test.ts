import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../scripts/command/formatDiagnostic.ts';
import { widthOf } from '../../scripts/command/widthOf.ts';
import type { Diagnostic } from '../../scripts/gazette/types.ts';

const DIAGNOSTIC: Diagnostic = {
  code: 'missing-date',
  severity: 'warning',
  message: '没有成文日期',
  help: '在落款后补一行日期。',
  path: 'source/qinghe/2026-1.txt',
  line: 214,
};

function format(line: string | undefined, place: { column?: number; length?: number } = {}): string[] {
  return formatDiagnostic({ ...DIAGNOSTIC, ...place }, 'content/source/qinghe/2026-1.txt', line).split('\n');
}

describe('formatDiagnostic', () => {
  test('shows place, code, line, carets and help', () => {
    assert.deepEqual(format('青禾县人民政府（此件公开发布）', { column: 8, length: 8 }), [
      'content/source/qinghe/2026-1.txt:214:8 warning[missing-date]: 没有成文日期',
      '214 │ 青禾县人民政府（此件公开发布）',
      `    │ ${' '.repeat(14)}${'^'.repeat(16)}`,
      'help: 在落款后补一行日期。',
    ]);
  });

  test('means the whole line, without its outer white space, where no column is given', () => {
    assert.deepEqual(format('  3月2日 ').slice(0, 3), [
      'content/source/qinghe/2026-1.txt:214 warning[missing-date]: 没有成文日期',
      '214 │   3月2日 ',
      '    │   ^^^^^^',
    ]);
  });

  test('counts a tab as the two columns that it is shown with', () => {
    assert.deepEqual(format('乡\t12亩', { column: 3, length: 2 }).slice(1, 3), ['214 │ 乡  12亩', '    │     ^^']);
  });

  test('cuts a long line around what is meant', () => {
    const [, line = '', carets = ''] = format(`${'前'.repeat(300)}错字${'后'.repeat(300)}`, { column: 301, length: 2 });
    assert.match(line, /^214 │ …前+错字后+…$/);
    assert.ok(widthOf(line) <= 102, line);
    assert.equal(widthOf(line.slice(0, line.indexOf('错'))), carets.indexOf('^'));
    assert.equal(carets.replace(/[^^]/g, ''), '^^^^');
  });

  test('cuts a meaning that is longer than the view', () => {
    const [, line = ''] = format('长'.repeat(300));
    assert.match(line, /^214 │ 长+…$/);
  });

  test('does without the line where it is not known', () => {
    assert.equal(format(undefined).length, 2);
  });
});

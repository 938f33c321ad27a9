import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkSeries } from '../../scripts/gazette/archive/checkSeries.ts';
import type { Document, Issue } from '../../scripts/gazette/types.ts';

/** Numbers with dates → an issue that holds them; one document a line. */
function toIssue(documents: readonly (readonly [number: string, date: string])[], gazette = 'qinghe'): Issue {
  return {
    source: { path: `source/${gazette}/2026-1.txt`, text: '', firstLine: 1, sha256: '', settings: {} },
    head: { gazette: '青禾县人民政府公报', imprint: {}, contents: [] },
    documents: documents.map(([number, date], at): Document => ({
      title: '关于做好工作的通知',
      number,
      issuers: [],
      date,
      kind: '通知',
      parts: [],
      omitted: [],
      lines: [at + 1, at + 1],
    })),
    front: [],
  };
}

function check(...issues: readonly Issue[]): string[] {
  const told: string[] = [];
  checkSeries(issues, ({ code, path, line }) => void told.push(`${path}:${line} ${code}`));
  return told;
}

const EARLY = [1, 2, 3, 5].map((serial) => [`青政发〔2026〕${serial}号`, `2026-01-0${serial}`] as const);

describe('checkSeries', () => {
  test('tells a number far above its series that a later document contradicts', () => {
    const slip = [['青政发〔2026〕44号', '2026-01-04'] as const];
    assert.deepEqual(check(toIssue([...EARLY, ...slip])), ['source/qinghe/2026-1.txt:5 number-out-of-series']);
  });

  test('looks across issues', () => {
    const slip = toIssue([['青政发〔2026〕44号', '2026-01-04']]);
    assert.equal(check(toIssue(EARLY), slip).length, 1);
  });

  test('lets a series grow through the year', () => {
    assert.deepEqual(check(toIssue([...EARLY, ['青政发〔2026〕44号', '2026-10-01']])), []);
    assert.deepEqual(check(toIssue([...EARLY, ['青政发〔2026〕15号', '2026-01-04']])), []);
  });

  test('says nothing of few numbers, and keeps series, years and gazettes apart', () => {
    assert.deepEqual(check(toIssue([...EARLY.slice(1), ['青政发〔2026〕44号', '2026-01-04']])), []);
    assert.deepEqual(check(toIssue([...EARLY, ['青政办发〔2026〕44号', '2026-01-04']])), []);
    assert.deepEqual(check(toIssue([...EARLY, ['青政发〔2025〕44号', '2026-01-04']])), []);
    assert.deepEqual(check(toIssue(EARLY), toIssue([['青政发〔2026〕44号', '2026-01-04']], 'linhe')), []);
  });
});

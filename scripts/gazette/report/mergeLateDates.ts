import type { ReadIssue } from '../pipeline.ts';
import type { Diagnostic } from '../types.ts';

const CODE = 'late-date';

/**
 * Where every dated document of an issue (two or more) is later than the issue itself, the date of publication is
 * wrong rather than all of theirs: one diagnostic, at the first of them, takes the place of all.
 */
export function mergeLateDates(diagnostics: readonly Diagnostic[], issues: readonly ReadIssue[]): Diagnostic[] {
  const late = Map.groupBy(
    diagnostics.filter(({ code }) => code === CODE),
    ({ path }) => path,
  );
  const merged = new Map<string, Diagnostic>();
  for (const issue of issues) {
    const found = late.get(issue.source.path) ?? [];
    const first = found.toSorted((a, b) => a.line - b.line)[0];
    const dated = issue.documents.filter(({ date }) => date !== undefined).length;
    if (first && found.length >= 2 && found.length >= dated) merged.set(first.path, toOne(first, issue, found.length));
  }
  return [...diagnostics.filter(({ code, path }) => code !== CODE || !merged.has(path)), ...merged.values()];
}

function toOne(first: Diagnostic, { head }: ReadIssue, count: number): Diagnostic {
  return {
    ...first,
    message: `全部 ${count} 件公文的成文日期都晚于本期出版日期 ${head.published ?? ''}，多半是出版日期有误`,
  };
}

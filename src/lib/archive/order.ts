/** The orders that lists stand in. All are total, so that the same content always gives the same pages. */
import type { ArchiveDocument, Issue } from './model.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares paths so that `2021/9` comes before `2021/10`. */
export function byAddress(a: string, b: string): number {
  const pad = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return byText(pad(a), pad(b));
}

const dayOf = ({ data, issue, year }: ArchiveDocument): string =>
  data.date ?? issue?.data.published ?? String(year ?? '');

/** Latest first; on one day in the order of issue and address. */
export const latestFirst = (a: ArchiveDocument, b: ArchiveDocument): number =>
  byText(dayOf(b), dayOf(a)) ||
  byAddress(b.data.issue, a.data.issue) ||
  a.data.position - b.data.position ||
  byAddress(a.id, b.id);

/** The order inside an issue. */
export const byPosition = (a: ArchiveDocument, b: ArchiveDocument): number =>
  a.data.position - b.data.position || byAddress(a.id, b.id);

/** Latest first; issues whose year is not known come last. */
export const latestIssueFirst = (a: Issue, b: Issue): number =>
  (b.data.year ?? 0) - (a.data.year ?? 0) || (b.data.number ?? 0) - (a.data.number ?? 0) || byAddress(b.id, a.id);

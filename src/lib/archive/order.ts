/** The orders that lists stand in. All are total, so that the same content always gives the same pages. */
import type { ArchiveDocument, Issue } from './model.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The digits of a text from a place on. */
function digitsAt(text: string, at: number): string {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return text.slice(at, end);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Compares paths so that `2021/9` comes before `2021/10`. Lists are sorted by it again and again: it makes no text of its own. */
export function byAddress(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  while (at > 0 && isDigit(a.charCodeAt(at - 1))) at -= 1;
  const [one, other] = [digitsAt(a, at), digitsAt(b, at)];
  if (one === '' || other === '') return byText(a.slice(at), b.slice(at));
  const order = byText(one.padStart(8, '0'), other.padStart(8, '0'));
  return order || byAddress(a.slice(at + one.length), b.slice(at + other.length));
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

/** 施行日期 and 有效期 as days, computed from what the document says of itself. */
import type { DocumentData } from '../schema.ts';
import { addDays, addMonths } from './days.ts';

type Clause = DocumentData['validity'][number];

/** A day with the clause that it comes from; `isComputed` unless it is printed. */
export interface TermDay {
  readonly day: string;
  readonly isComputed: boolean;
  readonly clause: Clause;
}

export interface Term {
  readonly effective: TermDay | undefined;
  /** The last day on which it applies. */
  readonly until: TermDay | undefined;
}

/** 自印发（公布）之日起: the day of the document, else that of its issue. */
function toEffective(clause: Clause, issued: string | undefined): TermDay | undefined {
  const { from, wait = 0 } = clause;
  const base = from === 'issue' ? issued : from;
  if (base === undefined) return undefined;
  return { day: wait > 0 ? addDays(base, wait) : base, isComputed: from === 'issue' || wait > 0, clause };
}

/** A term of five years from 1 January ends with 31 December: the day before the same day. */
function toUntil(clause: Clause, issued: string | undefined): TermDay | undefined {
  if (clause.until !== undefined) return { day: clause.until, isComputed: false, clause };
  const first = toEffective(clause, issued)?.day ?? issued;
  if (clause.months === undefined || first === undefined) return undefined;
  return { day: addDays(addMonths(first, clause.months), -1), isComputed: true, clause };
}

/**
 * The first day that any clause names, and the last: of a notice and the text that it issues both may speak, and a
 * document has not expired before all of it has.
 * @param issued 成文日期, else the day on which the issue was published
 */
export function toTerm(validity: readonly Clause[], issued: string | undefined): Term {
  const byDay = (a: TermDay, b: TermDay): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
  const starts = validity.flatMap((clause) => toEffective(clause, issued) ?? []).sort(byDay);
  const ends = validity.flatMap((clause) => toUntil(clause, issued) ?? []).sort(byDay);
  return { effective: starts[0], until: ends.at(-1) };
}

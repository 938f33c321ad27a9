/** Derives the status of every document from the references to it, its own term, and what editors state. */
import type { Archive, ArchiveDocument, IncomingReference } from '../archive/model.ts';
import type { ReferenceType } from '../schema.ts';
import { addDays } from './days.ts';
import { speaksFor } from './speaksFor.ts';
import { STATED, type Statement } from './statement.ts';
import {
  STATUS_LABELS,
  type ChangeCode,
  type Evidence,
  type Status,
  type StatusChange,
  type StatusCode,
} from './status.ts';
import { toTerm, type Term } from './toTerm.ts';

const CODES: Partial<Record<ReferenceType, ChangeCode>> = {
  repeals: 'repealed',
  invalidates: 'invalidated',
  amends: 'amended',
};

/** What of the archive a status is derived from. */
export interface Grounds extends Pick<Archive, 'documents' | 'incoming'> {
  readonly stated: ReadonlyMap<ArchiveDocument, readonly Statement[]>;
  /** The day that the statuses are of. Without one, whatever is said has come about. */
  readonly asOf: string | undefined;
}

/** The day of a document, else that of its issue. */
const issuedOn = ({ data, issue }: ArchiveDocument): string | undefined => data.date ?? issue?.data.published;

/** A repeal holds from the day on which the text that repeals applies, else from that text's own day. */
function toRelated(document: ArchiveDocument, reference: IncomingReference, terms: Terms): StatusChange[] {
  const { from, anchor, quote } = reference;
  const code = toCode(document, reference);
  if (code === undefined) return [];
  const { effective } = terms(from);
  const date = effective?.day ?? issuedOn(from);
  return [{ document, code, date, isComputed: false, evidence: { from, anchor, quote } }];
}

/** A list of what continues to hold (继续有效) counts where it is of the organ that issued the document, and after it. */
function toCode(document: ArchiveDocument, { type, from, prolongs, confirms }: IncomingReference) {
  const code = CODES[type] ?? (prolongs ? 'prolonged' : undefined);
  if (code !== undefined || !confirms || !speaksFor(from, document)) return code;
  return (issuedOn(from) ?? '') >= (issuedOn(document) ?? '') ? 'confirmed' : undefined;
}

interface End {
  /** The last day. */
  readonly day: string;
  readonly evidence: Evidence;
}

/**
 * The end of a document's term: its own, or where other documents prolong it the last of theirs. Undefined where one of
 * them does not print the day: then it is not known.
 */
function toEnd(document: ArchiveDocument, { until }: Term, incoming: readonly IncomingReference[]): End | undefined {
  const own = until && { from: document, anchor: until.clause.anchor, quote: until.clause.quote };
  let end: End | undefined = until && own ? { day: until.day, evidence: own } : undefined;
  for (const { prolongs, until: day, from, anchor, quote } of incoming) {
    if (!prolongs) continue;
    if (day === undefined) return undefined;
    if (end === undefined || day > end.day) end = { day, evidence: { from, anchor, quote } };
  }
  return end;
}

const toExpiry = (document: ArchiveDocument, end: End | undefined): StatusChange[] =>
  end === undefined
    ? []
    : [{ document, code: 'expired', date: addDays(end.day, 1), isComputed: true, evidence: end.evidence }];

const toStatedChange = (document: ArchiveDocument, { status, date, source, note }: Statement): StatusChange => ({
  document,
  code: STATED[status],
  date,
  isComputed: false,
  evidence: { quote: note ?? '', source },
});

const byDate = (a: StatusChange, b: StatusChange): number =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;

const byAddress = (a: StatusChange, b: StatusChange): number =>
  a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0;

const latestFirst = (a: StatusChange, b: StatusChange): number => byDate(b, a) || byAddress(a, b);

/** A document that a text has ended does not expire afterwards. */
function withoutLateExpiry(changes: readonly StatusChange[]): StatusChange[] {
  const end = changes.find(isEnd);
  return changes.filter(({ code, date }) => code !== 'expired' || end === undefined || (date ?? '') < (end.date ?? ''));
}

type Terms = (document: ArchiveDocument) => Term;

/** Terms are computed once for each document that is asked for. */
function makeTerms(): Terms {
  const known = new Map<ArchiveDocument, Term>();
  return (document) => {
    const term = known.get(document) ?? toTerm(document.data.validity, issuedOn(document));
    known.set(document, term);
    return term;
  };
}

interface Verdict {
  readonly code: StatusCode;
  readonly cause?: StatusChange | undefined;
  readonly date?: string | undefined;
}

const isEnd = ({ code }: StatusChange): boolean => code === 'repealed' || code === 'invalidated';

/** An expiry that a later 确认继续有效 takes back, of the issuing organ or of an editor. */
const isTakenBack = (expiry: StatusChange, changes: readonly StatusChange[]): boolean =>
  changes.some(({ code, date }) => code === 'confirmed' && (date ?? '') >= (expiry.date ?? ''));

/**
 * What holds on a day. A text that repeals goes before a computed term, and the later text before the earlier; what is
 * said for a day to come has not come about yet.
 */
function judge(changes: readonly StatusChange[], { effective }: Term, asOf: string | undefined): Verdict {
  const isPast = ({ date }: StatusChange): boolean => asOf === undefined || date === undefined || date <= asOf;
  const past = changes.filter(isPast);
  const toVerdict = (
    cause: StatusChange,
    code: StatusCode = cause.code === 'prolonged' ? 'none' : cause.code,
  ): Verdict => ({
    code,
    cause,
    date: cause.date,
  });
  const end = past.findLast(isEnd);
  if (end) return toVerdict(end);
  const expiry = past.find(({ code }) => code === 'expired');
  if (expiry && !isTakenBack(expiry, past)) return toVerdict(expiry);
  const ending = changes.find((change) => isEnd(change) && !isPast(change));
  if (ending) return toVerdict(ending, 'ending');
  if (effective && asOf !== undefined && effective.day > asOf) return { code: 'pending', date: effective.day };
  const last = past.findLast(({ code }) => code === 'amended' || code === 'confirmed');
  return last ? toVerdict(last) : { code: 'none' };
}

function toStatus(document: ArchiveDocument, grounds: Grounds, terms: Terms): Status {
  const term = terms(document);
  const incoming = grounds.incoming.get(document) ?? [];
  const end = toEnd(document, term, incoming);
  const changes = withoutLateExpiry(
    [
      ...incoming.flatMap((reference) => toRelated(document, reference, terms)),
      ...toExpiry(document, end),
      ...(grounds.stated.get(document) ?? []).map((statement) => toStatedChange(document, statement)),
    ].sort(byDate),
  );
  const { code, cause, date } = judge(changes, term, grounds.asOf);
  const clause = code === 'pending' ? term.effective?.clause : undefined;
  return {
    code,
    label: STATUS_LABELS[code],
    date,
    isComputed: cause?.isComputed ?? (code === 'pending' && term.effective?.isComputed === true),
    cause,
    evidence: cause?.evidence ?? (clause && { from: document, anchor: clause.anchor, quote: clause.quote }),
    effective: term.effective?.day,
    until: end?.day,
    changes,
  };
}

/** Statuses of all documents; linear in documents and references. */
export function toStatuses(grounds: Grounds): Map<ArchiveDocument, Status> {
  const terms = makeTerms();
  return new Map(grounds.documents.map((document) => [document, toStatus(document, grounds, terms)]));
}

/**
 * All changes until a day, latest first, those without a day last; and those to come, the next first. Changes of one day
 * stand in the order of addresses.
 */
export function toChanges(
  statuses: ReadonlyMap<ArchiveDocument, Status>,
  asOf: string | undefined,
): { changes: StatusChange[]; upcoming: StatusChange[] } {
  const all = [...statuses.values()].flatMap(({ changes }) => changes);
  const isUpcoming = ({ date }: StatusChange): boolean => asOf !== undefined && date !== undefined && date > asOf;
  return {
    changes: all.filter((change) => !isUpcoming(change)).sort(latestFirst),
    upcoming: all.filter(isUpcoming).sort((a, b) => byDate(a, b) || byAddress(a, b)),
  };
}

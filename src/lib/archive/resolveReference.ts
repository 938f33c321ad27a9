/**
 * Finds the document that a reference means. Finding references is the parser's work, meaning is this file's: by number,
 * or by title exactly after normalising. What could mean two documents stays unresolved.
 */
import type { DocumentData } from '../schema.ts';
import { normalizeNumber, parseNumber } from './numbers.ts';
import { isSameOrgan, normalizeTitle, overlapOf, toTitleForms } from './titleKeys.ts';

/** What must be known of a document so that it can be named and can name others. */
export interface Resolvable {
  /** Its address: the first part is its gazette. */
  readonly id: string;
  readonly data: Pick<DocumentData, 'title' | 'number' | 'enclosed' | 'issuers' | 'date'>;
}

type Reference = Pick<DocumentData['references'][number], 'type' | 'number' | 'title'>;

/**
 * `absent`: not in the archive; `ambiguous`: several could be meant; `later`: a document cannot repeal, invalidate or amend
 * one that is dated after it; `mismatch`: the number is that of a document with quite another title; `self`: itself.
 */
export type UnresolvedReason = 'absent' | 'ambiguous' | 'later' | 'mismatch' | 'self';

export type Resolution<Document> =
  | { readonly target: Document }
  | { readonly target: undefined; readonly reason: UnresolvedReason; readonly candidates: readonly Document[] };

export type Resolve<Document> = (from: Document, reference: Reference) => Resolution<Document>;

/** Types that change the force of what they name. */
export const CHANGING: ReadonlySet<string> = new Set(['repeals', 'invalidates', 'amends']);

/** Below this a cited title and that of the document with the cited number are of two documents. */
const LEAST_ALIKE = 0.6;

type Index<Document> = Map<string, Document[]>;

function toIndex<Document>(documents: readonly Document[], toKeys: (document: Document) => string[]): Index<Document> {
  const index: Index<Document> = new Map();
  for (const document of documents) {
    for (const key of new Set(toKeys(document))) {
      const list = index.get(key);
      if (list) list.push(document);
      else index.set(key, [document]);
    }
  }
  return index;
}

/** Every number that a document answers to: `57、60号` answers to 57 and to 60. */
function toNumberKeys({ data: { number } }: Resolvable): string[] {
  if (number === undefined) return [];
  const { series, year, serials } = parseNumber(number) ?? { series: '', year: 0, serials: [] };
  return [normalizeNumber(number), ...serials.map((serial) => `${series}〔${year}〕${serial}号`)];
}

const toWholeKeys = ({ data: { title, enclosed } }: Resolvable): string[] =>
  [title, enclosed].filter((words) => words !== undefined).map(normalizeTitle);

function toLooseKeys(document: Resolvable): string[] {
  const { bare, issued } = toTitleForms(document.data.title);
  return [...toWholeKeys(document), bare, ...(issued === undefined ? [] : [issued])];
}

/** A document can only name what was there before it. */
const isEarlier = ({ data: from }: Resolvable, { data }: Resolvable): boolean =>
  from.date === undefined || data.date === undefined || data.date <= from.date;

/** 《某市人民政府关于…》 is not the county's document of the same words. */
function isByOrgan(organ: string | undefined, { data }: Resolvable): boolean {
  const own = [toTitleForms(data.title).issuer, ...data.issuers.map(normalizeTitle)].filter((one) => one !== undefined);
  return organ === undefined || own.length === 0 || own.some((other) => isSameOrgan(organ, other));
}

function findByTitle<Document extends Resolvable>(
  title: string,
  wholes: Index<Document>,
  looses: Index<Document>,
  fits: (document: Document) => boolean,
): Document[] {
  const { whole, issuer, bare, issued } = toTitleForms(title);
  const exact = (wholes.get(whole) ?? []).filter(fits);
  if (exact.length > 0) return exact;
  for (const key of [whole, bare, issued]) {
    const found = key === undefined ? [] : (looses.get(key) ?? []);
    const own = found.filter((document) => fits(document) && isByOrgan(issuer, document));
    if (own.length > 0) return own;
  }
  return [];
}

const gazetteOf = ({ id }: Resolvable): string => id.split('/', 1)[0] ?? '';

/** The only candidate, or the only one of the same gazette. A document that was printed twice counts once. */
function onlyOne<Document extends Resolvable>(from: Document, candidates: readonly Document[]): Document | undefined {
  const near = candidates.filter((one) => gazetteOf(one) === gazetteOf(from));
  const list = near.length > 0 ? near : candidates;
  const [first] = list;
  const isOne = list.every(
    ({ data }) => data.number !== undefined && data.number === first?.data.number && data.title === first.data.title,
  );
  return list.length === 1 || isOne ? first : undefined;
}

/** What a title is about: the words 关于印发…的通知 are those of every notice. */
function toMatter(title: string): string {
  const { bare, issued } = toTitleForms(title);
  return issued ?? bare;
}

function isMismatch(title: string | undefined, { data }: Resolvable): boolean {
  if (title === undefined) return false;
  const own = [data.title, data.enclosed].filter((words) => words !== undefined).map(toMatter);
  return own.every((matter) => overlapOf(toMatter(title), matter) < LEAST_ALIKE);
}

const open = <Document>(reason: UnresolvedReason, candidates: readonly Document[] = []): Resolution<Document> => ({
  target: undefined,
  reason,
  candidates,
});

function judge<Document extends Resolvable>(
  from: Document,
  { type, title }: Reference,
  found: readonly Document[],
): Resolution<Document> {
  const others = found.filter((one) => one !== from);
  if (others.length === 0) return open(found.length > 0 ? 'self' : 'absent');
  const target = onlyOne(from, others);
  if (target === undefined) return open('ambiguous', others);
  if (!CHANGING.has(type)) return { target };
  if (!isEarlier(from, target)) return open('later', [target]);
  return isMismatch(title, target) ? open('mismatch', [target]) : { target };
}

/** Makes the indexes once; each reference is then a few look-ups. */
export function makeResolve<Document extends Resolvable>(documents: readonly Document[]): Resolve<Document> {
  const numbers = toIndex(documents, toNumberKeys);
  const wholes = toIndex(documents, toWholeKeys);
  const looses = toIndex(documents, toLooseKeys);
  return (from, reference) => {
    const { number, title = '' } = reference;
    if (number !== undefined) return judge(from, reference, numbers.get(normalizeNumber(number)) ?? []);
    const found = findByTitle(title, wholes, looses, (document) => document === from || isEarlier(from, document));
    return judge(from, reference, found);
  };
}

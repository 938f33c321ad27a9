/** Finds the document that a reference means, and turns references round. */
import type { DocumentData } from '../schema.ts';
import type { ArchiveDocument, IncomingReference, OutgoingReference } from './model.ts';
import { normalizeNumber } from './numbers.ts';

type Reference = DocumentData['references'][number];
type Index = ReadonlyMap<string, readonly ArchiveDocument[]>;

/** Makes titles comparable: no quotation marks, no white space, one width of letters and brackets. */
export const normalizeTitle = (title: string): string => title.normalize('NFKC').replace(/[\s《》〈〉“”"'‘’]/g, '');

function toIndex(documents: readonly ArchiveDocument[], toKeys: (document: ArchiveDocument) => string[]): Index {
  const pairs = documents.flatMap((document) => toKeys(document).map((key) => ({ key, document })));
  const groups = Map.groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, list]) => [key, [...new Set(list.map(({ document }) => document))]]));
}

/** Every number that a document answers to: `57、60号` answers to 57 and to 60. */
function toNumberKeys({ data, parsedNumber }: ArchiveDocument): string[] {
  if (data.number === undefined) return [];
  if (!parsedNumber || parsedNumber.serials.length === 1) return [normalizeNumber(data.number)];
  const { series, year, serials } = parsedNumber;
  const single = serials.map((serial) => `${series}〔${year}〕${serial}号`);
  return [...new Set([normalizeNumber(data.number), ...single])];
}

const toTitleKeys = ({ data }: ArchiveDocument): string[] =>
  [...new Set([data.title, data.enclosed].filter((title) => title !== undefined))].map(normalizeTitle);

/** The only candidate, or the only one of the same gazette. What could mean two documents stays open. */
function onlyOne(from: ArchiveDocument, candidates: readonly ArchiveDocument[]): ArchiveDocument | undefined {
  if (candidates.length <= 1) return candidates[0];
  const near = candidates.filter(({ gazette }) => gazette === from.gazette);
  return near.length === 1 ? near[0] : undefined;
}

/** A document can only name what was there before it. */
const isEarlier = (from: ArchiveDocument, { data }: ArchiveDocument): boolean =>
  from.data.date === undefined || data.date === undefined || data.date <= from.data.date;

function resolve(
  from: ArchiveDocument,
  { number, title }: Reference,
  numbers: Index,
  titles: Index,
): ArchiveDocument | undefined {
  const found =
    number !== undefined
      ? (numbers.get(normalizeNumber(number)) ?? [])
      : (titles.get(normalizeTitle(title ?? '')) ?? []).filter((candidate) => isEarlier(from, candidate));
  return onlyOne(
    from,
    found.filter((candidate) => candidate !== from),
  );
}

/** Outgoing references of each document that has any. */
export function toOutgoing(documents: readonly ArchiveDocument[]): Map<ArchiveDocument, readonly OutgoingReference[]> {
  const numbers = toIndex(documents, toNumberKeys);
  const titles = toIndex(documents, toTitleKeys);
  const referring = documents.filter(({ data }) => data.references.length > 0);
  return new Map(
    referring.map((document) => [
      document,
      document.data.references.map((reference) => ({
        ...reference,
        target: resolve(document, reference, numbers, titles),
      })),
    ]),
  );
}

/** The same references, under the documents that they mean; a document counts once for each type. */
export function toIncoming(
  outgoing: ReadonlyMap<ArchiveDocument, readonly OutgoingReference[]>,
): Map<ArchiveDocument, readonly IncomingReference[]> {
  const incoming = new Map<ArchiveDocument, IncomingReference[]>();
  for (const [from, references] of outgoing) {
    const seen = new Set<string>();
    for (const { type, anchor, quote, target } of references) {
      const key = `${type} ${target?.id ?? ''}`;
      if (target === undefined || seen.has(key)) continue;
      seen.add(key);
      if (!incoming.has(target)) incoming.set(target, []);
      incoming.get(target)?.push({ type, from, anchor, quote });
    }
  }
  return incoming;
}

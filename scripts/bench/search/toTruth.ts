/** The right answers to queries, by one scan of all texts. */
import type { BenchDocument, DocumentSource } from './BenchDocument.ts';
import type { Query, SetName } from './Query.ts';
import { TermFinder } from './TermFinder.ts';
import { toLetters } from './toLetters.ts';

/** A query before its answer is known: for a number, or for terms that a document has to hold. */
export type Asked =
  | { readonly set: SetName; readonly text: string; readonly number: string }
  | {
      readonly set: SetName;
      readonly text: string;
      readonly terms: readonly string[];
      /** Has to stand there without signs between. */
      readonly quoted?: string;
      readonly without?: string;
      /** What no document may hold; else the query is none. */
      readonly nowhere?: string;
    };

/** How well a document answers: with all terms in its title, in one paragraph, or apart. */
const IN_TITLE = 0;
const TOGETHER = 1;
const APART = 2;

/** A query whose answer is being gathered. */
interface Gathered {
  readonly asked: Asked;
  readonly terms: readonly string[];
  readonly without: string;
  readonly nowhere: string;
  isVoid: boolean;
  readonly truth: number[];
  readonly ranks: number[];
}

function toGathered(asked: Asked): Gathered {
  const begun = { asked, isVoid: false, truth: [], ranks: [] };
  if ('number' in asked) return { ...begun, terms: [], without: '', nowhere: '' };
  const [without, nowhere] = [asked.without, asked.nowhere].map((words) => toLetters(words ?? ''));
  return { ...begun, terms: asked.terms.map(toLetters), without: without ?? '', nowhere: nowhere ?? '' };
}

/** The queries that are ones, with their answers. Each document is read once. */
export function toTruth(asked: readonly Asked[], { addresses, read }: DocumentSource): Query[] {
  const all = asked.map(toGathered);
  const finder = new TermFinder(
    all.flatMap(({ terms, without, nowhere }) => [...terms, without, nowhere]).filter(Boolean),
  );
  addresses.forEach((_, index) => {
    const document = read(index);
    const held = finder.find(document.letters);
    const toPassages = once(() => document.passages.map(toLetters));
    for (const one of all) look(one, index, { document, toPassages, held });
  });
  return all.filter(({ isVoid }) => !isVoid).map(toQuery);
}

/** A document with the terms that it holds, and its passages as letters. */
interface Scanned {
  readonly document: BenchDocument;
  readonly toPassages: () => readonly string[];
  readonly held: ReadonlySet<string>;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function look(one: Gathered, index: number, scanned: Scanned): void {
  const { asked, terms, without, nowhere } = one;
  const { document, held } = scanned;
  if (held.has(nowhere)) one.isVoid = true;
  if ('number' in asked ? document.number !== asked.number : !terms.every((term) => held.has(term))) return;
  if (held.has(without)) return;
  if (!('number' in asked) && asked.quoted !== undefined && !standsAsItIs(document, asked.quoted)) return;
  one.truth.push(index);
  one.ranks.push(toRank(terms, scanned));
}

const standsAsItIs = ({ passages }: BenchDocument, words: string): boolean =>
  passages.some((passage) => passage.replace(/\s/g, '').includes(words));

function toRank(terms: readonly string[], { document, toPassages }: Scanned): number {
  const hold = (text: string): boolean => terms.every((term) => text.includes(term));
  if (hold(document.titleLetters)) return IN_TITLE;
  return terms.length > 1 && toPassages().some(hold) ? TOGETHER : APART;
}

/** The best are those with all terms in the title; if there are none, in one paragraph; if there are none, all. */
function toQuery({ asked, truth, ranks }: Gathered): Query {
  const least = Math.min(...new Set(ranks));
  return {
    set: asked.set,
    text: asked.text,
    truth: Uint32Array.from(truth),
    best: Uint32Array.from(truth.filter((_, place) => ranks[place] === least)),
  };
}

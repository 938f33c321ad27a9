/** The right answer to a query, by scanning all texts. */
import type { BenchDocument } from './BenchDocument.ts';
import type { Query, SetName } from './Query.ts';
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
    };

export function toTruth(asked: Asked, documents: readonly BenchDocument[]): Query {
  const { set, text } = asked;
  if ('number' in asked) {
    const own = toIndexes(documents, ({ number }) => number === asked.number);
    return { set, text, truth: own, best: own };
  }
  const terms = asked.terms.map(toLetters);
  const without = toLetters(asked.without ?? '');
  const truth = toIndexes(
    documents,
    (document) =>
      terms.every((term) => document.letters.includes(term)) &&
      (without === '' || !document.letters.includes(without)) &&
      (asked.quoted === undefined || standsAsItIs(document, asked.quoted)),
  );
  return { set, text, truth, best: toBest(terms, truth, documents) };
}

const standsAsItIs = ({ passages }: BenchDocument, words: string): boolean =>
  passages.some((passage) => passage.replace(/\s/g, '').includes(words));

const toIndexes = (documents: readonly BenchDocument[], fits: (document: BenchDocument) => boolean): Uint32Array =>
  Uint32Array.from(documents.flatMap((document, index) => (fits(document) ? [index] : [])));

/** Those with all terms in the title; if there are none, in one paragraph; if there are none, all. */
function toBest(terms: readonly string[], truth: Uint32Array, documents: readonly BenchDocument[]): Uint32Array {
  const hold = (text: string): boolean => terms.every((term) => text.includes(term));
  const inTitle = truth.filter((index) => hold(documents[index]?.titleLetters ?? ''));
  if (inTitle.length > 0) return inTitle;
  if (terms.length === 1) return truth;
  const together = truth.filter((index) => documents[index]?.passages.some((passage) => hold(toLetters(passage))));
  return together.length > 0 ? together : truth;
}

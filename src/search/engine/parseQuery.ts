/** Reads what was typed into the terms that are looked for. */
import type { Fold } from '../fold/letters.ts';

export interface Term {
  /** As typed, without quotes and minus. */
  readonly text: string;
  /** Folded letters and gaps. */
  readonly units: string;
  /** In quotes: as it stands, signs included. */
  readonly isQuoted: boolean;
}

export interface Query {
  readonly text: string;
  readonly terms: readonly Term[];
  /** `-词`: documents with one of these are left out. */
  readonly excluded: readonly Term[];
}

/** Quotes count only around a whole term: inside a title that was pasted (深化“放管服”改革) they are signs like others. */
const TOKEN = /([-－])?(?:["＂]([^"＂]+)["＂]|“([^”]+)”|「([^」]+)」|(\S+))(?=\s|$)/gu;

export function parseQuery(text: string, fold: Fold): Query {
  const tokens = [...text.matchAll(TOKEN)].map(([, minus, straight, curly, corner, bare]) => {
    const quoted = straight ?? curly ?? corner;
    const words = quoted ?? bare ?? '';
    return { isExcluded: minus !== undefined, term: toTerm(words, fold, quoted !== undefined) };
  });
  const known = tokens.filter(({ term }) => term.units !== '');
  const terms = known.filter(({ isExcluded }) => !isExcluded).map(({ term }) => term);
  return {
    text,
    terms: isName(terms) ? [toTerm(terms.map((term) => term.text).join(''), fold, false)] : terms,
    excluded: known.filter(({ isExcluded }) => isExcluded).map(({ term }) => term),
  };
}

const toTerm = (text: string, fold: Fold, isQuoted: boolean): Term => ({
  text,
  units: fold.fold(text).units,
  isQuoted,
});

/** `李 静`, `县 长`: characters that are set apart as print does it. */
const isName = (terms: readonly Term[]): boolean =>
  terms.length > 1 &&
  terms.length <= 4 &&
  terms.every((term) => !term.isQuoted && /^\p{Script=Han}$/u.test(term.units));

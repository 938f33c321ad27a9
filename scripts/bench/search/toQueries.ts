/** Makes queries from the texts of an archive; the same archive gives the same queries. */
import { createRandom, type Random } from '../corpus/random.ts';
import type { BenchDocument, DocumentSource } from './BenchDocument.ts';
import { type Query, type SetName, SETS } from './Query.ts';
import { type Asked, toTruth } from './toTruth.ts';
import { toSpellings } from './toSpellings.ts';

/** Tries to find a query of a set in one document; null where it has none. */
type Maker = (document: BenchDocument, random: Random, pick: () => BenchDocument) => Asked | null;

const RUNS = /[\p{L}\p{N}]+/gu;

/** Letters that stand in a row, of a length that is drawn. */
function cut(document: BenchDocument, random: Random, least: number, most: number): string | null {
  for (let trial = 0; trial < 20; trial += 1) {
    const length = random.between(least, most);
    const runs = [...random.pick(document.passages).matchAll(RUNS)].filter(([run]) => run.length >= length);
    if (runs.length === 0) continue;
    const [run] = random.pick(runs);
    const start = random.between(0, run.length - length);
    return run.slice(start, start + length);
  }
  return null;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const toWords = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Two words of a document that do not stand together, typed in one: the browser has to find the words. */
function toJoined(document: BenchDocument, random: Random): string | null {
  const words = toWords(random.pick(document.passages)).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  const others = toWords(random.pick(document.passages)).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  if (words.length === 0 || others.length === 0) return null;
  const pair = [random.pick(words), random.pick(others)];
  return toWords(pair.join('')).join(' ') === pair.join(' ') && pair[0] !== pair[1] ? pair.join(' ') : null;
}

const MAKERS: Readonly<Record<SetName, Maker>> = {
  S: (document, random) => toAsked('S', cut(document, random, 2, 8)),
  C: (document, random) => toAsked('C', cut(document, random, 1, 1)),
  N: ({ number }, random) => {
    const spellings = number === null ? [] : toSpellings(number);
    return number === null || spellings.length === 0 ? null : { set: 'N', text: random.pick(spellings), number };
  },
  T: (document, random) => {
    const terms = Array.from({ length: random.between(2, 3) }, () => cut(document, random, 2, 4));
    return terms.includes(null) ? null : { set: 'T', text: terms.join(' '), terms: terms.map(String) };
  },
  W: (document, random) => {
    const words = toJoined(document, random)?.split(' ');
    const text = words?.join('') ?? '';
    return words ? { set: 'W', text, terms: words, nowhere: text } : null;
  },
  P: ({ names }, random) => {
    const name = names.length === 0 ? null : random.pick(names);
    return name !== null && name.length === 2 && random.chance(0.5)
      ? { set: 'P', text: `${name.charAt(0)} ${name.charAt(1)}`, terms: [name] }
      : toAsked('P', name);
  },
  M: (document, random, pick) => {
    const [term, quoted] = [cut(document, random, 2, 3), cut(document, random, 3, 6)];
    const out = cut(pick(), random, 2, 3);
    if (term === null || quoted === null || out === null || document.letters.includes(out.toLowerCase())) return null;
    return { set: 'M', text: `${term} "${quoted}" -${out}`, terms: [term, quoted], quoted, without: out };
  },
};

const toAsked = (set: SetName, text: string | null): Asked | null =>
  text === null ? null : { set, text, terms: [text] };

/** So many more queries of words are made, since some of them turn out to stand together somewhere. */
const SPARE = 10;

/** At most `count` queries of each set. An archive without names, say, has none of that set. */
export function toQueries(source: DocumentSource, count: number): Query[] {
  const asked = (Object.keys(MAKERS) as SetName[]).flatMap((set, index) =>
    toAskedOf(set, source, createRandom(index + 1), set === 'W' ? count * SPARE : count),
  );
  const queries = toTruth(asked, source);
  return SETS.flatMap((set) => queries.filter((query) => query.set === set).slice(0, count));
}

function toAskedOf(set: SetName, { addresses, read }: DocumentSource, random: Random, count: number): Asked[] {
  const pick = (): BenchDocument => read(Math.floor(random.next() * addresses.length));
  const asked = new Map<string, Asked>();
  for (let trial = 0; asked.size < count && trial < count * 20; trial += 1) {
    const made = MAKERS[set](pick(), random, pick);
    if (made) asked.set(made.text, made);
  }
  return [...asked.values()];
}

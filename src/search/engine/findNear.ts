/**
 * How near each other the terms of a query stand. Places of very frequent terms are in list files: of these only so many
 * are read, those of the newest documents first, since among equals the newer come first anyway.
 */
import type { Entry } from '../format/entry.ts';
import type { Found } from './findPhrase.ts';
import type { Apart } from './findTerms.ts';
import { type Hits, placesOf } from './Hits.ts';
import type { Part } from './Part.ts';
import type { Phrase } from './Phrase.ts';
import { improve, LEVEL, type Levels, toSpan } from './rank.ts';

/** Terms whose first letters are within so many letters of each other, besides their own, are near. */
const CLOSE = 8;
const NEAR = 30;
const AROUND = 150;
/** List files that are read for one query. */
const MOST_FILES = 10;

/** Improves the levels of documents that have the terms near each other. `all` in the order of the parts. */
export async function findNear(all: readonly Apart[], phrases: readonly Phrase[], levels: Levels): Promise<void> {
  let left = MOST_FILES;
  const plans = all.toReversed().flatMap((apart) => {
    const plan = toPlan(apart, left);
    left -= plan?.files ?? 0;
    return plan ? [plan] : [];
  });
  const letters = phrases.reduce((sum, phrase) => sum + phrase.letters.length, 0);
  await Promise.all(plans.map((plan) => rankPart(plan, letters, levels)));
}

/** A term whose places are in list files. */
interface Listed {
  readonly entry: Entry;
  /** Where the run of each file begins: documents. */
  readonly starts: readonly number[];
  /** The first file that is read. */
  readonly first: number;
}

/** What is read of one part. */
interface Plan {
  readonly apart: Apart;
  readonly listed: readonly Listed[];
  /** Terms whose places are known already. */
  readonly known: readonly Hits[];
  readonly files: number;
}

/** Terms whose places are nowhere, single letters, are not asked about. Null where there is nothing to compare. */
function toPlan(apart: Apart, most: number): Plan | null {
  const known = apart.found.flatMap(({ hits }) => (hits.places ? [hits] : []));
  const begun = apart.found.flatMap(toListed);
  if (known.length + begun.length < 2 || begun.length > most) return null;
  const listed = extend(begun, most - begun.length);
  const files = listed.reduce((sum, { starts, first }) => sum + starts.length - first, 0);
  return { apart, listed, known, files };
}

function toListed({ hits, listed }: Found): Listed[] {
  if (hits.places || listed === null) return [];
  const { documents, where } = listed;
  if (where === null || !('list' in where)) return [];
  const starts = [0, ...where.list.cuts].map((index) => documents[index] as number);
  return [{ entry: listed, starts, first: starts.length - 1 }];
}

const startOf = ({ starts, first }: Listed): number => (first === 0 ? 0 : (starts[first] as number));

/** Takes more files, so that the lists reach back about equally far. */
function extend(begun: readonly Listed[], more: number): Listed[] {
  const listed = [...begun];
  for (let left = more; left > 0; left -= 1) {
    const latest = Math.max(...listed.map(startOf));
    const index = listed.findIndex((list) => startOf(list) === latest);
    const list = listed[index];
    if (!list || list.first === 0) break;
    listed[index] = { ...list, first: list.first - 1 };
  }
  return listed;
}

async function rankPart({ apart, listed, known }: Plan, letters: number, levels: Levels): Promise<void> {
  const { part, documents } = apart;
  const read = await Promise.all(listed.map(({ entry, first }) => readHits(part, entry, first)));
  const earliest = Math.max(0, ...listed.map(startOf));
  const indexes = [...known, ...read].map((hits) => ({ hits, next: 0 }));
  for (const document of documents) {
    if (document < earliest) continue;
    const span = toSpan(indexes.map((index) => placesIn(index, document))) - letters;
    if (span > AROUND) continue;
    const level = span <= CLOSE ? LEVEL.close : span <= NEAR ? LEVEL.near : LEVEL.around;
    improve(levels, part.offset + document, level);
  }
}

async function readHits(part: Part, entry: Entry, first: number): Promise<Hits> {
  const placed = await part.positions(entry, first);
  return { documents: placed?.documents ?? entry.documents, places: placed?.positions ?? null };
}

/** The places in a document that has some; documents are asked for in rising order. */
function placesIn(index: { readonly hits: Hits; next: number }, document: number): Uint32Array {
  const { documents, places } = index.hits;
  while ((documents[index.next] ?? Infinity) < document) index.next += 1;
  return places ? placesOf(places, index.next) : new Uint32Array(0);
}

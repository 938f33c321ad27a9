/**
 * Finds a phrase in a part: exactly the documents that hold it. The keys of the index tell by their places whether they
 * stand in a row; where only a few documents are left, their texts tell sooner than long lists.
 */
import type { Entry, Positions } from '../format/entry.ts';
import { findParted } from './findParted.ts';
import { filterPlaces, type Hits, intersect, join, NO_HITS, subtract, within } from './Hits.ts';
import type { Part } from './Part.ts';
import { type Phrase, type Step, toCover, toSteps } from './Phrase.ts';
import { holdsPhrase } from './DocumentText.ts';

/** Where a phrase stands, and where in a document. */
export interface Found {
  readonly hits: Hits;
  /** Documents with it in their title, and in one of their headings. */
  readonly inTitle: Uint32Array;
  readonly inHeading: Uint32Array;
  /** Documents that have it only with signs between its letters, where a single key tells. */
  readonly parted: Uint32Array;
}

/** Steps that are looked at before it is asked again whether texts would tell sooner. */
const ROUND = 4;
/** Documents that are few enough to read their texts. */
const FEW = 10;

interface Loaded {
  readonly step: Step;
  readonly entry: Entry;
}

const NONE = NO_HITS.documents;
const NOTHING: Found = { hits: NO_HITS, inTitle: NONE, inHeading: NONE, parted: NONE };

export async function findPhrase(part: Part, phrase: Phrase): Promise<Found> {
  const { letters } = phrase;
  if (letters.length < 2) return letters === '' ? NOTHING : findLetter(part, letters);
  const steps = toSteps(phrase, part.split);
  const whole = steps[0] as Step;
  if (whole.end === letters.length) {
    const entry = await part.entry(whole.key);
    return entry ? findWhole(part, phrase, { step: whole, entry }) : NOTHING;
  }
  return findAcross(part, phrase, toCover(phrase, steps));
}

const toMarked = ({ documents }: Entry, marks: Uint32Array): Uint32Array =>
  marks.map((index) => documents[index] as number);

async function findLetter(part: Part, letter: string): Promise<Found> {
  const entry = await part.letter(letter);
  if (!entry) return NOTHING;
  const { documents, inTitle, inHeading } = entry;
  return {
    hits: { documents, places: null },
    inTitle: toMarked(entry, inTitle),
    inHeading: toMarked(entry, inHeading),
    parted: NONE,
  };
}

/** The phrase is a key by itself: its entry says it all, but for signs within a key whose places are in a list. */
async function findWhole(part: Part, phrase: Phrase, { step, entry }: Loaded): Promise<Found> {
  const { documents, where } = entry;
  const marked = {
    inTitle: toMarked(entry, entry.inTitle),
    inHeading: toMarked(entry, entry.inHeading),
    parted: phrase.gaps === null ? findParted(entry) : NONE,
  };
  if (where && 'list' in where && !phrase.gaps?.includes(true)) {
    const own = phrase.gaps === null ? documents : subtract(documents, toMarked(entry, where.parted));
    return toMarkedHits({ documents: own, places: null }, marked);
  }
  const positions = await part.positions(entry);
  const hits = positions ? toPlaced(phrase, { step, entry }, positions) : { documents, places: null };
  return toMarkedHits(hits, marked);
}

/** A key is marked for its letters alone: of the documents that are left, those that are marked. */
const toMarkedHits = (hits: Hits, { inTitle, inHeading, parted }: Omit<Found, 'hits'>): Found => ({
  hits,
  parted,
  inTitle: intersect(inTitle, hits.documents),
  inHeading: intersect(inHeading, hits.documents),
});

/** The places of a key as places of the phrase, without those that have other gaps than it. */
function toPlaced({ gaps }: Phrase, { step, entry }: Loaded, { from, at, parted, gaps: found }: Positions): Hits {
  const hits = { documents: entry.documents, places: { from, at } };
  if (gaps === null) return step.start === 0 ? hits : filterPlaces(hits, step.start, () => true);
  const own = gaps.slice(step.start, step.end - 1).reduce((sum, gap, index) => sum + (gap ? 2 ** index : 0), 0);
  const others = new Map([...parted].map((index, which) => [index, found[which] as number]));
  return filterPlaces(hits, step.start, (index) => (others.get(index) ?? 0) === own);
}

async function loadStep(part: Part, step: Step): Promise<Loaded | null> {
  const entry = await part.entry(step.key);
  return entry && { step, entry };
}

/** Steps that are far from each other first: together they tell most. */
function toRounds(steps: readonly Step[]): Step[][] {
  const rounds = Math.ceil(steps.length / ROUND);
  return Array.from({ length: rounds }, (_, round) => steps.filter((_step, index) => index % rounds === round));
}

async function findAcross(part: Part, phrase: Phrase, cover: readonly Step[]): Promise<Found> {
  const long = cover.filter(({ isLong }) => isLong);
  const rounds = toRounds(cover.filter(({ isLong }) => !isLong));
  const last = Promise.all(long.map((step) => loadStep(part, step)));
  let state: Across | null = null;
  for (const [index, round] of rounds.entries()) {
    const loaded = await Promise.all([...round.map((step) => loadStep(part, step)), ...(index === 0 ? [last] : [])]);
    const flat = loaded.flat();
    if (flat.some((one) => one === null)) return NOTHING;
    state = await narrow(part, phrase, state, flat as Loaded[]);
    const isDone = index === rounds.length - 1 && long.length === 0;
    if (isDone || state.hits.documents.length === 0) return toFound(part, phrase, state);
    if (state.hits.documents.length <= FEW) return toFound(part, phrase, await readTexts(part, phrase, state));
  }
  return toFound(part, phrase, await readLists(part, phrase, state, await last));
}

/** What is known so far: candidates, and the documents that have all keys in a heading. */
interface Across {
  readonly hits: Hits;
  readonly inHeading: Uint32Array;
}

/** Keeps what agrees with some more keys; of those with a list only the documents are used. */
async function narrow(part: Part, phrase: Phrase, state: Across | null, loaded: readonly Loaded[]): Promise<Across> {
  const documents = loaded.map(({ entry }) => entry.documents).reduce(intersect);
  const headings = loaded.map(({ entry }) => toMarked(entry, entry.inHeading)).reduce(intersect);
  const placed: Hits[] = [];
  for (const one of loaded) {
    const positions = one.step.isLong ? null : await part.positions(one.entry);
    if (positions) placed.push(within(toPlaced(phrase, one, positions), documents));
  }
  const fewestFirst = placed.sort((a, b) => a.documents.length - b.documents.length);
  const all = state ? [within(state.hits, documents), ...fewestFirst] : fewestFirst;
  const hits = all.length === 0 ? { documents, places: null } : all.reduce((a, b) => join(a, b, 0));
  return { hits, inHeading: state ? intersect(state.inHeading, headings) : headings };
}

/** Reads the texts of the candidates. */
async function readTexts(part: Part, phrase: Phrase, { hits, inHeading }: Across): Promise<Across> {
  const { documents, places } = hits;
  const checks = [...documents].map((document, index) => {
    const at = places ? [...places.at.subarray(places.from[index], places.from[index + 1])] : null;
    return holdsPhrase(part, document, phrase, at);
  });
  const held = await Promise.all(checks);
  const kept = held.flatMap((places_, index) => (places_.length > 0 ? [index] : []));
  const from = [0];
  for (const index of kept) from.push((from.at(-1) as number) + (held[index] as number[]).length);
  return {
    hits: {
      documents: Uint32Array.from(kept, (index) => documents[index] as number),
      places: { from: Uint32Array.from(from), at: Uint32Array.from(kept.flatMap((index) => held[index] as number[])) },
    },
    inHeading,
  };
}

/** Reads the long lists. */
async function readLists(
  part: Part,
  phrase: Phrase,
  state: Across | null,
  long: readonly (Loaded | null)[],
): Promise<Across> {
  if (long.some((one) => one === null)) return { hits: NO_HITS, inHeading: NO_HITS.documents };
  const loaded = long as Loaded[];
  const lists = await Promise.all(
    loaded.map(async (one) => toPlaced(phrase, one, (await part.positions(one.entry)) as Positions)),
  );
  const all = state ? [state.hits, ...lists] : lists;
  const headings = loaded.map(({ entry }) => toMarked(entry, entry.inHeading));
  return {
    hits: all.reduce((a, b) => join(a, b, 0)),
    inHeading: [...(state ? [state.inHeading] : []), ...headings].reduce(intersect),
  };
}

function toFound(part: Part, { letters }: Phrase, { hits, inHeading }: Across): Found {
  const { documents, places } = hits;
  const inTitle = documents.filter((document, index) => {
    const first = places?.at[places.from[index] as number];
    return first !== undefined && first + letters.length <= (part.facts.titles[document] ?? 0);
  });
  return { hits, inTitle, inHeading: intersect(inHeading, documents), parted: NONE };
}

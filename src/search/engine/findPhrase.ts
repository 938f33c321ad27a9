/**
 * Finds a phrase in a part: exactly the documents that hold it. The keys of the index tell by their places whether they
 * stand in a row; where only a few documents are left, their texts tell sooner than more keys.
 */
import type { Entry } from '../format/entry.ts';
import { findParted } from './findParted.ts';
import { filterPlaces, type Hits, HitsBuilder, intersect, join, NO_HITS, placesOf, subtract, within } from './Hits.ts';
import type { Part, Placed } from './Part.ts';
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
  /** The entry that tells in which list files its places are. */
  readonly listed: Entry | null;
}

/** Keys that are looked at before it is asked whether texts would tell sooner. */
const ROUND = 2;
/** Texts that are read rather than one more key. */
const TEXTS = 2;

interface Loaded {
  readonly step: Step;
  readonly entry: Entry;
}

const NONE = NO_HITS.documents;
const NOTHING: Found = { hits: NO_HITS, inTitle: NONE, inHeading: NONE, parted: NONE, listed: null };

export async function findPhrase(part: Part, phrase: Phrase): Promise<Found> {
  const { letters } = phrase;
  if (letters.length < 2) return letters === '' ? NOTHING : findLetter(part, letters);
  const steps = toSteps(phrase, part.split);
  const whole = steps.find(({ start, end }) => start === 0 && end === letters.length);
  if (whole === undefined) return findAcross(part, phrase, toCover(phrase, steps));
  const entry = await part.entry(whole.key);
  return entry ? findWhole(part, phrase, { step: whole, entry }) : NOTHING;
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
    listed: null,
  };
}

/** The phrase is a key by itself: its entry says it all, but for signs within a key whose places are in list files. */
async function findWhole(part: Part, phrase: Phrase, { step, entry }: Loaded): Promise<Found> {
  const { documents, where } = entry;
  const isListed = where !== null && 'list' in where;
  const marked = {
    inTitle: toMarked(entry, entry.inTitle),
    inHeading: toMarked(entry, entry.inHeading),
    parted: phrase.gaps === null ? findParted(entry) : NONE,
    listed: isListed ? entry : null,
  };
  if (isListed && !phrase.gaps?.includes(true)) {
    const own = phrase.gaps === null ? documents : subtract(documents, toMarked(entry, where.parted));
    return toMarkedHits({ documents: own, places: null }, marked);
  }
  const placed = await part.positions(entry);
  return toMarkedHits(placed ? toPlaces(phrase, step, placed) : { documents, places: null }, marked);
}

/** A key is marked for its letters alone: of the documents that are left, those that are marked. */
const toMarkedHits = (hits: Hits, { inTitle, inHeading, ...others }: Omit<Found, 'hits'>): Found => ({
  hits,
  ...others,
  inTitle: intersect(inTitle, hits.documents),
  inHeading: intersect(inHeading, hits.documents),
});

/** The places of a key as places of the phrase, without those that have other gaps than it. */
function toPlaces({ gaps }: Phrase, step: Step, { documents, positions }: Placed): Hits {
  const { from, at, parted, gaps: found } = positions;
  const hits = { documents, places: { from, at } };
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
  const rounds = toRounds(cover);
  let state: Across | null = null;
  let left = cover.length;
  for (const round of rounds) {
    const loaded = await Promise.all(round.map((step) => loadStep(part, step)));
    if (loaded.includes(null)) return NOTHING;
    state = await narrow(part, phrase, state, loaded as Loaded[]);
    left -= round.length;
    const count = state.hits.documents.length;
    if (count === 0) return NOTHING;
    if (left > 0 && count <= TEXTS * left) return toFound(part, phrase, await readTexts(part, phrase, state));
  }
  return state ? toFound(part, phrase, state) : NOTHING;
}

/** What is known so far: candidates, and the documents that have all keys in their title, or in a heading. */
interface Across {
  readonly hits: Hits;
  readonly inTitle: Uint32Array;
  readonly inHeading: Uint32Array;
}

/** Keeps what agrees with some more keys. */
async function narrow(part: Part, phrase: Phrase, state: Across | null, loaded: readonly Loaded[]): Promise<Across> {
  const documents = loaded.map(({ entry }) => entry.documents).reduce(intersect);
  const titles = loaded.map(({ entry }) => toMarked(entry, entry.inTitle)).reduce(intersect);
  const headings = loaded.map(({ entry }) => toMarked(entry, entry.inHeading)).reduce(intersect);
  const placed = await Promise.all(
    loaded.map(async ({ step, entry }) =>
      within(toPlaces(phrase, step, (await part.positions(entry)) as Placed), documents),
    ),
  );
  const fewestFirst = placed.sort((a, b) => a.documents.length - b.documents.length);
  const all = state ? [within(state.hits, documents), ...fewestFirst] : fewestFirst;
  return {
    hits: all.reduce((a, b) => join(a, b, 0)),
    inTitle: state ? intersect(state.inTitle, titles) : titles,
    inHeading: state ? intersect(state.inHeading, headings) : headings,
  };
}

/** Reads the texts of the candidates. */
async function readTexts(part: Part, phrase: Phrase, { hits, ...marked }: Across): Promise<Across> {
  const { documents, places } = hits;
  const checks = [...documents].map((document, index) =>
    holdsPhrase(part, document, phrase, places && [...placesOf(places, index)]),
  );
  const builder = new HitsBuilder();
  (await Promise.all(checks)).forEach((held, index) => {
    for (const place of held) builder.add(documents[index] as number, place);
  });
  return { hits: builder.toHits(), ...marked };
}

async function toFound(part: Part, { letters }: Phrase, { hits, ...marked }: Across): Promise<Found> {
  const { documents, places } = hits;
  const maybe = new Set(intersect(marked.inTitle, documents));
  const titles = maybe.size === 0 ? null : (await part.texts()).titles;
  const inTitle = documents.filter((document, index) => {
    const first = places?.at[places.from[index] as number];
    return maybe.has(document) && first !== undefined && first + letters.length <= (titles?.[document] ?? 0);
  });
  return { hits, inTitle, inHeading: intersect(marked.inHeading, documents), parted: NONE, listed: null };
}

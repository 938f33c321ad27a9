/** Lists what was found: which tiers, under which filters, in which order, and what is shown of each document. */
import { withoutGaps } from '../fold/letters.ts';
import { isNumberAlone } from '../fold/number.ts';
import type { Ready, SearchResults, TierCount } from './Archive.ts';
import { countTerms } from './countTerms.ts';
import { findOtherForms } from './findOtherForms.ts';
import { findSpellings } from './findSpellings.ts';
import { findSeparate, holdsTogether } from './findSeparate.ts';
import type { Scope, Tier } from './findTiers.ts';
import { placesOf } from './Hits.ts';
import type { SearchOptions } from './options.ts';
import type { Part } from './Part.ts';
import type { Query } from './parseQuery.ts';
import { type Phrase, toLoosePhrase } from './Phrase.ts';
import { improve, LEVEL, type Levels, toRanking } from './rank.ts';
import { type Result, type Shown, toResult } from './toResult.ts';

/** What a query has found. */
export interface FoundTiers {
  readonly query: Query;
  readonly scope: Scope;
  readonly tiers: readonly Tier[];
}

const LIMIT = 10;

const documentsOf = (levels: Levels): number[] => {
  const documents: number[] = [];
  levels.forEach((level, document) => level > LEVEL.none && documents.push(document));
  return documents;
};

export async function toResults(found: FoundTiers, ready: Ready, options: SearchOptions): Promise<SearchResults> {
  const { query, scope, tiers } = found;
  const { filters = {}, offset = 0, limit = LIMIT } = options;
  const isEmpty = query.terms.length === 0;
  const listed = isEmpty ? [await toEverything(scope, query)] : toListed(tiers, options.all ?? false);
  const levels = toLevels(listed, ready.documents);
  await ready.columns.load(toLevels(isEmpty ? listed : tiers, ready.documents));
  const { documents, facets } = ready.columns.choose(documentsOf(levels), filters);
  const sort = isEmpty && (options.sort ?? 'relevance') === 'relevance' ? 'date' : (options.sort ?? 'relevance');
  const toOrder = (): number[] => toRanking(documents, levels, ready.columns.days, sort);
  const show = { listed, scope };
  if (sort === 'relevance') {
    const isTogether = (document: number): Promise<boolean> => standsTogether(document, show);
    const separate = await findSeparate(toOrder(), levels, offset + limit, isTogether);
    for (const document of separate) levels[document] = LEVEL.apart;
  }
  const ranking = toOrder();
  const shown = ranking.slice(offset, offset + limit);
  const results = await Promise.all(shown.map((document) => toDocument(document, levels[document] as number, show)));
  return {
    query: query.text,
    total: documents.length,
    tiers: toCounts(tiers, new Set(listed), ready, options),
    facets,
    results,
    documents: ranking,
    also: {
      signs: results.some(({ places }) => places.some(({ isParted }) => isParted)),
      forms: isEmpty ? [] : await findOtherForms(scope, query, levels),
    },
    terms: documents.length > 0 || isEmpty ? [] : await explain(scope, query),
  };
}

/** Says of each term how many documents have it, and how it may be meant if none has. */
async function explain(scope: Scope, query: Query): Promise<SearchResults['terms']> {
  const counts = await countTerms(scope, query);
  // A number is none that is mistyped: other numbers are other documents.
  const isNumber = isNumberAlone(query.text, scope.fold);
  return Promise.all(
    counts.map(async ({ text, units, total }) => {
      const isKnown = total > 0 || isNumber;
      return { text, total, spellings: isKnown ? [] : await findSpellings(scope, withoutGaps(units)) };
    }),
  );
}

/** The first tier that finds something; all of them if that is wanted. */
function toListed(tiers: readonly Tier[], isAll: boolean): readonly Tier[] {
  const first = tiers.find(({ levels }) => levels.some(Boolean));
  return isAll || !first ? tiers : [first];
}

function toLevels(tiers: readonly Tier[], documents: number): Levels {
  const levels = new Uint8Array(documents);
  for (const tier of tiers) {
    tier.levels.forEach((level, document) => {
      if (level > LEVEL.none) improve(levels, document, level);
    });
  }
  return levels;
}

/** Without words: every document that is not excluded. */
async function toEverything({ parts, documents, find }: Scope, { excluded }: Query): Promise<Tier> {
  const levels = new Uint8Array(documents).fill(LEVEL.text);
  for (const part of parts) {
    for (const imprint of (await part.facts()).imprints) levels[part.offset + imprint] = LEVEL.none;
    for (const { units } of excluded) {
      const { hits } = await find(part, toLoosePhrase(units));
      for (const document of hits.documents) levels[part.offset + document] = LEVEL.none;
    }
  }
  return { name: 'phrase', levels, phrases: [], words: [] };
}

/** Counts of the tiers, each document under the first that finds it. */
function toCounts(
  tiers: readonly Tier[],
  listed: ReadonlySet<Tier>,
  { documents, columns }: Ready,
  { filters = {} }: SearchOptions,
): TierCount[] {
  const seen = new Uint8Array(documents);
  return tiers.map((tier) => {
    if (tier.isOpen) return { name: tier.name, total: null, listed: false, words: tier.words };
    const own = documentsOf(tier.levels).filter((document) => seen[document] === 0);
    for (const document of own) seen[document] = 1;
    const total = columns.choose(own, filters).documents.length;
    return { name: tier.name, total, listed: listed.has(tier), words: tier.words };
  });
}

/** What is needed to look into documents of the list. */
interface Show {
  readonly listed: readonly Tier[];
  readonly scope: Scope;
}

/** A document in its part, with the phrases of the tier that ranks it best and their places. */
async function toShown(
  document: number,
  { listed, scope }: Show,
): Promise<{ part: Part; own: number; shown: Shown[] }> {
  const part = scope.parts.findLast(({ offset }) => offset <= document) as Part;
  const having = listed.filter(({ levels }) => levels[document] !== LEVEL.none);
  const levelIn = ({ levels }: Tier): number => levels[document] as number;
  const tier = having.reduce((best, one) => (levelIn(one) < levelIn(best) ? one : best));
  const shown = await Promise.all(tier.phrases.map((phrase) => toPhraseShown(part, phrase, document, scope)));
  return { part, own: document - part.offset, shown };
}

async function standsTogether(document: number, show: Show): Promise<boolean> {
  const { part, own, shown } = await toShown(document, show);
  return holdsTogether(part, own, shown);
}

async function toDocument(document: number, level: number, show: Show): Promise<Result> {
  const { part, own, shown } = await toShown(document, show);
  return toResult(part, own, shown, level);
}

/** The phrase with its places in a document, if the search came to know them. */
async function toPhraseShown(part: Part, phrase: Phrase, document: number, { find }: Scope): Promise<Shown> {
  const { hits } = await find(part, phrase);
  const index = hits.documents.indexOf(document - part.offset);
  if (index < 0) return { phrase, places: [] };
  return { phrase, places: hits.places && [...placesOf(hits.places, index)] };
}

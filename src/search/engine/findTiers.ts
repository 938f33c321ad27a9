/**
 * Finds what a query means, tier by tier: the document with that number; documents that hold the query as it was typed;
 * imprints of issues that do; documents that hold all of its words somewhere.
 */
import { type Fold, withoutGaps } from '../fold/letters.ts';
import { readNumber } from '../fold/number.ts';
import { dropOtherForms } from './dropOtherForms.ts';
import { createFind, type Find, findTerms, type Wanted } from './findTerms.ts';
import { findNumber, toLetters } from './findNumbers.ts';
import type { Part } from './Part.ts';
import type { Query, Term } from './parseQuery.ts';
import { type Phrase, toLoosePhrase, toStrictPhrase } from './Phrase.ts';
import { improve, LEVEL, type Levels } from './rank.ts';
import { toWords } from './toWords.ts';

export type TierName = 'number' | 'phrase' | 'imprint' | 'words';

/** One way in which a query is understood, with what it finds. */
export interface Tier {
  readonly name: TierName;
  readonly levels: Levels;
  /** What is marked in the documents that it finds. */
  readonly phrases: readonly Phrase[];
  /** The words that the query was taken apart into. */
  readonly words: readonly string[];
}

export interface TierOptions {
  /** Everything as if in quotes. */
  readonly isExact: boolean;
}

/** How all parts together are asked. */
export interface Scope {
  readonly parts: readonly Part[];
  readonly documents: number;
  readonly fold: Fold;
  readonly find: Find;
}

export const toScope = (parts: readonly Part[], documents: number, fold: Fold): Scope => ({
  parts,
  documents,
  fold,
  find: createFind(),
});

/** The tiers of a query that has terms. Documents with an excluded term are in none. */
export async function findTiers(scope: Scope, query: Query, { isExact }: TierOptions): Promise<Tier[]> {
  const [numbered, phrase, excluded] = await Promise.all([
    findNumbered(scope, query),
    findPhraseTier(scope, query, isExact),
    findExcluded(scope, query),
  ]);
  const words = isExact || numbered ? null : await findWordsTier(scope, query, phrase);
  const mentions = numbered ? await findMentions(scope, query) : phrase;
  if (isExact)
    await Promise.all(scope.parts.map((part) => dropOtherForms(part, query.terms, scope.find, phrase.levels)));
  const apart = words ? splitImprints(scope, words).slice(0, 1) : [];
  const tiers = [...(numbered ? [numbered] : []), ...splitImprints(scope, mentions), ...apart];
  for (const { levels } of tiers) excluded.forEach((isOut, document) => isOut > 0 && (levels[document] = LEVEL.none));
  return tiers;
}

const toLevels = ({ documents }: Scope): Levels => new Uint8Array(documents);

async function findNumbered(scope: Scope, { text, excluded }: Query): Promise<Tier | null> {
  if (excluded.length > 0) return null;
  const levels = toLevels(scope);
  const found = await Promise.all(scope.parts.map((part) => findNumber(part, text, scope.fold)));
  found.forEach((documents, index) => {
    for (const document of documents) improve(levels, (scope.parts[index]?.offset ?? 0) + document, LEVEL.number);
  });
  return levels.some(Boolean) ? { name: 'number', levels, phrases: [], words: [] } : null;
}

/** Documents that name the number, in the one spelling that texts have. */
function findMentions(scope: Scope, { text }: Query): Promise<Tier> {
  const read = readNumber(text, scope.fold);
  const phrase = toLoosePhrase(read ? toLetters(read) : scope.fold.fold(text).units);
  return findAll(scope, 'phrase', { phrases: [phrase], joined: phrase }, []);
}

const toPhrase = ({ units, isQuoted }: Term, isExact: boolean): Phrase =>
  isQuoted || isExact ? toStrictPhrase(units) : toLoosePhrase(units);

function findPhraseTier(scope: Scope, { terms }: Query, isExact: boolean): Promise<Tier> {
  const phrases = terms.map((term) => toPhrase(term, isExact));
  const isPlain = terms.length > 1 && terms.every(({ isQuoted }) => !isQuoted) && !isExact;
  const joined = isPlain ? toLoosePhrase(terms.map(({ units }) => units).join('')) : (phrases[0] as Phrase);
  return findAll(scope, 'phrase', { phrases, joined: terms.length === 1 || isPlain ? joined : null }, []);
}

/** All words of all terms, anywhere; null where they are the terms themselves. */
async function findWordsTier(scope: Scope, { terms }: Query, phrase: Tier): Promise<Tier | null> {
  const { whole, parts } = toWords(terms, scope.fold);
  const own = new Set(terms.map(({ units }) => withoutGaps(units)));
  if (whole.length === 0 || (whole.length === own.size && whole.every((word) => own.has(word)))) return null;
  // What was cut anywhere from a text falls apart into pieces that say little: only where nothing else is found.
  if (whole.filter((word) => word.length > 1).length < 2 && phrase.levels.some(Boolean)) return null;
  const quoted = terms.filter(({ isQuoted }) => isQuoted).map((term) => toPhrase(term, false));
  const tier = await findAll(scope, 'words', toWanted([...quoted, ...whole.map(toLoosePhrase)]), whole);
  if (parts.length === whole.length) return tier;
  return addParts(scope, tier, [...quoted, ...parts.map(toLoosePhrase)]);
}

const toWanted = (phrases: readonly Phrase[]): Wanted => ({
  phrases,
  joined: phrases.length === 1 ? (phrases[0] ?? null) : null,
});

/** The dictionary may have cut a word where none ends: documents that hold all pieces come last. */
async function addParts(scope: Scope, tier: Tier, parts: readonly Phrase[]): Promise<Tier> {
  const { levels } = await findAll(scope, 'words', toWanted(parts), []);
  levels.forEach((level, document) => {
    if (level > LEVEL.none) improve(tier.levels, document, LEVEL.apart);
  });
  return { ...tier, phrases: [...tier.phrases, ...parts.filter(({ letters }) => letters.length > 1)] };
}

async function findAll(scope: Scope, name: TierName, wanted: Wanted, words: readonly string[]): Promise<Tier> {
  const levels = toLevels(scope);
  await Promise.all(scope.parts.map((part) => findTerms(part, wanted, scope.find, levels)));
  return { name, levels, phrases: wanted.phrases, words };
}

/** 1 for each document that holds an excluded term. */
async function findExcluded(scope: Scope, { excluded }: Query): Promise<Levels> {
  const levels = toLevels(scope);
  const finds = scope.parts.flatMap((part) =>
    excluded.map(async (term) => {
      const { hits } = await scope.find(part, toPhrase(term, false));
      for (const document of hits.documents) levels[part.offset + document] = 1;
    }),
  );
  await Promise.all(finds);
  return levels;
}

/** Imprints of issues make a tier of their own: they are no documents. */
function splitImprints({ parts }: Scope, tier: Tier): Tier[] {
  const imprints = new Uint8Array(tier.levels.length);
  for (const { imprints: own, offset } of parts) {
    for (const document of own) {
      if (tier.levels[offset + document] === LEVEL.none) continue;
      imprints[offset + document] = LEVEL.imprint;
      tier.levels[offset + document] = LEVEL.none;
    }
  }
  return [tier, { ...tier, name: 'imprint', levels: imprints }];
}

/**
 * Finds what a query means, tier by tier: the document with that number; documents that hold the query as it was typed;
 * imprints of issues that do; documents that hold all of its words somewhere.
 */
import { type Fold, withoutGaps } from '../fold/letters.ts';
import { isNumberAlone, readNumber } from '../fold/number.ts';
import { hasAny } from './Columns.ts';
import { dropOtherForms } from './dropOtherForms.ts';
import { findNear } from './findNear.ts';
import { findNumber, toLetters } from './findNumbers.ts';
import { createFind, type Find, findTerms, type Wanted } from './findTerms.ts';
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
  /** Not looked for: what comes before is enough. */
  readonly isOpen?: boolean;
}

export interface TierOptions {
  /** Everything as if in quotes. */
  readonly isExact: boolean;
  /** All tiers will be listed. */
  readonly isAll: boolean;
}

/** Documents that make other ways to understand a query unnecessary: a page of results. */
const ENOUGH = 10;

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
export async function findTiers(scope: Scope, query: Query, options: TierOptions): Promise<Tier[]> {
  const excluding = findExcluded(scope, query);
  const numbered = await findNumbered(scope, query);
  const phrase = numbered ? await findMentions(scope, query) : await findPhraseTier(scope, query, options.isExact);
  const words = options.isExact || numbered ? null : await findWordsTier(scope, query, phrase, options);
  if (options.isExact)
    await Promise.all(scope.parts.map((part) => dropOtherForms(part, query.terms, scope.find, phrase.levels)));
  const apart = words ? (await splitImprints(scope, words)).slice(0, 1) : [];
  const tiers = [...(numbered ? [numbered] : []), ...(await splitImprints(scope, phrase)), ...apart];
  const excluded = await excluding;
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
  return findAll(scope, { phrases: [phrase], joined: phrase });
}

const toPhrase = ({ units, isQuoted }: Term, isExact: boolean): Phrase =>
  isQuoted || isExact ? toStrictPhrase(units) : toLoosePhrase(units);

function findPhraseTier(scope: Scope, { terms }: Query, isExact: boolean): Promise<Tier> {
  const phrases = terms.map((term) => toPhrase(term, isExact));
  const isPlain = terms.length > 1 && terms.every(({ isQuoted }) => !isQuoted) && !isExact;
  const joined = isPlain ? toLoosePhrase(terms.map(({ units }) => units).join('')) : (phrases[0] as Phrase);
  return findAll(scope, { phrases, joined: terms.length === 1 || isPlain ? joined : null });
}

/** All words of all terms, anywhere; null where they are the terms themselves. */
async function findWordsTier(
  scope: Scope,
  { text, terms }: Query,
  { levels }: Tier,
  { isAll }: TierOptions,
): Promise<Tier | null> {
  const { whole, parts } = toWords(terms, scope.fold);
  const own = new Set(terms.map(({ units }) => withoutGaps(units)));
  if (whole.length === 0 || (whole.length === own.size && whole.every((word) => own.has(word)))) return null;
  const before = levels.reduce((sum, level) => sum + Number(level > LEVEL.none), 0);
  // What was cut anywhere from a text falls apart into pieces that say little: only where nothing else is found.
  if (whole.filter((word) => word.length > 1).length < 2 && before > 0) return null;
  // Nobody who asks for a number asks for its pieces.
  const isEnough = before >= ENOUGH || isNumberAlone(text, scope.fold);
  if (!isAll && isEnough) return { name: 'words', levels: toLevels(scope), phrases: [], words: whole, isOpen: true };
  const quoted = terms.filter(({ isQuoted }) => isQuoted).map((term) => toPhrase(term, false));
  const found = await findAll(scope, toWanted([...quoted, ...whole.map(toLoosePhrase)]), isAll || before === 0);
  const tier: Tier = { ...found, name: 'words', words: whole };
  if (parts.length === whole.length) return tier;
  return addParts(scope, tier, [...quoted, ...parts.map(toLoosePhrase)]);
}

const toWanted = (phrases: readonly Phrase[]): Wanted => ({
  phrases,
  joined: phrases.length === 1 ? (phrases[0] ?? null) : null,
});

/** The dictionary may have cut a word where none ends: documents that hold all pieces come last. */
async function addParts(scope: Scope, tier: Tier, parts: readonly Phrase[]): Promise<Tier> {
  const { levels } = await findAll(scope, toWanted(parts), false);
  levels.forEach((level, document) => {
    if (level > LEVEL.none) improve(tier.levels, document, LEVEL.apart);
  });
  return { ...tier, phrases: [...tier.phrases, ...parts.filter(({ letters }) => letters.length > 1)] };
}

/** @param isRanked whether it matters how near each other terms stand */
async function findAll(scope: Scope, wanted: Wanted, isRanked = true): Promise<Tier> {
  const levels = toLevels(scope);
  const all = await Promise.all(scope.parts.map((part) => findTerms(part, wanted, scope.find, levels)));
  if (isRanked) {
    await findNear(
      all.filter((apart) => apart !== null),
      wanted.phrases,
      levels,
    );
  }
  return { name: 'phrase', levels, phrases: wanted.phrases, words: [] };
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
async function splitImprints({ parts }: Scope, tier: Tier): Promise<Tier[]> {
  const imprints = new Uint8Array(tier.levels.length);
  const split = parts
    .filter((part) => hasAny(part, tier.levels))
    .map(async (part) => {
      for (const document of (await part.facts()).imprints) {
        if (tier.levels[part.offset + document] === LEVEL.none) continue;
        imprints[part.offset + document] = LEVEL.imprint;
        tier.levels[part.offset + document] = LEVEL.none;
      }
    });
  await Promise.all(split);
  return [tier, { ...tier, name: 'imprint', levels: imprints }];
}

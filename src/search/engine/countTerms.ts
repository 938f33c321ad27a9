/** How many documents each term of a query has by itself. */
import { isNumberAlone } from '../fold/number.ts';
import type { Scope } from './findTiers.ts';
import type { Query, Term } from './parseQuery.ts';
import { toLoosePhrase } from './Phrase.ts';
import { toWords } from './toWords.ts';

export interface TermCount {
  readonly text: string;
  readonly units: string;
  readonly total: number;
}

/**
 * Counts documents and imprints that hold a term, whatever signs are in it; excluded terms too, and of a single term that
 * is several words (残疾人补贴) each word.
 */
export function countTerms(scope: Scope, query: Query): Promise<TermCount[]> {
  return Promise.all(
    [...query.terms, ...toOwnWords(scope, query), ...query.excluded].map(async ({ text, units }) => {
      const found = await Promise.all(scope.parts.map((part) => scope.find(part, toLoosePhrase(units))));
      return { text, units, total: found.reduce((sum, { hits }) => sum + hits.documents.length, 0) };
    }),
  );
}

/** The words of a query that is one term; none where it is one word, or a number. */
function toOwnWords({ fold }: Scope, { text, terms }: Query): Pick<Term, 'text' | 'units'>[] {
  if (terms.length !== 1 || isNumberAlone(text, fold)) return [];
  const { whole } = toWords(terms, fold);
  return whole.length > 1 ? whole.map((word) => ({ text: word, units: word })) : [];
}

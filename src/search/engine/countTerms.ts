/** How many documents each term of a query has by itself. */
import type { Scope } from './findTiers.ts';
import type { Query } from './parseQuery.ts';
import { toLoosePhrase } from './Phrase.ts';

export interface TermCount {
  readonly text: string;
  readonly units: string;
  readonly total: number;
}

/** Counts documents and imprints that hold a term, whatever signs are in it; excluded terms too. */
export function countTerms({ parts, find }: Scope, { terms, excluded }: Query): Promise<TermCount[]> {
  return Promise.all(
    [...terms, ...excluded].map(async ({ text, units }) => {
      const found = await Promise.all(parts.map((part) => find(part, toLoosePhrase(units))));
      return { text, units, total: found.reduce((sum, { hits }) => sum + hits.documents.length, 0) };
    }),
  );
}

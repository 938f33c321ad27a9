/** What is searched for, as it stands in the address: `?q=供水&year=2021&kind=通知&sort=date`. */

export const FILTERS = ['year', 'kind', 'organ', 'gazette', 'type'] as const;
export type FilterName = (typeof FILTERS)[number];

export interface SearchState {
  readonly words: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  /** Latest first, else by relevance. */
  readonly latestFirst: boolean;
}

/** Reads the part of an address after `?`. Keys that it does not know are left out. */
export function parseState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const pairs = FILTERS.map((name) => [name, parameters.get(name) ?? ''] as const).filter(([, value]) => value !== '');
  return {
    words: (parameters.get('q') ?? '').trim(),
    filters: Object.fromEntries(pairs),
    latestFirst: parameters.get('sort') === 'date',
  };
}

/** The part of the address after `?`, always in the same order; empty when nothing is searched for. */
export function formatState({ words, filters, latestFirst }: SearchState): string {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  for (const name of FILTERS) if (filters[name] !== undefined) parameters.set(name, filters[name]);
  if (latestFirst) parameters.set('sort', 'date');
  return parameters.toString();
}

/** Whether there is anything to search for: words, or a filter alone. */
export const isEmpty = ({ words, filters }: SearchState): boolean => words === '' && Object.keys(filters).length === 0;

/** Words as they stand in the text: `青政发[2021]５６号` → `青政发〔2021〕56号`. */
export const toQuery = (words: string): string =>
  words
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => char.normalize('NFKC'))
    .replace(/[[【(（](\d{4})[\])）】]/g, '〔$1〕')
    .trim();

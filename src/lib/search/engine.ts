/** The part of Pagefind's browser API that the search page uses (pagefind.app/docs/api). */

export interface Fragment {
  readonly url: string;
  /** Escaped text with `<mark>` around what was found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Places under headings that have an id; the first may be the page itself. */
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

export interface SearchResponse {
  readonly results: readonly { readonly id: string; data(): Promise<Fragment> }[];
}

export interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface Engine {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** All values of each filter with the number of pages that have it. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** `null` finds every page that the filters let through. */
  search(words: string | null, options: SearchOptions): Promise<SearchResponse>;
}

/** Words before and after what was found. Chinese words are two characters or so. */
const EXCERPT_LENGTH = 40;

/** Loads Pagefind from below the site's base path. Fails where the index has not been made, as in `astro dev`. */
export async function loadEngine(base: string): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Engine;
  await engine.options({ baseUrl: base, excerptLength: EXCERPT_LENGTH });
  await engine.init();
  return engine;
}

import type { Filters } from './Columns.ts';
import type { Sort } from './rank.ts';

/** How `search` lists what it finds. */
export interface SearchOptions {
  readonly filters?: Filters | undefined;
  /** `relevance` by default; without words the newest come first. */
  readonly sort?: Sort | undefined;
  readonly offset?: number | undefined;
  /** 10 by default. */
  readonly limit?: number | undefined;
  /** All tiers in one list, not only the first that finds something. */
  readonly all?: boolean | undefined;
  /** Everything as it stands: signs, width, case, traditional characters. */
  readonly exact?: boolean | undefined;
}

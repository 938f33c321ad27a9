/** A searchable archive: what `open` gives. */
import { Fold, toTable, withoutGaps } from '../fold/letters.ts';
import { unpack } from '../format/packed.ts';
import { FORMAT, type Manifest } from '../format/part.ts';
import { Columns, type FacetCounts } from './Columns.ts';
import { countTerms } from './countTerms.ts';
import type { Files } from './Files.ts';
import type { Spelling } from './findSpellings.ts';
import { suggestNumbers } from './findNumbers.ts';
import { findTiers, type Scope, type Tier, type TierName, toScope } from './findTiers.ts';
import { Part } from './Part.ts';
import { parseQuery, type Query } from './parseQuery.ts';
import type { SearchOptions } from './options.ts';
import type { Result } from './toResult.ts';
import { toResults } from './toResults.ts';

export interface TierCount {
  readonly name: TierName;
  /** Documents, under the filters, that this tier finds and none before it; null where it was not looked for. */
  readonly total: number | null;
  /** Whether they are in the list. */
  readonly listed: boolean;
  /** The words that are looked for, where the query was taken apart. */
  readonly words: readonly string[];
}

export interface SearchResults {
  readonly query: string;
  /** How many documents the list has; each can be reached by `offset`. */
  readonly total: number;
  readonly tiers: readonly TierCount[];
  readonly facets: FacetCounts;
  readonly results: readonly Result[];
  /**
   * All of the list, by the numbers that the index counts documents by: the same until the site is published anew. In the
   * order of the list as far as results were asked for.
   */
  readonly documents: readonly number[];
  /** What was found too, though it was not typed so: with signs between, in other forms of characters (縣). */
  readonly also: { readonly signs: boolean; readonly forms: readonly string[] };
  /**
   * Where nothing was found: each term with how many documents have it, and what may have been meant if none has; of a
   * single term that is several words (残疾人补贴) each word too.
   */
  readonly terms: readonly { readonly text: string; readonly total: number; readonly spellings: readonly Spelling[] }[];
}

/** What is known of all parts. */
export interface Ready {
  readonly parts: readonly Part[];
  readonly documents: number;
  readonly columns: Columns;
  /** File of the table of traditional characters. */
  readonly traditional: string;
}

export class Archive {
  private readonly files: Files;
  private state: Promise<Ready> | null = null;
  /** Knows all traditional characters; read when a query has one that the archive's texts do not have. */
  private fold: Fold | null = null;

  constructor(files: Files) {
    this.files = files;
  }

  /** Reads what every query needs; `search` does so too. */
  async ready(): Promise<void> {
    await this.load();
  }

  /** Searches. README.md tells what a query can say. */
  async search(text: string, options: SearchOptions = {}): Promise<SearchResults> {
    const ready = await this.load();
    const { query, scope, tiers } = await this.find(text, ready, options);
    return toResults({ query, scope, tiers }, ready, options);
  }

  /** Numbers that a text may become: `青政发2023` → 青政发〔2023〕11号, … */
  async suggestNumbers(text: string, most = 6): Promise<string[]> {
    const { parts } = await this.load();
    const letters = withoutGaps(toFold(parts).fold(text).units);
    if (!/^\p{Script=Han}{2,}.*(?:\d|[发字函令号办规])$/u.test(letters)) return [];
    return suggestNumbers(await Promise.all(parts.map((part) => part.numbers())), letters, most);
  }

  /** Finds the tiers. A term that is nowhere may have traditional characters: then once more, with all of them folded. */
  private async find(
    text: string,
    ready: Ready,
    options: SearchOptions,
  ): Promise<{ query: Query; scope: Scope; tiers: Tier[] }> {
    const fold = this.fold ?? toFold(ready.parts);
    const scope = toScope(ready.parts, ready.documents, fold);
    const query = parseQuery(text, fold);
    const how = { isExact: options.exact ?? false, isAll: options.all ?? false };
    const tiers = query.terms.length === 0 ? [] : await findTiers(scope, query, how);
    if (this.fold || tiers[0]?.name === 'number') return { query, scope, tiers };
    if (!(await countTerms(scope, query)).some(({ total }) => total === 0)) return { query, scope, tiers };
    this.fold = await this.readTraditional(ready);
    const isSame = this.fold.fold(text).units === fold.fold(text).units;
    return isSame ? { query, scope, tiers } : this.find(text, ready, options);
  }

  private async readTraditional({ traditional }: Ready): Promise<Fold> {
    const [from, to] = (await this.files.read(traditional, unpack)) as [string, string];
    return new Fold(toTable(from, to));
  }

  /** Reads the manifest and what every query needs; anew if that failed. */
  private load(): Promise<Ready> {
    this.state ??= this.open().catch((error: unknown) => {
      this.state = null;
      throw error;
    });
    return this.state;
  }

  private async open(): Promise<Ready> {
    const manifest = (await this.files.manifest()) as Manifest;
    if (manifest.format !== FORMAT) throw new Error(`index format ${manifest.format}, not ${FORMAT}`);
    const opened = await Promise.all(manifest.parts.map((place) => Part.open(this.files, place)));
    let documents = 0;
    const parts = opened.map((toPart) => {
      const part = toPart(documents);
      documents += part.documents;
      return part;
    });
    return { parts, documents, columns: new Columns(parts, documents), traditional: manifest.traditional };
  }
}

/** Folds as the texts of all parts are folded. */
function toFold(parts: readonly Part[]): Fold {
  return new Fold(new Map(parts.flatMap(({ table }) => [...table])));
}

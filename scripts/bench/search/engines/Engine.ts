/** A search engine that the bench measures. */
export const ENGINES = ['gongbao', 'pagefind', 'minisearch', 'pagefind-pairs'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface Engine {
  /** As the table names it. */
  readonly label: string;
  /** What is made of the content folder before the build and is not measured: pages of HTML, say. */
  readonly prepare?: (contentDir: string, workDir: string) => void;
  /** Builds the index of `contentDir` into `outDir`; runs in a process of its own, which is measured. */
  readonly build: (contentDir: string, outDir: string, workDir: string) => Promise<void>;
  /** Files below `outDir` that are the index, without the engine's program. */
  readonly isIndex: (path: string) => boolean;
  /** JavaScript of a module that exports `open(): Promise<(query, set) => Promise<Found>>`; it is served at `/bench.js`. */
  readonly module: string;
  /** Other files that are served: path and where they are on the disk. */
  readonly files?: Readonly<Record<string, string>>;
  /** For each id that the module gives, which document it is. */
  readonly toAddresses: (contentDir: string, outDir: string) => (id: string) => string;
}

/** What a page finds: all ids, and those of the first ten, whose titles and excerpts were read. */
export interface Found {
  readonly ids: readonly string[];
  readonly first: readonly string[];
}

import type { Severity } from '../types.ts';

/** Values that a message takes in. */
export type Words = Readonly<Record<string, string | number>>;

/** One kind of diagnostic: its message and help are Chinese sentences for an editor. */
export interface Entry {
  readonly severity: Severity;
  readonly message: (words: Words) => string;
  readonly help: string;
}

export type Entries = Readonly<Record<string, Entry>>;

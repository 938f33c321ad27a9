/**
 * The entries of a build, from the loader that has read them to the pages. Astro's own store writes every entry to the
 * disk and counts its bytes letter by letter, which takes longer than reading and checking all of them; in `astro dev`,
 * where the store tells pages what has changed, it is used all the same.
 */
export interface HeldEntry {
  /** Its path without extension, below the folder of its collection. */
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const KEY = Symbol.for('gongbao.entries');

function getHeld(): Map<string, readonly HeldEntry[]> {
  const holder = globalThis as { [KEY]?: Map<string, readonly HeldEntry[]> | undefined };
  return (holder[KEY] ??= new Map<string, readonly HeldEntry[]>());
}

/** Holds all entries of a collection, in the order of their paths. */
export const holdEntries = (collection: string, entries: readonly HeldEntry[]): void =>
  void getHeld().set(collection, entries);

/** The entries of a collection; none where there is no such folder. */
export const takeEntries = (collection: string): readonly HeldEntry[] => getHeld().get(collection) ?? [];

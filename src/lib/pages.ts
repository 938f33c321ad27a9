/** Cuts long lists into pages. */

/** Entries on one page of a list. */
export const PAGE_SIZE = 50;

export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly last: number;
  /** How many entries there are on all pages together. */
  readonly total: number;
  /** Place of the first item in the whole list, from 1. */
  readonly start: number;
}

/** At least one page, also of an empty list. */
export function toPages<T>(items: readonly T[], size: number = PAGE_SIZE): Page<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
    start: index * size + 1,
  }));
}

/** The part of an address that names a page: nothing for the first, `page/2` for the second. */
export const pageParam = (number: number): string | undefined => (number === 1 ? undefined : `page/${number}`);

/** Address of a page of the list that stands at `address`. */
export const pageAddress = (address: string, number: number): string =>
  [address, pageParam(number)].filter(Boolean).join('/');

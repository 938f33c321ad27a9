/** A feed as both formats write it. Nothing in it knows a clock: times come from the documents. */

/** RFC 3339: `2023-03-01T00:00:00+08:00`. */
export type FeedTime = string;

export interface FeedEntry {
  /** An address that never changes; also the entry's id. */
  readonly url: string;
  /** The id, where an address has more than one entry. */
  readonly id?: string | undefined;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** When what it tells of happened. */
  readonly updated: FeedTime;
  readonly authors: readonly string[];
  /** Kinds, sections. */
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute address of the page that lists the same; also the feed's id. */
  readonly url: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
  /** Who publishes it. */
  readonly author: string;
  /** Latest first. */
  readonly entries: readonly FeedEntry[];
}

/** Entries in one feed: a reader that looks in once a month misses nothing of a usual gazette. */
export const FEED_SIZE = 50;

/** Stands for a day that is not known: before everything else. */
const UNKNOWN: FeedTime = '1970-01-01T00:00:00+08:00';

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** The beginning of a day in China: `2023-03-01` → `2023-03-01T00:00:00+08:00`. What is no day is the unknown one. */
export const toFeedTime = (day: string | undefined): FeedTime =>
  day !== undefined && isDay(day) ? `${day}T00:00:00+08:00` : UNKNOWN;

/** The latest time of its entries. */
export const toFeedUpdated = ({ entries }: Feed): FeedTime =>
  entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), UNKNOWN);

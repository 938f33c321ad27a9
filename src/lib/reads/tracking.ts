/**
 * Where the pages and the build that makes them meet. The pages are bundled, the build is not: they share nothing but
 * what hangs on the process.
 *
 * What pages share is made by `derived`, `keepEach` or `keepRecent`, not kept in a variable: a page that finds it made has
 * then read all that it was made from (src/build/README.md).
 */
import type { Archive } from '../archive/model.ts';
import { type Derivation, Tracker } from './Tracker.ts';

/** A file of the site that this build has taken over as it was. */
export interface TakenFile {
  readonly file: string;
  /** Numbers of what its page has read. */
  readonly reads: readonly number[];
}

interface Tracking {
  tracker?: Tracker;
  readonly derivations: Map<string, Derivation>;
  readonly taken: Map<string, TakenFile>;
}

const KEY = Symbol.for('gongbao.tracking');

function getTracking(): Tracking {
  const holder = globalThis as { [KEY]?: Tracking | undefined };
  return (holder[KEY] ??= { derivations: new Map(), taken: new Map() });
}

/** The tracker of this build, once a page has asked for the archive. */
export const findTracker = (): Tracker | undefined => getTracking().tracker;

/** The archive for the pages of a build: what they read of it is noted. */
export function track(archive: Archive): Archive {
  const tracking = getTracking();
  tracking.tracker = new Tracker(archive, tracking.derivations);
  return tracking.tracker.archive;
}

/** Notes that the page which is being made reads a file of the content folder; `path` as the folder names it. */
export const noteFile = (path: string): void => findTracker()?.noteFile(path);

/** Tells the pages of a file that was taken over, for those that say something of it. `path`: in the site. */
export const keepTaken = (path: string, taken: TakenFile): void => void getTracking().taken.set(path, taken);

/** A file of the site that was taken over: the page that is being made has then read what that file was made from. */
export function findTaken(path: string): string | undefined {
  const taken = getTracking().taken.get(path);
  if (taken) findTracker()?.noteAll(new Set(taken.reads));
  return taken?.file;
}

/**
 * A function that makes something of the whole archive once and then gives it to every page: a map to look things up in.
 * A page has read of it what it looked up.
 * @param name what is made, as no other
 */
export function derived<T extends object>(name: string, build: (archive: Archive) => T): (archive: Archive) => T {
  getTracking().derivations.set(name, build);
  const made = new WeakMap<Archive, T>();
  return (archive) => {
    const tracker = findTracker();
    if (tracker) return tracker.derive(name, build, archive) as T;
    const known = made.get(archive) ?? build(archive);
    made.set(archive, known);
    return known;
  };
}

interface Kept<V> {
  readonly value: V;
  readonly reads: ReadonlySet<number>;
}

/** Makes a value and keeps with it what was read for it, also what is read until a promise is fulfilled. */
function keep<V>(make: () => V): Kept<V> {
  const tracker = findTracker();
  if (!tracker) return { value: make(), reads: new Set() };
  const { reads, stop } = tracker.listen();
  const value = make();
  if (value instanceof Promise) value.then(stop, stop);
  else stop();
  return { value, reads };
}

/** Gives a kept value to the page that is being made: what was read for it, this page has read. */
function hand<V>({ value, reads }: Kept<V>): V {
  findTracker()?.noteAll(reads);
  return value;
}

/** The same function, that makes the value of each thing once. */
export function keepEach<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const all = new WeakMap<K, Kept<V>>();
  return (key) => {
    const kept = all.get(key) ?? keep(() => make(key));
    all.set(key, kept);
    return hand(kept);
  };
}

/** The same function, that keeps the values of the last `count` things, which are asked for several times soon after. */
export function keepRecent<K extends object, Rest extends unknown[], V>(
  count: number,
  make: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  const recent = new Map<K, Kept<V>>();
  return (key, ...rest) => {
    const kept = recent.get(key) ?? keep(() => make(key, ...rest));
    recent.delete(key);
    recent.set(key, kept);
    const [oldest] = recent.keys();
    if (recent.size > count && oldest !== undefined) recent.delete(oldest);
    return hand(kept);
  };
}

/** The same for one thing. */
export const keepLast = <K extends object, Rest extends unknown[], V>(
  make: (key: K, ...rest: Rest) => V,
): ((key: K, ...rest: Rest) => V) => keepRecent(1, make);

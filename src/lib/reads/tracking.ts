/**
 * Where the pages and the build that makes them meet. The pages are bundled, the build is not: they share nothing but
 * what hangs on the process.
 */
import type { Archive } from '../archive/model.ts';
import { type Derivation, Tracker } from './Tracker.ts';

interface Tracking {
  tracker?: Tracker;
  readonly derivations: Map<string, Derivation>;
}

const KEY = Symbol.for('gongbao.tracking');

function getTracking(): Tracking {
  const holder = globalThis as { [KEY]?: Tracking };
  return (holder[KEY] ??= { derivations: new Map() });
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

/**
 * A function that makes something of the whole archive once and then gives it to every page: an index to look things up
 * in. Whatever pages share across the archive has to be made this way, not kept in a variable: a page that finds it made
 * would otherwise not be known to have read what it was made from.
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

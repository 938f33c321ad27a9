/** Says in a short text what a value of the archive is, so that two builds can be compared without keeping the value. */
import { hash } from 'node:crypto';

/** What a value that cannot be told from another is called: a function, a ring of objects. Never equal to anything. */
export const UNKNOWN = '!';

/** Parts from which on the digest of an object is kept: to make that of a smaller one again takes less than to hold it. */
const LARGE = 100;

/**
 * Digests of values. A thing that has a name (a document, an issue) counts by its name alone: what it holds is read, and
 * counted, for itself. A large object is digested once, so that all digests of an archive together take linear time.
 */
export class Digests {
  private readonly nameOf: (thing: object) => string | undefined;
  private readonly known = new WeakMap<object, string>();
  private readonly open = new Set<object>();
  /** Parts that were looked at until now. */
  private parts = 0;

  constructor(nameOf: (thing: object) => string | undefined) {
    this.nameOf = nameOf;
  }

  /** The digest of a value, in which every part counts. */
  of(value: unknown): string {
    if (typeof value === 'string') return value.length > 60 ? `#${sha(value)}` : JSON.stringify(value);
    if (typeof value === 'function' || typeof value === 'symbol') return UNKNOWN;
    if (typeof value !== 'object' || value === null) return String(value);
    const name = this.nameOf(value);
    return name === undefined ? (this.known.get(value) ?? this.digest(value)) : `@${name}`;
  }

  private digest(thing: object): string {
    if (this.open.has(thing)) return UNKNOWN;
    this.open.add(thing);
    const before = this.parts;
    const parts = toParts(thing).map((part) => this.of(part));
    this.open.delete(thing);
    this.parts += parts.length;
    const digest = parts.includes(UNKNOWN) ? UNKNOWN : sha(`${kindOf(thing)} ${parts.join('\n')}`);
    if (this.parts - before >= LARGE) this.known.set(thing, digest);
    return digest;
  }
}

const sha = (text: string): string => hash('sha1', text);

const kindOf = (thing: object): string => (Array.isArray(thing) ? 'list' : thing instanceof Map ? 'map' : 'object');

/** What a list, a map, a set or an object holds, keys and values in their order. */
function toParts(thing: object): readonly unknown[] {
  if (Array.isArray(thing)) return thing;
  if (thing instanceof Map) return [...thing].flat(1);
  if (thing instanceof Set) return [...thing];
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(thing) as object | null);
  return isPlain ? Object.entries(thing).flat(1) : [UNKNOWN_PART];
}

const UNKNOWN_PART = (): void => undefined;

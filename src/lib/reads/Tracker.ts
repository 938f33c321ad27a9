/**
 * Hands the archive to the pages and notes what each of them reads of it. The next build asks whether what a page has read
 * is still the same, and makes only those pages anew for which it is not. Pages know nothing of this.
 *
 * Documents, issues, gazettes, registers and values of facets are things with a name. Reading a property of a thing is a
 * read of its own; lists and other plain values that hang on it are read as a whole.
 */
import type { Archive } from '../archive/model.ts';
import { Digests, UNKNOWN } from './Digests.ts';
import { readFileDigest } from './fileDigest.ts';
import { findThings } from './findThings.ts';
import { TrackedMap } from './TrackedMap.ts';

/** Makes something of the whole archive, for many pages to look things up in. */
export type Derivation = (archive: Archive) => object;

/** `map` of a list is no part of what the list holds: what it then reads is noted. */
const isMethod = (target: object, key: string, value: unknown): boolean =>
  typeof value === 'function' && !Object.hasOwn(target, key);

export class Tracker {
  private readonly raw: Archive;
  private readonly derivations: ReadonlyMap<string, Derivation>;
  private readonly things: Map<string, object>;
  private readonly names = new WeakMap<object, string>();
  private readonly shown = new WeakMap<object, unknown>();
  private readonly originals = new WeakMap<object, object>();
  private readonly holders = new WeakMap<object, boolean>();
  private readonly keys = new WeakMap<object, Map<string, unknown>>();
  private readonly digests = new Digests((thing) => this.names.get(thing));
  private readonly numbers = new Map<string, number>();
  private readonly answers = new Map<string, string>();
  private current: Set<number> | undefined;
  /** Who else is told what is read. */
  private readonly listeners = new Set<Set<number>>();

  constructor(archive: Archive, derivations: ReadonlyMap<string, Derivation>) {
    this.raw = archive;
    this.derivations = derivations;
    this.things = findThings(archive);
    for (const [name, thing] of this.things) this.names.set(thing, name);
  }

  /** The archive, noting what is read of it. */
  get archive(): Archive {
    return this.show(this.raw) as Archive;
  }

  /** Names of all reads, by their numbers. */
  get reads(): string[] {
    return [...this.numbers.keys()];
  }

  /** Does `work` and gives the numbers of what it read. One page is made at a time. */
  async note<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly reads: ReadonlySet<number> }> {
    const reads = new Set<number>();
    this.current = reads;
    try {
      return { result: await work(), reads };
    } finally {
      this.current = undefined;
    }
  }

  /** Collects what is read from now on, until it is stopped. */
  listen(): { readonly reads: ReadonlySet<number>; readonly stop: () => void } {
    const reads = new Set<number>();
    this.listeners.add(reads);
    return { reads, stop: () => void this.listeners.delete(reads) };
  }

  /** Notes what has been read before for something that the page which is being made takes over. */
  noteAll(reads: ReadonlySet<number>): void {
    for (const one of [this.current, ...this.listeners]) {
      if (one && one !== reads) for (const number of reads) one.add(number);
    }
  }

  /** Notes that the page which is being made reads a file of the content folder. */
  noteFile(path: string): void {
    this.read('file', path);
  }

  /** What a page was given, in short. */
  digest(value: unknown): string {
    return this.digests.of(value);
  }

  /** What a read gives now, in short. `undefined` where there is nothing to read, or it cannot be told. */
  answer(read: string): string | undefined {
    const known = this.answers.get(read) ?? this.find(read);
    this.answers.set(read, known);
    return known === UNKNOWN ? undefined : known;
  }

  /** What a derivation makes of the archive: from the archive of the pages, something that notes too. */
  derive(name: string, build: Derivation, from: Archive): object {
    const made = this.make(name, build);
    return from === this.raw ? made : (this.show(made) as object);
  }

  private make(name: string, build: Derivation): object {
    const id = `derived ${name}`;
    const thing = this.things.get(id) ?? build(this.raw);
    this.things.set(id, thing);
    if (!this.names.has(thing)) this.names.set(thing, id);
    return thing;
  }

  private find(read: string): string {
    const [name = '', what = ''] = read.split('\n');
    if (name === 'file') return readFileDigest(what);
    const derivation = this.derivations.get(name.replace(/^derived /, ''));
    const thing = this.things.get(name) ?? (derivation && this.make(name.slice('derived '.length), derivation));
    if (thing === undefined) return UNKNOWN;
    return thing instanceof Map ? this.findInMap(thing, what) : this.findInThing(thing, what);
  }

  private findInThing(thing: object, what: string): string {
    if (what === '*') return this.digests.of(Object.keys(thing));
    const value = (thing as Record<string, unknown>)[what];
    return what === 'file' && typeof value === 'string' ? readFileDigest(value) : this.digests.of(value);
  }

  private findInMap(map: Map<unknown, unknown>, what: string): string {
    if (what === '*') return this.digests.of([...map].flat(1));
    const keys = this.keys.get(map) ?? new Map([...map.keys()].map((key) => [this.digests.of(key), key]));
    this.keys.set(map, keys);
    return keys.has(what) ? this.digests.of(map.get(keys.get(what))) : 'nothing';
  }

  /** The number of a read; a new one gets the next. */
  toNumber(read: string): number {
    const number = this.numbers.get(read) ?? this.numbers.size;
    this.numbers.set(read, number);
    return number;
  }

  private read(name: string, what: string): void {
    if (this.current === undefined && this.listeners.size === 0) return;
    this.add(this.toNumber(`${name}\n${what}`));
  }

  /** The same for the properties of one thing, which are read again and again: `numbers` has those that it was told. */
  private readKnown(name: string, what: string, numbers: Map<string, number>): void {
    if (this.current === undefined && this.listeners.size === 0) return;
    const number = numbers.get(what) ?? this.toNumber(`${name}\n${what}`);
    numbers.set(what, number);
    this.add(number);
  }

  private add(number: number): void {
    this.current?.add(number);
    for (const listener of this.listeners) listener.add(number);
  }

  /** A value as pages see it: things note what is read of them, everything else stays as it is. */
  private show(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (this.shown.has(value)) return this.shown.get(value);
    const shown = this.toShown(value);
    this.shown.set(value, shown);
    return shown;
  }

  private toShown(value: object): unknown {
    const name = this.names.get(value);
    if (name !== undefined)
      return this.remember(value instanceof Map ? this.toMap(value, name) : this.toThing(value, name), value);
    if (!this.holdsThings(value)) return value;
    if (Array.isArray(value)) return value.map((item) => this.show(item));
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [this.show(key), this.show(item)]));
    if (value instanceof Set) return new Set([...value].map((item) => this.show(item)));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.show(item)]));
  }

  private remember(shown: object, original: object): object {
    this.names.set(shown, this.names.get(original) ?? '');
    this.originals.set(shown, original);
    this.shown.set(shown, shown);
    return shown;
  }

  private toThing(thing: object, name: string): object {
    const numbers = new Map<string, number>();
    return new Proxy(thing, {
      get: (target, key) => {
        const value = Reflect.get(target, key) as unknown;
        if (typeof key === 'symbol' || isMethod(target, key, value)) return value;
        this.readKnown(name, key, numbers);
        return this.show(value);
      },
      has: (target, key) => {
        this.read(name, '*');
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        this.read(name, '*');
        return Reflect.ownKeys(target);
      },
    });
  }

  private toMap(map: Map<unknown, unknown>, name: string): object {
    return new TrackedMap(map, {
      read: (what) => this.read(name, what === undefined ? '*' : this.digests.of(what.key)),
      show: (value) => this.show(value),
      toOriginal: (key) => (typeof key === 'object' && key !== null ? (this.originals.get(key) ?? key) : key),
    });
  }

  /** Whether a thing with a name stands anywhere in a plain value. */
  private holdsThings(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (this.names.has(value)) return true;
    const known = this.holders.get(value);
    if (known !== undefined) return known;
    this.holders.set(value, false);
    const parts = value instanceof Map ? [...value].flat(1) : value instanceof Set ? [...value] : Object.values(value);
    const holds = parts.some((part) => this.holdsThings(part));
    this.holders.set(value, holds);
    return holds;
  }
}

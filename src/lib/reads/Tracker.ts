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
import { toOriginal } from './original.ts';
import { type Owner, ReadNumbers } from './ReadNumbers.ts';
import { TrackedMap } from './TrackedMap.ts';
import { TrackedThing } from './TrackedThing.ts';

/** Makes something of the whole archive, for many pages to look things up in. */
export type Derivation = (archive: Archive) => object;

/** A thing, and what pages see of it. */
interface NamedThing extends Owner {
  shown?: object;
}

export class Tracker {
  private readonly raw: Archive;
  private readonly derivations: ReadonlyMap<string, Derivation>;
  private readonly things: Map<string, object>;
  private readonly named = new WeakMap<object, NamedThing>();
  /** Plain values as pages see them. */
  private readonly shown = new WeakMap<object, unknown>();
  private readonly keys = new WeakMap<object, Map<string, unknown>>();
  private readonly digests = new Digests((thing) => this.nameOf(thing));
  private readonly numbers = new ReadNumbers();
  private readonly answers = new Map<string, string>();
  private current: Set<number> | undefined;
  /** Who else is told what is read. */
  private readonly listeners = new Set<Set<number>>();

  constructor(archive: Archive, derivations: ReadonlyMap<string, Derivation>) {
    this.raw = archive;
    this.derivations = derivations;
    this.things = findThings(archive);
    for (const [name, thing] of this.things) this.named.set(thing, this.numbers.addOwner(name));
  }

  /** The archive, noting what is read of it. */
  get archive(): Archive {
    return this.show(this.raw) as Archive;
  }

  private nameOf(thing: object): string | undefined {
    return this.named.get(toOriginal(thing))?.name;
  }

  /** All that was read, as it is written for the next build: the number that it has in this one, name, answer. */
  *reads(): Generator<readonly [number: number, read: string, answer: string]> {
    for (const number of this.numbers.all()) {
      const read = this.numbers.toName(number);
      yield [number, read, this.answers.get(read) ?? this.find(read)];
    }
  }

  /** The name of a read. */
  toName(number: number): string {
    return this.numbers.toName(number);
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
    if (this.isNoting) this.add(this.numbers.ofName(`file\n${path}`));
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
    if (!this.named.has(thing)) this.named.set(thing, this.numbers.addOwner(id));
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
    const thing = what.startsWith('@') ? this.things.get(what.slice(1)) : undefined;
    if (thing) return map.has(thing) ? this.digests.of(map.get(thing)) : 'nothing';
    if (what === '*') return this.digests.of([...map].flat(1));
    const keys = this.keys.get(map) ?? new Map([...map.keys()].map((key) => [this.digests.of(key), key]));
    this.keys.set(map, keys);
    return keys.has(what) ? this.digests.of(map.get(keys.get(what))) : 'nothing';
  }

  /** The number that a read has in this build. */
  toNumber(read: string): number {
    const [name = '', what = ''] = read.split('\n');
    const owner = this.findOwner(name);
    if (owner === undefined) return this.numbers.ofName(read);
    if (!(this.things.get(name) instanceof Map)) return this.numbers.ofProperty(owner, what);
    const key = what.startsWith('@') ? this.findOwner(what.slice(1)) : undefined;
    return key === undefined ? this.numbers.ofName(read) : this.numbers.ofKey(owner, key);
  }

  private findOwner(name: string): Owner | undefined {
    const thing = this.things.get(name);
    return thing && this.named.get(thing);
  }

  private get isNoting(): boolean {
    return this.current !== undefined || this.listeners.size > 0;
  }

  /** Notes the read of a property of a thing. */
  readProperty(owner: Owner, property: string): void {
    if (this.isNoting) this.add(this.numbers.ofProperty(owner, property));
  }

  /** Notes what was looked up in a map; without a key, that the whole map was read. */
  private readMap(map: Owner, what: { readonly key: unknown } | undefined): void {
    if (!this.isNoting) return;
    const key = what?.key;
    const thing = typeof key === 'object' && key !== null ? this.named.get(toOriginal(key)) : undefined;
    if (thing) this.add(this.numbers.ofKey(map, thing));
    else this.add(this.numbers.ofName(`${map.name}\n${what === undefined ? '*' : this.digests.of(key)}`));
  }

  private add(number: number): void {
    this.current?.add(number);
    for (const listener of this.listeners) listener.add(number);
  }

  /** A value as pages see it: things note what is read of them, everything else stays as it is. */
  show(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || toOriginal(value) !== value) return value;
    const thing = this.named.get(value);
    if (thing) return (thing.shown ??= value instanceof Map ? this.toMap(value, thing) : this.toThing(value, thing));
    if (this.shown.has(value)) return this.shown.get(value);
    const shown = this.toShown(value);
    this.shown.set(value, shown);
    return shown;
  }

  private toShown(value: object): unknown {
    if (!this.holdsThings(value)) return value;
    if (Array.isArray(value)) return value.map((item) => this.show(item));
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [this.show(key), this.show(item)]));
    if (value instanceof Set) return new Set([...value].map((item) => this.show(item)));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.show(item)]));
  }

  private toThing(thing: object, owner: Owner): object {
    return new Proxy(thing, new TrackedThing(this, owner));
  }

  private toMap(map: Map<unknown, unknown>, owner: Owner): object {
    return new TrackedMap(map, {
      read: (what) => this.readMap(owner, what),
      show: (value) => this.show(value),
    });
  }

  /** Whether a thing with a name stands anywhere in a plain value. `seen`: where it was looked for already. */
  private holdsThings(value: unknown, seen = new Set<object>()): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (this.named.has(toOriginal(value))) return true;
    if (seen.has(value)) return false;
    seen.add(value);
    const parts = value instanceof Map ? [...value].flat(1) : value instanceof Set ? [...value] : Object.values(value);
    return parts.some((part) => this.holdsThings(part, seen));
  }
}

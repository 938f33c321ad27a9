import { ORIGINAL, toOriginal } from './original.ts';

/** A map of the archive as pages see it: what is looked up in it is noted, and things that come out of it note too. */
export interface Noting {
  /** Notes that a key was looked up, or, without a key, that the whole map was read. */
  readonly read: (what?: { readonly key: unknown }) => void;
  readonly show: (value: unknown) => unknown;
}

export class TrackedMap extends Map<unknown, unknown> {
  readonly [ORIGINAL]: ReadonlyMap<unknown, unknown>;
  private readonly noting: Noting;

  constructor(original: ReadonlyMap<unknown, unknown>, noting: Noting) {
    super();
    this[ORIGINAL] = original;
    this.noting = noting;
  }

  override get(key: unknown): unknown {
    this.noting.read({ key });
    return this.noting.show(this[ORIGINAL].get(toOriginal(key)));
  }

  override has(key: unknown): boolean {
    this.noting.read({ key });
    return this[ORIGINAL].has(toOriginal(key));
  }

  override get size(): number {
    this.noting.read();
    return this[ORIGINAL].size;
  }

  override *entries(): MapIterator<[unknown, unknown]> {
    this.noting.read();
    for (const [key, value] of this[ORIGINAL]) yield [this.noting.show(key), this.noting.show(value)];
  }

  override *keys(): MapIterator<unknown> {
    for (const [key] of this.entries()) yield key;
  }

  override *values(): MapIterator<unknown> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[unknown, unknown]> {
    return this.entries();
  }

  override forEach(each: (value: unknown, key: unknown, map: Map<unknown, unknown>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this);
  }
}

import { ORIGINAL } from './original.ts';
import type { Owner } from './ReadNumbers.ts';

/** Who is told of reads, and shows what they give. */
export interface Noting {
  readProperty(owner: Owner, property: string): void;
  show(value: unknown): unknown;
}

/** `map` of a list is no part of what the list holds: what it then reads is noted. */
const isMethod = (target: object, key: string, value: unknown): boolean =>
  typeof value === 'function' && !Object.hasOwn(target, key);

/** What a thing does as pages see it: whatever is read of it is noted. */
export class TrackedThing implements ProxyHandler<object> {
  private readonly noting: Noting;
  private readonly owner: Owner;

  constructor(noting: Noting, owner: Owner) {
    this.noting = noting;
    this.owner = owner;
  }

  get(target: object, key: string | symbol): unknown {
    if (key === ORIGINAL) return target;
    const value = Reflect.get(target, key) as unknown;
    if (typeof key === 'symbol' || isMethod(target, key, value)) return value;
    this.noting.readProperty(this.owner, key);
    return this.noting.show(value);
  }

  has(target: object, key: string | symbol): boolean {
    this.noting.readProperty(this.owner, '*');
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.noting.readProperty(this.owner, '*');
    return Reflect.ownKeys(target);
  }
}

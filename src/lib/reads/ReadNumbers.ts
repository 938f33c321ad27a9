/** A thing with a name, whose properties are read. */
export interface Owner {
  readonly name: string;
  /** From 0, as no other. */
  readonly index: number;
}

/** Properties whose reads are numbered without their names: 2 to the power of 7. */
const SLOTS = 128;
/** Reads that are held by name are numbered from here; the ones before it are an owner and a slot. */
const NAMED = 2 ** 30;

/**
 * Numbers of what pages read. An archive of a hundred thousand documents has millions of reads, nearly all of them a
 * property of a thing or what a map says of a thing. Their numbers are made of two small ones, so that nothing is held for a
 * read but whether there was one. What else is read is held by its name.
 */
export class ReadNumbers {
  private readonly owners: Owner[] = [];
  /** Properties, and maps (`@archive incoming`), by the number that they have in a read. */
  private readonly slots = new Map<string, number>();
  private readonly slotNames: string[] = [];
  /** For each owner a bit for each slot. */
  private used = new Uint8Array(0);
  private readonly named = new Map<string, number>();
  private readonly names: string[] = [];

  /** A new owner. */
  addOwner(name: string): Owner {
    const owner = { name, index: this.owners.length };
    this.owners.push(owner);
    return owner;
  }

  /** The number of the read of a property of a thing. */
  ofProperty(owner: Owner, property: string): number {
    return this.ofSlot(owner, property) ?? this.ofName(`${owner.name}\n${property}`);
  }

  /** The number of what a map says of a thing. */
  ofKey(map: Owner, thing: Owner): number {
    return this.ofSlot(thing, `@${map.name}`) ?? this.ofName(`${map.name}\n@${thing.name}`);
  }

  /** The number of any other read. */
  ofName(read: string): number {
    const known = this.named.get(read);
    if (known !== undefined) return known;
    const number = NAMED + this.names.length;
    this.named.set(read, number);
    this.names.push(read);
    return number;
  }

  private ofSlot({ index }: Owner, name: string): number | undefined {
    const slot = this.slots.get(name) ?? this.addSlot(name);
    if (slot === undefined || index * SLOTS >= NAMED) return undefined;
    const number = index * SLOTS + slot;
    const at = number >> 3;
    if (at >= this.used.length) this.grow(at);
    this.used[at] = (this.used[at] ?? 0) | (1 << (number & 7));
    return number;
  }

  private addSlot(name: string): number | undefined {
    if (this.slots.size === SLOTS) return undefined;
    this.slots.set(name, this.slots.size);
    this.slotNames.push(name);
    return this.slots.size - 1;
  }

  private grow(at: number): void {
    const next = new Uint8Array(Math.max(at + 1, (this.owners.length * SLOTS) / 8, this.used.length * 2));
    next.set(this.used);
    this.used = next;
  }

  /** The name of a read: that of the thing or the map, a line break, the property or the key. */
  toName(number: number): string {
    if (number >= NAMED) return this.names[number - NAMED] ?? '';
    const owner = this.owners[Math.floor(number / SLOTS)]?.name ?? '';
    const slot = this.slotNames[number % SLOTS] ?? '';
    return slot.startsWith('@') ? `${slot.slice(1)}\n@${owner}` : `${owner}\n${slot}`;
  }

  /** All numbers that were given. */
  *all(): Generator<number> {
    for (const [at, bits] of this.used.entries()) {
      for (let bit = 0; bits >> bit > 0; bit++) if ((bits >> bit) & 1) yield at * 8 + bit;
    }
    for (let at = 0; at < this.names.length; at++) yield NAMED + at;
  }
}

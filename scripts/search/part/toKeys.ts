/**
 * Groups the places of a part by the key that stands there. First by the letter, then by the letter after it: these are
 * the pairs. A key with more than LONGEST places is split: each letter that comes next makes a key that is one letter
 * longer. So no list of places is long, however often some words come. Signs between letters make no difference here.
 *
 * A phrase may end with a split key that follows a rare letter: 准以及, where 以及 is everywhere. So a split key makes keys
 * with the letter in front of it too, where there is no key of these letters yet, because what comes before its last
 * letter (准以) is not split. Every phrase then has a key for its last letters that is not split, or is a split key itself.
 */
import type { LetterStore } from './LetterStore.ts';

/** A key has at most so many places before it is split. */
const LONGEST = 8192;
/** A longer key is known by the number of its parent, which has 16 bits. */
const MOST_SPLIT = 0xffff;
/** No key has more letters. */
const DEEPEST = 16;

/** A key with the places that it begins at, rising. */
export interface Key {
  readonly letters: string;
  readonly places: Uint32Array;
  /** Whether there are longer keys that begin with it. */
  readonly isSplit: boolean;
}

type Start = Pick<Key, 'letters' | 'places'>;
type Take = (key: Key) => void;

export interface KeyTakers {
  /** Takes every single letter. */
  readonly takeLetter: Take;
  /** Takes every key of two letters and more, a split one before those that begin with it. */
  readonly takeKey: Take;
  /** Then takes every key that is a split one with a letter in front. */
  readonly takeLed: Take;
  /** Places of a key that is not split, at most. */
  readonly longest?: number | undefined;
}

/** Gives every key of a part with its places, in the order of their letters. */
export function toKeys(store: LetterStore, { takeLetter, takeKey, takeLed, longest = LONGEST }: KeyTakers): void {
  const grouper = new Grouper(store, longest);
  const split = new Map<string, Key>();
  const take = (key: Key): void => {
    if (key.isSplit) split.set(key.letters, key);
    takeKey(key);
  };
  for (const key of byLetter(store)) {
    takeLetter({ ...key, isSplit: false });
    for (const pair of grouper.toLonger(key)) takeDeep(grouper, pair, take);
  }
  for (const key of split.values()) {
    for (const led of grouper.toLed(key)) if (!split.has(led.letters.slice(0, -1))) takeLed(led);
  }
}

function takeDeep(grouper: Grouper, key: Key, take: Take): void {
  take(key);
  if (!key.isSplit) return;
  for (const longer of grouper.toLonger(key)) takeDeep(grouper, longer, take);
}

/** Every letter with its places: a counting sort. */
function* byLetter({ letters, length }: LetterStore): Generator<Start> {
  const ends = new Uint32Array(0x10001);
  for (let place = 0; place < length; place += 1) {
    const letter = letters[place] as number;
    ends[letter + 1] = (ends[letter + 1] as number) + 1;
  }
  for (let letter = 1; letter < ends.length; letter += 1)
    ends[letter] = (ends[letter] as number) + (ends[letter - 1] as number);
  const next = ends.slice(0, 0x10000);
  const sorted = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) {
    const letter = letters[place] as number;
    const index = next[letter] as number;
    sorted[index] = place;
    next[letter] = index + 1;
  }
  for (let letter = 0; letter < 0x10000; letter += 1) {
    const places = sorted.subarray(ends[letter], ends[letter + 1]);
    if (places.length > 0) yield { letters: String.fromCharCode(letter), places };
  }
}

/** Sorts places by the letter that comes next. */
class Grouper {
  private readonly store: LetterStore;
  /** 1 for the last letter of each document. */
  private readonly isLast: Uint8Array;
  /** By letter: how many places, and then which list is its own. All 0 between calls. */
  private readonly counts = new Uint32Array(0x10000);

  private readonly longest: number;
  private splits = 0;

  constructor(store: LetterStore, longest: number) {
    this.store = store;
    this.longest = longest;
    this.isLast = new Uint8Array(store.length);
    for (const start of store.starts) if (start > 0) this.isLast[start - 1] = 1;
  }

  /** The keys that are one letter longer, by that letter. */
  toLonger(key: Start): Key[] {
    return this.group(key.places, this.toNextLetters(key)).map(({ letter, places }) => {
      const letters = key.letters + letter;
      return { letters, places, isSplit: this.toSplit(letters, places) };
    });
  }

  /** The keys with one more letter in front, by that letter. */
  toLed(key: Start): Key[] {
    return this.group(key.places, this.toLettersBefore(key)).map(({ letter, places }) => {
      return { letters: letter + key.letters, places: places.map((place) => place - 1), isSplit: false };
    });
  }

  /** Groups places by the letter that is given for each; 0 is none. */
  private group(all: Uint32Array, given: Uint32Array): { letter: string; places: Uint32Array }[] {
    const { counts } = this;
    const found: number[] = [];
    for (const letter of given) {
      if (letter > 0 && counts[letter] === 0) found.push(letter);
      counts[letter] = (counts[letter] as number) + 1;
    }
    found.sort((a, b) => a - b);
    const lists = found.map((letter) => new Uint32Array(counts[letter] as number));
    found.forEach((letter, index) => (counts[letter] = index + 1));
    counts[0] = 0;
    const ends = new Uint32Array(found.length);
    given.forEach((letter, index) => {
      if (letter === 0) return;
      const list = (counts[letter] as number) - 1;
      const end = ends[list] as number;
      (lists[list] as Uint32Array)[end] = all[index] as number;
      ends[list] = end + 1;
    });
    for (const letter of found) counts[letter] = 0;
    return found.map((letter, index) => ({ letter: String.fromCharCode(letter), places: lists[index] as Uint32Array }));
  }

  private toSplit(letters: string, { length }: Uint32Array): boolean {
    const isSplit = length > this.longest && letters.length < DEEPEST && this.splits < MOST_SPLIT;
    if (isSplit) this.splits += 1;
    return isSplit;
  }

  /** The letter after the key at each of its places; 0 at the end of a document. */
  private toNextLetters({ places, letters }: Start): Uint32Array {
    const { store, isLast } = this;
    return places.map((place) => {
      const last = place + letters.length - 1;
      return isLast[last] === 1 ? 0 : (store.letters[last + 1] as number);
    });
  }

  /** The letter before the key at each of its places; 0 at the beginning of a document. */
  private toLettersBefore({ places }: Start): Uint32Array {
    const { store, isLast } = this;
    return places.map((place) => (place === 0 || isLast[place - 1] === 1 ? 0 : (store.letters[place - 1] as number)));
  }
}

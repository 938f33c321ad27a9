/** Remembers which documents have which characters that are folded to others: 縣, Ａ, ①. */
import { type Fold, GAP } from '../../../src/search/fold/letters.ts';

const UNKNOWN = 0;
const SAME = 1;
const FOLDED = 2;

export class VariantStore {
  private readonly fold: Fold;
  private readonly kinds = new Uint8Array(0x10000);
  private readonly lists = new Map<string, number[]>();

  constructor(fold: Fold) {
    this.fold = fold;
  }

  /** Looks through a text of a document; documents come in rising order. */
  add(text: string, document: number): void {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (this.kinds[code] === UNKNOWN) this.kinds[code] = this.toKind(text.charAt(index));
      if (this.kinds[code] === FOLDED) this.note(text.charAt(index), document);
    }
  }

  /** The documents of each character, rising. */
  toLists(): Map<string, Uint32Array> {
    const sorted = [...this.lists].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(sorted.map(([character, documents]) => [character, Uint32Array.from(documents)]));
  }

  /** The characters, and for each the simplified one if it is traditional, else itself. */
  toNames(): { variants: string; simplified: string } {
    const variants = [...this.lists.keys()].sort().join('');
    const toSimplified = (character: string): string =>
      character === character.normalize('NFKC').toLowerCase() ? this.fold.toUnits(character) : character;
    return { variants, simplified: [...variants].map(toSimplified).join('') };
  }

  private toKind(character: string): number {
    const units = this.fold.toUnits(character);
    return units === '' || units === GAP || units === character ? SAME : FOLDED;
  }

  private note(character: string, document: number): void {
    const list = this.lists.get(character);
    if (!list) this.lists.set(character, [document]);
    else if (list.at(-1) !== document) list.push(document);
  }
}

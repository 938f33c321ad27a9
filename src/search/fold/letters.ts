/**
 * Folds text to what is compared: letters and digits. One width (NFKC), one case, simplified for traditional characters;
 * white space is nothing (李 静 is 李静), and any run of other signs is a gap, written as one space. So `units` of
 * “推进《青禾县》工作” are `推进 青禾县 工作`.
 */

/** Text as it is compared. */
export interface Folded {
  /** Letters (UTF-16 code units), and a space where signs stand between them; none at the ends. */
  readonly units: string;
  /** For each letter, where in the text the character begins that it comes from. Gaps have no place here. */
  readonly at: readonly number[];
  /** Whether signs stand before the first letter or after the last. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

export const GAP = ' ';

/** Signs between two letters. Never a letter: letters are never white space. */
const NOTHING = '';

const INVISIBLE = /^[\p{White_Space}\p{Cc}\p{Cf}\p{M}]$/u;
const LETTERS = /[\p{L}\p{N}]/u;
/** The circle that is typed for 〇: 二○二一年. */
const ZERO = /(?<=[〇一二三四五六七八九])[○◯]|[○◯](?=[〇一二三四五六七八九○◯])/g;

/** What a character folds to: letters, GAP or nothing. A line break parts words as a sign does. */
function toUnits(character: string, simplified: ReadonlyMap<string, string>): string {
  if (character === '\n') return GAP;
  if (INVISIBLE.test(character)) return NOTHING;
  const plain = [...character.normalize('NFKC').toLowerCase()].filter((one) => LETTERS.test(one));
  return plain.length === 0 ? GAP : plain.map((one) => simplified.get(one) ?? one).join('');
}

/** A way to fold; what it has found out about a character it remembers. */
export class Fold {
  private readonly known = new Map<string, string>();
  private readonly simplified: ReadonlyMap<string, string>;

  /** @param simplified the simplified character for each traditional one */
  constructor(simplified: ReadonlyMap<string, string>) {
    this.simplified = simplified;
  }

  /** Folds one character (code point). */
  toUnits(character: string): string {
    const known = this.known.get(character);
    if (known !== undefined) return known;
    const units = toUnits(character, this.simplified);
    this.known.set(character, units);
    return units;
  }

  /** Folds a text. Linear in its length. */
  fold(text: string): Folded {
    const plain = /[○◯]/.test(text) ? text.replace(ZERO, '〇') : text;
    const at: number[] = [];
    let units = '';
    let gap = false;
    let index = 0;
    let gapBefore = false;
    for (const character of plain) {
      const letters = this.toUnits(character);
      if (letters === GAP) gap = true;
      else if (letters !== NOTHING) {
        if (gap && units !== '') units += GAP;
        else if (gap) gapBefore = true;
        gap = false;
        units += letters;
        for (let count = letters.length; count > 0; count -= 1) at.push(index);
      }
      index += character.length;
    }
    return { units, at, gapBefore, gapAfter: gap };
  }
}

/** Maps the characters of one text to those of another, one against one. */
export const toTable = (from: string, to: string): ReadonlyMap<string, string> => {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
};

/** The letters alone. */
export const withoutGaps = (units: string): string => units.replaceAll(GAP, '');

/** Which keys of the index a phrase is made of. */
import { GAP } from '../fold/letters.ts';

/** A phrase as it is looked for. */
export interface Phrase {
  /** Folded letters, without gaps. */
  readonly letters: string;
  /**
   * Whether signs stand in the text after each letter: yes, no, or null where both will do. One shorter than `letters`.
   */
  readonly gaps: readonly (boolean | null)[];
}

/** A key that stands at some letter of the phrase. */
export interface Node {
  readonly units: string;
  /** The letter of the phrase after its last one. */
  readonly end: number;
  /** It goes on to longer keys, but the phrase ends here. */
  readonly isSplit: boolean;
}

/** The same phrase whatever signs stand between its letters. */
export const toLoosePhrase = (letters: string): Phrase => ({
  letters,
  gaps: Array.from({ length: Math.max(0, letters.length - 1) }, () => null),
});

/** The phrase of folded units as they stand: signs where they have signs, none elsewhere. */
export function toStrictPhrase(units: string): Phrase {
  const gaps: boolean[] = [];
  for (let index = 1; index < units.length; index += 1) {
    if (units[index] !== GAP) gaps.push(units[index - 1] === GAP);
  }
  return { letters: units.replaceAll(GAP, ''), gaps };
}

/** The keys that may stand at letter `start` of the phrase: those of the index that are as long as there are. */
export function toNodes({ letters, gaps }: Phrase, start: number, split: ReadonlyMap<string, number>): Node[] {
  let open = [{ units: letters.charAt(start), end: start + 1, isSplit: true }];
  const nodes: Node[] = [];
  while (open.length > 0) {
    open = open.flatMap(({ units, end }) => {
      const longer = toGaps(gaps[end - 1]).map((gap) => units + gap + letters.charAt(end));
      return longer.map((one) => ({ units: one, end: end + 1, isSplit: split.has(one) }));
    });
    nodes.push(...open.filter(({ isSplit, end }) => !isSplit || end === letters.length));
    open = open.filter(({ isSplit, end }) => isSplit && end < letters.length);
  }
  return nodes;
}

const toGaps = (gap: boolean | null | undefined): readonly string[] => (gap === null ? ['', GAP] : gap ? [GAP] : ['']);

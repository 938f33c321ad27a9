import { toTable } from '../../../src/search/fold/letters.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../../src/search/fold/traditional.ts';

const table = toTable(TRADITIONAL, SIMPLIFIED);
const TRADITIONAL_CHARACTER = new RegExp(`[${TRADITIONAL}]`, 'gu');

/** What two texts have to share to be the same to a reader who searches: letters and digits, of one width, case and script. */
export const toLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(TRADITIONAL_CHARACTER, (character) => table.get(character) ?? character);

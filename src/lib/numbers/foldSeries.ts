/** Makes 机关代字 comparable, however they are typed. */
import { SIMPLIFIED, TRADITIONAL } from '../../search/fold/traditional.ts';

const simplified = new Map(Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED[at] ?? character]));

/** Traditional characters as simplified ones, one for one: 青政發 → 青政发. */
export const toSimplified = (text: string): string =>
  text.replace(/[\u3400-\u9fff\uf900-\ufaff]/g, (character) => simplified.get(character) ?? character);

/** 机关代字 as a key: `青农（計）發` → `青农计发`. Letters and digits alone, simplified, in lower case. */
export const foldSeries = (series: string): string =>
  toSimplified(series.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

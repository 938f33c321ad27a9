import { pinyin } from 'pinyin-pro';
import { isSimplified } from './simplified.ts';

/** The place at the head of a gazette's or an authority's name: 青禾县人民政府公报 → 青禾县. */
const PLACE =
  /^(?:[\p{Script=Han}]{2,9}?(?:省|自治区))?([\p{Script=Han}]{2,8}?(?:自治[区州县旗]|[省市县区州盟旗镇乡]))/u;

/**
 * Variants of a place's name that its own archive proves wrong: 涇源县 where the gazette is called 泾源县人民政府公报. A
 * character counts as a variant when it stands in the place's full name instead of the right one, is no simplified
 * character, and is read the same. Such a character stands for the right one wherever it occurs.
 */
export function findPlaceVariants(names: readonly string[], text: string): Map<string, string> {
  const variants = new Map<string, string>();
  for (const place of new Set(names.flatMap((name) => PLACE.exec(name)?.[1] ?? []))) {
    const characters = Array.from(place);
    for (const [at, right] of characters.slice(0, -1).entries()) {
      const form = new RegExp(
        `${characters.slice(0, at).join('')}(\\p{Script=Han})${characters.slice(at + 1).join('')}`,
        'gu',
      );
      for (const [, found = right] of text.matchAll(form)) if (isVariant(found, right)) variants.set(found, right);
    }
  }
  return variants;
}

const isVariant = (found: string, right: string): boolean =>
  found !== right && isSimplified(right) && !isSimplified(found) && pinyin(found) === pinyin(right);

/** Part of an address from a name that others may share the sound of. */
import { pinyin } from 'pinyin-pro';
import { toSha256 } from '../toSha256.ts';

/** A post may be a line long. */
const LONGEST = 60;

/**
 * `李静` → `lijing-` and eight hexadecimal digits of the name's SHA-256. Made from the name alone, so that the address
 * stays when 李婧 comes; a person's surname is read as a surname (单 shan, not dan).
 */
export function toStableSlug(name: string, isPerson: boolean): string {
  const sound = pinyin(name, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    ...(isPerson ? { surname: 'head' as const } : {}),
  });
  const letters = sound
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const hash = toSha256(name).slice(0, 8);
  return `${letters.slice(0, LONGEST) || 'name'}-${hash}`;
}

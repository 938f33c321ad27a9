import { readOrgans } from '../forms.ts';
import { ruleOfLine } from './rule.ts';

/**
 * The name of an organ that stands alone: a 发文机关署名 (GB/T 9704-2012, 7.3.5), or the first line of a title.
 *
 *     青禾县人民政府办公室
 */
export const signature = ruleOfLine('signature', (text) => {
  const organs = readOrgans(text.replace(/[（(]\s*(?:印章|公章|盖章|章)\s*[)）]$/, ''));
  return organs.length > 0 ? { value: organs.join('\n') } : null;
});

/**
 * The masks of forms.ts as words of a page have them: `138****0000`, an identity number of eighteen or fifteen places,
 * a card, and `******` behind the word for password.
 */
const MASKS = [
  /(?<!\d)1[3-9]\d\*{4}\d{4}(?!\d)/,
  /(?<!\d)\d{6}(?:\*{8}\d{3}[\dXx]|\*{6}\d{3})(?!\d)/,
  /(?<!\d)\d{4}\*{8,11}\d{4}(?!\d)/,
  /(?:密\s{0,2}码|口\s{0,2}令)[^\S\n]?[：:为是]{1,2}[^\S\n]?\*{6}(?!\*)/,
] as const;

/** Whether markdown or plain text shows personal data that was masked. Stars may be escaped by backslashes. */
export function hasMaskedData(text: string): boolean {
  if (!text.includes('*')) return false;
  const words = text.replaceAll('\\*', '*');
  return MASKS.some((mask) => mask.test(words));
}

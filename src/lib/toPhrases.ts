/** Where a title may break: GB/T 9704—2012, 7.3.1 asks for lines that end with a word. */

export interface Phrase {
  readonly text: string;
  /** Whether it stays on one line. */
  readonly together: boolean;
}

/** Short words in quotation marks (`“十四五”`), numbers with their measure (`2023年`, `第3号`), and the last words of a title with their mark: `的通知`, `》的意见`. */
const TOGETHER = /“[^“”\s]{1,6}”|第?\d{1,4}[年月日号期届次]度?|[》）”]?的[^的《》\s]{2,3}$/g;

/** The title in parts; those together are short, so that they fit on any screen. */
export function toPhrases(title: string): Phrase[] {
  const phrases: Phrase[] = [];
  let end = 0;
  for (const { 0: text, index } of title.matchAll(TOGETHER)) {
    if (index > end) phrases.push({ text: title.slice(end, index), together: false });
    phrases.push({ text, together: true });
    end = index + text.length;
  }
  return end < title.length ? [...phrases, { text: title.slice(end), together: false }] : phrases;
}

/** Characters that take two columns of a terminal: East Asian Wide and Fullwidth of Unicode's UAX #11. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Combining marks and invisible characters. */
const NONE = /\p{Mn}|[\u200B-\u200F\u2060\uFEFF]/u;

/** Columns that `text` takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

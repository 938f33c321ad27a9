const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What would open a list, a heading or a rule. */
const OPENING = /^(\s*(?:\d{1,9})?)([-+#=]|(?<=\d)[.)])/;

/**
 * Words of a gazette → markdown that shows exactly these words: no HTML, no marks, no lists, no links by accident
 * (CommonMark 0.31: backslash escapes, entities). Only what could be a mark is escaped, so that the file stays
 * readable. `opensLine`: whether the words are the first of their line.
 */
export function escapeMarkdown(text: string, opensLine = true): string {
  const escaped = text
    .replace(/[&<>]/g, (character) => CHARACTERS[character] ?? character)
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|__+/gu, (run) => run.replace(/_/g, '\\_'))
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\{(?=[#.])/g, '\\{')
    .replace(/\s*\n\s*/g, '\\\n');
  return opensLine ? escaped.replace(OPENING, '$1\\$2') : escaped;
}

const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Words of a gazette → markdown that shows exactly these words: no HTML, no marks, no lists, no links by accident
 * (CommonMark 0.31: backslash escapes, entities). Single words stay readable: only what could be a mark is escaped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => CHARACTERS[character] ?? character)
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|__+/gu, (run) => run.replace(/_/g, '\\_'))
    .replace(/^(\s*)([-+#=]|\d{1,9}[.)])/, (_, space: string, mark: string) => space + escapeLast(mark))
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\{(?=[#.])/g, '\\{')
    .replace(/\s*\n\s*/g, '\\\n');
}

/** `1.` → `1\.`, `-` → `\-`. */
function escapeLast(mark: string): string {
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}

const LINE_END = /\r\n?/g;
/** A form feed, which print programs put at a page's head, and the rest of C0 but tab and line feed. */
const CONTROL = /[\0-\x08\x0B-\x1F\x7F]/g;

/**
 * Text as decoded → text with `\n` at line ends and blanks for control characters. A form feed on a line of its own
 * leaves a blank line. No line is added or lost, so that a line number is the one that an editor shows.
 */
export function toUniformText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(LINE_END, '\n')
    .replace(CONTROL, ' ');
}

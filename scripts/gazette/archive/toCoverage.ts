import { diagnose } from '../diagnostics.ts';
import type { Diagnostic, Issue, Line, Report } from '../types.ts';

/** How much of a source's text reaches its pages. */
export interface Coverage {
  readonly path: string;
  /** Letters and figures of the source, and how many of them stand in its files or in a diagnostic. */
  readonly letters: number;
  readonly kept: number;
  readonly lines: number;
  /** Lines of which a word was found nowhere. */
  readonly lost: readonly number[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Checks that nothing is lost: every run of letters in a source line stands in a text made of its issue, or in the words of
 * a diagnostic that says why it was dropped or mended. Counts letters of each line against those of the files, so that
 * a paragraph that is joined, escaped or put into a table still counts. Linear in the text.
 */
export function toCoverage(
  issue: Issue,
  lines: readonly Line[],
  texts: readonly string[],
  told: readonly Diagnostic[],
  report: Report,
): Coverage {
  const available = countLetters([...texts, ...told.map((one) => one.words ?? '')]);
  const lost: number[] = [];
  let letters = 0;
  let kept = 0;
  for (const line of lines) {
    const own = lettersOf(line.cells ? line.raw : line.text);
    const missing = takeLetters(available, own);
    letters += own.length;
    kept += own.length - missing.length;
    if (missing.length === 0) continue;
    lost.push(line.number);
    report(
      diagnose('lost-words', { path: issue.source.path, line: line.number }, { text: missing.slice(0, 30).join('') }),
    );
  }
  return { path: issue.source.path, letters, kept, lines: lines.length, lost };
}

function lettersOf(text: string): string[] {
  const words = text
    .replace(/<input(?:\s[^<>]*)?>/g, '')
    .replace(/<\/?(?:p|b|br|strong|td|tr|th|table|sup|sub)(?:\s[^<>]*)?\/?>/g, '')
    .normalize('NFKC');
  return [...(words.match(WORD) ?? []).join('')];
}

function countLetters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Takes a line's letters out of what is available; gives those that were not. */
function takeLetters(available: Map<string, number>, letters: readonly string[]): string[] {
  return letters.filter((letter) => {
    const count = available.get(letter) ?? 0;
    if (count > 0) available.set(letter, count - 1);
    return count === 0;
  });
}

import { ruleOfLine } from './rule.ts';

const PAGE =
  /^(?:[-—–―·•]\s*\d{1,4}\s*[-—–―·•]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[IVXⅠ-Ⅻ]{1,4})$/;

/**
 * A page number that print left between the lines.
 *
 *     — 12 —
 */
export const running = ruleOfLine('running', (text, line) =>
  PAGE.test(text) || isLoneFigure(text, line.gap) ? {} : null,
);

/** A figure alone between blank lines; a cell that lost its tab stands without them. */
function isLoneFigure(text: string, gap: boolean): boolean {
  return gap && /^\d{1,3}$/.test(text);
}

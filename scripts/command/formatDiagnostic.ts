import type { Diagnostic, Severity } from '../gazette/types.ts';
import { style } from './terminal.ts';
import { widthOf } from './widthOf.ts';

const COLOR = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** Columns of a source line that are shown; gazette lines are whole paragraphs. */
const MOST_COLUMNS = 96;
/** Columns that are shown before the first character meant. */
const COLUMNS_BEFORE = 30;

/**
 * A diagnostic as an editor reads it:
 *
 *     content/source/qinghe/2026-1.txt:214:8 warning[missing-date]: 《…》没有成文日期
 *     214 │ 青禾县人民政府（此件公开发布）
 *         │               ^^^^^^^^^^^^^^^^
 *     help: 在落款后补一行日期，如“2026年9月9日”。
 *
 * `path` is what to call the file, `line` the source line that is meant, if it is known.
 */
export function formatDiagnostic(diagnostic: Diagnostic, path: string, line: string | undefined): string {
  const { code, severity, message, help, column } = diagnostic;
  const place = [path, diagnostic.line, ...(column ? [column] : [])].join(':');
  const head = `${style('bold', place)} ${style(COLOR[severity], `${severity}[${code}]`)}: ${message}`;
  const frame = line === undefined ? [] : toFrame(diagnostic, line);
  return [head, ...frame, `${style('cyan', 'help')}: ${help}`].join('\n');
}

/** The source line, cut to what is meant, and carets below the characters meant. */
function toFrame(diagnostic: Diagnostic, line: string): string[] {
  const number = String(diagnostic.line);
  const start = diagnostic.column ? diagnostic.column - 1 : line.length - line.trimStart().length;
  const end = diagnostic.column ? start + (diagnostic.length ?? 1) : line.trimEnd().length;
  const from = startOfView(line, start);
  const before = (from > 0 ? '…' : '') + show(line.slice(from, start));
  const room = MOST_COLUMNS - widthOf(before);
  const meant = cut(show(line.slice(start, end)), room);
  const after = meant.endsWith('…') ? '' : cut(show(line.slice(end)), room - widthOf(meant));
  const margin = ' '.repeat(number.length);
  const carets = style(COLOR[diagnostic.severity], '^'.repeat(Math.max(widthOf(meant), 1)));
  return [`${number} │ ${before}${meant}${after}`, `${margin} │ ${' '.repeat(widthOf(before))}${carets}`];
}

/** Where the view of a line begins so that what is meant, at `start`, is in it. */
function startOfView(line: string, start: number): number {
  if (widthOf(line.slice(0, start)) <= COLUMNS_BEFORE + 1) return 0;
  let from = start;
  while (from > 0 && widthOf(line.slice(from - 1, start)) <= COLUMNS_BEFORE) from -= 1;
  return from;
}

/** Tabs and other white space as something that has a width. */
function show(text: string): string {
  return text.replace(/\t/g, '  ').replace(/[^\S\u3000]/g, ' ');
}

/** As much of `text` as `columns` hold, with `…` where something is left out. */
function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const char of text) {
    width += widthOf(char);
    if (width > columns) break;
    kept += char;
  }
  return `${kept}…`;
}

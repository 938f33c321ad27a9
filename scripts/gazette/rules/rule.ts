import type { Block, BlockKind, Line } from '../types.ts';

/**
 * One form of text, recognised by itself. `read` looks at `lines[index]` (and, where the form takes several lines, at
 * those after it) and gives the block that begins there, or null. It never looks back, and it never throws.
 */
export interface Rule {
  readonly kind: BlockKind;
  read(lines: readonly Line[], index: number): Block | null;
}

/** What a rule for a form of one line has read out of the words. */
export type Reading = Omit<Block, 'kind' | 'lines'>;

/** A rule for a form that takes one line without tabs: `read` gets its words. */
export function ruleOfLine(kind: BlockKind, read: (text: string, line: Line) => Reading | null): Rule {
  return {
    kind,
    read(lines, index) {
      const line = lines[index];
      if (!line || line.cells) return null;
      const reading = read(line.text, line);
      return reading && { kind, lines: [line], ...reading };
    },
  };
}

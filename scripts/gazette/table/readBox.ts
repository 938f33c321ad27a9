import { joinWords } from '../forms.ts';
import type { Line } from '../types.ts';
import { isHeaderRow, isSerialHead } from './isHeaderRow.ts';
import { toCellText } from './toCellText.ts';

/** Cells of a box that stand together without a blank line: its title, its header, or one of its rows. */
interface Group {
  readonly lines: number[];
  readonly cells: string[];
}

/** A table that was printed as one cell a line. */
export interface Box {
  /** How many lines it takes. */
  readonly count: number;
  readonly caption?: string;
  readonly captionLine?: number;
  /** The header first. */
  readonly rows: readonly { readonly lines: readonly number[]; readonly cells: readonly string[] }[];
}

/** No box has more columns; longer runs of indented lines are paragraphs. */
const MAX_COLUMNS = 12;

/**
 * Reads the box that begins at a line, or null if none does.
 *
 *     ⇥专栏1 重点工程        title, becomes the caption
 *     ⇥序号                 header: as many cells as the table has columns
 *     ⇥项目
 *     ⇥数量
 *     （个）                a cell that spilled over to the next line
 *     ⇥1                   rows, with or without blank lines between
 *     ⇥防洪堤
 *     ⇥2
 */
export function readBox(lines: readonly Line[], index: number): Box | null {
  if (!isBoxCell(lines[index])) return null;
  const reader = new BoxReader(lines, index);
  const title = isTitle(lines, index) ? reader.readGroup(1) : null;
  const header = reader.readHeader();
  if (!header) return null;
  const rows = reader.readRows(header.cells.length);
  if (rows.length === 0) return null;
  const caption = title && { caption: title.cells.join(''), captionLine: title.lines[0] ?? 0 };
  return { count: reader.at - index, ...caption, rows: [header, ...rows] };
}

/** A line that is one tab and one cell. */
function isBoxCell(line: Line | undefined): line is Line {
  return line?.cells?.[0]?.trim() === '' && line.cells.slice(1).filter((cell) => cell.trim() !== '').length === 1;
}

const textOf = (line: Line): string => toCellText((line.cells ?? [line.text]).join(' '));

/** `专栏1 …`, or a cell that stands alone above the header. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !isBoxCell(next)) return false;
  return textOf(line).startsWith('专栏') || next.gap;
}

/**
 * Whether the line without a tab is the rest of the cell above: short, no label, no sentence, and the box goes on after
 * it with an indented line.
 */
function isSpill(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || line.cells || !isBoxCell(next)) return false;
  const text = line.text.replace(/\s/g, '');
  return text.length <= 12 && !/[。；：:]$|^(?:[（(]?[一二三四五六七八九十]+[)）、]|第|附件|注)/.test(text);
}

/** `合计` above blank cells, of which a line of white space keeps nothing, and the figures of the last columns below. */
function isTotalAlone(total: Group, figures: Group, columns: number): boolean {
  const isLabel =
    total.cells.length === 1 && /^(?:合计|总计|共计|小计)$/.test(total.cells[0]?.replace(/\s/g, '') ?? '');
  return isLabel && figures.cells.length < columns - 1 && figures.cells.every((cell) => /^[\d.,，%％—-]+$/.test(cell));
}

function joinTotal(total: Group, figures: Group, columns: number): Group {
  const blanks = Array.from({ length: columns - 1 - figures.cells.length }, () => '');
  return { lines: [...total.lines, ...figures.lines], cells: [...total.cells, ...blanks, ...figures.cells] };
}

class BoxReader {
  at: number;
  private readonly lines: readonly Line[];

  constructor(lines: readonly Line[], at: number) {
    this.lines = lines;
    this.at = at;
  }

  /** Cells up to the next blank line before an indented line, at most `max`; what spilled over is joined on. */
  readGroup(max: number): Group {
    const group: Group = { lines: [], cells: [] };
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at];
      if (!line) break;
      const text = textOf(line);
      if (isBoxCell(line)) {
        if (group.cells.length > 0 && (line.gap || group.cells.length === max || text.startsWith('专栏'))) break;
        group.cells.push(text);
      } else if (group.cells.length > 0 && isSpill(this.lines, this.at)) {
        group.cells.push(joinWords(group.cells.pop() ?? '', text));
      } else break;
      group.lines.push(line.number);
    }
    return group;
  }

  /** The header: cells up to a blank line, or up to the number 1 where the first cell is 序号. Null if it is none. */
  readHeader(): Group | null {
    const start = this.at;
    const header = this.readGroup(MAX_COLUMNS + 1);
    const first = isSerialHead(header.cells[0]) ? header.cells.indexOf('1') : -1;
    if (first > 0) {
      this.at = start;
      const again = this.readGroup(first);
      return isHeaderRow(again.cells) ? again : null;
    }
    const { length } = header.cells;
    return length >= 2 && length <= MAX_COLUMNS && isHeaderRow(header.cells) ? header : null;
  }

  /** Rows of as many cells as the header has; the last or any row may lack some. A longer group ends the box. */
  readRows(columns: number): Group[] {
    const rows: Group[] = [];
    for (;;) {
      const start = this.at;
      const group = this.readGroup(columns);
      const alone = group.cells.length === 1 && (group.cells[0] ?? '').length > 20;
      if (group.cells.length === 0 || alone || group.cells[0]?.startsWith('专栏')) {
        this.at = start;
        return rows;
      }
      const last = rows.at(-1);
      if (last && isTotalAlone(last, group, columns)) rows[rows.length - 1] = joinTotal(last, group, columns);
      else rows.push(group);
    }
  }
}

/**
 * Draws the cover of an issue from its own data: the gazette's name on a slip at the right, the titles of its documents
 * in ruled columns from right to left, as old Chinese books do, and year and number below.
 */
import { measureLine, toColumn, toLine, type Style } from './text.ts';

export interface Cover {
  /** Name of the gazette. */
  readonly name: string;
  readonly authority: string | undefined;
  readonly year: number | undefined;
  readonly number: number | undefined;
  readonly totalNumber: number | undefined;
  /** Titles in the order of the issue. */
  readonly titles: readonly string[];
  /** The site's colour and what reads on it. */
  readonly color: string;
  readonly onColor: string;
}

export const COVER_WIDTH = 900;
export const COVER_HEIGHT = 1200;

const PAPER = '#faf6ee';
const INK = '#2a2521';

// The ruled columns and the slip.
const TOP = 84;
const FOOT = 900;
const COLUMNS_LEFT = 84;
const COLUMN = 54;
const COLUMN_COUNT = 10;
const SLIP_LEFT = 664;
const SLIP_WIDTH = 152;

/** Ideographic space. */
const INDENT = '\u3000';

const TITLE_STEP = 32;
const TITLE: Style = { size: 28, weight: 500, color: INK };

const rectangle = (x: number, y: number, width: number, height: number, rest: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${rest}/>`;

/** Cuts titles into columns; the second column of a title begins one character lower. What does not fit is left out. */
export function toColumns(titles: readonly string[], perColumn: number, count: number): string[] {
  const columns = titles.flatMap((title) => {
    const characters = [...title.replace(/\s/g, '')];
    const first = characters.splice(0, perColumn).join('');
    const rest = Array.from({ length: Math.ceil(characters.length / (perColumn - 1)) }, (_, index) =>
      characters.slice(index * (perColumn - 1), (index + 1) * (perColumn - 1)).join(''),
    );
    return [first, ...rest.map((part) => `${INDENT}${part}`)];
  });
  if (columns.length <= count) return columns;
  const last = [...(columns[count - 1] ?? '')].slice(0, perColumn - 1).join('');
  return [...columns.slice(0, count - 1), `${last}…`];
}

const frame = (color: string): string =>
  rectangle(36, 36, 828, 1128, `fill="none" stroke="${color}" stroke-width="8"`) +
  rectangle(50, 50, 800, 1100, `fill="none" stroke="${color}" stroke-width="2"`);

const rules = (color: string): string =>
  Array.from({ length: COLUMN_COUNT + 1 }, (_, index) =>
    rectangle(COLUMNS_LEFT + index * COLUMN - 1, TOP, 2, FOOT - TOP, `fill="${color}" fill-opacity="0.4"`),
  ).join('');

async function toTitles(titles: readonly string[]): Promise<string> {
  const perColumn = Math.floor((FOOT - TOP - 32) / TITLE_STEP);
  const columns = toColumns(titles, perColumn, COLUMN_COUNT);
  const right = COLUMNS_LEFT + (COLUMN_COUNT - 1) * COLUMN + (COLUMN - TITLE.size) / 2;
  const paths = columns.map((text, index) => toColumn(text, right - index * COLUMN, TOP + 16, TITLE, TITLE_STEP));
  return (await Promise.all(paths)).join('');
}

async function toSlip({ name, color, onColor }: Cover): Promise<string> {
  const height = FOOT - TOP;
  const step = Math.min(100, (height - 72) / [...name].length);
  const style: Style = { size: Math.min(84, step * 0.86), weight: 800, color: onColor };
  const begin = TOP + (height - step * [...name].length) / 2 + (step - style.size) / 2;
  const inner = `fill="none" stroke="${onColor}" stroke-opacity="0.6" stroke-width="2"`;
  return (
    rectangle(SLIP_LEFT, TOP, SLIP_WIDTH, height, `fill="${color}"`) +
    rectangle(SLIP_LEFT + 9, TOP + 9, SLIP_WIDTH - 18, height - 18, inner) +
    (await toColumn(name, SLIP_LEFT + (SLIP_WIDTH - style.size) / 2, begin, style, step))
  );
}

/** Smaller where it would not fit. */
async function toAuthority(authority: string): Promise<string> {
  const style: Style = { size: 32, weight: 600, color: INK };
  const spacing = 4;
  const room = COVER_WIDTH - 2 * COLUMNS_LEFT;
  const share = Math.min(1, room / Math.max(1, await measureLine(authority, style, spacing)));
  return toLine(authority, COLUMNS_LEFT, 1084, { ...style, size: style.size * share }, spacing * share);
}

async function toFoot({ year, number, totalNumber, authority, color }: Cover): Promise<string> {
  const large: Style = { size: 128, weight: 700, color };
  const small: Style = { size: 36, weight: 600, color: INK };
  const issue = number === undefined ? '' : `第${number}期`;
  const total = totalNumber === undefined ? '' : `总第${totalNumber}期`;
  const lines = [issue, total].filter(Boolean);
  const right = async (text: string, y: number): Promise<string> =>
    toLine(text, SLIP_LEFT + SLIP_WIDTH - (await measureLine(text, small)), y, small);
  return (
    (year === undefined ? '' : await toLine(String(year), COLUMNS_LEFT - 4, 934, large)) +
    (await Promise.all(lines.map((text, index) => right(text, 962 + index * 52)))).join('') +
    (await toAuthority(authority ?? ''))
  );
}

/** The cover as SVG, `COVER_WIDTH` × `COVER_HEIGHT` pixels; all words are paths. */
export async function toCoverSvg(cover: Cover): Promise<string> {
  const parts = await Promise.all([toTitles(cover.titles), toSlip(cover), toFoot(cover)]);
  const size = `width="${COVER_WIDTH}" height="${COVER_HEIGHT}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}"`;
  const paper = rectangle(0, 0, COVER_WIDTH, COVER_HEIGHT, `fill="${PAPER}"`);
  const drawn = paper + frame(cover.color) + rules(cover.color) + parts.join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawn}</svg>`;
}

/**
 * Draws the cover of an issue from its own data: the gazette's name on a slip at the right, the titles of its documents
 * in ruled columns from right to left, as old Chinese books do, and year and number below.
 */
import { Canvas, INK } from './Canvas.ts';
import { paintGlyphs } from './paintGlyphs.ts';
import { measureLine, type PlacedGlyph, type Style, toColumn, toLine } from './text.ts';

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

// The ruled columns and the slip.
const TOP = 84;
const HEIGHT = 816;
const COLUMNS_LEFT = 84;
const COLUMN = 54;
const COLUMN_COUNT = 10;
const SLIP = { x: 664, y: TOP, width: 152, height: HEIGHT };

/** Ideographic space. */
const INDENT = '\u3000';

const TITLE_STEP = 32;
const TITLE: Style = { size: 28, weight: 500, color: INK };

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

/** Everything but words. */
function paintGround(canvas: Canvas, { color, onColor }: Cover): void {
  canvas.frame({ x: 32, y: 32, width: 836, height: 1136 }, 8, color);
  canvas.frame({ x: 49, y: 49, width: 802, height: 1102 }, 2, color);
  for (let index = 0; index <= COLUMN_COUNT; index++) {
    canvas.fill({ x: COLUMNS_LEFT + index * COLUMN - 1, y: TOP, width: 2, height: HEIGHT }, color, 2);
  }
  canvas.fill(SLIP, color);
  const { x, y, width, height } = SLIP;
  canvas.frame({ x: x + 8, y: y + 8, width: width - 16, height: height - 16 }, 2, onColor, 3);
}

async function setTitles(titles: readonly string[]): Promise<PlacedGlyph[]> {
  const perColumn = Math.floor((HEIGHT - 32) / TITLE_STEP);
  const columns = toColumns(titles, perColumn, COLUMN_COUNT);
  const right = COLUMNS_LEFT + (COLUMN_COUNT - 1) * COLUMN + (COLUMN - TITLE.size) / 2;
  const placed = columns.map((text, index) => toColumn(text, right - index * COLUMN, TOP + 16, TITLE, TITLE_STEP));
  return (await Promise.all(placed)).flat();
}

function setSlip({ name, onColor }: Cover): Promise<PlacedGlyph[]> {
  const step = Math.min(100, (HEIGHT - 72) / [...name].length);
  const style: Style = { size: Math.max(1, Math.floor(Math.min(84, step * 0.86))), weight: 800, color: onColor };
  const begin = TOP + (HEIGHT - step * [...name].length) / 2 + (step - style.size) / 2;
  return toColumn(name, SLIP.x + (SLIP.width - style.size) / 2, begin, style, step);
}

/** Smaller where it would not fit. */
async function setAuthority(authority: string): Promise<PlacedGlyph[]> {
  const style: Style = { size: 32, weight: 600, color: INK };
  const spacing = 4;
  const room = COVER_WIDTH - 2 * COLUMNS_LEFT;
  const share = Math.min(1, room / Math.max(1, await measureLine(authority, style, spacing)));
  const size = Math.max(1, Math.floor(style.size * share));
  return toLine(authority, COLUMNS_LEFT, 1084, { ...style, size }, spacing * share);
}

async function setFoot({ year, number, totalNumber, authority, color }: Cover): Promise<PlacedGlyph[]> {
  const large: Style = { size: 128, weight: 700, color };
  const small: Style = { size: 36, weight: 600, color: INK };
  const issue = number === undefined ? '' : `第${number}期`;
  const total = totalNumber === undefined ? '' : `总第${totalNumber}期`;
  const lines = [issue, total].filter(Boolean);
  const right = async (text: string, y: number): Promise<PlacedGlyph[]> =>
    toLine(text, SLIP.x + SLIP.width - (await measureLine(text, small)), y, small);
  return [
    ...(year === undefined ? [] : await toLine(String(year), COLUMNS_LEFT - 4, 934, large)),
    ...(await Promise.all(lines.map((text, index) => right(text, 962 + index * 52)))).flat(),
    ...(await setAuthority(authority ?? '')),
  ];
}

/** The cover, `COVER_WIDTH` × `COVER_HEIGHT` pixels. */
export async function toCover(cover: Cover): Promise<Canvas> {
  const words = await Promise.all([setTitles(cover.titles), setSlip(cover), setFoot(cover)]);
  const canvas = new Canvas(COVER_WIDTH, COVER_HEIGHT, cover);
  paintGround(canvas, cover);
  paintGlyphs(canvas, words.flat());
  return canvas;
}

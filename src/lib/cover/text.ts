/** Sets Chinese text in lines and in columns: says where each glyph stands. */
import { findGlyph, type Glyph } from './glyphs.ts';

export interface Style {
  /** In pixels of the picture. */
  readonly size: number;
  readonly weight: number;
  readonly color: string;
}

// Where the font's character square stands: its foot is 12 hundredths below the base line.
const DESCENT = 120;

/** Forms for columns (CJK Compatibility Forms, U+FE10–FE4F), for marks that print puts on their side. */
const VERTICAL: Record<string, string> = {
  '（': '︵',
  '）': '︶',
  '〔': '︹',
  '〕': '︺',
  '《': '︽',
  '》': '︾',
  '〈': '︿',
  '〉': '﹀',
  '“': '﹃',
  '”': '﹄',
  '‘': '﹁',
  '’': '﹂',
  '—': '︱',
  '－': '︱',
  '-': '︱',
};

/** Marks that stand elsewhere in a column: how far they move to the right and up, in parts of their size. */
const MOVED: Record<string, readonly [right: number, up: number]> = {
  '，': [0.6, 0.55],
  '、': [0.6, 0.55],
  '。': [0.55, 0.5],
  '：': [0.25, 0.12],
  '；': [0.25, 0.12],
};

/** A glyph in a picture. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  /** In pixels of the picture. */
  readonly size: number;
  readonly color: string;
  /** The left end of its base line; of a turned one, the upper end. */
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}

/** A character, given the left end of its base line by its width in pixels; none where the font does not have it. */
async function toPlaced(
  character: string,
  { size, weight, color }: Style,
  toPlace: (width: number) => readonly [x: number, y: number],
  turned = false,
): Promise<PlacedGlyph[]> {
  const glyph = await findGlyph(character, weight);
  if (glyph === undefined || glyph.outline.commands.length === 0) return [];
  const [x, y] = toPlace((glyph.width * size) / 1000);
  return [{ glyph, size, color, x, y, turned }];
}

const toBase = (y: number, size: number): number => y + size - (DESCENT * size) / 1000;

/** A character in a column: a narrow one stands in the middle, a row of dots is turned, other marks move. */
function toStanding(character: string, x: number, y: number, style: Style): Promise<PlacedGlyph[]> {
  const { size } = style;
  const base = toBase(y, size);
  if (character === '…') return toPlaced(character, style, () => [x + y + size - base, y], true);
  const [right, up] = MOVED[character] ?? [0, 0];
  return toPlaced(VERTICAL[character] ?? character, style, (width) => {
    return [x + (size - width) / 2 + right * size, base - up * size];
  });
}

/** Width of a line of text in pixels; `spacing` is added after each character. */
export async function measureLine(text: string, { size, weight }: Style, spacing = 0): Promise<number> {
  const glyphs = await Promise.all([...text].map((character) => findGlyph(character, weight)));
  const width = glyphs.reduce((sum, glyph) => sum + ((glyph?.width ?? 1000) * size) / 1000 + spacing, 0);
  return text === '' ? 0 : width - spacing;
}

/** A line of text, its top left corner at x, y. */
export async function toLine(text: string, x: number, y: number, style: Style, spacing = 0): Promise<PlacedGlyph[]> {
  const base = toBase(y, style.size);
  let left = x;
  const placed: PlacedGlyph[] = [];
  for (const character of text) {
    const from = left;
    placed.push(...(await toPlaced(character, style, () => [from, base])));
    left += (await measureLine(character, style)) + spacing;
  }
  return placed;
}

/** A column of text, top down, its top left corner at x, y; `step` is the way from one character to the next. */
export async function toColumn(text: string, x: number, y: number, style: Style, step: number): Promise<PlacedGlyph[]> {
  const placed = [...text].map((character, index) => toStanding(character, x, y + index * step, style));
  return (await Promise.all(placed)).flat();
}

/** Sets Chinese text as SVG paths, in lines and in columns. */
import { findGlyph } from './glyphs.ts';

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

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

interface Place {
  /** Top left corner of the character's square. */
  readonly x: number;
  readonly y: number;
}

/** A character, its transformation given by its scale and the place of its left end on the base line. */
async function toPath(
  character: string,
  style: Style,
  toMatrix: (scale: number, width: number) => readonly number[],
): Promise<string> {
  const glyph = await findGlyph(character, style.weight);
  if (glyph === undefined || glyph.path === '') return '';
  const scale = style.size / 1000;
  const matrix = toMatrix(scale, glyph.width * scale)
    .map(round)
    .join(' ');
  return `<path fill="${style.color}" transform="matrix(${matrix})" d="${glyph.path}"/>`;
}

const toBase = (y: number, size: number): number => y + size - (DESCENT * size) / 1000;

/** A character in a line. */
const toUpright = (character: string, { x, y }: Place, style: Style): Promise<string> =>
  toPath(character, style, (scale) => [scale, 0, 0, -scale, x, toBase(y, style.size)]);

/** A character in a column: a narrow one stands in the middle, a row of dots is turned, other marks move. */
function toStanding(character: string, { x, y }: Place, style: Style): Promise<string> {
  const { size } = style;
  const base = toBase(y, size);
  if (character === '…') return toPath(character, style, (scale) => [0, scale, scale, 0, x + y + size - base, y]);
  const [right, up] = MOVED[character] ?? [0, 0];
  return toPath(VERTICAL[character] ?? character, style, (scale, width) => {
    return [scale, 0, 0, -scale, x + (size - width) / 2 + right * size, base - up * size];
  });
}

/** Width of a line of text in pixels; `spacing` is added after each character. */
export async function measureLine(text: string, { size, weight }: Style, spacing = 0): Promise<number> {
  const glyphs = await Promise.all([...text].map((character) => findGlyph(character, weight)));
  const width = glyphs.reduce((sum, glyph) => sum + ((glyph?.width ?? 1000) * size) / 1000 + spacing, 0);
  return text === '' ? 0 : width - spacing;
}

/** A line of text, its top left corner at x, y. */
export async function toLine(text: string, x: number, y: number, style: Style, spacing = 0): Promise<string> {
  let left = x;
  const paths: string[] = [];
  for (const character of text) {
    paths.push(await toUpright(character, { x: left, y }, style));
    const glyph = await findGlyph(character, style.weight);
    left += ((glyph?.width ?? 1000) * style.size) / 1000 + spacing;
  }
  return paths.join('');
}

/** A column of text, top down, its top left corner at x, y; `step` is the way from one character to the next. */
export async function toColumn(text: string, x: number, y: number, style: Style, step: number): Promise<string> {
  const paths = [...text].map((character, index) => toStanding(character, { x, y: y + index * step }, style));
  return (await Promise.all(paths)).join('');
}

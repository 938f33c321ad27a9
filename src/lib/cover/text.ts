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
  '，': '︐',
  '、': '︑',
  '。': '︒',
  '：': '︓',
  '；': '︔',
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
  '…': '︙',
};

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A character whose square has its top left corner at x, y; a narrow one stands in the middle of `box`. */
async function toCharacter(character: string, x: number, y: number, style: Style, box?: number): Promise<string> {
  const glyph = await findGlyph(character, style.weight);
  if (glyph === undefined || glyph.path === '') return '';
  const scale = style.size / 1000;
  const left = box === undefined ? x : x + (box - glyph.width * scale) / 2;
  const base = y + style.size - DESCENT * scale;
  const move = `matrix(${scale} 0 0 ${-scale} ${round(left)} ${round(base)})`;
  return `<path fill="${style.color}" transform="${move}" d="${glyph.path}"/>`;
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
    paths.push(await toCharacter(character, left, y, style));
    const glyph = await findGlyph(character, style.weight);
    left += ((glyph?.width ?? 1000) * style.size) / 1000 + spacing;
  }
  return paths.join('');
}

/** A column of text, top down, its top left corner at x, y; `step` is the way from one character to the next. */
export async function toColumn(text: string, x: number, y: number, style: Style, step: number): Promise<string> {
  const characters = [...text].map((character) => VERTICAL[character] ?? character);
  const paths = characters.map((character, index) => toCharacter(character, x, y + index * step, style, style.size));
  return (await Promise.all(paths)).join('');
}

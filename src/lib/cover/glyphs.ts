/**
 * Chinese characters as SVG paths, from the font package Noto Serif SC. With paths, a picture looks the same on every
 * machine, also on one that has no Chinese font. The package cuts the font into about a hundred files by character.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import decompress from 'woff2-encoder/decompress';

export interface Glyph {
  /** SVG path data in a square of 1000 units, y upwards. */
  readonly path: string;
  /** Advance in the same units: 1000 for a Chinese character. */
  readonly width: number;
}

interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const PACKAGE = '@fontsource-variable/noto-serif-sc';

/** `U+4e00-4e02,U+4e05` as pairs of code points. */
const toRanges = (list: string): Slice['ranges'] =>
  list.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });

function readSlices(): Slice[] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  const list = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(list).map(([name, ranges]) => ({
    file: join(folder, 'files', `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: toRanges(ranges),
  }));
}

let slices: Slice[] | undefined;
const fonts = new Map<string, Promise<Font>>();
const variations = new Map<string, Promise<Font>>();
const glyphs = new Map<string, Promise<Glyph | undefined>>();

function findSlice(codePoint: number): Slice | undefined {
  slices ??= readSlices();
  return slices.find(({ ranges }) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last));
}

async function readFont(file: string): Promise<Font> {
  const font = create(Buffer.from(await decompress(readFileSync(file))));
  if (font.isCollection) throw new Error(`${file} holds more than one font`);
  return font;
}

/** Unpacking takes longer than all else: a file is unpacked once for all weights. */
function findFont(file: string): Promise<Font> {
  const font = fonts.get(file) ?? readFont(file);
  fonts.set(file, font);
  return font;
}

async function readVariation(file: string, weight: number): Promise<Font> {
  return (await findFont(file)).getVariation({ wght: weight });
}

function findVariation(file: string, weight: number): Promise<Font> {
  const key = `${file} ${weight}`;
  const variation = variations.get(key) ?? readVariation(file, weight);
  variations.set(key, variation);
  return variation;
}

async function readGlyph(character: string, weight: number): Promise<Glyph | undefined> {
  const codePoint = character.codePointAt(0) ?? 0;
  const slice = findSlice(codePoint);
  if (slice === undefined) return undefined;
  const font = await findVariation(slice.file, weight);
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
  const scale = 1000 / font.unitsPerEm;
  return { path: path.scale(scale).toSVG(), width: advanceWidth * scale };
}

/** The glyph of a character in a weight from 200 to 900; undefined when the font does not have it. */
export function findGlyph(character: string, weight: number): Promise<Glyph | undefined> {
  const key = `${character}${weight}`;
  const glyph = glyphs.get(key) ?? readGlyph(character, weight);
  glyphs.set(key, glyph);
  return glyph;
}

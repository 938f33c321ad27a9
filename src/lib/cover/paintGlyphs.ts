/** Puts set text on a picture, and into SVG. */
import type { Canvas } from './Canvas.ts';
import type { Glyph } from './glyphs.ts';
import { type Mask, toMask } from './toMask.ts';
import type { PlacedGlyph } from './text.ts';

/** What a glyph looks like in a size is a fact of the font: the pictures of an archive repeat most of them. */
const masks = new WeakMap<Glyph, Map<string, Mask>>();

function findMask({ glyph, size, turned }: PlacedGlyph): Mask {
  const known = masks.get(glyph) ?? new Map<string, Mask>();
  masks.set(glyph, known);
  const key = `${size} ${turned}`;
  const mask = known.get(key) ?? toMask(glyph.outline, size, turned);
  known.set(key, mask);
  return mask;
}

/** Paints glyphs; each stands on whole pixels. */
export function paintGlyphs(canvas: Canvas, placed: readonly PlacedGlyph[]): void {
  for (const one of placed) canvas.stamp(findMask(one), Math.round(one.x), Math.round(one.y), one.color);
}

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Upright glyphs as SVG paths. */
export const toSvgPaths = (placed: readonly PlacedGlyph[]): string =>
  placed
    .map(({ glyph, size, color, x, y }) => {
      const matrix = [size / 1000, 0, 0, -size / 1000, x, y].map(round).join(' ');
      return `<path fill="${color}" transform="matrix(${matrix})" d="${glyph.outline.toSVG()}"/>`;
    })
    .join('');

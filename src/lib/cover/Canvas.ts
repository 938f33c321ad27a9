/**
 * A picture of sixteen colours: four that it is painted with, and those between a ground and what is painted on it, which
 * make the edges of words smooth. Each pixel is the index of its colour, so that nothing has to look for the colours after.
 */
import { mix, type Rgb, toRgb } from '../palette.ts';
import { LEVELS, type Mask } from './toMask.ts';

/** Ground of all pictures, and words on it. */
export const PAPER = '#faf6ee';
export const INK = '#2a2521';

/** `#rrggbb` each. */
export interface Colors {
  /** The site's, for surfaces and words on paper. */
  readonly color: string;
  /** Words on a surface. */
  readonly onColor: string;
}

/** In whole pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paper first; the four, and four steps on the way from paper to ink, from paper to the colour, from there to what is on it. */
function toSixteen({ color, onColor }: Colors): Rgb[] {
  const [paper, ink, main, onMain] = [PAPER, INK, color, onColor].map(toRgb) as [Rgb, Rgb, Rgb, Rgb];
  const steps = Array.from({ length: LEVELS - 1 }, (_, index) => (index + 1) / LEVELS);
  const toSteps = (from: Rgb, to: Rgb) => steps.map((step) => mix(from, to, step));
  return [paper, ink, main, onMain, ...toSteps(paper, ink), ...toSteps(paper, main), ...toSteps(main, onMain)];
}

const distance = (one: Rgb, other: Rgb): number =>
  one.reduce((sum, part, index) => sum + (part - (other[index] ?? 0)) ** 2, 0);

/** Index of the colour that is nearest to one. */
function findNearest(colors: readonly Rgb[], color: Rgb): number {
  const distances = colors.map((one) => distance(one, color));
  return distances.indexOf(Math.min(...distances));
}

export class Canvas {
  /** The sixteen. */
  readonly colors: readonly Rgb[];
  /** Indexes of colours, row by row. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  private readonly mixed = new Map<string, Uint8Array>();

  /** An empty one: paper. */
  constructor(width: number, height: number, colors: Colors) {
    this.width = width;
    this.height = height;
    this.colors = toSixteen(colors);
    this.pixels = new Uint8Array(width * height);
  }

  /** Fills a rectangle of whole pixels; `level` of `LEVELS` parts of the colour, the rest is what was there. */
  fill({ x, y, width, height }: Rectangle, color: string, level = LEVELS): void {
    const mixed = this.toMixed(color);
    for (let row = y; row < y + height; row++) {
      const [from, end] = [row * this.width + x, row * this.width + x + width];
      if (level === LEVELS) this.pixels.fill(mixed[LEVELS] ?? 0, from, end);
      else for (let at = from; at < end; at++) this.paint(at, mixed, level);
    }
  }

  /** A frame within a rectangle, its sides so many pixels wide. */
  frame({ x, y, width, height }: Rectangle, side: number, color: string, level = LEVELS): void {
    this.fill({ x, y, width, height: side }, color, level);
    this.fill({ x, y: y + height - side, width, height: side }, color, level);
    this.fill({ x, y: y + side, width: side, height: height - 2 * side }, color, level);
    this.fill({ x: x + width - side, y: y + side, width: side, height: height - 2 * side }, color, level);
  }

  /** Paints a mask, its left end on the base line at x, y; what lies outside is left out. */
  stamp(mask: Mask, x: number, y: number, color: string): void {
    const mixed = this.toMixed(color);
    const [left, top] = [x + mask.left, y + mask.top];
    const [first, end] = [Math.max(0, -left), Math.min(mask.width, this.width - left)];
    for (let row = Math.max(0, -top); row < Math.min(mask.height, this.height - top); row++) {
      const at = (top + row) * this.width + left;
      const from = row * mask.width;
      for (let column = first; column < end; column++) {
        this.paint(at + column, mixed, mask.levels[from + column] ?? 0);
      }
    }
  }

  private paint(at: number, mixed: Uint8Array, level: number): void {
    if (level > 0) this.pixels[at] = mixed[(this.pixels[at] ?? 0) * (LEVELS + 1) + level] ?? 0;
  }

  /** For each of the sixteen and each level: what comes of it when a colour is painted on it. */
  private toMixed(color: string): Uint8Array {
    const known = this.mixed.get(color);
    if (known) return known;
    const levels = Array.from({ length: LEVELS + 1 }, (_, level) => level / LEVELS);
    const made = this.colors.flatMap((ground) =>
      levels.map((share) => findNearest(this.colors, mix(ground, toRgb(color), share))),
    );
    const mixed = Uint8Array.from(made);
    this.mixed.set(color, mixed);
    return mixed;
  }
}

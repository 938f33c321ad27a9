/**
 * How much of each pixel a glyph covers. The usual way of font rasterisers (FreeType, cairo): outlines become short lines;
 * each pixel row is cut by fine scan lines; where the winding number is not zero (overlapping contours are one shape), the
 * line's part of each pixel counts. Plain arithmetic: the same bytes on every machine.
 */
import type { Outline } from './glyphs.ts';

/** A rectangle of pixels around a glyph. */
export interface Mask {
  /** Of its top left pixel, from the left end of the glyph on the base line, y downwards. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Row by row, from 0 to `LEVELS`. */
  readonly levels: Uint8Array;
}

/** Steps from nothing to all of a pixel. */
export const LEVELS = 5;

/** Scan lines in a row of pixels. */
const LINES = 16;

type Shape = Pick<Outline, 'commands'>;
type Point = readonly [x: number, y: number];
type Line = readonly [from: Point, to: Point];

/** Where a scan line meets the outline, and whether that goes down (1) or up (-1). */
type Crossing = readonly [x: number, winding: number];

/** A quadratic curve as lines; its deviation from a straight one says how many. */
function toChords([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): Line[] {
  const bend = Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2);
  const count = Math.min(16, Math.ceil(Math.sqrt(bend) * 2) + 1);
  const points = Array.from({ length: count + 1 }, (_, index): Point => {
    const [at, rest] = [index / count, 1 - index / count];
    const toPart = (a: number, b: number, c: number) => rest * rest * a + 2 * at * rest * b + at * at * c;
    return [toPart(x0, x1, x2), toPart(y0, y1, y2)];
  });
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

/** The outline as lines, each contour closed. The font's curves are quadratic (TrueType). */
function toLines({ commands }: Shape, toPoint: (x: number, y: number) => Point): Line[] {
  const lines: Line[] = [];
  let [begin, last]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const { command, args } of commands) {
    const [x = 0, y = 0, endX = x, endY = y] = args;
    const to = command === 'closePath' ? begin : toPoint(endX, endY);
    if (command === 'moveTo') begin = to;
    else if (command === 'quadraticCurveTo') lines.push(...toChords(last, toPoint(x, y), to));
    else if (command === 'bezierCurveTo') throw new Error('A TrueType outline has no cubic curves');
    else lines.push([last, to]);
    last = to;
  }
  return lines;
}

/** Crossings of each scan line; the first lies in the middle of the uppermost 16th of the row `top`. */
function toCrossings(lines: readonly Line[], top: number, count: number): Crossing[][] {
  const crossings = Array.from({ length: count }, (): Crossing[] => []);
  const toIndex = (y: number) => Math.ceil((y - top) * LINES - 0.5);
  for (const [[x0, y0], [x1, y1]] of lines) {
    const winding = y0 < y1 ? 1 : -1;
    for (let index = toIndex(Math.min(y0, y1)); index < toIndex(Math.max(y0, y1)); index++) {
      const y = top + (index + 0.5) / LINES;
      crossings[index]?.push([x0 + ((y - y0) * (x1 - x0)) / (y1 - y0), winding]);
    }
  }
  return crossings;
}

/** Adds the part of each pixel of a row between two places. */
function addSpan(row: Float64Array, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x++) row[x] = (row[x] ?? 0) + Math.min(x + 1, to) - Math.max(x, from);
}

/** Adds what lies inside on one scan line. */
function addLine(row: Float64Array, crossings: Crossing[], left: number): void {
  crossings.sort(([one], [other]) => one - other);
  let inside = 0;
  let begin = 0;
  for (const [x, winding] of crossings) {
    if (inside === 0) begin = x - left;
    inside += winding;
    if (inside === 0) addSpan(row, begin, x - left);
  }
}

/** The pixels of a glyph, `size` of them high; turned, it lies on its side (for marks in columns). */
export function toMask(outline: Shape, size: number, turned: boolean): Mask {
  const scale = size / 1000;
  const lines = toLines(outline, (x, y) => (turned ? [y * scale, x * scale] : [x * scale, -y * scale]));
  if (lines.length === 0) return { left: 0, top: 0, width: 0, height: 0, levels: new Uint8Array() };
  const [xs, ys] = [lines.map(([[x]]) => x), lines.map(([[, y]]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.ceil(Math.max(...xs)) - left;
  const height = Math.ceil(Math.max(...ys)) - top;
  const crossings = toCrossings(lines, top, height * LINES);
  const levels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = new Float64Array(width);
    for (const line of crossings.slice(y * LINES, (y + 1) * LINES)) addLine(row, line, left);
    levels.set(
      row.map((part) => Math.round((part / LINES) * LEVELS)),
      y * width,
    );
  }
  return { left, top, width, height, levels };
}

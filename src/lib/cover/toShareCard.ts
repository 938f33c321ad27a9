/**
 * Draws the picture that is shown when an address is shared: a card in the site's colour with a gazette's name, an issue,
 * and the titles of its first documents.
 */
import { SHARE_HEIGHT, SHARE_WIDTH } from '../metadata/openGraphTags.ts';
import { Canvas, INK } from './Canvas.ts';
import { paintGlyphs } from './paintGlyphs.ts';
import { measureLine, type PlacedGlyph, type Style, toLine } from './text.ts';

export interface ShareCard {
  /** Small, above: the archive or the gazette. */
  readonly name: string;
  /** Large: the issue, or the archive. */
  readonly title: string;
  /** Below the title: the authority, a count. */
  readonly note: string;
  /** Titles of documents, as many as fit. */
  readonly titles: readonly string[];
  /** The site's colour and what reads on it. */
  readonly color: string;
  readonly onColor: string;
}

const LEFT = 80;
const WIDTH = SHARE_WIDTH - 2 * LEFT;
const HEAD = 300;
const LINE = 60;
const LINES = 4;

/** Text cut to a width, `…` where something is left out. Characters are as wide as high, or narrower. */
async function toFitting(text: string, style: Style, width: number): Promise<string> {
  if ((await measureLine(text, style)) <= width) return text;
  const count = Math.floor(width / style.size) - 1;
  return `${[...text].slice(0, Math.max(1, count)).join('')}…`;
}

/** A line made smaller until it fits, down to half of its size; then it is cut. */
async function setTitleLine(text: string, x: number, y: number, style: Style): Promise<PlacedGlyph[]> {
  const width = await measureLine(text, style);
  const fitting = Math.floor((style.size * WIDTH) / Math.max(width, 1));
  const size = Math.max(style.size / 2, Math.min(style.size, fitting));
  const fitted = { ...style, size };
  return toLine(await toFitting(text, fitted, WIDTH), x, y + (style.size - size) / 2, fitted);
}

async function setTitles(titles: readonly string[]): Promise<PlacedGlyph[]> {
  const style: Style = { size: 32, weight: 500, color: INK };
  const shown = titles.slice(0, LINES);
  const lines = shown.map(async (title, index) =>
    toLine(await toFitting(title, style, WIDTH), LEFT, HEAD + 48 + index * LINE, style),
  );
  return (await Promise.all(lines)).flat();
}

/** The card, 1200 × 630 pixels. */
export async function toShareCard({ name, title, note, titles, color, onColor }: ShareCard): Promise<Canvas> {
  const small: Style = { size: 36, weight: 600, color: onColor };
  const words = await Promise.all([
    setTitleLine(name, LEFT, 52, small),
    setTitleLine(title, LEFT, 112, { size: 84, weight: 800, color: onColor }),
    setTitleLine(note, LEFT, 228, { ...small, size: 30, weight: 500 }),
    setTitles(titles),
  ]);
  const canvas = new Canvas(SHARE_WIDTH, SHARE_HEIGHT, { color, onColor });
  canvas.fill({ x: 0, y: 0, width: SHARE_WIDTH, height: HEAD }, color);
  canvas.fill({ x: 0, y: HEAD + 8, width: SHARE_WIDTH, height: 3 }, color);
  paintGlyphs(canvas, words.flat());
  return canvas;
}

/**
 * Draws the picture that is shown when an address is shared: a card in the site's colour with a gazette's name, an issue,
 * and the titles of its first documents.
 */
import { SHARE_HEIGHT, SHARE_WIDTH } from '../metadata/openGraphTags.ts';
import { measureLine, toLine, type Style } from './text.ts';

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

const PAPER = '#faf6ee';
const INK = '#2a2521';
const LEFT = 80;
const WIDTH = SHARE_WIDTH - 2 * LEFT;
const HEAD = 300;
const LINE = 60;
const LINES = 4;

const rectangle = (x: number, y: number, width: number, height: number, rest: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${rest}/>`;

/** Text cut to a width, `…` where something is left out. Characters are as wide as high, or narrower. */
async function toFitting(text: string, style: Style, width: number): Promise<string> {
  if ((await measureLine(text, style)) <= width) return text;
  const count = Math.floor(width / style.size) - 1;
  return `${[...text].slice(0, Math.max(1, count)).join('')}…`;
}

/** A line made smaller until it fits, down to half of its size; then it is cut. */
async function toTitleLine(text: string, x: number, y: number, style: Style): Promise<string> {
  const width = await measureLine(text, style);
  const size = Math.max(style.size / 2, Math.min(style.size, (style.size * WIDTH) / Math.max(width, 1)));
  const fitted = { ...style, size };
  return toLine(await toFitting(text, fitted, WIDTH), x, y + (style.size - size) / 2, fitted);
}

async function toTitles(titles: readonly string[]): Promise<string> {
  const style: Style = { size: 32, weight: 500, color: INK };
  const shown = titles.slice(0, LINES);
  const lines = shown.map(async (title, index) =>
    toLine(await toFitting(title, style, WIDTH), LEFT, HEAD + 48 + index * LINE, style),
  );
  return (await Promise.all(lines)).join('');
}

/** The card as SVG, 1200 × 630 pixels; all words are paths. */
export async function toShareSvg({ name, title, note, titles, color, onColor }: ShareCard): Promise<string> {
  const small: Style = { size: 36, weight: 600, color: onColor };
  const parts = await Promise.all([
    toTitleLine(name, LEFT, 52, small),
    toTitleLine(title, LEFT, 112, { size: 84, weight: 800, color: onColor }),
    toTitleLine(note, LEFT, 228, { ...small, size: 30, weight: 500 }),
    toTitles(titles),
  ]);
  const size = `width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}"`;
  const ground =
    rectangle(0, 0, SHARE_WIDTH, SHARE_HEIGHT, `fill="${PAPER}"`) +
    rectangle(0, 0, SHARE_WIDTH, HEAD, `fill="${color}"`) +
    rectangle(0, HEAD + 8, SHARE_WIDTH, 3, `fill="${color}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}${parts.join('')}</svg>`;
}

/**
 * Makes the colours of the site from the one that an editor sets, so that words in that colour, and white words on it,
 * can always be read (WCAG 2.2, 1.4.3 and 1.4.6: contrast ratio).
 */
type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

const toRgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const toHex = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, index) => part + ((to[index] ?? 0) - part) * share) as unknown as Rgb;

/** Relative luminance as WCAG defines it. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast ratio of two colours `#rrggbb`, from 1 to 21. */
export const contrast = (one: string, other: string): number => contrastOf(toRgb(one), toRgb(other));

/** `color` moved towards `goal` in small steps until it reads on `ground` with the ratio. */
function toReadable(color: Rgb, ground: Rgb, goal: Rgb, ratio: number): Rgb {
  const steps = Array.from({ length: 51 }, (_, index) => mix(color, goal, index / 50));
  return steps.find((step) => contrastOf(step, ground) >= ratio) ?? goal;
}

/** Page grounds of the two schemes; tokens.css has the same. */
export const GROUNDS = { light: '#fcfbf9', dark: '#171513' } as const;

export interface Palette {
  /** The colour as set, for surfaces and rules. */
  readonly main: string;
  /** For words on the light and on the dark ground. */
  readonly light: string;
  readonly dark: string;
  /** The same for the reading mode of high contrast, on white and on black (1.4.6: 7:1). */
  readonly strong: string;
  readonly strongDark: string;
  /** Black or white, whichever reads on `main`. */
  readonly onMain: string;
}

/** The colours for the site's own grounds. */
export function toPalette(color: string): Palette {
  const main = toRgb(color);
  return {
    main: color,
    light: toHex(toReadable(main, toRgb(GROUNDS.light), BLACK, 5.5)),
    dark: toHex(toReadable(main, toRgb(GROUNDS.dark), WHITE, 6.5)),
    strong: toHex(toReadable(main, WHITE, BLACK, 7.1)),
    strongDark: toHex(toReadable(main, BLACK, WHITE, 7.1)),
    onMain: contrastOf(main, WHITE) >= contrastOf(main, BLACK) ? '#ffffff' : '#000000',
  };
}

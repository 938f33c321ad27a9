import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { Canvas } from '../../src/lib/cover/Canvas.ts';
import { findGlyph } from '../../src/lib/cover/glyphs.ts';
import { toSvgPaths } from '../../src/lib/cover/paintGlyphs.ts';
import { toLine } from '../../src/lib/cover/text.ts';
import { COVER_HEIGHT, COVER_WIDTH, toColumns, toCover, type Cover } from '../../src/lib/cover/toCover.ts';
import { LEVELS, toMask } from '../../src/lib/cover/toMask.ts';
import { toPng } from '../../src/lib/cover/toPng.ts';
import { toShareCard } from '../../src/lib/cover/toShareCard.ts';

const LOOK = { color: '#9b1c1f', onColor: '#ffffff' };

const COVER: Cover = {
  name: '青禾县人民政府公报',
  authority: '青禾县人民政府',
  year: 2023,
  number: 1,
  totalNumber: 9,
  titles: ['关于废止、宣布失效一批文件的决定', '关于印发《青禾县“十四五”规划（试行）》的通知'],
  ...LOOK,
};

const BARE: Cover = {
  ...COVER,
  year: undefined,
  number: undefined,
  totalNumber: undefined,
  authority: undefined,
  titles: [],
};

const LONG = '青禾县人民政府公报'.repeat(8);

type Part = readonly [left: number, top: number, right: number, bottom: number];

/** How many pixels of a part of a picture are not paper. */
function countPainted({ pixels, width }: Canvas, [left, top, right, bottom]: Part): number {
  const rows = Array.from({ length: bottom - top }, (_, row) => (top + row) * width);
  return rows.reduce((sum, at) => sum + pixels.subarray(at + left, at + right).filter((pixel) => pixel > 0).length, 0);
}

describe('cover', () => {
  test('has its size, and the same data give the same bytes', async () => {
    const png = toPng(await toCover(COVER));
    assert.deepEqual(toPng(await toCover(COVER)), png);
    const { width, height, format } = await sharp(png).metadata();
    assert.deepEqual({ width, height, format }, { width: COVER_WIDTH, height: COVER_HEIGHT, format: 'png' });
  });

  test('shows titles, year, number and authority where there are any', async () => {
    const [full, bare] = [await toCover(COVER), await toCover(BARE)];
    for (const [what, part] of [
      ['first title', [572, 90, 622, 890]],
      ['second title', [518, 90, 568, 890]],
      ['year', [60, 934, 400, 1060]],
      ['number', [664, 962, 820, 1000]],
      ['total number', [600, 1014, 820, 1052]],
      ['authority', [60, 1084, 400, 1120]],
    ] as const) {
      assert.ok(countPainted(full, part) > 300, what);
      assert.equal(countPainted(bare, part), 0, what);
    }
    assert.ok(countPainted(bare, [664, 84, 816, 900]) === 152 * 816, 'the slip');
  });

  test('leaves out what the font does not have', async () => {
    assert.equal(await findGlyph('\u{e000}', 500), undefined);
    const gap = await toCover({ ...COVER, titles: ['甲\u{e000}乙'] });
    assert.ok(countPainted(gap, [572, 165, 622, 195]) > 20);
    assert.equal(countPainted(gap, [572, 133, 622, 163]), 0);
  });

  test('holds names that are longer than the picture', async () => {
    const long = await toCover({
      ...COVER,
      name: LONG,
      authority: LONG,
      titles: Array.from({ length: 60 }, () => LONG),
    });
    assert.equal(long.pixels.length, COVER_WIDTH * COVER_HEIGHT);
    for (const outside of [0, 868]) assert.equal(countPainted(long, [outside, 0, outside + 32, COVER_HEIGHT]), 0);
    const card = await toShareCard({ name: LONG, title: LONG, note: LONG, titles: [LONG], ...LOOK });
    assert.equal(countPainted(card, [1120, 311, 1200, 630]), 0);
  });

  test('draws bolder with more weight', async () => {
    const [thin, bold] = await Promise.all([findGlyph('青', 300), findGlyph('青', 900)]);
    assert.ok(thin && bold);
    const toInk = (glyph: typeof thin) =>
      toMask(glyph.outline, 60, false).levels.reduce((sum, level) => sum + level, 0);
    assert.ok(toInk(bold) > 1.5 * toInk(thin));
    assert.equal(bold.width, 1000);
  });
});

describe('columns of titles', () => {
  test('go on one character lower', () => {
    assert.deepEqual(toColumns(['甲乙丙丁戊', '己'], 3, 9), ['甲乙丙', '\u3000丁戊', '己']);
  });

  test('end with dots where they do not fit', () => {
    assert.deepEqual(toColumns(['甲乙', '丙丁', '戊己'], 2, 2), ['甲乙', '丙…']);
  });
});

describe('mask', () => {
  type Commands = Parameters<typeof toMask>[0]['commands'];
  const toContour = (...points: (readonly [x: number, y: number])[]): Commands => [
    ...points.map(([x, y], index) => ({
      command: index === 0 ? ('moveTo' as const) : ('lineTo' as const),
      args: [x, y],
    })),
    { command: 'closePath', args: [] },
  ];
  const square = (from: number, to: number): Commands => toContour([from, from], [to, from], [to, to], [from, to]);
  const hole = (from: number, to: number): Commands => toContour([from, from], [from, to], [to, to], [to, from]);
  const toRows = (commands: Commands, turned = false): string[] => {
    const { levels, width } = toMask({ commands }, 10, turned);
    return Array.from({ length: levels.length / width }, (_, row) =>
      levels.subarray(row * width, (row + 1) * width).join(''),
    );
  };

  test('says how much of each pixel is covered', () => {
    assert.deepEqual(toRows(square(0, 200)), ['55', '55']);
    assert.deepEqual(toRows(square(40, 160)), ['22', '22']);
    assert.deepEqual(toRows(toContour([0, 0], [240, 0], [240, 200], [0, 200])), ['552', '552']);
  });

  test('begins at the glyph, above the base line', () => {
    const { left, top, width, height } = toMask({ commands: square(300, 500) }, 10, false);
    assert.deepEqual({ left, top, width, height }, { left: 3, top: -5, width: 2, height: 2 });
  });

  test('takes overlapping contours as one shape, and one that runs the other way as a hole', () => {
    assert.deepEqual(toRows([...square(0, 300), ...square(100, 300)]), ['555', '555', '555']);
    assert.deepEqual(toRows([...square(0, 300), ...hole(100, 200)]), ['555', '505', '555']);
  });

  test('lies on its side when it is turned', () => {
    const flat = toContour([0, 0], [300, 0], [300, 100], [0, 100]);
    assert.deepEqual(toRows(flat), ['555']);
    assert.deepEqual(toRows(flat, true), ['5', '5', '5']);
  });

  test('of nothing is empty', () => {
    assert.equal(toMask({ commands: [] }, 10, false).levels.length, 0);
  });

  test('is what another program draws', async () => {
    for (const character of '青禾县政府公报，〔2026〕Aé') {
      const size = 40;
      const [placed] = await toLine(character, 10, 10, { size, weight: 500, color: '#000000' });
      assert.ok(placed);
      // Glyphs stand on whole pixels.
      const whole = { ...placed, x: Math.round(placed.x), y: Math.round(placed.y) };
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80">${toSvgPaths([whole])}</svg>`;
      const drawn = await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer();
      const { left, top, width, levels } = toMask(placed.glyph.outline, size, false);
      const own = new Uint8Array(80 * 80);
      levels.forEach((level, index) => {
        const [x, y] = [whole.x + left + (index % width), whole.y + top + Math.floor(index / width)];
        own[y * 80 + x] = (level * 255) / LEVELS;
      });
      const differences = own.map((level, index) => Math.abs(level - (drawn[index] ?? 0)));
      // Half a level, and what a scan line more or less makes.
      assert.ok(Math.max(...differences) <= 255 * (0.5 / LEVELS + 0.07), `${character} ${Math.max(...differences)}`);
    }
  });
});

describe('picture', () => {
  test('has sixteen colours, paper first', () => {
    const { colors, pixels } = new Canvas(3, 2, LOOK);
    assert.equal(new Set(colors.map(String)).size, 16);
    assert.deepEqual(colors[0], [0xfa, 0xf6, 0xee]);
    assert.deepEqual([...pixels], [0, 0, 0, 0, 0, 0]);
  });

  test('is read by another program as it was painted, also with an odd width', async () => {
    const canvas = new Canvas(31, 17, LOOK);
    canvas.fill({ x: 3, y: 2, width: 20, height: 10 }, LOOK.color);
    canvas.frame({ x: 5, y: 4, width: 16, height: 6 }, 2, LOOK.onColor, 3);
    const glyph = await findGlyph('报', 700);
    assert.ok(glyph);
    canvas.stamp(toMask(glyph.outline, 24, false), 15, 20, '#2a2521');
    const { data, info } = await sharp(toPng(canvas)).raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, info.channels], [31, 17, 3]);
    assert.deepEqual(
      [...data],
      [...canvas.pixels].flatMap((pixel) => (canvas.colors[pixel] ?? []).map(Math.round)),
    );
    assert.ok(new Set(canvas.pixels).size > 6);
  });
});

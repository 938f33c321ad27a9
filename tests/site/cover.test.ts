import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { findGlyph } from '../../src/lib/cover/glyphs.ts';
import { COVER_HEIGHT, COVER_WIDTH, toColumns, toCoverSvg, type Cover } from '../../src/lib/cover/toCoverSvg.ts';
import { toPng } from '../../src/lib/cover/toPng.ts';

const COVER: Cover = {
  name: '青禾县人民政府公报',
  authority: '青禾县人民政府',
  year: 2023,
  number: 1,
  totalNumber: 9,
  titles: ['关于废止、宣布失效一批文件的决定', '关于印发《青禾县“十四五”规划（试行）》的通知'],
  color: '#9b1c1f',
  onColor: '#ffffff',
};

describe('cover', () => {
  test('has its size, and the same data give the same bytes', async () => {
    const svg = await toCoverSvg(COVER);
    assert.equal(await toCoverSvg(COVER), svg);
    const png = await toPng(svg);
    assert.deepEqual(await toPng(svg), png);
    const { width, height, format } = await sharp(png).metadata();
    assert.deepEqual({ width, height, format }, { width: COVER_WIDTH, height: COVER_HEIGHT, format: 'png' });
  });

  test('draws every character as a path, and needs no font', async () => {
    const svg = await toCoverSvg(COVER);
    const words = [COVER.name, COVER.authority ?? '', '2023', '第1期', '总第9期', ...COVER.titles].join('');
    assert.equal([...svg.matchAll(/<path /g)].length, [...words].length);
    assert.doesNotMatch(svg, /<text|font/);
  });

  test('stands without year, number and titles', async () => {
    const bare = {
      ...COVER,
      year: undefined,
      number: undefined,
      totalNumber: undefined,
      authority: undefined,
      titles: [],
    };
    assert.match(await toCoverSvg(bare), /^<svg /);
  });

  test('sets an authority smaller that would run over the edge', async () => {
    const svg = await toCoverSvg({ ...COVER, authority: '青禾县人民政府'.repeat(8) });
    const edge = { left: COVER_WIDTH - 36, top: 1060, width: 36, height: 80 };
    // Paper, and the straight frame: every row is the same.
    const rows = await sharp(await toPng(svg))
      .extract(edge)
      .removeAlpha()
      .raw()
      .toBuffer();
    const first = rows.subarray(0, edge.width * 3);
    for (let row = 1; row < edge.height; row += 1) {
      assert.deepEqual(rows.subarray(row * edge.width * 3, (row + 1) * edge.width * 3), first);
    }
  });

  test('leaves out what the font does not have', async () => {
    assert.equal(await findGlyph('\u{e000}', 500), undefined);
    assert.match(await toCoverSvg({ ...COVER, titles: ['甲\u{e000}乙'] }), /^<svg /);
  });

  test('draws bolder with more weight', async () => {
    const [thin, bold] = await Promise.all([findGlyph('青', 300), findGlyph('青', 900)]);
    assert.notEqual(thin?.path, bold?.path);
    assert.equal(bold?.width, 1000);
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

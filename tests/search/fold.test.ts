import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Fold, toTable, withoutGaps } from '../../src/search/fold/letters.ts';
import { readNumber } from '../../src/search/fold/number.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../src/search/fold/traditional.ts';

const fold = new Fold(toTable(TRADITIONAL, SIMPLIFIED));
const units = (text: string): string => fold.fold(text).units;

describe('folding', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['width', 'ＰＭ２．５', 'pm2 5'],
    ['case', 'PM2.5', 'pm2 5'],
    ['traditional characters', '青禾縣關於發佈', '青禾县关于发布'],
    ['white space', '李　 静\t同志', '李静同志'],
    ['signs', '印发《青禾县（试行）》的', '印发 青禾县 试行 的'],
    ['a line break', '青禾县\n人民政府', '青禾县 人民政府'],
    ['circles as zeros', '二○二一年', '二〇二一年'],
    ['a circle elsewhere', '选○否', '选 否'],
    ['compatibility characters', '①㎡㈠', '1m2一'],
    ['invisible characters', '青\u200b禾\ufeff县\u00ad', '青禾县'],
    ['characters beyond the plane', '𠮷野', '𠮷野'],
  ];
  for (const [name, text, folded] of same) test(name, () => assert.equal(units(text), folded));

  test('says from where each letter comes', () => {
    const { units: folded, at } = fold.fold('《Ａ㎡》 县');
    assert.equal(folded, 'am2 县');
    assert.deepEqual(at, [1, 2, 2, 5]);
  });

  test('the table leads to characters that it leaves as they are', () => {
    assert.equal(TRADITIONAL.length, SIMPLIFIED.length);
    for (const character of Array.from(SIMPLIFIED)) assert.ok(!TRADITIONAL.includes(character), character);
  });

  test('folded twice is folded once', () => {
    for (const text of ['ⅢＡ県縣½', '關於“三農”工作', 'İstanbul']) {
      const once = withoutGaps(units(text));
      assert.equal(withoutGaps(units(once)), once);
    }
  });
});

describe('numbers', () => {
  const ZHENGFA = [
    '青政发〔2021〕56号',
    '青政发［2021］56号',
    '青政发【2021】56号',
    '青政发[2021]56号',
    '青政发(2021)56号',
    '青政发（2021）第56号',
    '青政发2021年56号',
    '青政发2021-56',
    '青政发 2021 56',
    '青政发202156号',
    '青政发〔２０２１〕５６号',
    '青政發〔2021〕56號',
    '青政发〔2021〕056号',
    '青政发〔二〇二一〕五十六号',
    '青政发〔二○二一〕56号',
    ' 青 政 发 〔 2021 〕 56 号 ',
  ];
  for (const text of ZHENGFA) {
    test(text, () => assert.deepEqual(readNumber(text, fold), { series: '青政发', year: 2021, serials: [56] }));
  }

  test('a series with brackets', () => {
    assert.equal(readNumber('青农（计）发〔2021〕7号', fold)?.series, '青农计发');
    assert.equal(readNumber('青农计发2021-7', fold)?.series, '青农计发');
  });

  test('two in one', () => assert.deepEqual(readNumber('青政发〔2021〕57、60号', fold)?.serials, [57, 60]));

  for (const text of [
    '青禾县人民政府令第3号',
    '青禾县人民政府令3号',
    '青禾县人民政府第3号令',
    '青禾縣人民政府令第三号',
  ]) {
    test(text, () =>
      assert.deepEqual(readNumber(text, fold), { series: '青禾县人民政府令', year: undefined, serials: [3] }),
    );
  }

  test('without letters, if it is one', () => {
    assert.deepEqual(readNumber('〔2021〕56号', fold), { series: '', year: 2021, serials: [56] });
  });

  for (const text of ['农村公路', '青政发2021', '2021', '2021-56', '56号', '2021年10月', '']) {
    test(`${text} is none`, () => assert.equal(readNumber(text, fold), null));
  }
});

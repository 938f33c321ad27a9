/** The open data: fields safe in spreadsheets, coverage of issues, the chart by year. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMissing, toRuns } from '../../src/lib/coverage/toCoverage.ts';
import { formatBytes } from '../../src/lib/dataset/formatBytes.ts';
import { TABLES, toTableSchema } from '../../src/lib/dataset/tables.ts';
import { toCsvText } from '../../src/lib/toCsv.ts';
import { toBars } from '../../src/lib/yearChart.ts';

describe('CSV', () => {
  const cases: Record<string, string> = {
    '=HYPERLINK("http://example.com")': `"'=HYPERLINK(""http://example.com"")"`,
    '@SUM(A1)': "'@SUM(A1)",
    '+cmd': "'+cmd",
    '-2+3': "'-2+3",
    '\t=1': "'\t=1",
    '-1.5': '-1.5',
    '+3%': '+3%',
    '-': '-',
    '甲,乙': '"甲,乙"',
    '甲\n乙': '"甲\n乙"',
    通知: '通知',
  };
  for (const [text, field] of Object.entries(cases)) {
    test(JSON.stringify(text), () => assert.equal(toCsvText([[text]]), `\uFEFF${field}\r\n`));
  }
});

describe('tables', () => {
  test('have columns of different names, each with words of its own', () => {
    for (const table of TABLES) {
      const names = table.columns.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length, table.name);
      for (const { name, title } of table.columns) {
        assert.match(name, /^[a-z][a-z0-9_]*$/);
        assert.notEqual(title, '');
      }
      assert.deepEqual(
        toTableSchema(table).fields.map(({ name }) => name),
        names,
      );
    }
  });
});

describe('coverage', () => {
  test('finds the numbers below the highest that are not here', () => {
    assert.deepEqual(findMissing([2, 5]), [1, 3, 4]);
    assert.deepEqual(findMissing([1, 2, 3]), []);
    assert.deepEqual(findMissing([]), []);
  });

  test('is not led astray by a slip in a number', () => assert.ok(findMissing([1, 20230001]).length <= 400));

  test('writes runs', () => {
    assert.equal(toRuns([1, 2, 3, 5, 7, 8]), '1—3、5、7—8');
    assert.equal(toRuns([]), '');
  });
});

describe('the chart by year', () => {
  test('has a bar for every year, from zero, also where there is nothing', () => {
    const { bars, base, width } = toBars([
      { year: 2023, count: 10 },
      { year: 2020, count: 5 },
    ]);
    assert.deepEqual(
      bars.map(({ year, count }) => [year, count]),
      [
        [2020, 5],
        [2021, 0],
        [2022, 0],
        [2023, 10],
      ],
    );
    const height = ({ y }: { y: number }): number => base - y;
    const [low, none, , high] = bars;
    assert.ok(low && none && high);
    assert.equal(height(high), 2 * height(low));
    assert.equal(height(none), 0);
    assert.ok(high.x + high.breadth <= width);
  });

  test('names the latest of many years, and not all', () => {
    const { bars } = toBars(Array.from({ length: 60 }, (_, index) => ({ year: 1960 + index, count: 1 })));
    assert.equal(bars.at(-1)?.isNamed, true);
    assert.ok(bars.filter(({ isNamed }) => isNamed).length < 20);
  });

  test('of nothing has no bar', () => assert.deepEqual(toBars([]).bars, []));
});

test('sizes are written as readers know them', () => {
  assert.deepEqual([500, 1536, 20480, 5 * 1024 ** 2].map(formatBytes), ['500 B', '1.5 KB', '20 KB', '5.0 MB']);
});

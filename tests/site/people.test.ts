/** People and the chronicle: names to addresses, months to weeks, chronicles to entries. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Archive } from '../../src/lib/archive/model.ts';
import { toDayAddresses } from '../../src/lib/chronicle/chroniclePaths.ts';
import { toWeeks } from '../../src/lib/chronicle/toCalendar.ts';
import { toEntryTexts } from '../../src/lib/chronicle/toEntryTexts.ts';
import type { ChronicleEntry } from '../../src/lib/chronicle/toChronicle.ts';
import { toLetters, toPeoplePaths, toPersonPaths, toPostListPaths } from '../../src/lib/people/peoplePaths.ts';
import { peopleOf } from '../../src/lib/people/toPeople.ts';
import { toStableSlug } from '../../src/lib/people/toStableSlug.ts';

const appointment = (name: string, post: string, action = 'appoint') => ({ name, post, action, anchor: 'p-x' });

/** Latest first, as an archive has them. */
const archiveOf = (people: boolean): Archive =>
  ({
    site: { people },
    documents: [
      {
        id: 'b',
        data: { date: '2023-05-01', appointments: [appointment('李婧', '局长'), appointment('单青', '局长')] },
      },
      {
        id: 'a',
        data: { date: '2021-05-01', appointments: [appointment('李静', '科长'), appointment('李静', '局长')] },
      },
      { id: 'c', data: { appointments: [appointment('何青禾', '科长', 'remove')] }, issue: undefined },
    ],
  }) as unknown as Archive;

describe('an address from a name', () => {
  test('is made from sound and name, so that names that sound alike have their own', () => {
    const [one, other] = [toStableSlug('李静', true), toStableSlug('李婧', true)];
    assert.match(one, /^lijing-[0-9a-f]{8}$/);
    assert.match(other, /^lijing-[0-9a-f]{8}$/);
    assert.notEqual(one, other);
  });

  test('reads a surname as a surname', () => {
    assert.match(toStableSlug('单青', true), /^shanqing-/);
    assert.match(toStableSlug('仇麦', true), /^qiumai-/);
  });

  test('is never empty and never long', () => {
    assert.match(toStableSlug('×××', true), /^name-[0-9a-f]{8}$/);
    assert.ok(toStableSlug('县人民政府办公室副主任'.repeat(20), false).length < 70);
  });
});

describe('people', () => {
  test('of one name are one entry, latest first', () => {
    const { persons, posts, years } = peopleOf(archiveOf(true));
    assert.deepEqual(
      persons.map(({ name, appointments }) => [name, appointments.length]).sort(),
      [
        ['何青禾', 1],
        ['单青', 1],
        ['李婧', 1],
        ['李静', 2],
      ].sort(),
    );
    assert.deepEqual(
      posts.map(({ name, appointments }) => [name, appointments.length]),
      [
        ['局长', 3],
        ['科长', 2],
      ],
    );
    assert.deepEqual(
      years.map(({ year }) => year),
      ['2023', '2021'],
    );
  });

  test('stand under the letter of their surname', () => {
    assert.deepEqual(
      toLetters(archiveOf(true)).map(({ letter, persons }) => [letter, persons.length]),
      [
        ['h', 1],
        ['l', 2],
        ['s', 1],
      ],
    );
  });

  test('have no page where the settings leave them out', () => {
    const archive = archiveOf(false);
    assert.deepEqual([toPeoplePaths(archive), toPersonPaths(archive), toPostListPaths(archive)], [[], [], []]);
    assert.equal(toPeoplePaths(archiveOf(true)).length, 1);
  });
});

describe('a month', () => {
  test('has its days in weeks from Monday', () => {
    const weeks = toWeeks('2024-02');
    assert.deepEqual(weeks[0], [
      undefined,
      undefined,
      undefined,
      '2024-02-01',
      '2024-02-02',
      '2024-02-03',
      '2024-02-04',
    ]);
    assert.equal(weeks.flat().filter(Boolean).length, 29);
    assert.ok(weeks.every((week) => week.length === 7));
  });

  test('that begins on a Monday begins in its first cell', () =>
    assert.equal(toWeeks('2021-03')[0]?.[0], '2021-03-01'));

  test('of many entries leads to the page on which a day begins', () => {
    const entries = Array.from({ length: 200 }, (_, index) => ({
      data: { date: index < 140 ? '2023-03-01' : index < 160 ? '2023-03-02' : '2023-03-03', anchor: 'd' },
    })) as unknown as ChronicleEntry[];
    assert.deepEqual(
      [...toDayAddresses({ month: '2023-03', entries }).values()],
      ['chronicle/2023/03#d2023-03-01', 'chronicle/2023/03#d2023-03-02', 'chronicle/2023/03/page/2#d2023-03-03'],
    );
  });
});

test('an entry goes to the next one, or to a heading', () => {
  const body = `## 3月 {#m3}

<a id="d2023-03-01"></a>**3月1日**，开会。

会议指出，甲。

<a id="d2023-03-01-2"></a>同日，检查。

## 4月 {#m4}

说明。
`;
  assert.deepEqual(
    [...toEntryTexts(body)],
    [
      ['d2023-03-01', '3月1日，开会。\n\n会议指出，甲。'],
      ['d2023-03-01-2', '同日，检查。'],
    ],
  );
});

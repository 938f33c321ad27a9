import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Archive } from '../../src/lib/archive/model.ts';
import { Tracker } from '../../src/lib/reads/Tracker.ts';
import { derived, findTracker, keepEach, keepLast, keepRecent, track } from '../../src/lib/reads/tracking.ts';

/** As much of an archive as pages read here: two documents of one issue, of which the second cites the first. */
function makeArchive(
  change: { readonly title?: string; readonly count?: number; readonly quote?: string } = {},
): Archive {
  const gazette: Record<string, unknown> = {
    id: 'g',
    data: { name: '公报' },
    registers: [],
    documentCount: change.count ?? 2,
  };
  const one: Record<string, unknown> = { id: 'g/one', data: { title: change.title ?? '甲' }, gazette };
  const two: Record<string, unknown> = { id: 'g/two', data: { title: '乙' }, gazette };
  const issue: Record<string, unknown> = { id: 'g/1', data: {}, gazette, documents: [one, two] };
  Object.assign(one, { issue });
  Object.assign(two, { issue });
  Object.assign(gazette, { issues: [issue] });
  const incoming = new Map([[one, [{ type: 'cites', from: two, quote: change.quote ?? '据此' }]]]);
  const values = [{ name: '通知', slug: 'tongzhi', documents: [one, two] }];
  return {
    documents: [one, two],
    issues: [issue],
    gazettes: [gazette],
    facets: { kinds: values },
    incoming,
  } as unknown as Archive;
}

/** What a page reads, by name. */
async function readsOf(tracker: Tracker, page: (archive: Archive) => unknown): Promise<string[]> {
  const { reads } = await tracker.note(() => Promise.resolve(page(tracker.archive)));
  return [...reads].map((number) => tracker.toName(number));
}

const make = (archive = makeArchive()): Tracker => new Tracker(archive, new Map());

test('a page has read what it used, and no more', async () => {
  const reads = await readsOf(make(), ({ documents }) => documents[1]?.data.title);
  assert.deepEqual(reads, ['archive\ndocuments', 'document g/two\ndata']);
});

test('every read has one number, and each answers under its name', async () => {
  const tracker = make();
  const { reads } = await tracker.note(() => {
    const { documents, incoming } = tracker.archive;
    tracker.noteFile('documents/g/one.md');
    return Promise.resolve([documents[0]?.data, documents[0]?.data, documents[0] && incoming.get(documents[0])]);
  });
  const names = [...reads].map((number) => tracker.toName(number));
  assert.deepEqual(names.sort(), [
    'archive\ndocuments',
    'archive\nincoming',
    'archive incoming\n@document g/one',
    'document g/one\ndata',
    'file\ndocuments/g/one.md',
  ]);
  for (const number of reads) assert.equal(tracker.toNumber(tracker.toName(number)), number);
  const written = [...tracker.reads()];
  assert.deepEqual(new Set(written.map(([number]) => number)), new Set(reads));
  for (const [, read, answer] of written) assert.equal(tracker.answer(read), answer);
});

test('pages see the archive as it is', () => {
  const { archive } = make();
  const [one, two] = archive.documents;
  assert.ok(one && two);
  assert.equal(one.issue?.documents.indexOf(two), 1);
  assert.equal(archive.incoming.get(one)?.[0]?.from, two);
  assert.equal(archive.incoming.get(two), undefined);
  assert.equal(archive.incoming.size, 1);
  assert.deepEqual([...archive.incoming.keys()], [one]);
  assert.equal(archive.facets.kinds[0]?.documents[0], one);
  assert.equal({ ...one }.id, 'g/one');
});

test('a read answers something else when what it gave has changed, and only then', async () => {
  const before = make();
  const reads = await readsOf(before, ({ documents, incoming }) => {
    const [one] = documents;
    return [one?.data.title, one && incoming.get(one)?.[0]?.quote];
  });
  const changed = (change: Parameters<typeof makeArchive>[0]): string[] => {
    const after = make(makeArchive(change));
    return reads.filter((read) => after.answer(read) !== before.answer(read));
  };
  assert.deepEqual(changed({}), []);
  assert.deepEqual(changed({ count: 3 }), []);
  assert.deepEqual(changed({ title: '丙' }), ['document g/one\ndata']);
  assert.deepEqual(changed({ quote: '依此' }), ['archive incoming\n@document g/one']);
});

test('what a page was given counts by the names of things and by what plain values hold', () => {
  const [one, other] = [make(), make(makeArchive({ title: '丙' }))];
  const given = (tracker: Tracker, number: number) =>
    tracker.digest({ page: { number }, document: tracker.archive.documents[0] });
  assert.equal(given(one, 1), given(other, 1));
  assert.notEqual(given(one, 1), given(one, 2));
});

test('what cannot be told from another never answers the same', async () => {
  const archive = { ...makeArchive(), find: () => 1 } as unknown as Archive;
  const tracker = new Tracker(archive, new Map());
  await readsOf(tracker, (shown) => (shown as unknown as { find: unknown }).find);
  assert.equal(tracker.answer('archive\nfind'), undefined);
  assert.equal(tracker.answer('document g/nothing\ndata'), undefined);
});

test('what pages share is read by every page that takes it', async () => {
  const toTitles = derived(
    'titles of the test',
    ({ documents }) => new Map(documents.map(({ id, data }) => [id, data.title])),
  );
  const toLength = keepEach((document: Archive['documents'][number]) => document.data.title.length);
  const toLast = keepLast(async ({ data }: Archive['documents'][number]) => {
    await Promise.resolve();
    return data.title;
  });
  track(makeArchive());
  const tracker = findTracker();
  assert.ok(tracker);
  const pages = [1, 2].map(() => () => readsOf(tracker, (archive) => toTitles(archive).get('g/one')));
  for (const page of pages) assert.deepEqual(await page(), ['derived titles of the test\n"g/one"']);
  const first = tracker.archive.documents[0];
  assert.ok(first);
  for (const toShared of [toLength, toLast]) {
    for (let page = 1; page <= 2; page++) {
      assert.deepEqual(await readsOf(tracker, () => toShared(first)), ['document g/one\ndata'], `page ${page}`);
    }
  }
});

test('the values of the last few things are kept, and no more', () => {
  const made: string[] = [];
  const take = keepRecent(2, ({ name }: { readonly name: string }) => {
    made.push(name);
    return name;
  });
  const [one, two, three] = ['一', '二', '三'].map((name) => ({ name }));
  assert.ok(one && two && three);
  for (const thing of [one, two, one, three, one, two]) assert.equal(take(thing), thing.name);
  assert.deepEqual(made, ['一', '二', '三', '二']);
});

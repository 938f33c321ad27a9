/** What builds keep for the next one, and what they take from the site as it was. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { KeptSums } from '../../scripts/integrity/KeptSums.ts';
import { KeptEntries } from '../../src/build/KeptEntries.ts';
import { type PageRecord, toRecordsName } from '../../src/build/PageRecords.ts';
import { PageRecordWriter } from '../../src/build/PageRecordWriter.ts';
import { readMadeSums, readPageRecords, readRecordsTime } from '../../src/build/readPageRecords.ts';
import { readStamp, takeFolder } from '../../src/build/takeFile.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { makeArchive } from './archive.ts';

const tell = (): void => undefined;

/** Gives a file another time, as every program that writes it does. */
function touch(file: string): void {
  const { mtimeMs } = statSync(file);
  utimesSync(file, mtimeMs / 1000 + 5, mtimeMs / 1000 + 5);
}

test('front matter is read again only when its file has changed', () => {
  const { root, write } = makeArchive();
  process.env['GAZETTE_CACHE'] = join(root, 'cache');
  try {
    write('documents/a.md', 'one');
    const read = (title: string) => () => ({ title });
    const take = (title: string): unknown => {
      const kept = new KeptEntries(root);
      const data = kept.take('documents/a.md', read(title));
      kept.save();
      return data;
    };
    assert.deepEqual(take('first'), { title: 'first' });
    assert.deepEqual(take('not read'), { title: 'first' });
    write('documents/a.md', 'other');
    touch(join(root, 'documents/a.md'));
    assert.deepEqual(take('second'), { title: 'second' });
    assert.deepEqual(take('not read'), { title: 'second' });
  } finally {
    delete process.env['GAZETTE_CACHE'];
  }
});

test('a file is hashed again only when it has changed', () => {
  const { root, write } = makeArchive();
  const file = join(root, 'sums');
  const hash = (): string => new KeptSums(file).hashFiles(root, ['a'], tell)[0]?.sha256 ?? '';
  write('a', 'one');
  assert.equal(hash(), toSha256('one'));
  // What is kept is believed: it says another hash for the file as it is.
  writeFileSync(file, readFileSync(file, 'utf8').replace(toSha256('one'), toSha256('kept')));
  assert.equal(hash(), toSha256('kept'));
  write('a', 'two');
  touch(join(root, 'a'));
  assert.equal(hash(), toSha256('two'));
  writeFileSync(file, 'damaged');
  assert.equal(hash(), toSha256('two'));
});

test('the hash of a page is that which was noted when it was written, while the page is what it was', async () => {
  const { root, write } = makeArchive();
  write('a"b', 'one');
  const file = join(root, 'a"b');
  const writer = new PageRecordWriter(join(root, 'pages', toRecordsName(undefined)), 'key');
  writer.add('a"b', { given: 'g', made: 'noted', stamp: readStamp(file) ?? '', reads: [1] });
  writer.finish([[1, 'archive\ndocuments', 'x']]);
  const sums = async () => new KeptSums(join(root, 'sums'), await readMadeSums(join(root, 'pages')));
  const hash = async (): Promise<string> => (await sums()).hashFiles(root, ['a"b'], tell)[0]?.sha256 ?? '';
  assert.equal(await hash(), 'noted');
  assert.equal(readFileSync(join(root, 'sums'), 'utf8'), '');
  touch(file);
  assert.equal(await hash(), toSha256('one'));
});

test('a folder that is taken over stays as it was when a new file takes the place of one in it', () => {
  const { root, write } = makeArchive();
  write('old/a/b', 'one');
  takeFolder(join(root, 'old'), join(root, 'new'));
  const taken = join(root, 'new/a/b');
  assert.equal(readFileSync(taken, 'utf8'), 'one');
  assert.equal(statSync(taken).mtimeMs, statSync(join(root, 'old/a/b')).mtimeMs);
  rmSync(taken);
  writeFileSync(taken, 'two');
  assert.equal(readFileSync(join(root, 'old/a/b'), 'utf8'), 'one');
});

/** Writes a file of records with a page. */
function writeRecords(file: string, key: string, page: string): PageRecord {
  const record = { given: 'g', made: 'm', stamp: '1 2', reads: [700, 9] };
  const writer = new PageRecordWriter(file, key);
  writer.add(page, record);
  writer.finish([
    [9, `file\n${page}`, 'y'],
    [700, `document ${page}\ndata`, 'x'],
  ]);
  return { ...record, reads: [1, 0] };
}

test('records of pages are read as they were written, and not at all when they are not whole', async () => {
  const folder = join(makeArchive().root, 'pages');
  const file = join(folder, toRecordsName(undefined));
  const record = writeRecords(file, 'key', 'a');
  const records = await readPageRecords(folder, 'key');
  assert.deepEqual(records.pages.get('a'), record);
  assert.deepEqual(records.reads[0], ['file\na', 'y']);
  assert.equal((await readPageRecords(folder, 'other')).pages.size, 0);
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
  assert.equal((await readPageRecords(folder, 'key')).pages.size, 0);
});

test('records that several processes have written are read together', async () => {
  const folder = join(makeArchive().root, 'pages');
  for (const number of [1, 2]) writeRecords(join(folder, toRecordsName({ number, count: 2 })), 'key', `page ${number}`);
  const { reads, pages } = await readPageRecords(folder, 'key');
  for (const page of ['page 1', 'page 2']) {
    const names = pages.get(page)?.reads.map((read) => reads[read]?.[0]);
    assert.deepEqual(names, [`document ${page}\ndata`, `file\n${page}`]);
  }
});

test('the time of the records is that of the oldest, if all of them hold', () => {
  const folder = join(makeArchive().root, 'pages');
  const files = [1, 2].map((number) => join(folder, toRecordsName({ number, count: 2 })));
  assert.equal(readRecordsTime(folder, 'key'), undefined);
  for (const file of files) writeRecords(file, 'key', 'a');
  utimesSync(files[1] ?? '', 1000, 1000);
  assert.equal(readRecordsTime(folder, 'key'), 1_000_000);
  assert.equal(readRecordsTime(folder, 'other'), undefined);
});

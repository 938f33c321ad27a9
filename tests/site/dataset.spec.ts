/** The open data as it was built: what the Data Package says of each file is true. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DOCUMENT_FIELDS } from '../../src/lib/export/fields.ts';
import { outFolder } from '../../src/lib/folders.ts';
import { findMisfits } from './fitsFields.ts';
import { documents, issues } from './sample.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly schema?: string;
  readonly bytes: number;
  readonly hash: string;
}

const folder = join(outFolder(), 'data');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const { resources, name } = JSON.parse(read('datapackage.json')) as { resources: Resource[]; name: string };

/** Records of a CSV file, read as RFC 4180 says. */
function toRecords(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

test('every resource is there, with the size and hash that is said, and a name of its own', () => {
  expect(resources.length).toBeGreaterThan(3);
  expect(name).toMatch(/^[a-z0-9._-]+$/);
  expect(new Set(resources.map((one) => one.name)).size).toBe(resources.length);
  for (const { path, bytes, hash } of resources) {
    const data = readFileSync(join(folder, path));
    expect(data.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(data).digest('hex')}`, path).toBe(hash);
  }
});

test('the lines hold every document once, as its own JSON file does', () => {
  const files = resources.filter(({ format }) => format === 'jsonl');
  const records = files.flatMap(({ path }) =>
    read(path)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  );
  expect(records.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => id).sort());
  for (const record of records) {
    expect(findMisfits(record, DOCUMENT_FIELDS)).toEqual([]);
    expect(record).toEqual(JSON.parse(readFileSync(join(outFolder(), String(record['id']), 'document.json'), 'utf8')));
  }
});

test('every table has the columns of its schema, and rows of that width', () => {
  const tables = resources.filter(({ format }) => format === 'csv');
  for (const { path, schema = '' } of tables) {
    const { fields } = JSON.parse(read(schema)) as { fields: { name: string }[] };
    const text = read(path);
    expect(text.startsWith('\uFEFF'), path).toBe(true);
    const [head = [], ...rows] = toRecords(text.slice(1));
    expect(head, path).toEqual(fields.map((field) => field.name));
    expect(rows.length, path).toBeGreaterThan(0);
    for (const row of rows) expect(row.length, path).toBe(head.length);
  }
});

test('the tables together name every document and issue', () => {
  const idsOf = (table: string): string[] =>
    resources
      .filter(({ schema }) => schema === `schema/${table}.table.json`)
      .flatMap(({ path }) => toRecords(read(path).slice(1)).slice(1))
      .map(([id = '']) => id);
  expect(idsOf('documents').sort()).toEqual(documents.map(({ id }) => id).sort());
  expect(idsOf('issues').sort()).toEqual(issues.map(({ id }) => id).sort());
});

test('the page shows the size and hash of each file', async ({ page }) => {
  await page.goto('data/');
  for (const { path, hash } of resources.slice(0, 40)) {
    const row = page.locator('.data-files tr', { has: page.locator(`a[href$="/data/${path}"]`) });
    await expect(row, path).toContainText(hash.slice('sha256:'.length));
  }
});

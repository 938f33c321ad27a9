/** The files beside documents and issues, as they were built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { DOCUMENT_FIELDS, ISSUE_FIELDS } from '../../src/lib/export/fields.ts';
import { outFolder } from '../../src/lib/folders.ts';
import { readSite } from '../../src/lib/site.ts';
import { findMisfits } from './fitsFields.ts';
import { documents, issues, withTable } from './sample.ts';

const out = outFolder();
const { url, base } = readSite();
const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const readJson = (path: string): Record<string, unknown> => JSON.parse(read(path)) as Record<string, unknown>;
const toPath = (address: unknown): string => decodeURI(new URL(String(address)).pathname.slice(base.length));

test('every document has its text and its JSON, and the JSON is as described', () => {
  for (const { id, data } of documents) {
    const record = readJson(`${id}/document.json`);
    expect(findMisfits(record, DOCUMENT_FIELDS), id).toEqual([]);
    expect(record).toMatchObject({ id, title: data.title, url: new URL(`${base}${id}/`, url).href });
    const text = read(`${id}/document.txt`);
    expect(text.startsWith(`${data.title}\n`), id).toBe(true);
    expect(text, id).toContain(String(record['text']));
    expect(read(`${id}/document.md`), id).toContain('\n---\n');
  }
});

test('every address in the JSON of a document leads somewhere', () => {
  for (const { id } of documents) {
    const { files, references, gazette, issue } = readJson(`${id}/document.json`) as {
      files: Record<string, string | string[]>;
      references: { target?: { url: string } }[];
      gazette: { url: string };
      issue: { url: string };
    };
    const pages = [gazette.url, issue.url, ...references.flatMap(({ target }) => target?.url ?? [])];
    const paths = [...Object.values(files).flat().map(toPath), ...pages.map((one) => `${toPath(one)}index.html`)];
    for (const path of paths) expect(existsSync(join(out, path)), `${id}: ${path}`).toBe(true);
  }
});

test('every issue has its text, its JSON and a zip with the same files that stand beside its documents', () => {
  for (const { id } of issues) {
    const record = readJson(`${id}/issue.json`);
    expect(findMisfits(record, ISSUE_FIELDS), id).toEqual([]);
    const own = documents.filter(({ data }) => data.issue === id);
    expect((record['documents'] as { id: string }[]).map((one) => one.id).sort()).toEqual(
      own.map((one) => one.id).sort(),
    );
    const files = unzipSync(readFileSync(join(out, id, 'issue.zip')));
    const paths = Object.keys(files);
    for (const one of own)
      for (const format of ['md', 'txt', 'json']) expect(paths).toContain(`${one.id}/document.${format}`);
    for (const path of paths) {
      expect(Buffer.from(files[path] ?? []).equals(readFileSync(join(out, path))), path).toBe(true);
    }
    for (const one of own) expect(read(`${id}/issue.txt`)).toContain(read(`${one.id}/document.txt`).trim());
  }
});

test('tables are lines of cells in the text', () => {
  expect(read(`${withTable.id}/document.txt`)).toMatch(/^[^\t\n]+\t[^\t\n]+/m);
});

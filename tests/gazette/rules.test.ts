/**
 * Runs every literate case in rules/*.md: its ```text block, read by the file's reader (readers.ts), must give its
 * ```json block. `UPDATE_CASES=1` writes the json blocks instead of comparing them.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toCases, toJson, withExpected } from './cases.ts';
import { type Reader, readers } from './readers.ts';

const folder = new URL('rules/', import.meta.url);
const update = process.env['UPDATE_CASES'] === '1';

/** What a value looks like once it went through JSON. */
const plain = (value: unknown): unknown => JSON.parse(toJson(value));

function compare(name: string, markdown: string, reader: Reader): void {
  for (const { title, line, source, expected } of toCases(markdown)) {
    it(`${title} (rules/${name}:${line})`, () => {
      assert.ok(expected !== undefined, `no json block: run UPDATE_CASES=1 node --test tests/gazette/rules.test.ts`);
      assert.deepEqual(plain(reader(source)), JSON.parse(expected));
    });
  }
}

function rewrite(file: URL, markdown: string, reader: Reader): void {
  const values = toCases(markdown).map(({ source }) => reader(source));
  const text = withExpected(markdown, values);
  if (text !== markdown) writeFileSync(file, text);
}

for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort()) {
  const key = name.replace(/\.md$/, '').split('-')[0] ?? '';
  const reader = readers[key];
  const file = new URL(name, folder);
  const markdown = readFileSync(file, 'utf8');
  describe(`rules/${name}`, () => {
    if (!reader) it('has a reader', () => assert.fail(`readers.ts has no reader called ${key}`));
    else if (update) it('is written anew', () => rewrite(file, markdown, reader));
    else compare(name, markdown, reader);
  });
}

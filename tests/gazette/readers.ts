/**
 * What the literate cases in rules/*.md are read with. A case file's name up to its first hyphen names its reader:
 * `table-page-breaks.md` and `table.md` are read with `table`.
 *
 * To add one: import (or write) a function that takes the source text of a case and gives any JSON value, and put it
 * into the record below, one line each, in alphabetical order. Keep the value small: only what the cases are about.
 * Then write rules/<reader>-<form>.md with a `## title` and a ```text block for each case, run
 * `UPDATE_CASES=1 node --test tests/gazette/rules.test.ts`, and read what it wrote before you commit it.
 */
import { blockReaders } from './blockReaders.ts';
import { toCases } from './cases.ts';
import { findReaders } from './findReaders.ts';
import { readTables } from './readTables.ts';

export type Reader = (text: string) => unknown;

export const readers: Readonly<Record<string, Reader>> = {
  ...blockReaders,
  ...findReaders,
  cases: (text) => toCases(text),
  table: readTables,
};

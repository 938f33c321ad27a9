import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { applyChanges, recover } from '../../scripts/command/applyChanges.ts';

/** A folder with these files. */
function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-changes-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function readAll(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const BEFORE = { 'documents/a/1.md': 'one', 'documents/a/2.md': 'two', 'issues/a.md': 'issue' };
const CHANGES = [
  { path: 'documents/a/1.md', kind: 'edit', data: 'ONE' },
  { path: 'documents/a/2.md', kind: 'remove' },
  { path: 'documents/b/3.md', kind: 'add', data: 'three' },
] as const;
const AFTER = { 'documents/a/1.md': 'ONE', 'documents/b/3.md': 'three', 'issues/a.md': 'issue' };

describe('applyChanges', () => {
  test('adds, edits and removes, and leaves nothing else behind', () => {
    const folder = makeFolder(BEFORE);
    applyChanges(folder, CHANGES);
    assert.deepEqual(readAll(folder), AFTER);
    assert.equal(existsSync(join(folder, '.swap')), false);
  });

  test('removes a folder that became empty', () => {
    const folder = makeFolder({ ...BEFORE, 'documents/c/d/4.md': 'four' });
    applyChanges(folder, [{ path: 'documents/c/d/4.md', kind: 'remove' }]);
    assert.equal(existsSync(join(folder, 'documents/c')), false);
    assert.deepEqual(readAll(folder), BEFORE);
  });

  test('undoes everything where one change cannot be made', () => {
    const folder = makeFolder(BEFORE);
    // A file stands where a folder is wanted.
    const impossible = { path: 'issues/a.md/b.md', kind: 'add', data: 'x' } as const;
    assert.throws(() => applyChanges(folder, [...CHANGES, impossible]));
    assert.deepEqual(readAll(folder), BEFORE);
  });

  test('keeps bytes as they are', () => {
    const folder = makeFolder({});
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0x4e, 0x0d, 0x00]);
    applyChanges(folder, [{ path: 'source/a.txt', kind: 'add', data: bytes }]);
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'source/a.txt'))), bytes);
  });
});

/**
 * Lays the folder as a run leaves it that was killed after `moves` steps: CHANGES takes four renames (out, in, out, in).
 */
function killAfter(folder: string, moves: number): void {
  const at = (...path: string[]) => join(folder, '.swap', ...path);
  mkdirSync(at('next'), { recursive: true });
  mkdirSync(at('previous'));
  writeFileSync(at('next', '0'), 'ONE');
  writeFileSync(at('next', '2'), 'three');
  const entries = [
    { path: 'documents/a/1.md', existed: true, stays: true },
    { path: 'documents/a/2.md', existed: true, stays: false },
    { path: 'documents/b/3.md', existed: false, stays: true },
  ];
  writeFileSync(at('journal.json'), JSON.stringify({ process: 2 ** 22 + 1, entries }));
  mkdirSync(join(folder, 'documents/b'));
  const steps: readonly (readonly [string, string])[] = [
    [join(folder, 'documents/a/1.md'), at('previous', '0')],
    [at('next', '0'), join(folder, 'documents/a/1.md')],
    [join(folder, 'documents/a/2.md'), at('previous', '1')],
    [at('next', '2'), join(folder, 'documents/b/3.md')],
  ];
  for (const [from, to] of steps.slice(0, moves)) renameSync(from, to);
}

describe('recover', () => {
  for (const moves of [0, 1, 2, 3, 4]) {
    test(`puts everything back after a run that was killed after ${moves} of 4 moves`, () => {
      const folder = makeFolder(BEFORE);
      killAfter(folder, moves);
      recover(folder);
      assert.deepEqual(readAll(folder), BEFORE);
      assert.equal(existsSync(join(folder, 'documents/b')), false);
    });
  }

  test('clears what a run left that was killed before its first move', () => {
    const folder = makeFolder({ ...BEFORE, '.swap/next/0': 'half' });
    recover(folder);
    assert.deepEqual(readAll(folder), BEFORE);
  });

  test('leaves a run alone that is still at work', () => {
    const journal = JSON.stringify({ process: process.ppid, entries: [] });
    const folder = makeFolder({ ...BEFORE, '.swap/journal.json': journal });
    assert.throws(() => recover(folder), /正在改写/);
  });
});

/**
 * Changes many files of the content folder at once: all of them or, whatever happens, none. New files are written aside
 * in `.swap/next`, then each is moved to its place and what stood there to `.swap/previous`; a journal of the moves
 * lies in `.swap` from before the first one until after the last. Where a journal is found, the moves are undone.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from './CommandError.ts';
import type { Change } from './findChanges.ts';
import { toShownPath } from './toShownPath.ts';
import { holdSignals } from './holdSignals.ts';

interface Journal {
  readonly process: number;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly path: string;
  /** Whether a file stood there before. */
  readonly existed: boolean;
  /** Whether one is to stand there afterwards. */
  readonly stays: boolean;
}

/** A command that is still at work is at it no longer than this many milliseconds. */
const LONGEST_WORK = 60_000;

/**
 * Applies `changes` to the content folder. A signal that arrives meanwhile waits until all is done.
 * @throws what the disk throws; the folder is then as it was
 */
export function applyChanges(content: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  holdSignals(() => {
    const entries = writeAside(content, changes);
    try {
      entries.forEach((entry, index) => move(content, entry, index));
    } catch (error) {
      recover(content);
      throw error;
    }
    rmSync(at(content, 'journal.json'));
    clearAside(content);
    removeEmptyFolders(content, entries);
  });
}

/** Puts the content folder back as it was before a run that was killed; does nothing where none was. */
export function recover(content: string): void {
  if (!existsSync(at(content))) return;
  refuseWhileBusy(content);
  const entries = readJournal(content)?.entries ?? [];
  entries.forEach((entry, index) => undo(content, entry, index));
  removeEmptyFolders(content, entries);
  clearAside(content);
}

function at(content: string, ...path: readonly string[]): string {
  return join(content, '.swap', ...path);
}

function writeAside(content: string, changes: readonly Change[]): Entry[] {
  mkdirSync(at(content, 'next'), { recursive: true });
  mkdirSync(at(content, 'previous'), { recursive: true });
  const entries = changes.map(({ path, data }, index): Entry => {
    if (data !== undefined) writeFileSync(at(content, 'next', String(index)), data);
    return { path, existed: existsSync(join(content, path)), stays: data !== undefined };
  });
  const journal: Journal = { process: process.pid, entries };
  writeFileSync(at(content, 'journal.part'), JSON.stringify(journal));
  renameSync(at(content, 'journal.part'), at(content, 'journal.json'));
  return entries;
}

function move(content: string, { path, existed, stays }: Entry, index: number): void {
  const place = join(content, path);
  if (existed) renameSync(place, at(content, 'previous', String(index)));
  if (!stays) return;
  mkdirSync(dirname(place), { recursive: true });
  renameSync(at(content, 'next', String(index)), place);
}

/** Undoes a move, whether it was made in whole, in part or not at all. */
function undo(content: string, { path, existed, stays }: Entry, index: number): void {
  const place = join(content, path);
  const previous = at(content, 'previous', String(index));
  const wasPlaced = stays && !existsSync(at(content, 'next', String(index)));
  if (existsSync(previous)) {
    rmSync(place, { force: true });
    renameSync(previous, place);
  } else if (!existed && wasPlaced) {
    rmSync(place, { force: true });
  }
}

function clearAside(content: string): void {
  rmSync(at(content), { recursive: true, force: true });
}

/** Removes folders that hold nothing any more, from each entry's own upwards. */
function removeEmptyFolders(content: string, entries: readonly Entry[]): void {
  for (const { path } of entries) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(content, folder));
      } catch {
        break;
      }
    }
  }
}

function readJournal(content: string): Journal | null {
  const path = at(content, 'journal.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Journal) : null;
}

function refuseWhileBusy(content: string): void {
  const journal = readJournal(content);
  const age = Date.now() - statSync(at(content)).mtimeMs;
  if (!journal || journal.process === process.pid || age > LONGEST_WORK || !isRunning(journal.process)) return;
  throw new CommandError(`另一个命令正在改写 ${toShownPath(content)}`, '等它结束后再试。');
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}

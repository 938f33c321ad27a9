import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_PATH } from '../gazette/report/toReport.ts';
import type { OutputFile } from '../gazette/types.ts';
import { readFolder } from './readFolder.ts';

/** Folders that hold nothing but generated files. */
const GENERATED = ['issues', 'documents'] as const;

/** What to do to a file so that it is as it should be. Paths are from the archive's root. */
export interface Change {
  readonly path: string;
  readonly kind: 'add' | 'edit' | 'remove';
  /** What the file is to hold; absent where it is to go. */
  readonly data?: string | Uint8Array;
}

/** How the generated files that lie in `content` differ from those that should, in the order of their paths. */
export function findChanges(content: string, files: readonly OutputFile[]): Change[] {
  const present = new Set(GENERATED.flatMap((folder) => readFolder(content, folder)));
  if (existsSync(join(content, REPORT_PATH))) present.add(REPORT_PATH);
  const wanted = new Set(files.map(({ path }) => path));
  const gone = [...present].filter((path) => !wanted.has(path));
  return [
    ...files.flatMap((file) => toChange(content, file, present.has(file.path))),
    ...gone.map((path): Change => ({ path, kind: 'remove' })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toChange(content: string, { path, text }: OutputFile, present: boolean): Change[] {
  if (!present) return [{ path, kind: 'add', data: text }];
  return readFileSync(join(content, path), 'utf8') === text ? [] : [{ path, kind: 'edit', data: text }];
}

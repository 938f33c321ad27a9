/** Reads the log of changes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../folders.ts';
import { LOG_FOLDER, parseLog } from './changeLog.ts';
import type { RecordedChange } from './recordedChange.ts';

/**
 * All changes in the order of the log, the first publication's first; none where there is no log.
 * @throws Error that names file, line and mend in Chinese
 */
export function readHistoryFolder(folder: string): RecordedChange[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^\d{4}\.tsv$/.test(name));
  return names.sort().flatMap((name) => {
    const parsed = parseLog(readFileSync(join(folder, name), 'utf8'));
    if ('changes' in parsed) return parsed.changes;
    throw new Error(`content/${LOG_FOLDER}/${name}:${parsed.line} 被改动过，读不懂；请用版本记录（git）恢复这一行`);
  });
}

/**
 * The folder of the log that the pages show: in a build that of `GAZETTE_HISTORY`, where the changes that this publication
 * would record stand already, else that of the content folder.
 */
export const historyFolder = (): string => process.env['GAZETTE_HISTORY'] ?? join(contentFolder(), LOG_FOLDER);

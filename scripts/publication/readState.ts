import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FOLDER } from '../../src/lib/history/changeLog.ts';
import { CommandError } from '../command/CommandError.ts';
import { readFolder } from '../command/readFolder.ts';
import { toShownPath } from '../command/toShownPath.ts';
import { parseState, type PublishedIssue } from './state.ts';

/**
 * What was published last, by issue; empty before the first publication.
 * @throws CommandError for a file that is not as it was written
 */
export function readState(content: string): Map<string, PublishedIssue> {
  const paths = readFolder(content, 'published').filter(
    (path) => path.endsWith('.tsv') && !path.startsWith(`${LOG_FOLDER}/`),
  );
  return new Map(
    paths.map((path) => {
      const issue = path.slice('published/'.length, -'.tsv'.length);
      const state = parseState(issue, readFileSync(join(content, path), 'utf8'));
      if (state) return [issue, state];
      throw new CommandError(
        `${toShownPath(join(content, path))} 被改动过，读不懂`,
        '用版本记录（git）恢复它；没有记录的，删去这个文件，这一期的变化这次就不列出。',
      );
    }),
  );
}

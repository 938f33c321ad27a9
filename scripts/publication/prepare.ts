import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/lib/archive/model.ts';
import { formatLog, LOG_FOLDER, withChanges } from '../../src/lib/history/changeLog.ts';
import { readHistoryFolder } from '../../src/lib/history/readHistory.ts';
import type { RecordedChange } from '../../src/lib/history/recordedChange.ts';
import type { SiteData } from '../../src/lib/schema.ts';
import { CommandError } from '../command/CommandError.ts';
import { readLedger } from '../command/readLedger.ts';
import { toInput, toInputName } from '../permalinks/toInput.ts';
import { readContent } from '../search/readContent.ts';
import { findChanges } from './findChanges.ts';
import { type Facts, readFacts } from './readFacts.ts';
import { readState } from './readState.ts';
import type { PublishedIssue } from './state.ts';
import { toState } from './toState.ts';

/** What there is to say of an archive's own changes before its pages are made. */
export interface Prepared {
  /** What was published last, by issue. */
  readonly before: ReadonlyMap<string, PublishedIssue>;
  /** What is to be published; undefined where nobody asks for it. */
  readonly now: ReadonlyMap<string, PublishedIssue> | undefined;
  /** What the comparison was made from, where one was made. */
  readonly facts?: ReadonlyMap<string, Facts>;
  readonly archive?: Archive;
  /** The log of changes, those since the last publication at its end. */
  readonly history: readonly RecordedChange[];
  /** How many these are. */
  readonly fresh: number;
}

export interface Preparing {
  readonly content: string;
  readonly site: SiteData;
  /** Whether the archive is going to be published. */
  readonly isPublished: boolean;
  /** The day of the publication, if it is given. */
  readonly date?: string | undefined;
}

/**
 * Compares the archive with what was published last. A build that is not published is compared too, so that it has the
 * same pages as the publication that may follow.
 * @throws CommandError where the record of the last publication was damaged, or the day is before it or not known
 */
export function prepare({ content, site, isPublished, date }: Preparing): Prepared {
  const before = readState(content);
  const history = readLog(content);
  refuseEarlier(date, history);
  if (before.size === 0 && !isPublished) return { before, now: undefined, history, fresh: 0 };
  const facts = readFacts(content);
  const archive = readContent(content, site);
  const now = toState(content, facts, archive);
  const changes = findChanges({ before, now, ledger: readLedger(content), history, names: facts });
  if (changes.length === 0) return { before, now, facts, archive, history, fresh: 0 };
  const day = toDay(date, archive, history);
  const input = toInputName(toInput(content));
  return { before, now, facts, archive, history: withChanges(history, changes, { day, input }), fresh: changes.length };
}

function readLog(content: string): RecordedChange[] {
  try {
    return readHistoryFolder(join(content, LOG_FOLDER));
  } catch (error) {
    throw new CommandError((error as Error).message, '没有记录可查的，删去这一行；网页上就少这一条变动。');
  }
}

function refuseEarlier(date: string | undefined, history: readonly RecordedChange[]): void {
  const last = history.at(-1)?.day ?? '';
  if (date === undefined || date >= last) return;
  throw new CommandError(`--date ${date} 早于上一次公布的日期 ${last}`, '写公布的那一天；变动按公布的先后登记。');
}

/** The day that is given, else that of the archive (`asOf`, or when its last issue was published); never before the last. */
function toDay(date: string | undefined, { asOf }: Pick<Archive, 'asOf'>, history: readonly RecordedChange[]): string {
  const last = history.at(-1)?.day ?? '';
  const day = date ?? asOf ?? last;
  if (day === '')
    throw new CommandError('档案里没有日期，不知道这次变动记在哪一天', '加上 --date 2026-03-31 这样的公布日期。');
  return day > last ? day : last;
}

/** Writes the log as it is to be into a folder of its own, for the pages. */
export function writeHistory(folder: string, { history }: Prepared): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of formatLog(history)) writeFileSync(join(folder, name), text);
}

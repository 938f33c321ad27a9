/** The log of changes as its files: one a year, a line for each change, added to at the end and never rewritten. */
import { isAddress, isWhole } from '../permalinks/address.ts';
import { toDate } from '../validity/toDate.ts';
import { parseHunks } from './hunk.ts';
import { type Change, CHANGE_LABELS, type ChangeKind, type RecordedChange } from './recordedChange.ts';

/** Folder of the log below the content folder. */
export const LOG_FOLDER = 'published/changes';

/** Path of a year's file below the folder of the log. */
export const toLogName = (year: string): string => `${year}.tsv`;

const HEAD =
  '# 本库自身的变动，由 npm run build -- --publish 逐次登记；只增加，不删改。格式见 src/lib/history/README.md\n';

const toCell = (text: string): string => text.replace(/\s+/g, ' ').trim();

const toLine = ({ day, input, kind, address, detail, issue, number, title }: Omit<RecordedChange, 'id'>): string =>
  `${[day, input, kind, address, detail, issue, number, title].map(toCell).join('\t').replace(/\t+$/, '')}\n`;

/** A log as its files: name → text. `history`: in the order of the log. */
export function formatLog(history: readonly RecordedChange[]): Map<string, string> {
  const years = Map.groupBy(history, ({ day }) => day.slice(0, 4));
  return new Map([...years].map(([year, own]) => [toLogName(year), HEAD + own.map(toLine).join('')]));
}

const DETAILS: Readonly<Record<ChangeKind, (detail: string) => boolean>> = {
  added: (detail) => /^\d*$/.test(detail),
  restored: (detail) => detail === '',
  corrected: (detail) => parseHunks(detail) !== null,
  status: (detail) => /^[a-z]+ [a-z]+$/.test(detail),
  redirected: (detail) => isAddress(detail) || isWhole(detail),
  withdrawn: (detail) => detail !== '',
  remade: (detail) => /^\d+$/.test(detail),
};

function toChange(line: string): Omit<RecordedChange, 'id'> | null {
  const [day = '', input = '', kind = '', address = '', detail = '', issue = '', number = '', title = ''] =
    line.split('\t');
  const isKnown = Object.hasOwn(CHANGE_LABELS, kind) && DETAILS[kind as ChangeKind](detail);
  if (!isKnown || toDate(day) === undefined || !/^[0-9a-f]{12}$/.test(input) || !isAddress(address)) return null;
  return { day, input, kind: kind as ChangeKind, address, detail, issue, number, title };
}

export type ParsedLog = { readonly changes: readonly RecordedChange[] } | { readonly line: number };

/** Reads a year's file; where it is not as it was written, the number of the first wrong line. */
export function parseLog(text: string): ParsedLog {
  const changes: RecordedChange[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const change = toChange(line);
    if (change === null) return { line: index + 1 };
    changes.push({ ...change, id: `${change.day.slice(0, 4)}-${changes.length + 1}` });
  }
  return { changes };
}

/** The log with the changes of a publication behind it. */
export function withChanges(
  history: readonly RecordedChange[],
  changes: readonly Change[],
  { day, input }: Pick<RecordedChange, 'day' | 'input'>,
): RecordedChange[] {
  const year = day.slice(0, 4);
  const count = history.filter((one) => one.day.startsWith(year)).length;
  return [...history, ...changes.map((one, at) => ({ ...one, day, input, id: `${year}-${count + at + 1}` }))];
}

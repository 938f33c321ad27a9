/** Readers of the literate cases of numbers, dates, kinds and of what the finders find. */
import { readDate, readDays } from '../../scripts/gazette/dates.ts';
import { findAppointments } from '../../scripts/gazette/find/appointments.ts';
import { findEvents } from '../../scripts/gazette/find/events.ts';
import { findReferences } from '../../scripts/gazette/find/references.ts';
import { findValidity } from '../../scripts/gazette/find/validity.ts';
import { readKind } from '../../scripts/gazette/kinds.ts';
import { findNumbers, readNumber } from '../../scripts/gazette/numbers.ts';
import { makeMending, type Mend } from '../../scripts/gazette/mend/mending.ts';
import { mendJoin } from '../../scripts/gazette/mend/mendJoin.ts';
import { mendLine } from '../../scripts/gazette/mend/mendLine.ts';
import { maskPersonalData } from '../../src/lib/privacy/maskPersonalData.ts';
import { toLine } from '../../scripts/gazette/toLines.ts';
import type { Reader } from './readers.ts';
import { toPlainDocument } from './toPlainDocument.ts';

/** Each line with what it is read as. */
const byLine =
  (read: (line: string) => unknown): Reader =>
  (text) =>
    text.split('\n').map((line) => [line, read(line)]);

/** The whole line as one number, or else the numbers inside it. `title / line` reads the line under that title. */
function readNumberLine(line: string): unknown {
  const [above, below] = line.split(' / ');
  if (below !== undefined) return readNumber(below, above)?.number ?? null;
  return readNumber(line) ?? findNumbers(line).map(({ number }) => number);
}

/** Lines mended one by one, and what was mended. */
function mendLines(text: string): unknown {
  const mends: string[] = [];
  const tell = ({ rule, before, after }: Mend): number => mends.push(`${rule}: ${before} → ${after}`);
  const mending = makeMending(['泾禾县人民政府公报'], '涇禾县的麦田', {}, tell);
  const lines = text.split('\n').map((raw, at) => {
    const [left = '', right] = raw.split(' | ');
    return right === undefined
      ? mendLine(toLine(raw, at + 1, false), mending).text
      : left + mendJoin(left, right, at + 1, mending);
  });
  return { lines, mends };
}

export const findReaders: Readonly<Record<string, Reader>> = {
  appointments: (text) => findAppointments(toPlainDocument(text)),
  date: byLine((line) => readDate(line)),
  days: byLine((line) => readDays(line, 2021, { date: '2021-06-04' })),
  events: (text) => findEvents(toPlainDocument(text), 2021, '2021-02-25'),
  kind: byLine((line) => readKind(line)),
  mend: mendLines,
  number: byLine(readNumberLine),
  privacy: byLine((line) => maskPersonalData(line).text),
  validity: (text) => findValidity(toPlainDocument(text)),
  references: (text) => findReferences(toPlainDocument(text)),
};

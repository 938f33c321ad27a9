/** Readers of the literate cases of numbers, dates, kinds and of what the finders find. */
import { readDate, readDays } from '../../scripts/gazette/dates.ts';
import { findAppointments } from '../../scripts/gazette/find/appointments.ts';
import { findEvents } from '../../scripts/gazette/find/events.ts';
import { findReferences } from '../../scripts/gazette/find/references.ts';
import { readKind } from '../../scripts/gazette/kinds.ts';
import { findNumbers, readNumber } from '../../scripts/gazette/numbers.ts';
import { maskPersonalData } from '../../scripts/gazette/privacy/maskPersonalData.ts';
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

export const findReaders: Readonly<Record<string, Reader>> = {
  appointments: (text) => findAppointments(toPlainDocument(text)),
  date: byLine((line) => readDate(line)),
  days: byLine((line) => readDays(line, 2021, { date: '2021-06-04' })),
  events: (text) => findEvents(toPlainDocument(text), 2021, '2021-02-25'),
  kind: byLine((line) => readKind(line)),
  number: byLine(readNumberLine),
  privacy: byLine((line) => maskPersonalData(line).text),
  references: (text) => findReferences(toPlainDocument(text)),
};

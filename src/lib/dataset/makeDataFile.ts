/** Makes the files of the open data, with their sizes and hashes. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getArchive } from '../archive.ts';
import type { Archive } from '../archive/model.ts';
import { toRecord } from '../export/readExport.ts';
import { cacheFolder } from '../folders.ts';
import { findTaken, keepEach } from '../reads/tracking.ts';
import { toCsvText } from '../toCsv.ts';
import type { DataFile } from './dataFiles.ts';
import { APPOINTMENTS, DOCUMENTS, EVENTS, ISSUES, REFERENCES, toTableRecords, type Table } from './tables.ts';
import { toSha256 } from '../toSha256.ts';

export interface MadeFile {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  /** Where it waits until it is published. */
  readonly kept: string;
}

/** One document a line, as `document.json` has it. */
const toLines = (archive: Archive, { documents }: DataFile): string =>
  documents.map((document) => `${JSON.stringify(toRecord(archive, document))}\n`).join('');

const WRITERS: Readonly<Record<string, (archive: Archive, file: DataFile) => string>> = {
  [ISSUES.name]: (archive, { gazette }) =>
    toText(
      ISSUES,
      gazette.issues.map((issue) => ({ archive, issue })),
    ),
  [DOCUMENTS.name]: (archive, { documents }) =>
    toText(
      DOCUMENTS,
      documents.map((document) => ({ archive, document })),
    ),
  [REFERENCES.name]: (archive, { documents }) =>
    toText(
      REFERENCES,
      documents.flatMap((document) =>
        (archive.outgoing.get(document) ?? []).map((reference) => ({ archive, document, reference })),
      ),
    ),
  [APPOINTMENTS.name]: (archive, { documents }) =>
    toText(
      APPOINTMENTS,
      documents.flatMap((document) =>
        document.data.appointments.map((appointment) => ({ archive, document, appointment })),
      ),
    ),
  [EVENTS.name]: (archive, { documents }) =>
    toText(
      EVENTS,
      documents.flatMap((document) => document.data.events.map((event) => ({ archive, document, event }))),
    ),
};

const toText = <Row>(table: Table<Row>, rows: readonly Row[]): string => toCsvText(toTableRecords(table, rows));

async function write(file: DataFile): Promise<{ readonly data: Buffer; readonly kept: string }> {
  const archive = await getArchive();
  const text = (WRITERS[file.table ?? ''] ?? toLines)(archive, file);
  const data = Buffer.from(text, 'utf8');
  const kept = join(cacheFolder(), 'data', file.path);
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(`${kept}.tmp`, data);
  await rename(`${kept}.tmp`, kept);
  return { data, kept };
}

/** Made, or, where it was taken over from the site as it was, looked at there. */
async function make(file: DataFile): Promise<MadeFile> {
  const taken = findTaken(`data/${file.path}`);
  const { data, kept } = taken === undefined ? await write(file) : { data: await readFile(taken), kept: taken };
  return { bytes: data.length, sha256: toSha256(data), kept };
}

/** A file with its size and hash, made once in a build; it waits on the disk, not in memory. */
export const makeDataFile = keepEach(make);

/** What is in the file. */
export const readDataFile = async (file: DataFile): Promise<Buffer<ArrayBuffer>> =>
  readFile((await makeDataFile(file)).kept);

/** Reads documents from their markdown files and gives them in the formats that stand beside the pages. */
import { readFileSync } from 'node:fs';
import type { Archive, ArchiveDocument, Issue } from '../archive/model.ts';
import { toMarkdownBody } from '../frontMatter.ts';
import { findTables, toCsvTable } from '../tables.ts';
import { keepLast } from '../reads/tracking.ts';
import { toCsv } from '../toCsv.ts';
import { documentPath, type DocumentFormat, type IssueFormat } from './exportPaths.ts';
import { toBodyText, type BodyText } from './toBodyText.ts';
import { toDocumentRecord, toIssueRecord, toJsonFile, type ExportRecord } from './toRecord.ts';
import { toDocumentText, toIssueText } from './toTextFile.ts';
import { toZip } from './toZip.ts';
import { withoutAppointments } from './withoutAppointments.ts';

export interface ReadDocument {
  readonly document: ArchiveDocument;
  /** The file as it is published. */
  readonly file: string;
  /** Its markdown below the front matter. */
  readonly body: string;
  readonly text: BodyText;
}

function read(document: ArchiveDocument, { site }: Archive): ReadDocument {
  const whole = readFileSync(document.file, 'utf8');
  const body = toMarkdownBody(whole);
  return { document, file: site.people ? whole : withoutAppointments(whole), body, text: toBodyText(body) };
}

const readOnce = keepLast(read);

/** A document with its text. Its formats are asked for one after another: the file is read once. */
export const readDocument = (archive: Archive, document: ArchiveDocument): ReadDocument => readOnce(document, archive);

/** A document as JSON. */
export const toRecord = (archive: Archive, { document, text }: ReadDocument): ExportRecord =>
  toDocumentRecord(archive, document, text);

/** What a document's file of a format holds. */
export const readDocumentFile = (archive: Archive, document: ArchiveDocument, format: DocumentFormat): string =>
  toDocumentFile(archive, readDocument(archive, document), format);

function toDocumentFile(archive: Archive, found: ReadDocument, format: DocumentFormat): string {
  switch (format) {
    case 'md':
      return found.file;
    case 'txt':
      return toDocumentText(archive, found.document, found.text.text);
    case 'json':
      return toJsonFile(toRecord(archive, found));
  }
}

/** The files of a document with their paths: its formats, and its tables. */
function toDocumentFiles(archive: Archive, found: ReadDocument): (readonly [path: string, text: string])[] {
  const { id } = found.document;
  const formats = (['md', 'txt', 'json'] as const).map(
    (format) => [documentPath(id, format), toDocumentFile(archive, found, format)] as const,
  );
  const tables = [...findTables(found.body)].map(
    ([name, table]) => [`${id}/${name}.csv`, toCsv(toCsvTable(table))] as const,
  );
  return [...formats, ...tables];
}

function readIssueFormats(archive: Archive, issue: Issue): Record<IssueFormat, BodyInit> {
  const found = issue.documents.map((document) => read(document, archive));
  const texts = found.map(({ document, text }) => toDocumentText(archive, document, text.text));
  const txt = toIssueText(archive, issue, texts);
  const json = toJsonFile(
    toIssueRecord(
      archive,
      issue,
      found.map((one) => toRecord(archive, one)),
    ),
  );
  const files = new Map([
    ['issue.json', json],
    ['issue.txt', txt],
    ...found.flatMap((one) => toDocumentFiles(archive, one)),
  ]);
  return { json, txt, zip: toZip(files) };
}

const readFormatsOnce = keepLast((issue: Issue, archive: Archive) => readIssueFormats(archive, issue));

/** What an issue's file of a format holds. Those of one issue are asked for one after another: they are made once. */
export const readIssueFile = (archive: Archive, issue: Issue, format: IssueFormat): BodyInit =>
  readFormatsOnce(issue, archive)[format];

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

interface Exported {
  readonly found: ReadDocument;
  readonly text: string;
  readonly record: ExportRecord;
}

/** The files of a document with their paths: its formats, and its tables. */
function toDocumentFiles({ found, text, record }: Exported): (readonly [path: string, text: string])[] {
  const { id } = found.document;
  const formats = { md: found.file, txt: text, json: toJsonFile(record) } satisfies Record<DocumentFormat, string>;
  const tables = [...findTables(found.body)].map(
    ([name, table]) => [`${id}/${name}.csv`, toCsv(toCsvTable(table))] as const,
  );
  const paths = (Object.keys(formats) as DocumentFormat[]).map(
    (format) => [documentPath(id, format), formats[format]] as const,
  );
  return [...paths, ...tables];
}

/** The zip holds what stands beside the documents; `issue.json` and `issue.txt` would be the same words once more. */
function readIssueFormats(archive: Archive, issue: Issue): Record<IssueFormat, BodyInit> {
  const exported = issue.documents.map((document): Exported => {
    const found = read(document, archive);
    return { found, text: toDocumentText(archive, document, found.text.text), record: toRecord(archive, found) };
  });
  const records = exported.map(({ record }) => record);
  return {
    json: toJsonFile(toIssueRecord(archive, issue, records)),
    txt: toIssueText(
      archive,
      issue,
      exported.map(({ text }) => text),
    ),
    zip: toZip(new Map(exported.flatMap(toDocumentFiles))),
  };
}

const readFormatsOnce = keepLast((issue: Issue, archive: Archive) => readIssueFormats(archive, issue));

/** What an issue's file of a format holds. Those of one issue are asked for one after another: they are made once. */
export const readIssueFile = (archive: Archive, issue: Issue, format: IssueFormat): BodyInit =>
  readFormatsOnce(issue, archive)[format];

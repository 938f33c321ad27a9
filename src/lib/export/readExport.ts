/** Reads documents from their markdown files and gives them in the formats that stand beside the pages. */
import { readFileSync } from 'node:fs';
import type { Token } from 'marked';
import type { Archive, ArchiveDocument, Issue } from '../archive/model.ts';
import { toMarkdownBody } from '../frontMatter.ts';
import { toTokens } from '../markdown/lexer.ts';
import type { HtmlTable } from '../markdown/table.ts';
import { findTables, toCsvTable } from '../tables.ts';
import { keepLast, keepRecent } from '../reads/tracking.ts';
import { toCsv } from '../toCsv.ts';
import { DOCUMENT_FORMATS, documentPath, type DocumentFormat, type IssueFormat } from './exportPaths.ts';
import { tokensToBodyText, type BodyText } from './toBodyText.ts';
import { toDocumentRecord, toIssueRecord, toJsonFile, type ExportRecord } from './toRecord.ts';
import { toDocumentText, toIssueText } from './toTextFile.ts';
import { toZip } from './toZip.ts';
import { withoutAppointments } from './withoutAppointments.ts';

export interface ReadDocument {
  /** The file as it is published. */
  readonly file: string;
  /** Its markdown below the front matter. */
  readonly body: string;
  /** The same as marked reads it. */
  readonly tokens: readonly Token[];
  readonly text: BodyText;
  /** Its tables by their ids. */
  readonly tables: ReadonlyMap<string, HtmlTable>;
}

/** Documents that are held: those of an issue, whose pages and files are made one after another. */
const HELD = 100;

function read(document: ArchiveDocument, { site }: Archive): ReadDocument {
  const whole = readFileSync(document.file, 'utf8');
  const body = toMarkdownBody(whole);
  const tokens = toTokens(body);
  return {
    file: site.people ? whole : withoutAppointments(whole),
    body,
    tokens,
    text: tokensToBodyText(tokens),
    tables: findTables(body),
  };
}

const readOnce = keepRecent(HELD, read);

/** A document with its text, which its page, its formats and those of its issue show: the file is read once. */
export const readDocument = (archive: Archive, document: ArchiveDocument): ReadDocument => readOnce(document, archive);

interface Recorded {
  readonly record: ExportRecord;
  readonly json: string;
}

const recordOnce = keepRecent(HELD, (document: ArchiveDocument, archive: Archive): Recorded => {
  const record = toDocumentRecord(archive, document, readDocument(archive, document).text);
  return { record, json: toJsonFile(record) };
});

/** A document as JSON. */
export const toRecord = (archive: Archive, document: ArchiveDocument): ExportRecord =>
  recordOnce(document, archive).record;

/** What a document's file of a format holds. */
export function readDocumentFile(archive: Archive, document: ArchiveDocument, format: DocumentFormat): string {
  switch (format) {
    case 'md':
      return readDocument(archive, document).file;
    case 'txt':
      return toDocumentText(archive, document, readDocument(archive, document).text.text);
    case 'json':
      return recordOnce(document, archive).json;
  }
}

/** The files of a document with their paths: its formats, and its tables. */
function readDocumentFiles(archive: Archive, document: ArchiveDocument): (readonly [path: string, text: string])[] {
  const { id } = document;
  const formats = DOCUMENT_FORMATS.map(
    (format) => [documentPath(id, format), readDocumentFile(archive, document, format)] as const,
  );
  const tables = [...readDocument(archive, document).tables].map(
    ([name, table]) => [`${id}/${name}.csv`, toCsv(toCsvTable(table))] as const,
  );
  return [...formats, ...tables];
}

/** The zip holds what stands beside the documents; `issue.json` and `issue.txt` would be the same words once more. */
function readIssueFormats(archive: Archive, issue: Issue): Record<IssueFormat, BodyInit> {
  const { documents } = issue;
  const records = documents.map((document) => toRecord(archive, document));
  const texts = documents.map((document) => readDocumentFile(archive, document, 'txt'));
  return {
    json: toJsonFile(toIssueRecord(archive, issue, records)),
    txt: toIssueText(archive, issue, texts),
    zip: toZip(new Map(documents.flatMap((document) => readDocumentFiles(archive, document)))),
  };
}

const readFormatsOnce = keepLast((issue: Issue, archive: Archive) => readIssueFormats(archive, issue));

/** What an issue's file of a format holds. Those of one issue are asked for one after another: they are made once. */
export const readIssueFile = (archive: Archive, issue: Issue, format: IssueFormat): BodyInit =>
  readFormatsOnce(issue, archive)[format];

/**
 * Documents and issues as JSON. The keys are those of the front matter (scripts/gazette/README.md), with addresses and
 * with what the archive derives; `fields.ts` describes each. A key without a value is left out.
 */
import type { Archive, ArchiveDocument, Issue } from '../archive/model.ts';
import { findPrintedPage } from '../archive/toContents.ts';
import { issueTitle } from '../titles.ts';
import { isOfDay } from '../validity/isOfDay.ts';
import { statusOf, type Evidence } from '../validity/status.ts';
import { fileHref, href, toAbsolute } from '../urls.ts';
import type { BodyText } from './toBodyText.ts';
import { documentPath, issuePath } from './exportPaths.ts';

/** A document or an issue as JSON. */
export type ExportRecord = Readonly<Record<string, unknown>>;

const toUrl = ({ site }: Archive, address: string): string => toAbsolute(site.url, href(address));

const toFileUrl = ({ site }: Archive, path: string): string => toAbsolute(site.url, fileHref(path));

/** Enough of a document to know it by. */
const toName = (archive: Archive, { id, data }: ArchiveDocument): ExportRecord => ({
  id,
  url: toUrl(archive, id),
  title: data.title,
  number: data.number,
  date: data.date,
});

function toIssueName(archive: Archive, issue: Issue): ExportRecord {
  const { year, number, totalNumber, published } = issue.data;
  return {
    id: issue.id,
    url: toUrl(archive, issue.id),
    title: issueTitle(issue),
    year,
    number,
    totalNumber,
    published,
  };
}

function toGazetteName(archive: Archive, { gazette }: ArchiveDocument | Issue): ExportRecord {
  return { id: gazette.id, url: toUrl(archive, gazette.id), name: gazette.data.name };
}

/** References as the document makes them, with the document that each means where it is here. */
const toReferences = (archive: Archive, document: ArchiveDocument) =>
  (archive.outgoing.get(document) ?? []).map(({ type, number, title, anchor, quote, target, reason, candidates }) => ({
    type,
    number,
    title,
    anchor,
    quote,
    target: target && toName(archive, target),
    reason,
    candidates: candidates?.map((candidate) => toName(archive, candidate)),
  }));

const toReferencedBy = (archive: Archive, document: ArchiveDocument) =>
  (archive.incoming.get(document) ?? []).map(({ type, from, anchor, quote }) => ({
    type,
    from: toName(archive, from),
    anchor,
    quote,
  }));

function toEvidence(archive: Archive, { quote, from, anchor, source }: Evidence): ExportRecord {
  return { quote, from: from && toName(archive, from), anchor, source };
}

/** What has become of a document, as of the archive's day. */
function toStatus(archive: Archive, document: ArchiveDocument): ExportRecord {
  const { code, label, date, isComputed, evidence, effective, until } = statusOf(document, archive);
  return {
    code,
    label,
    asOf: isOfDay(code) ? archive.asOf : undefined,
    date,
    computed: isComputed,
    effective,
    until,
    evidence: evidence && toEvidence(archive, evidence),
  };
}

const toDocumentFiles = (archive: Archive, { id }: ArchiveDocument, { tables }: BodyText) => ({
  markdown: toFileUrl(archive, documentPath(id, 'md')),
  text: toFileUrl(archive, documentPath(id, 'txt')),
  json: toFileUrl(archive, documentPath(id, 'json')),
  tables: tables.flatMap((table) => (table.id === undefined ? [] : [toFileUrl(archive, `${id}/${table.id}.csv`)])),
});

/** A document. Appointments are left out where `site.yaml` leaves people out of indexes. */
export function toDocumentRecord(archive: Archive, document: ArchiveDocument, body: BodyText): ExportRecord {
  const { id, data, issue } = document;
  const { references: _references, appointments, source, issue: issueId, position, omitted, ...facts } = data;
  return {
    id,
    url: toUrl(archive, id),
    ...facts,
    gazette: toGazetteName(archive, document),
    issue: issue ? toIssueName(archive, issue) : { id: issueId },
    position,
    page: findPrintedPage(document),
    status: toStatus(archive, document),
    references: toReferences(archive, document),
    referencedBy: toReferencedBy(archive, document),
    ...(archive.site.people ? { appointments } : {}),
    outline: body.outline.map(({ id: anchor, level, text }) => ({ anchor, level, title: text })),
    tables: body.tables.map(({ id: anchor, caption }) => ({ anchor, caption })),
    omitted,
    source,
    files: toDocumentFiles(archive, document, body),
    text: body.text,
  };
}

/** An issue with its documents, in its order. */
export function toIssueRecord(archive: Archive, issue: Issue, documents: readonly ExportRecord[]): ExportRecord {
  const { gazette: _name, withdrawn: _withdrawn, ...facts } = issue.data;
  const { source, ...rest } = facts;
  return {
    id: issue.id,
    url: toUrl(archive, issue.id),
    title: issueTitle(issue),
    gazette: toGazetteName(archive, issue),
    ...rest,
    source,
    files: {
      json: toFileUrl(archive, issuePath(issue.id, 'json')),
      text: toFileUrl(archive, issuePath(issue.id, 'txt')),
      zip: toFileUrl(archive, issuePath(issue.id, 'zip')),
    },
    documents,
  };
}

/** JSON as it stands in a file: indented, one line break at the end. */
export const toJsonFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What is known of every document, as the index needs it. */
import type { Archive, ArchiveDocument, Issue } from '../../src/lib/archive/model.ts';
import { toOrgans } from '../../src/lib/archive/toOrgans.ts';
import { statusOf } from '../../src/lib/validity/status.ts';
import { issueLabel, issueTitle } from '../../src/lib/titles.ts';
import type { IndexDocument } from './IndexDocument.ts';

/** Documents and issues in the order that the index counts them in: by year, gazette and address. */
export function toIndexDocuments(archive: Archive): IndexDocument[] {
  const documents = archive.documents.map((document) => toDocument(document, archive));
  const imprints = archive.issues.map(toImprint);
  const keyed = [...documents, ...imprints].map((document) => ({ document, key: toOrder(document) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ document }) => document);
}

const toOrder = ({ unit, record }: IndexDocument): string =>
  `${unit} ${record.address}`.replace(/\d+/g, (digits) => digits.padStart(8, '0'));

function toDocument(document: ArchiveDocument, archive: Archive): IndexDocument {
  const { id, data, issue, gazette, year } = document;
  return {
    record: {
      address: id,
      title: data.title,
      number: data.number ?? null,
      issuers: data.issuers,
      date: data.date ?? null,
      kind: data.kind,
      issue: issue ? [issue.id, issueLabel(issue)] : null,
    },
    facets: {
      year: year === undefined ? [] : [String(year)],
      organ: [...new Set(toOrgans(document))],
      kind: [data.kind],
      section: data.section === undefined ? [] : [data.section],
      gazette: [gazette.data.name],
    },
    status: statusOf(document, archive).code,
    hasAttachments: data.attachments.length > 0,
    day: data.date ?? issue?.data.published ?? String(year ?? ''),
    isIssue: false,
    year: year ?? 0,
    unit: `${year ?? 0} ${gazette.id}`,
    file: document.file,
    lines: [],
  };
}

const toImprintLines = ({ data }: Issue): string[] =>
  [
    data.gazette,
    data.authority ?? '',
    ...Object.entries(data.imprint).map(([key, value]) => `${key}：${value}`),
  ].filter(Boolean);

function toImprint(issue: Issue): IndexDocument {
  const { id, data, gazette } = issue;
  const year = data.year ?? 0;
  return {
    record: {
      address: id,
      title: issueTitle(issue),
      number: null,
      issuers: data.authority === undefined ? [] : [data.authority],
      date: data.published ?? null,
      kind: '',
      issue: null,
    },
    facets: {
      year: data.year === undefined ? [] : [String(data.year)],
      organ: [],
      kind: [],
      section: [],
      gazette: [gazette.data.name],
    },
    status: null,
    hasAttachments: false,
    day: data.published ?? String(data.year ?? ''),
    isIssue: true,
    year,
    unit: `${year} ${gazette.id}`,
    file: null,
    lines: toImprintLines(issue),
  };
}

import type { DocumentData } from '../../../src/lib/schema.ts';
import { findAppointments, withPersonAnchors } from '../find/appointments.ts';
import { findEvents } from '../find/events.ts';
import { findReferences } from '../find/references.ts';
import { findTitleReferences } from '../find/titleReferences.ts';
import { findValidity } from '../find/validity.ts';
import { optional } from '../optional.ts';
import { toFrontMatter } from '../output/toFrontMatter.ts';
import { toMarkdown, toNode } from '../output/toMarkdown.ts';
import type { Document, Issue } from '../types.ts';

/** Text of an issue's own file: its head as front matter, and as body what else the cover and the introduction say. */
export function toIssueText(issue: Issue, gazetteName: string): string {
  const { gazette, authority, year, number, totalNumber, published, frequency, imprint, contents } = issue.head;
  const data = {
    gazette: gazette || gazetteName,
    ...optional('authority', authority),
    ...optional('year', year),
    ...optional('number', number),
    ...optional('totalNumber', totalNumber),
    ...optional('published', published),
    ...optional('frequency', frequency),
    imprint,
    contents,
    source: toSourceData(issue, [1, lastLine(issue)]),
  };
  return toFrontMatter(data, issue.front.map(toNode).join('\n\n') + '\n');
}

/** One document's file. */
export interface DocumentFile {
  readonly text: string;
  /** Its front matter without what only its own page shows, for what looks across the archive. */
  readonly data: DocumentData;
}

/** Text of one document's file. `position`: its place in the issue, from 1. */
export function toDocumentFile(issue: Issue, issueId: string, document: Document, position: number): DocumentFile {
  const data = toData(issue, issueId, document, position);
  return {
    text: toFrontMatter(data, toMarkdown(withPersonAnchors(document))),
    data: { ...data, attachments: [], appointments: [], events: [], omitted: [] },
  };
}

function toData(issue: Issue, issueId: string, document: Document, position: number): DocumentData {
  const enclosed = document.parts.find((part) => part.role === 'enclosed')?.title;
  return {
    title: document.title,
    ...optional('number', document.number),
    issuers: [...document.issuers],
    ...optional('date', document.date),
    ...optional('addressee', document.addressee),
    kind: document.kind,
    ...optional('section', document.section),
    ...optional('disclosure', document.disclosure),
    issue: issueId,
    position,
    ...optional('enclosed', enclosed),
    attachments: document.parts
      .filter((part) => part.role === 'attachment')
      .map((part) => ({
        label: part.label ?? '附件',
        ...optional('title', part.title),
        anchor: part.anchor ?? 'a',
      })),
    references: toReferences(document),
    validity: findValidity(document),
    appointments: findAppointments(document),
    events: issue.head.year === undefined ? [] : findEvents(document, issue.head.year, issue.head.published),
    omitted: [...document.omitted],
    source: toSourceData(issue, [...document.lines]),
  };
}

/** Documents named by number, and after them those named by 《title》 alone. */
function toReferences(document: Document): DocumentData['references'] {
  const numbered = findReferences(document);
  return [...numbered, ...findTitleReferences(document, numbered)];
}

function toSourceData(issue: Issue, lines: [number, number]): DocumentData['source'] {
  return { path: issue.source.path, lines, sha256: issue.source.sha256 };
}

function lastLine(issue: Issue): number {
  return Math.max(1, issue.source.firstLine + issue.source.text.split('\n').length - 1);
}

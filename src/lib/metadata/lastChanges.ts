/**
 * When a page last changed, for sitemaps: the latest day that is printed on it. A document changes with the documents that
 * name it, a list with those that stand in it. No clock is asked, so the same archive gives the same days.
 */
import type { Archive, ArchiveDocument, Issue } from '../archive/model.ts';

export type Day = string | undefined;

const isKnown = (day: Day): day is string => day !== undefined;

/** The latest of some days. */
export const latestOf = (days: readonly Day[]): Day =>
  days.filter(isKnown).reduce<Day>((latest, day) => (latest === undefined || day > latest ? day : latest), undefined);

/** The day that a document came into its gazette: of the issue, but never before its own. */
const toOwnDay = ({ data, issue }: ArchiveDocument): Day => latestOf([data.date, issue?.data.published]);

/** The latest day of a document's page. */
export const toDocumentDay = (document: ArchiveDocument, { incoming }: Archive): Day =>
  latestOf([toOwnDay(document), ...(incoming.get(document) ?? []).map(({ from }) => toOwnDay(from))]);

/** The latest day of a page that lists documents. */
export const toListDay = (documents: readonly ArchiveDocument[]): Day => latestOf(documents.map(toOwnDay));

/** The latest day of an issue's page. */
export const toIssueDay = ({ data, documents }: Issue): Day => latestOf([data.published, toListDay(documents)]);

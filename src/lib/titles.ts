/** How documents and issues are called on the pages. */
import type { ArchiveDocument, Issue } from './archive/model.ts';

/** `2021年第3期`; what the text does not say is said to be unknown. */
export function issueLabel({ data: { year, number } }: Issue): string {
  if (year !== undefined && number !== undefined) return `${year}年第${number}期`;
  if (number !== undefined) return `第${number}期`;
  return year === undefined ? '期号未标明' : `${year}年（期号未标明）`;
}

/** `青禾县人民政府公报2021年第3期`; an issue without number is called by its only document. */
export function issueTitle(issue: Issue): string {
  if (issue.data.number === undefined && issue.documents.length === 1) return issue.documents[0]?.data.title ?? '';
  const space = issue.data.year === undefined && issue.data.number === undefined ? '：' : '';
  return `${issue.data.gazette}${space}${issueLabel(issue)}`;
}

/** `（总第27期）`, empty when it is not known. */
export const totalLabel = ({ data: { totalNumber } }: Issue): string =>
  totalNumber === undefined ? '' : `（总第${totalNumber}期）`;

/** Short name of a document in running text: its number, else its title. */
export const documentLabel = ({ data }: ArchiveDocument): string => data.number ?? `《${data.title}》`;

/** One sentence about a document, for search engines and shared links. */
export function describeDocument({ data, gazette }: ArchiveDocument): string {
  const head = [data.issuers.join('、'), data.number].filter(Boolean).join('，');
  const place = `刊于${gazette.data.name}`;
  return [
    `${data.title}。`,
    head === '' ? '' : `${head}。`,
    data.date === undefined ? '' : `${data.date}。`,
    place,
  ].join('');
}

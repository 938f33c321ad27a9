/**
 * References after GB/T 7714—2025 信息与文献 参考文献著录规则, in the numeric system. A gazette is a serial, so that a
 * document in one is 连续出版物中的析出文献 (8.5, `[J/OL]`), and its page here is 网页 (8.11.3, `[EB/OL]`). The number
 * stands behind the title as those of reports, patents and archives do (8.8, 8.10, 8.12).
 */
import { type Citation, toOneLine } from './citation.ts';

/** Stands for the day of reading, which only the reader's browser knows. */
export const ACCESS_DAY = '引用日期';

/** 7.1.2: more than three are given as the first three and 等. */
const AUTHORS_SHOWN = 3;

function toAuthors(organs: readonly string[]): string {
  const shown = organs.slice(0, AUTHORS_SHOWN).map(toOneLine);
  if (shown.length === 0) return '';
  return `${[...shown, ...(organs.length > AUTHORS_SHOWN ? ['等'] : [])].join(', ')}. `;
}

const toTitle = ({ title, number }: Citation): string =>
  toOneLine(title) + (number === undefined ? '' : `: ${toOneLine(number)}`);

/** As printed: `青禾县人民政府. …的意见: 青政发〔2023〕4号[J/OL]. 青禾县人民政府公报, 2023(1): 21. http….` */
export function toSerialReference(citation: Citation): string | undefined {
  const { organs, gazette, issue, page, url } = citation;
  if (issue === undefined) return undefined;
  const place = `${toOneLine(gazette)}, ${issue.year}(${issue.number})${page === undefined ? '' : `: ${page}`}`;
  return `${toAuthors(organs)}${toTitle(citation)}[J/OL]. ${place}. ${url}.`;
}

/** As a page: `… [EB/OL]. (2023-02-24)[引用日期]. http….` */
export function toPageReference(citation: Citation): string {
  const { organs, date, url } = citation;
  const day = date === undefined ? '' : `(${date})`;
  return `${toAuthors(organs)}${toTitle(citation)}[EB/OL]. ${day}[${ACCESS_DAY}]. ${url}.`;
}

/** A document as other documents name it: `《…的意见》（青政发〔2023〕4号）`. */
import { type Citation, toOneLine } from './citation.ts';

/** Inside 《》 a title in book marks has single ones: 《关于印发〈…〉的通知》 (GB/T 15834—2011, 4.15). */
export const toBookTitle = (title: string): string =>
  `《${toOneLine(title).replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** What tells it from others: its number, else the issue that it is printed in. */
export function toInText({ title, number, gazette, issue }: Citation): string {
  const place = issue === undefined ? gazette : `${gazette}${issue.year}年第${issue.number}期`;
  return `${toBookTitle(title)}（${toOneLine(number ?? place)}）`;
}

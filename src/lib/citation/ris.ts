/** A record in RIS, the format that reference managers import. Lines end in CR LF, the text is UTF-8. */
import { type Citation, toOneLine } from './citation.ts';

/** A value stands on one line: a line break in it could begin a tag. */
const toValue = (value: string | number): string => toOneLine(String(value));

/** An ASCII comma would part a name into family and given name. */
const toAuthor = (organ: string): string => toOneLine(organ).replaceAll(',', '，');

/** `JOUR` where the issue is known, else `ELEC`. */
export function toRis({ title, number, organs, date, gazette, issue, page, url }: Citation): string {
  const year = issue?.year ?? date?.slice(0, 4);
  const fields: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', issue ? 'JOUR' : 'ELEC'],
    ...organs.map((organ) => ['AU', toAuthor(organ)] as const),
    ['TI', title],
    ['T2', gazette],
    ['PY', year],
    ['DA', date?.replaceAll('-', '/')],
    ['IS', issue?.number],
    ['SP', page],
    ['N1', number === undefined ? undefined : `发文字号：${number}`],
    ['UR', url],
    ['LA', 'zh-CN'],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toValue(value)}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

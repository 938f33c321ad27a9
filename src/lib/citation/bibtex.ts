/** A BibTeX entry, in UTF-8. */
import { type Citation, toOneLine } from './citation.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field: what TeX would take as markup is escaped. */
const toText = (text: string): string =>
  toOneLine(text).replace(/[\\{}~^&%$#_]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`);

/** `url` is read to the letter by styles; what could end the field is percent-encoded. */
const toUrl = (url: string): string => url.replace(/[{}\\\s]/g, encodeURIComponent);

/** In braces of its own, so that no name is taken apart into family and given name. */
const toAuthors = (organs: readonly string[]): string | undefined =>
  organs.length === 0 ? undefined : organs.map((organ) => `{${toText(organ)}}`).join(' and ');

/** `@article` where the issue is known, else `@misc`. */
export function toBibtex({ key, title, number, organs, date, gazette, issue, page, url }: Citation): string {
  const fields: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['author', toAuthors(organs)],
    ['title', `{${toText(title)}}`],
    [issue ? 'journal' : 'howpublished', toText(gazette)],
    ['year', issue?.year ?? date?.slice(0, 4)],
    ['number', issue?.number],
    ['pages', page],
    ['date', date],
    ['note', number === undefined ? undefined : toText(number)],
    ['url', toUrl(url)],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${issue ? 'article' : 'misc'}{${key},`, ...lines, '}', ''].join('\n');
}

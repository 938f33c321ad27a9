/** One document of the benchmark's archive, as the parser would write it. */
import { type Random } from './random.ts';
import { type Theme, toName, toOrgan, toPlace, toSentence, toTheme, toTitle } from './toPhrase.ts';

/** Where a document stands in the archive. */
export interface Place {
  readonly county: string;
  readonly gazette: string;
  readonly series: string;
  readonly issuer: string;
  readonly year: number;
  readonly serial: number;
  /** Issue of the year, from 1. */
  readonly issue: number;
  readonly position: number;
}

export const KINDS = ['通知', '意见', '决定', '通告', '批复', '公告', '办法', '方案'];
const SECTIONS = ['县人民政府文件', '县人民政府办公室文件', '部门文件'];
const NUMERALS = Array.from('一二三四五六七八九十');

const toNumeral = (count: number): string =>
  count <= 10 ? (NUMERALS[count - 1] as string) : `十${NUMERALS[count - 11] as string}`;

const two = (value: number): string => String(value).padStart(2, '0');

/** Length in letters: 1,000 to 15,000, half of them below 3,000. */
const toLength = (random: Random): number => {
  const spread = random.next() + random.next() + random.next() - 1.5;
  return Math.round(Math.min(15_000, Math.max(1_000, 2_600 * Math.exp(spread * 1.2))));
};

function toParagraph(random: Random, theme: Theme): string {
  return Array.from({ length: random.between(1, 4) }, () => toSentence(random, theme)).join('');
}

function toTable(random: Random, id: string): string {
  const rows = Array.from({ length: random.between(4, 18) }, (_, row) => {
    const cells = [String(row + 1), toPlace(random), toName(random), toOrgan(random), String(random.between(1, 9999))];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = ['序号', '地点', '责任人', '责任单位', '数量'].map((cell) => `<th scope="col">${cell}</th>`).join('');
  return `<table id="${id}">\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/** Headings and paragraphs up to the wanted length. `prefix` is the part's anchor: `a1-`. */
function toSections(random: Random, theme: Theme, length: number, prefix: string): string[] {
  const blocks: string[] = [];
  for (let size = 0, section = 1; size < length; section += 1) {
    const words = toTitle(random, theme).replace(/^关于(?:印发)?/, '');
    blocks.push(`## ${toNumeral(Math.min(section, 19))}、${words} {#${prefix}s${section}}`);
    for (let item = 1; item <= random.between(2, 6) && size < length; item += 1) {
      const text = toParagraph(random, theme);
      const lead = `<a id="${prefix}s${section}-${item}"></a>**（${toNumeral(item)}）${toSentence(random, theme)
        .slice(0, 12)
        .replace(/[。，、]/g, '')}。**`;
      blocks.push(random.chance(0.6) ? lead + text : text);
      size += text.length;
    }
  }
  return blocks;
}

/** What a document says of an earlier one, for its front matter and its text. */
export interface Repeal {
  readonly number: string;
  readonly type: 'repeals' | 'amends';
}

const yaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Number as printed: 青政发〔2021〕56号. */
export const toNumber = ({ series, year, serial }: Pick<Place, 'series' | 'year' | 'serial'>): string =>
  `${series}〔${year}〕${serial}号`;

/** The file's text. */
export function toMarkdown(random: Random, place: Place, repeal: Repeal | null): string {
  const kind = random.pick(KINDS);
  const theme = toTheme(random);
  const title = `${place.issuer}${toTitle(random, theme)}的${kind}`;
  const hasAttachment = random.chance(0.3);
  const length = toLength(random);
  const closing = repeal ? [`${repeal.number}同时${repeal.type === 'repeals' ? '废止' : '作相应修改'}。`] : [];
  const date = `${place.year}-${two(place.issue * 3 - random.between(0, 2))}-${two(random.between(1, 28))}`;
  const body = [
    '各乡镇人民政府，县直各部门、各有关单位：',
    `${toSentence(random, theme)}现将有关事项通知如下：`,
    ...toSections(random, theme, hasAttachment ? length * 0.7 : length, ''),
    ...closing,
    `${place.issuer}\\\n${date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}`,
    '（此件公开发布）',
    ...(hasAttachment
      ? [`# 附件1 ${toTitle(random, theme).slice(2)} {#a1}`, ...toSections(random, theme, length * 0.3, 'a1-')]
      : []),
    ...(hasAttachment && random.chance(0.6) ? [toTable(random, 'a1-t1')] : []),
  ];
  const lines = [
    `title: ${yaml(title)}`,
    `number: ${toNumber(place)}`,
    `issuers:\n  - ${place.issuer}`,
    `date: '${date}'`,
    'addressee: 各乡镇人民政府，县直各部门、各有关单位：',
    `kind: ${kind}`,
    `section: ${random.pick(SECTIONS)}`,
    `issue: ${place.gazette}/${place.year}/${place.issue}`,
    `position: ${place.position}`,
    ...(hasAttachment ? ['attachments:\n  - label: 附件1\n    anchor: a1'] : []),
    ...(repeal
      ? [`references:\n  - type: ${repeal.type}\n    number: ${repeal.number}\n    quote: ${closing.join('')}`]
      : []),
    `source:\n  path: source/${place.gazette}/${place.year}-${place.issue}.txt\n  lines: [1, 2]\n  sha256: ${'a'.repeat(64)}`,
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

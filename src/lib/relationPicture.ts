/**
 * The picture of a document's relations: a column of rows that fits a phone, the documents that it names above, those
 * that name it below. Rows are placed by counting; no width of text is measured.
 */
import type { ArchiveDocument, IncomingReference, OutgoingReference } from './archive/model.ts';
import { toTitleForms } from './archive/titleKeys.ts';
import { REFERENCE_WORDINGS } from './referenceTypes.ts';

export interface PictureRow {
  readonly kind: 'group' | 'document' | 'more' | 'self';
  readonly y: number;
  readonly text: string;
  /** Whether the archive has it. */
  readonly isHere: boolean;
}

export interface Picture {
  readonly height: number;
  readonly rows: readonly PictureRow[];
  /** The same in a sentence. */
  readonly description: string;
}

/** A picture of fewer shows nothing that the lists do not. */
const LEAST = 4;
const ROWS_SHOWN = 4;
const ROW = 26;
const GROUP = 24;
const SELF = 44;
/** Width of a row's words, in halves of a Chinese character. */
const WIDTH = 48;

const widthOf = (char: string): number => (/[\u0020-\u007e]/.test(char) ? 1 : 2);

/** Words that fit a row, with … where some are left out. */
export function fit(text: string, width: number = WIDTH): string {
  let used = 0;
  let kept = '';
  let cut = '';
  for (const char of text) {
    used += widthOf(char);
    if (used <= width - 2) cut += char;
    if (used > width) return `${cut}…`;
    kept += char;
  }
  return kept;
}

interface Item {
  readonly key: string;
  readonly text: string;
  readonly isHere: boolean;
}

interface Group {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** Number first: it is short and names one document; of the title what is its own, not 某机关关于印发…的通知. */
function toText(number: string | undefined, title: string | undefined): string {
  const { bare, issued } = toTitleForms(title ?? '');
  return [number, issued ?? bare].filter(Boolean).join(' ') || '文件';
}

const unique = (items: readonly Item[]): Item[] => [...new Map(items.map((item) => [item.key, item])).values()];

function toNamed(references: readonly OutgoingReference[]): Group[] {
  return REFERENCE_WORDINGS.map(({ type, outgoing }) => {
    const list = references.filter((reference) => reference.type === type && reference.reason !== 'self');
    const items = list.map(({ number, title, target }) => {
      const text = toText(number ?? target?.data.number, title ?? target?.data.title);
      return { key: target?.id ?? text, text, isHere: target !== undefined };
    });
    return { heading: outgoing, items: unique(items) };
  });
}

function toNaming(references: readonly IncomingReference[]): Group[] {
  return REFERENCE_WORDINGS.map(({ type, incoming }) => {
    const list = references.filter((reference) => reference.type === type);
    const items = list.map(({ from }) => ({
      key: from.id,
      text: toText(from.data.number, from.data.title),
      isHere: true,
    }));
    return { heading: incoming, items: unique(items) };
  });
}

function toRows({ heading, items }: Group): Omit<PictureRow, 'y'>[] {
  const shown = items.length > ROWS_SHOWN + 1 ? ROWS_SHOWN : items.length;
  const more = items.length - shown;
  return [
    { kind: 'group', text: `${heading} ${items.length} 件`, isHere: true },
    ...items.slice(0, shown).map(({ text, isHere }) => ({ kind: 'document' as const, text: fit(text), isHere })),
    ...(more > 0 ? [{ kind: 'more' as const, text: `另有 ${more} 件，见下面的列表`, isHere: true }] : []),
  ];
}

const HEIGHTS: Readonly<Record<PictureRow['kind'], number>> = { group: GROUP, document: ROW, more: ROW, self: SELF };

function place(rows: readonly Omit<PictureRow, 'y'>[]): { rows: PictureRow[]; height: number } {
  let height = 8;
  const placed = rows.map((row) => {
    const y = height + HEIGHTS[row.kind] / 2;
    height += HEIGHTS[row.kind];
    return { ...row, y };
  });
  return { rows: placed, height: height + 8 };
}

/** The picture, where there are more than three relations. */
export function toPicture(
  { data }: ArchiveDocument,
  outgoing: readonly OutgoingReference[],
  incoming: readonly IncomingReference[],
): Picture | undefined {
  const named = toNamed(outgoing).filter(({ items }) => items.length > 0);
  const naming = toNaming(incoming).filter(({ items }) => items.length > 0);
  const groups = [...named, ...naming];
  if (groups.reduce((sum, { items }) => sum + items.length, 0) < LEAST) return undefined;
  const self = { kind: 'self' as const, text: fit(`本文件 ${data.number ?? data.title}`), isHere: true };
  const description = groups
    .map(
      ({ heading, items }) =>
        `${heading} ${items.length} 件：${items
          .slice(0, ROWS_SHOWN)
          .map(({ text }) => text)
          .join('、')}`,
    )
    .join('；');
  return { ...place([...named.flatMap(toRows), self, ...naming.flatMap(toRows)]), description };
}

/**
 * Links the documents that a text names where it names them: in its paragraphs, and in the rows and items of a clean-up
 * list (文件清理目录). Works on HTML that `toHtml` wrote; only tags are added, not a character of text.
 */
import { normalizeNumber } from '../archive/numbers.ts';
import { CHANGING } from '../archive/resolveReference.ts';
import { normalizeTitle } from '../archive/titleKeys.ts';
import type { ArchiveDocument, OutgoingReference } from '../archive/model.ts';
import { decodeEntities, escapeHtml } from './text.ts';

/** The year in its brackets and the serial of a number as printed; or that of an order. */
const NUMBERS = /[〔[［(（【﹝]\s*\d{4}\s*[〕\]］)）】﹞]\s*第?\s*\d{1,5}(?:\s*号)?|[令告]\s*第?\s*\d{1,5}\s*号/g;
const TITLES = /《([^《》]{4,200})》/g;
/** 机关代字 are shorter than this. */
const LONGEST_SERIES = 40;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly reference: OutgoingReference;
}

/** References by the end of their numbers, `2012〕33号`, and by their titles. */
interface Index {
  readonly byTail: ReadonlyMap<string, readonly OutgoingReference[]>;
  readonly byTitle: ReadonlyMap<string, OutgoingReference>;
}

const tailOf = (number: string): string => /(?:\d{4}〕|第)\d+号?$/.exec(number)?.[0].replace(/号$/, '') ?? '';

/** Only what is shown: a link, or in a clean-up list that it is not here. */
const isShown = ({ target, type, reason }: OutgoingReference): boolean =>
  target !== undefined || (CHANGING.has(type) && reason === 'absent');

function toIndex(references: readonly OutgoingReference[]): Index {
  const shown = references.filter(isShown);
  const numbered = shown.filter(({ number }) => number !== undefined);
  const titled = shown.filter(({ number, target }) => number === undefined && target !== undefined);
  return {
    byTail: Map.groupBy(numbered, ({ number }) => tailOf(normalizeNumber(number ?? ''))),
    byTitle: new Map(titled.map((reference) => [normalizeTitle(reference.title ?? ''), reference])),
  };
}

/** Goes back over the series, spaces not counted. */
function startOf(text: string, at: number, length: number): number {
  let start = at;
  for (let left = length; left > 0 && start > 0;) {
    start -= 1;
    if (!/\s/.test(text[start] ?? '')) left -= 1;
  }
  return start;
}

function findNumberPlaces(text: string, { byTail }: Index): Place[] {
  if (byTail.size === 0) return [];
  return [...text.matchAll(NUMBERS)].flatMap(({ 0: printed, index }): Place[] => {
    const end = index + printed.length;
    const before = normalizeNumber(text.slice(Math.max(0, index - LONGEST_SERIES), end)).replace(/号$/, '');
    const reference = byTail
      .get(tailOf(before))
      ?.find(({ number }) => before.endsWith(normalizeNumber(number ?? '').replace(/号$/, '')));
    if (reference === undefined) return [];
    const series = /^(.*?)(?:〔|令?第)/.exec(normalizeNumber(reference.number ?? ''))?.[1] ?? '';
    return [{ start: startOf(text, index, series.length), end, reference }];
  });
}

function findTitlePlaces(text: string, { byTitle }: Index): Place[] {
  if (byTitle.size === 0) return [];
  return [...text.matchAll(TITLES)].flatMap(({ 0: printed, 1: title = '', index }): Place[] => {
    const reference = byTitle.get(normalizeTitle(decodeEntities(title)));
    return reference ? [{ start: index, end: index + printed.length, reference }] : [];
  });
}

type ToHref = (document: ArchiveDocument) => string;

function toLink(words: string, { target }: OutgoingReference, toHref: ToHref): string {
  return target === undefined
    ? `<span class="absent" data-note="本库未收录">${words}</span>`
    : `<a class="reference" href="${escapeHtml(toHref(target))}">${words}</a>`;
}

function linkText(text: string, index: Index, toHref: ToHref): string {
  const places = [...findNumberPlaces(text, index), ...findTitlePlaces(text, index)].sort((a, b) => a.start - b.start);
  let html = '';
  let end = 0;
  for (const place of places) {
    if (place.start < end) continue;
    html += text.slice(end, place.start) + toLink(text.slice(place.start, place.end), place.reference, toHref);
    end = place.end;
  }
  return html + text.slice(end);
}

/** Links inside what is no link yet; headings are left as they are, for their own links. */
export function linkReferences(html: string, references: readonly OutgoingReference[], toHref: ToHref): string {
  const index = toIndex(references);
  if (index.byTail.size + index.byTitle.size === 0) return html;
  let inLink = false;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (!piece.startsWith('<')) return inLink ? piece : linkText(piece, index, toHref);
      if (piece.startsWith('<a ')) inLink = true;
      else if (piece === '</a>') inLink = false;
      return piece;
    })
    .join('');
}

/** Makes the list of results. */
import { formatDay } from '../../lib/dates.ts';
import type { PlaceResult, Result } from '../open.ts';
import { element, link, toMarkedNodes } from './element.ts';
import { HIT } from './hit.ts';
import { VALUE_NAMES } from './wordings.ts';

/** More words than these say nothing more of where to look. */
const WORDS = 6;

/** Address of a place, with the words that the page marks there. */
function toAddress(base: string, address: string, words: readonly string[]): string {
  const [path = '', hash] = address.slice(1).split('#');
  const hits = words.slice(0, WORDS).map((word) => `${HIT}=${encodeURIComponent(word)}`);
  return `${base}${path}${hits.length > 0 ? `?${hits.join('&')}` : ''}${hash === undefined ? '' : `#${hash}`}`;
}

const toDay = (date: string): HTMLTimeElement => element('time', { datetime: date }, formatDay(date));

function toFacts({ number, issuers, date, issue, kind, isIssue }: Result, base: string): HTMLElement {
  const facts = [number, issuers.join('、'), date === null ? null : toDay(date), isIssue ? '刊期' : kind];
  const shown = facts.filter((fact) => fact !== null && fact !== '').map((fact) => element('span', {}, fact ?? ''));
  const stood = issue ? [element('span', {}, link(base + issue.address.slice(1), {}, issue.label))] : [];
  return element('p', { class: 'meta' }, ...shown, ...stood);
}

function toPlace(place: PlaceResult, base: string): HTMLElement {
  const { heading, text, marks, address, words } = place;
  const where = heading === null ? [] : [element('span', { class: 'heading' }, heading)];
  return element('li', {}, link(toAddress(base, address, words), {}, ...where, ...toMarkedNodes(text, marks)));
}

/** One result: title, what tells it from others, the words around what was found, places in it. */
export function toItem(result: Result, base: string, link_ = 'data-result'): HTMLLIElement {
  const { address, title, titleMarks, status, excerpt, places } = result;
  const words = [...new Set(places.flatMap((place) => place.words))];
  const href = toAddress(base, address, words);
  const name = link(href, { class: 'title', [link_]: '' }, ...toMarkedNodes(title, titleMarks));
  const state =
    status === 'none' || result.isIssue ? [] : [element('span', { class: 'badge' }, VALUE_NAMES[status] ?? status)];
  const text =
    places.length > 0
      ? element('ul', { class: 'places' }, ...places.map((place) => toPlace(place, base)))
      : element('p', { class: 'excerpt' }, excerpt);
  return element('li', {}, element('p', { class: 'name' }, name, ...state), toFacts(result, base), text);
}

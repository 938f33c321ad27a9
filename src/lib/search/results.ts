/** Makes the elements of a list of results. Text goes in as text: nothing in a document can become markup. */
import { formatDay } from '../dates.ts';
import type { Fragment } from './engine.ts';

/** Places of one document that are shown below it. */
const PLACES_SHOWN = 3;

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

const decode = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function link(url: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.append(...children);
  return made;
}

/** Pagefind ends headings and paragraphs with `. `; in Chinese text a wide space does. */
const withoutStops = (text: string): string => text.replace(/^\s*\.\s+/, '').replace(/([^\x00-\x7f])\.\s+/g, '$1　');

/** An excerpt as text and `mark` elements. */
function toMarked(excerpt: string): Node[] {
  return withoutStops(excerpt)
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => {
      const text = document.createTextNode(decode(part));
      return index % 2 === 0 ? text : element('mark', '', text);
    });
}

/** The headings under which the words were found; an issue has none worth showing. */
function toPlaces({ sub_results: places, url, meta }: Fragment): HTMLElement[] {
  if (meta['type'] === '期次') return [];
  const shown = places.filter((place) => place.url !== url).slice(0, PLACES_SHOWN);
  if (shown.length === 0) return [];
  const items = shown.map((place) => element('li', '', link(place.url, place.title)));
  return [element('ul', 'places', ...items)];
}

/** One result: title, what tells it from others, the words around what was found, places in it. */
export function toResult(fragment: Fragment): HTMLElement {
  const { url, meta, excerpt } = fragment;
  const title = link(url, meta['title'] ?? url);
  title.className = 'title';
  title.dataset['result'] = '';
  const { number, date, organ, issue, type } = meta;
  const facts = [number, date && formatDay(date), organ, issue, type === '期次' ? '期次' : undefined];
  const shown = facts
    .filter((fact) => fact !== undefined && fact !== '')
    .map((fact) => element('span', '', fact ?? ''));
  return element(
    'li',
    '',
    title,
    element('p', 'meta', ...shown),
    element('p', 'excerpt', ...toMarked(excerpt)),
    ...toPlaces(fragment),
  );
}

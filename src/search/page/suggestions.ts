/** What the words that are being typed may become: numbers, and titles of documents. */
import { type Archive, LEVEL, type SearchResults } from '../open.ts';
import { element, link, toMarkedNodes } from './element.ts';
import { formatState, parseState, type SearchState } from './state.ts';

const TITLES = 3;

export async function toSuggestions(
  archive: Archive,
  { results, tiers }: SearchResults,
  { words, page }: SearchState,
  base: string,
): Promise<HTMLElement[]> {
  if (words === '' || page > 1) return [];
  const isNumber = tiers.some(({ name, listed }) => name === 'number' && listed);
  const numbers = isNumber ? [] : await archive.suggestNumbers(words);
  const titles = results.filter(({ level }) => level === LEVEL.inTitle).slice(0, TITLES);
  return [
    ...numbers.map((number) =>
      element(
        'li',
        {},
        link(formatState({ ...parseState(''), words: number }), { 'data-state': '' }, `文号 ${number}`),
      ),
    ),
    ...(numbers.length > 0
      ? []
      : titles.map(({ address, title, titleMarks }) =>
          element('li', {}, link(base + address.slice(1), {}, ...toMarkedNodes(title, titleMarks))),
        )),
  ];
}

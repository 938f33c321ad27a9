/** Shows what was found: the sentence above, the list, other ways to understand the words, the way to other pages. */
import { FACETS } from '../format/part.ts';
import type { SearchResults } from '../open.ts';
import { element, link } from './element.ts';
import type { Elements } from './elements.ts';
import { toItem } from './results.ts';
import { formatState, isFiltered, PAGE_SIZE, parseState, type SearchState, withoutFilters } from './state.ts';
import { isNumber } from './toNumberNotes.ts';
import { toReasons, toStatus, toTierWords, toValueName } from './wordings.ts';

const stateLink = (state: SearchState, words: string): HTMLAnchorElement =>
  link(formatState(state), { 'data-state': '' }, words);

export function showResults(elements: Elements, results: SearchResults, state: SearchState, base: string): void {
  const { list, status, chosen, notes, other, pages, clear } = elements;
  status.textContent = toStatus(results, state);
  chosen.replaceChildren(...toChosen(state));
  notes.replaceChildren(...toNotes(results, state));
  list.replaceChildren(...results.results.map((result) => toItem(result, base)));
  list.dataset['total'] = String(results.total);
  other.replaceChildren(...toOther(results, state));
  pages.replaceChildren(...toPages(results.total, state));
  clear.hidden = !isFiltered(state);
  list.dataset['state'] = 'done';
}

/** Links that take a chosen filter away again. */
function toChosen(state: SearchState): HTMLElement[] {
  const values = FACETS.flatMap((facet) =>
    state.chosen[facet].map((value) => {
      const rest = state.chosen[facet].filter((other) => other !== value);
      return { name: toValueName(facet, value), without: { ...state, chosen: { ...state.chosen, [facet]: rest } } };
    }),
  );
  const days = [
    ...(state.from === '' ? [] : [{ name: `${state.from} 起`, without: { ...state, from: '' } }]),
    ...(state.to === '' ? [] : [{ name: `${state.to} 止`, without: { ...state, to: '' } }]),
  ];
  return [...values, ...days].map(({ name, without }) => {
    const chip = stateLink({ ...without, page: 1 }, `${name} ×`);
    chip.setAttribute('aria-label', `去掉条件：${name}`);
    return element('li', {}, chip);
  });
}

const paragraph = (...children: (Node | string)[]): HTMLElement => element('p', {}, ...children);

function toNotes(results: SearchResults, state: SearchState): HTMLElement[] {
  if (state.exact)
    return [paragraph('只列与所输入完全一致的写法。', stateLink({ ...state, exact: false, page: 1 }, '也看其他写法'))];
  if (results.total === 0) return toEmptyNotes(results, state);
  const { forms, signs } = results.also;
  const others = [...(forms.length > 0 ? [`异体字“${forms.join('')}”`] : []), ...(signs ? ['中间有标点的写法'] : [])];
  if (others.length === 0) return [];
  return [paragraph(`也包括${others.join('和')}。`, stateLink({ ...state, exact: true, page: 1 }, '只看原样'))];
}

/** What a reader can do when nothing was found. */
function toEmptyNotes(results: SearchResults, state: SearchState): HTMLElement[] {
  const spellings = results.terms.flatMap(({ text, spellings: near }) =>
    near.map(({ text: spelling, total }) => ({ words: state.words.replace(text, spelling), spelling, total })),
  );
  const links = spellings.flatMap(({ words, spelling, total }) => [
    stateLink({ ...parseState(''), words }, spelling),
    `（${total} 件）`,
  ]);
  return [
    ...toReasons(results).map((reason) => paragraph(reason)),
    ...(links.length > 0 ? [paragraph('相近的写法：', ...links)] : []),
    ...toWordLinks(results, state),
    ...(isFiltered(state) ? [paragraph(stateLink(withoutFilters(state), '去掉筛选条件再找'))] : []),
    ...(links.length === 0 && !isFiltered(state) && !isNumber(state.words)
      ? [paragraph('可以换一个词，少写几个字，或用空格分开几个词。')]
      : []),
  ];
}

/** The words by themselves, where each of several is somewhere. */
function toWordLinks({ terms }: SearchResults, state: SearchState): HTMLElement[] {
  const known = terms.filter(({ text, total }) => total > 0 && text !== state.words);
  if (terms.length < 2 || known.length === 0) return [];
  const links = known.flatMap(({ text }) => ['、', stateLink({ ...parseState(''), words: text }, text)]);
  return [paragraph('分开检索：', ...links.slice(1))];
}

/** Other ways to understand the words, with what they would find. */
function toOther(results: SearchResults, state: SearchState): HTMLElement[] {
  const tiers = results.tiers.filter(({ listed, total }) => !listed && total !== 0);
  if (tiers.length === 0) return [];
  const link = stateLink({ ...state, all: true, page: 1 }, '一并列出');
  const sentences = tiers.map((tier) => {
    const words = toTierWords(tier, state.words);
    if (tier.total === null) return `${words}的文件没有计入`;
    return `${words}的 ${tier.total} ${tier.name === 'imprint' ? '期' : '件'}`;
  });
  return [paragraph(`另有${sentences.join('，')}。`, link)];
}

/** Shows the first of what the words find otherwise, below a list that is short. */
export function showMore({ other }: Elements, { results }: SearchResults, base: string): void {
  other.append(
    element('ol', { class: 'documents' }, ...results.map((result) => toItem(result, base, 'data-other-result'))),
  );
}

/** Links to other pages of the list: the first, the last, and those around this one. */
function toPages(total: number, state: SearchState): HTMLElement[] {
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return [];
  const { page } = state;
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  const items = numbers.flatMap((number, index) => {
    const target = stateLink({ ...state, page: number }, String(number));
    if (number === page) target.setAttribute('aria-current', 'page');
    target.setAttribute('aria-label', `第 ${number} 页`);
    const isGap = index > 0 && number - (numbers[index - 1] ?? 0) > 1;
    return [...(isGap ? [element('li', { 'aria-hidden': 'true' }, '…')] : []), element('li', {}, target)];
  });
  return [element('ul', {}, ...items)];
}

/** What the search page says. */
import { STATUS_LABELS } from '../../lib/validity/status.ts';
import type { FacetName } from '../format/part.ts';
import type { SearchResults, TierCount } from '../open.ts';
import { isFiltered, type SearchState } from './state.ts';

export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  year: '年份',
  organ: '发文机关',
  kind: '文种',
  section: '栏目',
  gazette: '公报',
  status: '效力状态',
  has: '含有',
};

/** Values that stand in the index as codes. */
export const VALUE_NAMES: Readonly<Record<string, string>> = {
  ...STATUS_LABELS,
  tables: '表格',
  attachments: '附件',
};

export const toValueName = (facet: FacetName, value: string): string => {
  if (facet === 'year') return `${value}年`;
  return facet === 'status' || facet === 'has' ? (VALUE_NAMES[value] ?? value) : value;
};

const quote = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

/** What a tier has found, without the number. */
export function toTierWords({ name, words }: TierCount, query: string): string {
  switch (name) {
    case 'number':
      return '文号相符';
    case 'phrase':
      return `正文或标题含有${quote([query])}`;
    case 'imprint':
      return `刊期信息中有${quote([query])}`;
    case 'words':
      return words.length > 1 ? `分散含有${quote(words)}` : `含有${quote(words)}`;
  }
}

function toListed({ tiers, total }: SearchResults, { words, all }: SearchState): string {
  const listed = tiers.filter((tier) => tier.listed);
  const [only] = listed;
  if (words === '') return `全部文件 ${total} 件，新的在前。`;
  if (all || listed.length !== 1 || !only) return `找到 ${total} 件。`;
  if (only.name === 'imprint') return `没有文件含有${quote([words])}；${total} 期公报的刊期信息中有。`;
  const isApart = only.name === 'words';
  const lead = isApart ? `没有文件连写${quote([words])}；` : '';
  const many = /\s/.test(words) && !isApart ? '同时含有各词' : toTierWords(only, words);
  return only.name === 'number' ? `文号相符的文件 ${total} 件。` : `${lead}${many}的文件 ${total} 件。`;
}

/** The sentence above the results. */
export function toStatus(results: SearchResults, state: SearchState): string {
  if (results.total > 0) return toListed(results, state);
  if (isFiltered(state)) return '在所选条件下没有找到。';
  return state.words === '' ? '没有文件。' : `没有找到${quote([state.words])}。`;
}

/** Says why nothing was found: which term has no document at all. */
export function toReasons({ terms }: SearchResults): string[] {
  const missing = terms.filter(({ total }) => total === 0).map(({ text }) => text);
  const known = terms.filter(({ total }) => total > 0).map(({ text, total }) => `“${text}”有 ${total} 件`);
  if (terms.length < 2) return [];
  if (missing.length === 0) return [`每个词都有文件（${known.join('，')}），但没有一件符合全部条件。`];
  return [`本库没有${quote(missing)}${known.length > 0 ? `；${known.join('，')}` : ''}。`];
}

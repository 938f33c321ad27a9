/** What a change of the archive is called and says, for pages and feeds. */
import type { Archive } from '../archive/model.ts';
import { toPlace } from '../permalinks/address.ts';
import { maskPersonalData } from '../privacy/maskPersonalData.ts';
import { derived } from '../reads/tracking.ts';
import { sourceAddress } from '../sourcePages.ts';
import { issueTitle } from '../titles.ts';
import { toStatusLabel } from '../validity/status.ts';
import { currentLinesOf, type CurrentLines } from './toCurrentLines.ts';
import type { RecordedChange } from './recordedChange.ts';

/** A piece of a sentence; `address` of a page here, or a whole URL, that it leads to. */
export interface Words {
  readonly text: string;
  readonly address?: string;
}

/** What a change is about. */
export interface Subject {
  readonly number: string;
  readonly title: string;
  /** Whether it is in the archive now. */
  readonly isHere: boolean;
}

/** Lines that are named; the others are counted. */
const MOST_NAMED = 12;

/** What stands at an address now. */
const getSubjects = derived('subjects of changes', ({ issues, documents }) => {
  const ofIssues = issues.map((issue) => [issue.id, { number: '', title: issueTitle(issue), isHere: true }] as const);
  const ofDocuments = documents.map(
    ({ id, data }) => [id, { number: data.number ?? '', title: data.title, isHere: true }] as const,
  );
  return new Map<string, Subject>([...ofIssues, ...ofDocuments]);
});

/** What it is called now; of what is gone, what it was called, with nothing that is masked on the pages. */
export function toSubject({ address, number, title }: RecordedChange, archive: Archive): Subject {
  const known = getSubjects(archive).get(toPlace(address).page.slice(1, -1));
  if (known) return known;
  const show = (text: string): string => (archive.site.privacy === 'mask' ? maskPersonalData(text).text : text);
  return { number, title: show(title), isHere: false };
}

function toLineWords({ first, last, removed }: CurrentLines, issue: string | undefined): Words[] {
  const link = issue === undefined || first === 0 ? {} : { address: sourceAddress(issue, first) };
  if (removed === 0) return [{ text: first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`, ...link }];
  return [{ text: first === 0 ? '开头' : `第 ${first} 行之后`, ...link }, { text: `删去 ${removed} 行` }];
}

function toCorrection({ id, issue }: RecordedChange, archive: Archive): Words[] {
  const all = currentLinesOf(archive).get(id) ?? [];
  if (all.length === 0) return [{ text: '正文有更正。' }];
  const isHere = getSubjects(archive).has(issue);
  const named = all
    .slice(0, MOST_NAMED)
    .flatMap((one, at): Words[] => [
      ...(at === 0 ? [] : [{ text: '、' }]),
      ...toLineWords(one, isHere ? issue : undefined),
    ]);
  const rest = all.length > MOST_NAMED ? `等 ${all.length} 处。` : '。';
  return [{ text: '来源文本' }, ...named, { text: rest }];
}

/** The sentence under a change. `page`: the page that it stands on, where that is the one that it is about. */
export function toChangeWords(change: RecordedChange, archive: Archive, page?: string): Words[] {
  const { kind, detail, address } = change;
  const [first = '', second = ''] = detail.split(' ');
  switch (kind) {
    case 'corrected':
      return toCorrection(change, archive);
    case 'added':
      return detail === '' ? [] : [{ text: `收文件 ${detail} 件。` }];
    case 'status':
      return [{ text: `原为“${toStatusLabel(first)}”，改为“${toStatusLabel(second)}”。` }];
    case 'redirected':
      if (detail === page) return [{ text: `原网址 ${address} 转到本页。` }];
      return [{ text: `原网址 ${address} 转到 ` }, { text: detail, address: detail }, { text: '。' }];
    case 'withdrawn':
      return [{ text: `理由：${detail}` }];
    case 'remade':
      return [{ text: `${detail} 件文件的原文没有变，程序改进后网页有变化。` }];
    case 'restored':
      return [{ text: '重新公开。' }];
  }
}

/** Changes of what stands on one page, the latest first; those that lead to it from another address are among them. */
export const changesByPage = derived('changes by page', ({ history }) => {
  const pairs = history.flatMap((change) => {
    const target = change.kind === 'redirected' ? [toPlace(change.detail).page] : [];
    return [...new Set([toPlace(change.address).page, ...target])].map((page) => ({ page, change }));
  });
  const groups = Map.groupBy(pairs, ({ page }) => page);
  return new Map([...groups].map(([page, list]) => [page, list.map(({ change }) => change).reverse()]));
});

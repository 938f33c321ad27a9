/** The latest changes of the archive itself as a feed, and all of a year as a file. */
import type { Archive } from '../archive/model.ts';
import { feedPath } from '../feeds/documentFeeds.ts';
import { FEED_SIZE, toFeedTime, type Feed, type FeedEntry } from '../feeds/feed.ts';
import { fileHref, href, toAbsolute } from '../urls.ts';
import { HISTORY_ADDRESS, historyYearAddress } from './historyPaths.ts';
import { CHANGE_LABELS, type RecordedChange } from './recordedChange.ts';
import { toChangeWords, toSubject } from './toChangeWords.ts';

export const historyTitle = ({ site }: Pick<Archive, 'site'>): string => `${site.name}：更正记录`;

/** `更正：青政发〔2023〕4号《……》`. */
export function toChangeTitle(change: RecordedChange, archive: Archive): string {
  const { number, title } = toSubject(change, archive);
  const name = title === '' ? '' : `：${number}《${title}》`;
  return `${CHANGE_LABELS[change.kind]}${name}`;
}

const toText = (change: RecordedChange, archive: Archive): string =>
  toChangeWords(change, archive)
    .map(({ text }) => text)
    .join('');

function toEntry(change: RecordedChange, archive: Archive): FeedEntry {
  const { site } = archive;
  const { id, day, address, kind } = change;
  const year = toAbsolute(site.url, href(historyYearAddress(day.slice(0, 4))));
  return {
    url: address === '/' ? year : toAbsolute(site.url, href(address.slice(1))),
    id: `${year}#c${id}`,
    title: toChangeTitle(change, archive),
    summary: toText(change, archive),
    updated: toFeedTime(day),
    authors: [],
    categories: [CHANGE_LABELS[kind]],
  };
}

/** The latest changes. */
export function toHistoryFeed(archive: Archive): Feed {
  const { site, history } = archive;
  return {
    title: historyTitle(archive),
    description: '本库公布后的新增、更正、效力状态变动、网址变更和撤下。',
    url: toAbsolute(site.url, href(HISTORY_ADDRESS)),
    atomUrl: toAbsolute(site.url, fileHref(feedPath(HISTORY_ADDRESS, 'xml'))),
    jsonUrl: toAbsolute(site.url, fileHref(feedPath(HISTORY_ADDRESS, 'json'))),
    author: site.publisher ?? site.name,
    entries: history
      .slice(-FEED_SIZE)
      .toReversed()
      .map((change) => toEntry(change, archive)),
  };
}

/** Changes as a file for others: what the log says, and the sentence of the page. */
export const toHistoryData = (changes: readonly RecordedChange[], archive: Archive) =>
  changes.map((change) => {
    const { id, day, input, kind, address, detail, issue } = change;
    const { number, title } = toSubject(change, archive);
    return { id, day, input, kind, address, detail, issue, number, title, text: toText(change, archive) };
  });

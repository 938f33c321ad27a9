/** The text of an issue as received, on a page of its own with a place for every line, and as a file. */
import type { Archive } from './archive/model.ts';
import { escapeHtml } from './markdown/text.ts';
import { hasReceivedText } from './receivedText.ts';

/** Address of the page of an issue's source, or of one line of it. */
export const sourceAddress = (issueId: string, line?: number): string =>
  `${issueId}/source${line === undefined ? '' : `#L${line}`}`;

/** Path of the same text as a file. */
export const sourcePath = (issueId: string): string => `${issueId}/source.txt`;

/** Issues whose text is here. */
export const toSourceFilePaths = ({ issues }: Archive) =>
  issues
    .filter(({ data }) => hasReceivedText(data.source))
    .map((issue) => ({ params: { issue: issue.id }, props: { issue } }));

/** Every issue: an address that was published answers also when its text is here no more. */
export const toSourcePagePaths = ({ issues }: Archive) =>
  issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }));

/** Lines of a text as HTML: `<span id="L214">…</span>`. What shows their numbers is left to the styles. */
export function toLinesHtml(text: string): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => `<span id="L${index + 1}">${escapeHtml(line)}\n</span>`)
    .join('');
}

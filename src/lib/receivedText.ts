/** The text of a source as it was received: decoded, and with the masks that the pages have. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, isDecoded } from './decode.ts';
import { contentFolder } from './folders.ts';
import { maskReceived } from './privacy/maskReceived.ts';
import { noteFile } from './reads/tracking.ts';
import type { DocumentData, IssueData } from './schema.ts';
import { getSite } from './site.ts';

type SourceData = DocumentData['source'];

/** The file that front matter names; nothing outside of the folder of sources. */
const toFile = ({ path }: SourceData): string | undefined =>
  /^source\/(?!(?:.*\/)?\.\.(?:\/|$))/.test(path) ? join(contentFolder(), path) : undefined;

/** Whether the archive has the text; one that came without its texts is shown all the same. */
export function hasReceivedText(source: SourceData): boolean {
  noteFile(source.path);
  const file = toFile(source);
  return file !== undefined && existsSync(file);
}

/** What stands in the place of a withdrawn document: every other line keeps its number. */
const WITHDRAWN = '（此处文件已撤下）';

/** Takes the lines of withdrawn documents out of a text. */
export function leaveOutLines(text: string, withdrawn: IssueData['withdrawn']): string {
  if (withdrawn.length === 0) return text;
  const lines = text.split('\n');
  for (const [first, last] of withdrawn) {
    const end = Math.min(last, lines.length);
    lines.fill('', first - 1, end);
    if (first <= end) lines[first - 1] = WITHDRAWN;
  }
  return lines.join('\n');
}

/**
 * The text, line for line that of the file, personal data masked where `site.yaml` says so, and without documents that
 * were withdrawn. Undefined when the archive does not have it or it cannot be read.
 */
export async function readReceivedText({
  source,
  withdrawn,
}: Pick<IssueData, 'source' | 'withdrawn'>): Promise<string | undefined> {
  noteFile(source.path);
  const file = toFile(source);
  if (file === undefined || !existsSync(file)) return undefined;
  const decoded = decode(await readFile(file));
  if (!isDecoded(decoded)) return undefined;
  const text = leaveOutLines(decoded.text, withdrawn);
  return getSite().privacy === 'mask' ? maskReceived(text) : text;
}

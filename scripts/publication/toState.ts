import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ArchiveDocument } from '../../src/lib/archive/model.ts';
import { decode, isDecoded } from '../../src/lib/decode.ts';
import { toMarkdownBody } from '../../src/lib/frontMatter.ts';
import { statusOf } from '../../src/lib/validity/status.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import type { Facts } from './readFacts.ts';
import type { PublishedDocument, PublishedIssue, PublishedSource } from './state.ts';

/** Four characters that stand for words: enough to tell whether they changed, too few to tell what they were. */
export const toMark = (words: string): string => hash('sha256', words, 'base64url').slice(0, 4);

/** Marks of the words at a page's anchors. */
export const toMarks = (anchors: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...anchors].map(([anchor, words]) => [anchor, words === '' ? '' : toMark(words)]));

function readSource(content: string, path: string): PublishedSource | undefined {
  const file = join(content, path);
  if (!/^source\/(?!(?:.*\/)?\.\.(?:\/|$))/.test(path) || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const decoded = decode(bytes);
  const lines = isDecoded(decoded) ? decoded.text.split('\n').map((line) => toMark(line.trim())) : [];
  return { path, sha256: toSha256(bytes), lines };
}

/** Documents as they are now, by issue. `archive`: as the site derives it. */
export function toState(
  content: string,
  facts: ReadonlyMap<string, Facts>,
  archive: Pick<Archive, 'documents' | 'statuses'>,
): Map<string, PublishedIssue> {
  const documents = new Map(archive.documents.map((document) => [`/${document.id}/`, document]));
  const own = [...facts.values()].filter(({ address }) => documents.has(address));
  const issues = [...Map.groupBy(own, ({ issue }) => issue)].map(([issue, list]): [string, PublishedIssue] => {
    const entries = list.map((one) => ({ one, document: documents.get(one.address) as ArchiveDocument }));
    const source = readSource(content, entries[0]?.document.data.source.path ?? '');
    return [
      issue,
      { issue, source, documents: entries.map(({ one, document }) => toPublished(one, document, archive)) },
    ];
  });
  return new Map(issues);
}

function toPublished(
  { address, anchors }: Facts,
  document: ArchiveDocument,
  archive: Pick<Archive, 'statuses'>,
): PublishedDocument {
  return {
    address,
    sha256: toSha256(toMarkdownBody(readFileSync(document.file, 'utf8'))),
    lines: document.data.source.lines,
    status: statusOf(document, archive).code,
    anchors: toMarks(anchors),
  };
}

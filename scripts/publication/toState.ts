import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, isDecoded } from '../../src/lib/decode.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import type { Facts } from './readFacts.ts';
import { readWhole } from './readFacts.ts';
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

/** Documents as they are now, by issue. `statusOf`: what the archive says of a document's validity. */
export function toState(
  content: string,
  facts: ReadonlyMap<string, Facts>,
  statusOf: (address: string) => string,
): PublishedIssue[] {
  const documents = [...facts.values()].filter(({ address }) =>
    existsSync(join(content, 'documents', `${address.slice(1, -1)}.md`)),
  );
  return [...Map.groupBy(documents, ({ issue }) => issue)].map(([issue, own]) => {
    const whole = own.map((one) => ({ one, ...readWhole(content, one.address) }));
    const path = whole[0]?.data.source.path ?? '';
    return {
      issue,
      source: readSource(content, path),
      documents: whole.map(({ one: { address, anchors }, data, body }): PublishedDocument => ({
        address,
        sha256: toSha256(body),
        lines: data.source.lines,
        status: statusOf(address),
        anchors: toMarks(anchors),
      })),
    };
  });
}

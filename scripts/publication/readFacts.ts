import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toYamlData } from '../../src/lib/frontMatter.ts';
import { findAnchors } from '../../src/lib/permalinks/findAnchors.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';

/** What a publication remembers of a document or an issue, as its generated file says it. */
export interface Facts {
  /** `/qinghe/qingzhengfa/2023/4/`. */
  readonly address: string;
  /** Id of the issue that it stands in; of an issue its own. */
  readonly issue: string;
  readonly number: string;
  readonly title: string;
  /** Anchor → letters of the words that stand there. */
  readonly anchors: ReadonlyMap<string, string>;
}

const HEAD = /^---\n([\s\S]*?)\n---\n/;

/** A few keys of front matter, read without the rest: an archive may have a hundred thousand files. */
function readKeys(head: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const lines = head.split('\n').filter((line) => keys.some((key) => line.startsWith(`${key}: `)));
  return Object(toYamlData(lines.join('\n'))) as Readonly<Record<string, unknown>>;
}

const toText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** `documents/qinghe/qingzhengfa/2023/4.md` → `qinghe/qingzhengfa/2023/4`. */
const toId = (path: string): string => path.replace(/^[^/]+\//, '').replace(/\.md$/, '');

function readDocument(content: string, path: string): Facts {
  const text = readFileSync(join(content, path), 'utf8');
  const { title, number, issue } = readKeys(HEAD.exec(text)?.[1] ?? '', ['title', 'number', 'issue']);
  return {
    address: `/${toId(path)}/`,
    issue: toText(issue),
    number: toText(number),
    title: toText(title),
    // Read when they are asked for: those of all documents together are as long as the archive.
    get anchors() {
      return readAnchors(content, path);
    },
  };
}

function readAnchors(content: string, path: string): Facts['anchors'] {
  return findAnchors(readFileSync(join(content, path), 'utf8').replace(HEAD, ''));
}

function readIssue(content: string, path: string): Facts {
  const text = readFileSync(join(content, path), 'utf8');
  const { gazette, year, number } = readKeys(HEAD.exec(text)?.[1] ?? '', ['gazette', 'year', 'number']);
  const label = [toText(year) && `${toText(year)}年`, toText(number) && `第${toText(number)}期`].join('');
  const id = toId(path);
  return { address: `/${id}/`, issue: id, number: '', title: toText(gazette) + label, anchors: new Map() };
}

const markdownIn = (content: string, folder: string): string[] =>
  readFolder(content, folder).filter((path) => path.endsWith('.md'));

/** Every issue and document by address; at an address that both have stands the document. */
export function readFacts(content: string): Map<string, Facts> {
  const issues = markdownIn(content, 'issues').map((path) => readIssue(content, path));
  const tell = startProgress('正在查看公文');
  const documents = markdownIn(content, 'documents').map((path, at, { length }) => {
    tell(at, length);
    return readDocument(content, path);
  });
  return new Map([...issues, ...documents].map((one) => [one.address, one]));
}

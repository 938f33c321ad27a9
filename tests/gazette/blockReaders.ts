/** Readers of the literate cases for lines, blocks, document starts, parts and nodes. */
import { toBlocks } from '../../scripts/gazette/toBlocks.ts';
import { toLines } from '../../scripts/gazette/toLines.ts';
import { toIssue } from '../../scripts/gazette/issue/toIssue.ts';
import { toMarkdown } from '../../scripts/gazette/output/toMarkdown.ts';
import { makeMending } from '../../scripts/gazette/mend/mending.ts';
import { mendJoin } from '../../scripts/gazette/mend/mendJoin.ts';
import { mendLine } from '../../scripts/gazette/mend/mendLine.ts';
import { makeAnchors } from '../../scripts/gazette/nodes/toAnchor.ts';
import { toNodes } from '../../scripts/gazette/nodes/toNodes.ts';
import type { Block, Document, Issue, Source } from '../../scripts/gazette/types.ts';
import type { Reader } from './readers.ts';

export function toTestSource(text: string): Source {
  return { path: 'source/qinghe/test.txt', text, firstLine: 1, sha256: '0'.repeat(64), settings: {} };
}

export function toTestIssue(text: string): Issue {
  const source = toTestSource(text);
  return toIssue(source, toLines(source), {
    report: () => undefined,
    mendJoin: (_left, right) => right,
    corrections: {},
  });
}

function toPlainBlock({ kind, lines, label, value, rest, level }: Block): unknown {
  const words = lines.map((line) => line.text);
  return { kind, label, value, rest, level, ...(lines.length > 1 ? { lines: words } : { text: words[0] }) };
}

function toPlainDocument({
  title,
  number,
  issuers,
  date,
  addressee,
  kind,
  section,
  disclosure,
  parts,
  lines,
}: Document): unknown {
  const shown = parts.map((part) => ({
    role: part.role,
    label: part.label,
    title: part.title,
    anchor: part.anchor,
    lines: [part.lines[0], part.lines.at(-1)],
  }));
  return { title, number, issuers, date, addressee, kind, section, disclosure, lines, parts: shown };
}

function readBody(text: string): string[] {
  const mending = makeMending([], text, {}, () => undefined);
  const lines = toLines(toTestSource(text)).map((line) => mendLine(line, mending));
  const nodes = toNodes(toBlocks(lines), {
    anchors: makeAnchors('', new Set()),
    path: 'source/qinghe/test.txt',
    report: () => undefined,
    mendJoin: (left, right, line) => mendJoin(left, right, line, mending),
    year: 2023,
    corrections: {},
    roles: new Map(),
    drop: () => undefined,
  });
  const part = { role: 'main', nodes, lines: nodes.flatMap((node) => [...node.lines]) } as const;
  return toMarkdown({ title: '', issuers: [], kind: '', parts: [part], omitted: [], lines: [1, 1] })
    .trimEnd()
    .split('\n');
}

export const blockReaders: Readonly<Record<string, Reader>> = {
  block: (text) => toBlocks(toLines(toTestSource(text))).map(toPlainBlock),
  body: readBody,
  documents: (text) => toTestIssue(text).documents.map(toPlainDocument),
  issue: (text) => {
    const { head, front } = toTestIssue(text);
    return { ...head, front: front.map((node) => node.text) };
  },
};

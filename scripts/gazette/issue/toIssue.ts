import { diagnose } from '../diagnostics.ts';
import { toDocument } from '../document/toDocument.ts';
import { similarity, toLetters } from '../forms.ts';
import { toBlocks, wordsOf } from '../toBlocks.ts';
import type { Block, Document, Issue, Line, ParagraphNode, Report, Source } from '../types.ts';
import { findStarts } from './findStarts.ts';
import type { Start } from './findStarts.ts';
import { readContents } from './readContents.ts';
import type { ContentsEntry } from './readContents.ts';
import { readImprint } from './readImprint.ts';
import { optional } from '../optional.ts';
import { readMasthead } from './readMasthead.ts';

export interface IssueContext {
  readonly report: Report;
  readonly mendJoin: (left: string, right: string, line: number) => string;
  /** Switches of the mends, from site.yaml. */
  readonly corrections: Readonly<Record<string, boolean>>;
}

/**
 * Line[] of one source → Issue. Every line stands in one document or in the issue's head afterwards: cover, imprint,
 * contents, and the heads of 栏目 between documents.
 */
export function toIssue(source: Source, lines: readonly Line[], context: IssueContext): Issue {
  const blocks = toBlocks(lines);
  const starts = findStarts(blocks, (front) => readContents(linesOf(front)).entries);
  const front = blocks.slice(0, starts[0]?.from ?? 0);
  const contents = readContents(linesOf(front));
  const imprint = readImprint(linesOf(front));
  const head = toHead(source, linesOf(front), contents.entries, imprint.values);
  if (starts.length === 0) return { source, head, documents: toSingle(source, blocks, head, context), front: [] };
  for (const line of contents.passed.filter((one) => !imprint.lines.has(one)))
    context.report(
      diagnose('running-line', { path: source.path, line: line.number, words: line.text }, { text: line.text }),
    );
  const sections = sectionsOf(starts, contents.entries, source.settings.section);
  const documents = starts.map((start, at) => {
    const own = blocks.slice(start.from, starts[at + 1]?.from ?? blocks.length);
    const kept = trimHeads(own, contents.entries, (block) => {
      context.report(
        diagnose('running-title', { ...placeOf(source, block), words: wordsOf(block) }, { text: wordsOf(block) }),
      );
    });
    return toDocument(kept, start.body - start.from, start, { ...context, ...ofIssue(source, head), ...sections[at] });
  });
  return {
    source,
    head,
    documents,
    front: toFront(linesOf(front), new Set([...contents.lines, ...contents.passed, ...imprint.lines])),
  };
}

/** What cover and introduction say besides the fields of the head, a paragraph a line. */
function toFront(lines: readonly Line[], read: ReadonlySet<Line>): ParagraphNode[] {
  return lines
    .filter((line) => !read.has(line))
    .map((line) => ({ type: 'paragraph', text: line.text, lines: [line.number] }));
}

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => block.lines);
}

function placeOf(source: Source, block: Block): { path: string; line: number } {
  return { path: source.path, line: block.lines[0]?.number ?? 1 };
}

function toHead(
  source: Source,
  front: readonly Line[],
  contents: readonly ContentsEntry[],
  imprint: Readonly<Record<string, string>>,
): Issue['head'] {
  const { settings } = source;
  const { gazette, ...masthead } = readMasthead(front);
  return {
    gazette: gazette ?? '',
    ...masthead,
    ...optional('year', settings.year ?? masthead.year),
    ...optional('number', settings.number ?? masthead.number),
    ...optional('totalNumber', settings.totalNumber ?? masthead.totalNumber),
    ...optional('published', settings.published ?? masthead.published),
    imprint: { ...imprint },
    contents: [...contents],
  };
}

/** A text without any number or contents is one document: its first lines are the title. */
function toSingle(source: Source, blocks: readonly Block[], head: Issue['head'], context: IssueContext): Document[] {
  const first = blocks.findIndex((block) => block.kind !== 'running');
  if (first < 0) return [];
  const title = wordsOf(blocks[first] as Block).replace(/\s+/g, '');
  const start: Start = { from: 0, body: first + 1, title };
  return [
    toDocument(blocks, first + 1, start, {
      ...context,
      ...ofIssue(source, head),
      ...optional('section', source.settings.section),
    }),
  ];
}

function ofIssue(source: Source, head: Issue['head']): { path: string; year?: number; published?: string } {
  return { path: source.path, ...optional('year', head.year), ...optional('published', head.published) };
}

/** Heads of 栏目 that stand at the end of a document's blocks belong to the next one's place in the issue. */
function trimHeads(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
  drop: (block: Block) => void,
): Block[] {
  const names = new Set(contents.flatMap((entry) => (entry.section ? [toLetters(entry.section)] : [])));
  let end = blocks.length;
  while (end > 1 && isSectionHead(blocks[end - 1] as Block, names)) drop(blocks[--end] as Block);
  return blocks.slice(0, end);
}

function isSectionHead(block: Block, names: ReadonlySet<string>): boolean {
  return block.kind === 'section' || (block.kind === 'text' && names.has(toLetters(wordsOf(block))));
}

/** For each start the entry of the contents that names it: by number, by title, else by its place in the order. */
function sectionsOf(
  starts: readonly Start[],
  contents: readonly ContentsEntry[],
  stated: string | undefined,
): { section?: string; contentsTitle?: string }[] {
  let last: ContentsEntry | undefined;
  return starts.map((start) => {
    const named = contents.find((one) => names(one, start));
    const entry = named ?? openSection(start, contents, last);
    last = entry ?? last;
    const section = stated ?? entry?.section;
    const own = named && named.section !== named.title ? named.title : undefined;
    return { ...optional('section', section), ...optional('contentsTitle', own) };
  });
}

function names(entry: ContentsEntry, start: Start): boolean {
  if (entry.number && start.number) return toLetters(entry.number) === toLetters(start.number);
  const own = toLetters(start.title);
  const title = toLetters(entry.title);
  return (
    title !== '' &&
    (own === title || (own.endsWith(title) && own.length - title.length <= 16) || similarity(own, title) > 0.9)
  );
}

/** A head with a page but no entries (人事任免) stands for the documents after it that no entry names. */
function openSection(
  start: Start,
  contents: readonly ContentsEntry[],
  last: ContentsEntry | undefined,
): ContentsEntry | undefined {
  const heads = contents.filter((entry) => entry.section === entry.title);
  if (/任免|任职|免职|任命|职务/.test(start.title)) {
    const personnel = heads.find((entry) => /人事|任免/.test(entry.title));
    if (personnel) return personnel;
  }
  return last;
}

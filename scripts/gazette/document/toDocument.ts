import { readKind } from '../kinds.ts';
import { diagnose } from '../diagnostics.ts';
import { closeSpaces, toLetters } from '../forms.ts';
import type { Start } from '../issue/findStarts.ts';
import { optional } from '../optional.ts';
import { toNodes } from '../nodes/toNodes.ts';
import { makeAnchors } from '../nodes/toAnchor.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block, Document, Omitted, ParagraphNode, Part, Report } from '../types.ts';
import { toSections } from './toSections.ts';
import type { Sections, Section } from './toSections.ts';
import type { Tail } from './readTail.ts';

export interface DocumentContext {
  readonly path: string;
  readonly report: Report;
  readonly mendJoin: (left: string, right: string, line: number) => string;
  readonly corrections: Readonly<Record<string, boolean>>;
  readonly year?: number;
  readonly published?: string;
  /** Title and 栏目 from the printed contents, where they name this document. */
  readonly section?: string;
  readonly contentsTitle?: string;
}

/**
 * The blocks of one document, from its title to the last line of its last attachment → Document. Every block is in a
 * part afterwards, or is the title or number, or was dropped with a diagnostic.
 */
export function toDocument(blocks: readonly Block[], head: number, start: Start, context: DocumentContext): Document {
  const sections = toSections(blocks.slice(head), start.title);
  const title = toTitle(start, sections, context);
  const omitted: Omitted[] = [];
  for (const block of sections.repeated) {
    omitted.push({ line: block.lines[0]?.number ?? 1, text: wordsOf(block) });
    report(context, 'repeated-title', block, { text: wordsOf(block) });
  }
  for (const block of blocks.slice(0, head).filter((one) => !isInHead(one, title, start))) {
    omitted.push({ line: block.lines[0]?.number ?? 1, text: wordsOf(block) });
    report(context, 'running-title', block, { text: wordsOf(block) });
  }
  const parts = toParts(sections, omitted, context);
  const lines = blocks.flatMap((block) => block.lines.map((line) => line.number));
  const document: Document = {
    title,
    ...optional('number', start.number),
    issuers: [...sections.tail.issuers],
    ...optional('date', sections.tail.date),
    ...optional('addressee', sections.addressee && closeSpaces(wordsOf(sections.addressee))),
    kind: toKind(title, start.number),
    ...optional('section', context.section),
    ...optional('disclosure', sections.tail.disclosure),
    parts,
    omitted: omitted.sort((a, b) => a.line - b.line),
    lines: [lines[0] ?? 0, lines.at(-1) ?? 0],
  };
  reportGaps(document, sections, context);
  return document;
}

/** Whether title and number say what a block of the head says; a red head (青禾县人民政府文件) stands in neither. */
function isInHead(block: Block, title: string, start: Start): boolean {
  const words = toLetters(wordsOf(block));
  return toLetters(title).includes(words) || toLetters(start.number ?? '').includes(words) || block.kind === 'number';
}

/** An order has no title of its own: the contents name it, or the text that it issues does. */
function toTitle(start: Start, sections: Sections, context: DocumentContext): string {
  const enclosed = sections.parts.find((part) => part.role === 'enclosed')?.title;
  const titles = [start.title, context.contentsTitle, enclosed, start.number];
  return titles.find((title) => title !== undefined && title !== '') ?? '无标题';
}

/** An order is a 令 whatever the regulation is called that it publishes (《条例》, 8). */
function toKind(title: string, number = ''): string {
  if (/令(?:第|（|\(|\d)|号令$/.test(number)) return '令';
  return readKind(title) ?? '其他';
}

function toParts(sections: Sections, omitted: Omitted[], context: DocumentContext): Part[] {
  const used = new Set<string>();
  const roles = toRoles(sections.tail, sections.addressee);
  return sections.parts.map((section) => toPart(section, sections, roles, used, omitted, context));
}

function toPart(
  section: Section,
  all: Sections,
  roles: ReadonlyMap<Block, Role>,
  used: Set<string>,
  omitted: Omitted[],
  context: DocumentContext,
): Part {
  const anchor = section.anchor;
  if (anchor) used.add(anchor);
  const hasEnclosed = all.parts.some((part) => part.role === 'enclosed');
  const prefix =
    section.role === 'attachment' ? `${anchor ?? 'a'}-` : section.role === 'main' && hasEnclosed ? 'n-' : '';
  const nodes = toNodes(section.blocks, {
    ...context,
    anchors: makeAnchors(prefix, used),
    roles,
    ...(section.title ? { title: section.title } : {}),
    drop: (line, text, code) => {
      omitted.push({ line, text });
      context.report(diagnose(code, { path: context.path, line, words: text }, { text }));
    },
  });
  const lines = [...section.head, ...section.blocks].flatMap((block) => block.lines.map((line) => line.number));
  return {
    role: section.role,
    ...optional('label', section.label),
    ...optional('title', section.title),
    ...optional('anchor', anchor),
    nodes,
    lines,
  };
}

type Role = NonNullable<ParagraphNode['role']>;

function toRoles(tail: Tail, addressee: Block | undefined): ReadonlyMap<Block, Role> {
  const roles = new Map<Block, Role>();
  if (addressee) roles.set(addressee, 'addressee');
  for (const block of tail.signatures) roles.set(block, 'signature');
  for (const block of tail.dates) roles.set(block, 'date');
  for (const block of tail.disclosures) roles.set(block, 'disclosure');
  return roles;
}

function reportGaps(document: Document, sections: Sections, context: DocumentContext): void {
  const first = { path: context.path, line: document.lines[0] };
  if (!document.number && ['大事记', '任免'].includes(document.kind)) return;
  if (!document.date) context.report(diagnose('missing-date', first, { title: document.title }));
  if (document.issuers.length === 0) context.report(diagnose('missing-issuer', first, { title: document.title }));
  for (const item of sections.absent)
    context.report(diagnose('missing-attachment', { path: context.path, line: item.line }, { title: item.title }));
}

function report(context: DocumentContext, code: string, block: Block, words: Record<string, string>): void {
  context.report(
    diagnose(code, { path: context.path, line: block.lines[0]?.number ?? 1, words: wordsOf(block) }, words),
  );
}

import { toTableHtml } from '../toTableHtml.ts';
import type { Document, HeadingNode, ListItem, ListNode, Node, ParagraphNode, Part } from '../types.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/**
 * Document → the body of its markdown file: the notice, the enclosed text and the attachments, every part but the first
 * under a heading of its own. The forms it uses are described in README.md, "The body".
 */
export function toMarkdown(document: Document): string {
  return document.parts.flatMap(toPart).join('\n\n') + '\n';
}

function toPart(part: Part): string[] {
  const body = part.nodes.map(toNode);
  if (part.role === 'main') return body;
  const title = [part.label, part.title]
    .filter(Boolean)
    .map((words) => escapeMarkdown(words ?? '', false))
    .join(' ');
  return [`# ${title}${part.anchor ? ` {#${part.anchor}}` : ''}`, ...body];
}

/** One node → its markdown block. */
export function toNode(node: Node): string {
  switch (node.type) {
    case 'heading':
      return toHeading(node);
    case 'paragraph':
      return toParagraph(node);
    case 'list':
      return toList(node);
    case 'table':
      return toTableHtml(node.table, {
        ...(node.anchor ? { id: node.anchor } : {}),
        ...(node.caption ? { caption: node.caption } : {}),
      });
  }
}

/** 一、 is always `##`, so that the depth of a heading says its form. */
function toHeading(node: HeadingNode): string {
  const marks = '#'.repeat(Math.min(6, node.level + 1));
  return `${marks} ${escapeMarkdown(node.text, false)}${node.anchor ? ` {#${node.anchor}}` : ''}`;
}

function toParagraph(node: ParagraphNode): string {
  const lead = node.role === 'day' ? undefined : node.lead;
  return toAnchor(node.anchor) + toWords(lead, lead ? node.text : (node.lead ?? '') + node.text, !node.anchor);
}

function toList(node: ListNode): string {
  return node.items
    .map((item: ListItem) => `- ${toAnchor(item.anchor)}${toWords(item.lead, item.text, !item.anchor)}`)
    .join('\n');
}

function toAnchor(anchor: string | undefined): string {
  return anchor ? `<a id="${anchor}"></a>` : '';
}

function toWords(lead: string | undefined, text: string, opensLine: boolean): string {
  if (!lead) return escapeMarkdown(text, opensLine);
  return `**${escapeMarkdown(lead.trim(), false)}**${escapeMarkdown(text, false)}`;
}

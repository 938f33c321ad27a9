import { closeSpaces, similarity } from '../forms.ts';
import type { Block, Part } from '../types.ts';
import { findAttachments } from './findAttachments.ts';
import type { FoundAttachment } from './findAttachments.ts';
import { findEnclosed } from './findEnclosed.ts';
import { readAttachmentTitles } from './readAttachmentTitles.ts';
import type { ListedAttachment } from './readAttachmentTitles.ts';
import { readTail } from './readTail.ts';
import type { Tail } from './readTail.ts';

/** One part of a document before its blocks become nodes. */
export interface Section {
  readonly role: Part['role'];
  readonly label?: string;
  readonly title?: string;
  readonly anchor?: string;
  /** Blocks of label and title. */
  readonly head: readonly Block[];
  readonly blocks: readonly Block[];
}

export interface Sections {
  readonly addressee?: Block;
  readonly tail: Tail;
  readonly parts: readonly Section[];
  /** Blocks that say the notice's own title again. */
  readonly repeated: readonly Block[];
  /** Attachments that the text lists and that are not there. */
  readonly absent: readonly ListedAttachment[];
}

/**
 * The blocks of a document after title and number → notice, enclosed text and attachments, with addressee and 落款.
 * Every block is in exactly one of them.
 */
export function toSections(blocks: readonly Block[], noticeTitle: string): Sections {
  const listed = readAttachmentTitles(blocks);
  const attachments = findAttachments(blocks, listed);
  const before = blocks.slice(0, attachments[0]?.from ?? blocks.length);
  const addressee = before[0]?.kind === 'addressee' ? before[0] : undefined;
  const ownTail = readTail(before);
  const enclosed = findEnclosed(before, ownTail.to, noticeTitle);
  const tail = ownTail.to > 0 ? ownTail : readTail(blocks);
  const main = before.slice(0, enclosed ? enclosed.from - enclosed.repeated.length : before.length);
  const parts: Section[] = [{ role: 'main', head: [], blocks: main }];
  if (enclosed) {
    const head = before.slice(enclosed.from, enclosed.body);
    parts.push({
      role: 'enclosed',
      title: enclosed.title,
      anchor: 'enclosed',
      head,
      blocks: before.slice(enclosed.body),
    });
  }
  parts.push(...toAttachmentSections(blocks, attachments));
  return {
    ...(addressee ? { addressee } : {}),
    tail,
    parts,
    repeated: enclosed?.repeated ?? [],
    absent: absentOf(listed, attachments),
  };
}

function toAttachmentSections(blocks: readonly Block[], attachments: readonly FoundAttachment[]): Section[] {
  const again = new Map<string, number>();
  return attachments.map((found, at) => ({
    role: 'attachment',
    label: found.label,
    ...(found.title ? { title: closeSpaces(found.title) } : {}),
    anchor: toAnchor(found.label, again),
    head: blocks.slice(found.from, found.body),
    blocks: blocks.slice(found.body, attachments[at + 1]?.from ?? blocks.length),
  }));
}

/** 附件2 → `a2`, 附件3-1 → `a3-1`, 附件 → `a`; the same label again gets a letter, since a figure would be a table's. */
function toAnchor(label: string, again: Map<string, number>): string {
  const anchor = `a${/[\d-]+/.exec(label)?.[0] ?? ''}`;
  const count = again.get(anchor) ?? 0;
  again.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}${toLetters(count)}`;
}

/** 1 → `b`, 2 → `c`, 26 → `ba`. */
function toLetters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : toLetters(Math.floor(count / 26)) + last;
}

function absentOf(listed: readonly ListedAttachment[], found: readonly FoundAttachment[]): ListedAttachment[] {
  return listed.filter(
    (item) =>
      !found.some(
        (one) => one.label.replace(/^附./, '') === item.serial || similarity(one.title ?? '', item.title) >= 0.7,
      ),
  );
}

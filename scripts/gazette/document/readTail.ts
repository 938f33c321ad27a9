import { readOrgans } from '../forms.ts';
import { wordsOf } from '../toBlocks.ts';
import type { Block } from '../types.ts';

/** Signature, date and disclosure as they stand together under a text. */
export interface Tail {
  readonly issuers: readonly string[];
  readonly date?: string;
  readonly disclosure?: string;
  /** Blocks of each, for the roles of their paragraphs. */
  readonly signatures: readonly Block[];
  readonly dates: readonly Block[];
  readonly disclosures: readonly Block[];
  /** Index after the last of them; 0 where there is none. */
  readonly to: number;
}

const NONE: Tail = { issuers: [], signatures: [], dates: [], disclosures: [], to: 0 };
const NEAR = 4;

/**
 * Reads the 落款 of a text (GB/T 9704-2012, 7.3.5): the first date that stands alone with a signature right above it,
 * and the disclosure near it. Without such a date: a signature at the end of the blocks, or a disclosure alone.
 */
export function readTail(blocks: readonly Block[]): Tail {
  const date = blocks.findIndex((block, at) => block.kind === 'date' && signaturesAbove(blocks, at).length > 0);
  const at = date >= 0 ? date : blocks.findIndex((block) => block.kind === 'date');
  if (at < 0) return readUndated(blocks);
  const signatures = signaturesAbove(blocks, at);
  const below = signatures.length === 0 ? signaturesBelow(blocks, at) : [];
  const disclosures = disclosuresNear(blocks, at);
  return toTail(blocks, [...signatures, ...below], [blocks[at] as Block], disclosures);
}

function readUndated(blocks: readonly Block[]): Tail {
  const disclosure = blocks.findIndex((block) => block.kind === 'disclosure');
  if (disclosure >= 0) return toTail(blocks, signaturesAbove(blocks, disclosure), [], [blocks[disclosure] as Block]);
  const last = blocks.at(-1);
  return last?.kind === 'signature' ? toTail(blocks, signaturesAbove(blocks, blocks.length), [], []) : NONE;
}

function toTail(blocks: readonly Block[], signatures: Block[], dates: Block[], disclosures: Block[]): Tail {
  const date = dates[0]?.value;
  const disclosure = disclosures[0]?.value;
  const all = new Set([...signatures, ...dates, ...disclosures]);
  return {
    issuers: signatures.flatMap((block) => block.value?.split('\n') ?? [toSigner(wordsOf(block))]),
    ...(date ? { date } : {}),
    ...(disclosure ? { disclosure } : {}),
    signatures,
    dates,
    disclosures,
    to: blocks.findLastIndex((block) => all.has(block)) + 1,
  };
}

/** Organs above the date, each on its line; a person who signs an order (`县长 李静`) counts where no organ does. */
function signaturesAbove(blocks: readonly Block[], date: number): Block[] {
  const found: Block[] = [];
  for (let at = date - 1; at >= 0 && date - at <= NEAR + 2; at--) {
    const block = blocks[at] as Block;
    if (isSigner(block)) found.unshift(block);
    else if (block.kind !== 'disclosure' && block.kind !== 'running') break;
  }
  return found.length > 0 ? found : headOfGovernment(blocks[date - 1]);
}

function isSigner(block: Block): boolean {
  return block.kind === 'signature' || (block.kind === 'text' && readOrgans(wordsOf(block)).length > 0);
}

/** `县 长 陆青田` → `县长 陆青田`. */
function toSigner(words: string): string {
  return words
    .replace(/\s+/g, '')
    .replace(/^(代?[\p{Script=Han}]{0,2}(?:长|主席|主任))[：:]?(?=[\p{Script=Han}]{2,4}$)/u, '$1 ');
}

function headOfGovernment(block: Block | undefined): Block[] {
  if (!block || !['text', 'member'].includes(block.kind)) return [];
  return /^代?(?:省长|市长|县长|区长|州长|主席|主任|旗长|镇长|乡长|局长|部长|署长)[：:]?[\p{Script=Han}]{2,4}$/u.test(
    wordsOf(block).replace(/\s+/g, ''),
  )
    ? [block]
    : [];
}

/** Some gazettes print the date first and the organ under it. */
function signaturesBelow(blocks: readonly Block[], date: number): Block[] {
  const next = blocks[date + 1];
  return next && isSigner(next) ? [next] : [];
}

function disclosuresNear(blocks: readonly Block[], date: number): Block[] {
  const from = Math.max(0, date - NEAR);
  for (let at = date + 1; at < Math.min(blocks.length, date + NEAR + 2); at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'disclosure') return [block];
    if (block.kind !== 'attachmentList' && block.kind !== 'signature' && block.kind !== 'numbered') break;
  }
  return blocks.slice(from, date).filter((block) => block.kind === 'disclosure');
}

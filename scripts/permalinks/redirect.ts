import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAddress, isWhole, toAddress, toPlace } from '../../src/lib/permalinks/address.ts';
import { findAnchors } from '../../src/lib/permalinks/findAnchors.ts';
import { anchorsOf, type Ledger, withOutcome } from '../../src/lib/permalinks/ledger.ts';
import { resolveAddress } from '../../src/lib/permalinks/resolve.ts';
import { CommandError } from '../command/CommandError.ts';
import { type Editing, findFile, openLedger, readRecorded, wrongAddress, writeLedger } from './editLedger.ts';

/**
 * Records that a published address has moved.
 * @returns lines for the user
 * @throws CommandError where the old address was never published or still has its page, or the new one leads nowhere
 */
export function redirect(content: string, from: string, to: string): string[] {
  const editing = openLedger(content);
  const address = readRecorded(from, editing);
  const target = readTarget(to, editing);
  refusePresent(address, editing);
  const ledger = withOutcome(editing.ledger, address, { kind: 'moved', target });
  const end = refuseNowhere(address, target, ledger, editing);
  writeLedger(editing, ledger);
  return [`${address} 以后转到 ${end}。`, `已写入 ${editing.shown}，下次 npm run build 起生效。`];
}

function readTarget(written: string, { site }: Editing): string {
  const target = toAddress(written, site);
  if (isAddress(target) || isWhole(target)) return target;
  throw wrongAddress(written);
}

/** What still has its page or place needs no lead, and would hide it. */
function refusePresent(address: string, { content }: Editing): void {
  if (!isPresent(address, content)) return;
  throw new CommandError(
    `${address} 现在还有内容，不能移走`,
    '先改 content/source 里的原文，让它从原处消失（如改正发文字号）；不想再公开的，用 npm run withdraw。',
  );
}

function isPresent(address: string, content: string): boolean {
  const { page, anchor } = toPlace(address);
  const file = findFile(content, page);
  if (file === undefined || anchor === '') return file !== undefined;
  return findAnchors(readFileSync(join(content, file), 'utf8')).has(anchor);
}

/** Follows the new address; gives where it leads in the end. */
function refuseNowhere(address: string, target: string, ledger: Ledger, { content, ledger: before }: Editing): string {
  const resolved = resolveAddress(address, ledger);
  if (resolved.kind === 'loop') {
    throw new CommandError(`这样会绕成圈：${resolved.loop.join(' → ')}`, '新网址要写真正有网页的那一个。');
  }
  if (resolved.kind !== 'here') return resolved.address;
  const { page, anchor } = toPlace(resolved.address);
  const known = before.pages.get(page);
  const isThere =
    isPresent(resolved.address, content) ||
    (known !== undefined && (anchor === '' || anchorsOf(known).includes(anchor)) && !isOfContent(known.issue));
  if (isThere) return resolved.address;
  throw new CommandError(
    `新网址 ${target} 打不开：${anchor === '' ? '没有这一页' : `${page} 上没有锚点 ${anchor}`}`,
    '核对新网址；新的原文还没有导入的，先导入。',
  );
}

/** Pages of documents and issues have a file of their own; lists and registers are known from the ledger alone. */
const isOfContent = (issue: string): boolean => issue !== '';

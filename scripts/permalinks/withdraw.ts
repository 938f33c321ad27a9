import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toPlace } from '../../src/lib/permalinks/address.ts';
import { type Ledger, withOutcome } from '../../src/lib/permalinks/ledger.ts';
import { CommandError } from '../command/CommandError.ts';
import { type Editing, findFile, openLedger, readRecorded, writeLedger } from './editLedger.ts';

/**
 * Records that published addresses are withdrawn. With an issue goes the page of its text as received.
 * @returns lines for the user
 * @throws CommandError where one was never published
 */
export function withdraw(content: string, written: readonly string[], reason: string): string[] {
  const editing = openLedger(content);
  const addresses = written.map((one) => readRecorded(one, editing)).flatMap((one) => withSource(one, editing));
  for (const address of addresses) refuseWithoutText(address, editing);
  const ledger = addresses.reduce<Ledger>(
    (all, address) => withOutcome(all, address, { kind: 'withdrawn', reason }),
    editing.ledger,
  );
  writeLedger(editing, ledger);
  const lines = addresses.map((address) => `撤下 ${address}${titleOf(address, editing)}`);
  return [...lines, `理由：${reason}`, `已写入 ${editing.shown}，下次 npm run build 起生效；原文没有动。`];
}

function withSource(address: string, { ledger }: Editing): string[] {
  const source = `${address}source/`;
  return !address.includes('#') && ledger.pages.has(source) ? [address, source] : [address];
}

/** What the archive makes itself from its texts it can leave out; what came ready-made must go by hand. */
function refuseWithoutText(address: string, { content }: Editing): void {
  const file = findFile(content, address);
  if (file === undefined || existsSync(join(content, 'source'))) return;
  throw new CommandError(
    `${address} 的文件 ${file} 还在，而这个档案没有原文（source）`,
    '先删去这个文件，再撤下它的网址。',
  );
}

function titleOf(address: string, { ledger }: Editing): string {
  const { number = '', title = '' } = ledger.pages.get(toPlace(address).page) ?? {};
  return title === '' ? '' : `  ${number}《${title}》`;
}

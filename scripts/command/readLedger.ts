import { join } from 'node:path';
import { LEDGER_PATH, type Ledger } from '../../src/lib/permalinks/ledger.ts';
import { readLedgerFile } from '../../src/lib/permalinks/readLedger.ts';
import { findLoops } from '../../src/lib/permalinks/resolve.ts';
import { CommandError } from './CommandError.ts';
import { toShownPath } from './toShownPath.ts';

/** Most problems that a message names. */
const MOST_NAMED = 20;

/**
 * The ledger of a content folder.
 * @throws CommandError that names every wrong line with its mend
 */
export function readLedger(content: string): Ledger {
  const { ledger, problems } = readLedgerFile(content);
  const shown = toShownPath(join(content, LEDGER_PATH));
  if (problems.length > 0) {
    const named = problems
      .slice(0, MOST_NAMED)
      .map((one) => `\n  ${shown}:${one.line} ${one.message}\n    ${one.help}`);
    const rest = problems.length > MOST_NAMED ? `\n  ……另有 ${problems.length - MOST_NAMED} 处` : '';
    throw new CommandError(
      `网址登记有 ${problems.length} 处错误：${named.join('')}${rest}`,
      '改好这些行再试；什么也没有写。',
    );
  }
  refuseLoops(ledger, shown);
  return ledger;
}

function refuseLoops(ledger: Ledger, shown: string): void {
  const loops = findLoops(ledger);
  if (loops.length === 0) return;
  const named = loops.map((loop) => `\n  ${loop.join(' → ')}`).join('');
  throw new CommandError(
    `${shown} 中有 ${loops.length} 处网址绕成了圈，打不开：${named}`,
    '用 npm run redirect -- 旧网址 新网址 给其中一个写上真正有网页的新网址。',
  );
}

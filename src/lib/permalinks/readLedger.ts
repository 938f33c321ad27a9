import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_PATH } from './ledger.ts';
import { parseLedger, type ParsedLedger } from './parseLedger.ts';

/** The ledger of a content folder; an empty one where nothing was published yet. */
export function readLedgerFile(content: string): ParsedLedger {
  const file = join(content, LEDGER_PATH);
  return parseLedger(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

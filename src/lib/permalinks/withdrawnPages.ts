/** Pages at addresses that were withdrawn: they say what stood there. */
import { toAllAddresses } from '../allAddresses.ts';
import type { Archive } from '../archive/model.ts';
import { contentFolder } from '../folders.ts';
import type { LedgerPage } from './ledger.ts';
import { readLedgerFile } from './readLedger.ts';

export interface WithdrawnPage {
  readonly page: LedgerPage;
  readonly reason: string;
}

/** One path for each withdrawn address that has no page again. */
export function toWithdrawnPaths(archive: Archive) {
  const present = new Set(toAllAddresses(archive).map(({ address }) => address));
  const { ledger } = readLedgerFile(contentFolder());
  return [...ledger.outcomes].flatMap(([address, outcome]) => {
    const page = ledger.pages.get(address);
    const id = address.slice(1, -1);
    if (outcome.kind !== 'withdrawn' || !page || present.has(id)) return [];
    return [{ params: { withdrawn: id }, props: { page, reason: outcome.reason } satisfies WithdrawnPage }];
  });
}

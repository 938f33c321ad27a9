import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLog, LOG_FOLDER } from '../../src/lib/history/changeLog.ts';
import { formatLedger, LEDGER_PATH, type Ledger } from '../../src/lib/permalinks/ledger.ts';
import { applyChanges } from '../command/applyChanges.ts';
import type { Change } from '../command/findChanges.ts';
import type { BuiltSite } from '../permalinks/readBuiltSite.ts';
import { type Recordable, recordAddresses } from '../permalinks/recordAddresses.ts';
import { toInput, toInputName } from '../permalinks/toInput.ts';
import { startProgress } from '../command/terminal.ts';
import type { Facts } from './readFacts.ts';
import type { Prepared } from './prepare.ts';
import { formatState, toStatePath } from './state.ts';

/**
 * Every page of a built site with what the ledger records of it: anchors that its markdown has and that are on the page.
 * @param only anchors are looked for on the pages of this ledger alone
 */
export function toRecordables(
  { pages, idsOf, titleOf }: BuiltSite,
  facts: ReadonlyMap<string, Facts>,
  only?: Ledger,
): Recordable[] {
  const tell = startProgress('正在核对网址');
  return [...pages].sort().map((address, at, { length }) => {
    tell(at, length);
    const known = facts.get(address);
    if (!known) return { address, anchors: [], issue: '', number: '', title: titleOf(address) };
    const { issue, number, title } = known;
    const marks = only && !only.pages.has(address) ? [] : [...known.anchors.keys()];
    const ids = marks.length > 0 ? idsOf(address) : new Set<string>();
    return { address, anchors: marks.filter((anchor) => ids.has(anchor)), issue, number, title };
  });
}

export interface Publication {
  readonly content: string;
  readonly ledger: Ledger;
  readonly built: readonly Recordable[];
  readonly prepared: Prepared;
}

/** Writes into the content folder what this publication is to be remembered by: all of it or, whatever happens, nothing. */
export function publish({ content, ledger, built, prepared: { before, now = new Map(), history } }: Publication): void {
  const recorded = recordAddresses(ledger, built, toInputName(toInput(content)));
  const files = [
    { path: LEDGER_PATH, data: formatLedger(recorded) },
    ...[...now.values()].map((issue) => ({ path: toStatePath(issue.issue), data: formatState(issue) })),
    ...[...formatLog(history)].map(([name, data]) => ({ path: `${LOG_FOLDER}/${name}`, data })),
  ];
  const kept = new Set(files.map(({ path }) => path));
  const gone = [...before.keys()].map(toStatePath).filter((path) => !kept.has(path));
  applyChanges(content, [
    ...files.flatMap(({ path, data }) => toChange(content, path, data)),
    ...gone.map((path): Change => ({ path, kind: 'remove' })),
  ]);
}

function toChange(content: string, path: string, data: string): Change[] {
  const file = join(content, path);
  if (!existsSync(file)) return [{ path, kind: 'add', data }];
  return readFileSync(file, 'utf8') === data ? [] : [{ path, kind: 'edit', data }];
}

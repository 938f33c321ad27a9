import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { holdSignals } from './holdSignals.ts';

/** Folder beside `target` where its next state is made. */
export function nextOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.next`);
}

function previousOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.previous`);
}

/** Removes what a run that was killed left beside `target`, and puts `target` back if that run had moved it away. */
export function recoverFolder(target: string): void {
  rmSync(nextOf(target), { recursive: true, force: true });
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target);
  rmSync(previousOf(target), { recursive: true, force: true });
}

/** Puts the folder at `nextOf(target)` in the place of `target`. */
export function swapFolder(target: string): void {
  holdSignals(() => {
    if (existsSync(target)) renameSync(target, previousOf(target));
    renameSync(nextOf(target), target);
    rmSync(previousOf(target), { recursive: true, force: true });
  });
}

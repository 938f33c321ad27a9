import { explain } from './runCommand.ts';
import { note, print, style } from './terminal.ts';

/** A part of a check: its name in Chinese, and its work, which gives an exit status. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<number>;
}

/** Runs steps one after the other, all of them even if one fails; gives the names of those that failed. */
export async function runSteps(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of steps) {
    print(`\n${style('bold', `▶ ${name}`, process.stdout)}`);
    const status = await run().catch(explain);
    if (status > 128) process.exit(status);
    if (status !== 0) failed.push(name);
  }
  for (const name of failed) note(style('red', `没有通过：${name}`));
  return failed;
}

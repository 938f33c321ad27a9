import { CommandError } from './CommandError.ts';
import { type Running, runNode } from './runProgram.ts';
import { note } from './terminal.ts';

/**
 * Runs Node for a step of a build; what it printed is shown only if it failed.
 * @param args the program and its arguments
 * @param isMade whether the program, though it did not fail, has made what it should
 * @throws CommandError `failure`, with the program's status where a signal ended it
 */
export async function runStep(
  args: readonly string[],
  failure: string,
  running: Omit<Running, 'quiet'>,
  isMade: () => boolean = () => true,
): Promise<void> {
  const { status, output } = await runNode(args, { ...running, quiet: true });
  if (status === 0 && isMade()) return;
  note(output.trimEnd());
  throw new CommandError(failure, '原因见上面的信息。', status > 128 ? status : 1);
}

export const NO_SITE = '网站没有做成，原来的网站没有动';

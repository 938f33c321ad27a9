import { CommandError, STATUS } from './CommandError.ts';
import { type Arguments, type Command, type Options, readArguments } from './readArguments.ts';
import { clearProgress, note, print, style } from './terminal.ts';
import { toHelp } from './toHelp.ts';

/**
 * Runs a command with the words of this process's command line and sets its exit status: the frame of every file in
 * `scripts/`. `main` returns a status, or nothing when all is fine.
 */
export async function runCommand<const O extends Options>(
  command: Command<O>,
  main: (args: Arguments<O>) => Promise<number | undefined> | number | undefined,
): Promise<void> {
  try {
    const args = readArguments(command, process.argv.slice(2));
    if (args.help) print(toHelp(command));
    else process.exitCode = (await main(args)) ?? STATUS.fine;
  } catch (error) {
    process.exitCode = explain(error);
  } finally {
    clearProgress();
  }
}

/** Tells the user what went wrong; returns the exit status. */
export function explain(error: unknown): number {
  if (!(error instanceof CommandError)) {
    note(`${style('red', 'error')}: 程序自身出错，请把下面的内容告诉维护者`);
    note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return STATUS.wrongInput;
  }
  note(`${style('red', 'error')}: ${error.message}`);
  note(`${style('cyan', 'help')}: ${error.help}`);
  return error.status;
}

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { CommandError } from './CommandError.ts';
import { ROOT } from './runProgram.ts';
import { toShownPath } from './toShownPath.ts';

/** Folder of this checkout for what builds keep to themselves. */
const FOLDER = join(ROOT, 'node_modules', '.cache', 'gongbao');

/** A folder inside the project where the pages for `out` are made: Astro keeps builds into other folders apart only there. */
export const stagingOf = (out: string): string => join(FOLDER, `build-${toSha256(out).slice(0, 12)}`);

/**
 * Does `work` while no other command builds into `out`.
 * @throws CommandError if one does
 */
export async function whileLocked<T>(out: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `build-${toSha256(out).slice(0, 12)}.lock`);
  take(file, out);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string, out: string): void {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0 && owner !== process.pid && isRunning(owner)) throw busy(out, file);
    rmSync(file, { force: true });
    take(file, out);
  }
}

const busy = (out: string, file: string): CommandError =>
  new CommandError(
    `另一个命令正在往 ${toShownPath(out)} 生成网站`,
    `等它结束后再试；要同时生成两个网站，用 GAZETTE_OUT 写到不同的文件夹。确实没有别的命令在运行的，删去 ${toShownPath(file)}。`,
  );

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

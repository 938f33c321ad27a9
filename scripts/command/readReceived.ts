import { existsSync, readFileSync, statSync } from 'node:fs';
import { decode, type Encoding, isDecoded } from '../../src/lib/decode.ts';
import { CommandError } from './CommandError.ts';
import { toShownPath } from './toShownPath.ts';

/** A file that somebody wants to put into the archive. */
export interface ReceivedFile {
  /** As the user would name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/**
 * Reads a file and makes sure that it is text.
 * @throws CommandError that says what the file seems to be and how to get text from it
 */
export function readReceived(path: string): ReceivedFile {
  const file = toShownPath(path);
  if (!existsSync(file)) throw new CommandError(`没有 ${file} 这个文件`, '检查文件名；名字里有空格的，用引号括起来。');
  if (!statSync(file).isFile()) throw new CommandError(`${file} 不是文件`, '写出文件夹里的文件名，如 2026-1.txt。');
  const bytes = readFileSync(file);
  const result = decode(bytes);
  if (isDecoded(result)) return { file, bytes, encoding: result.encoding };
  throw new CommandError(`${file}：${result.message}`, result.help);
}

import { isAbsolute, relative, resolve } from 'node:path';

/** The archive that a command works on. */
export interface Folders {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of the built site. */
  readonly out: string;
}

/** Where the content and the built site are: `GAZETTE_CONTENT` and `GAZETTE_OUT`, else `content` and `dist`. */
export function findFolders(environment: NodeJS.ProcessEnv = process.env): Folders {
  return {
    content: resolve(environment.GAZETTE_CONTENT ?? 'content'),
    out: resolve(environment.GAZETTE_OUT ?? 'dist'),
  };
}

/** A path as the user would type it from where they stand, with `/`. */
export function toShownPath(path: string): string {
  const short = relative(process.cwd(), path);
  const outside = short.startsWith('..') || isAbsolute(short);
  return (outside ? path : short || '.').replaceAll('\\', '/');
}

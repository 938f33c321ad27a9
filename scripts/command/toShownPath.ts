import { isAbsolute, relative } from 'node:path';

/** A path as the user would type it from where they stand, with `/`; one outside that folder as it is. */
export function toShownPath(path: string): string {
  const short = relative(process.cwd(), path);
  const outside = short.startsWith('..') || isAbsolute(short);
  return (outside ? path : short || '.').replaceAll('\\', '/');
}

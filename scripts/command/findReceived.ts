import { existsSync, globSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Words that a user typed for files → paths. They mean files in the folder where the user stands, which npm tells when
 * it runs a command from the project's root; `*` is spelled out where the shell has not done so, as on Windows.
 */
export function findReceived(words: readonly string[], folder = process.env['INIT_CWD'] ?? process.cwd()): string[] {
  return words.flatMap((word) => {
    if (existsSync(word)) return [word];
    if (!/[*?]/.test(word)) return [resolve(folder, word)];
    const found = globSync(word.replaceAll('\\', '/'), { cwd: folder }).sort();
    return found.length > 0 ? found.map((path) => resolve(folder, path)) : [word];
  });
}

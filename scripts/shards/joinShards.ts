import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../command/CommandError.ts';
import { readFolder } from '../command/readFolder.ts';
import { startProgress } from '../command/terminal.ts';
import { toShownPath } from '../command/toShownPath.ts';
import { readShardFile, SHARD_FILE, type ShardFacts, toSiteKey } from './shardFile.ts';

/**
 * Puts the parts of a site into one folder: the pages of a site that was made in one go.
 * @param content the content folder that they were made from
 * @param parts folders of all parts, in any order
 * @throws CommandError where a part is missing, doubled, or made from something else, or where two parts differ in a file
 */
export function joinShards(content: string, parts: readonly string[], next: string): { made: number; reused: number } {
  const facts = parts.map((part) => ({ part, ...readShardFile(part) }));
  checkParts(facts, toSiteKey(content));
  const files = parts.flatMap((part) => readFolder(part, '.').map((path) => ({ part, path })));
  const own = files.filter(({ path }) => path !== SHARD_FILE);
  const tell = startProgress('正在合并各部分');
  own.forEach(({ part, path }, index) => {
    put(join(part, path), join(next, path), path);
    tell(index + 1, own.length);
  });
  return { made: 0, reused: own.length };
}

function checkParts(facts: readonly (ShardFacts & { readonly part: string })[], key: string): void {
  const count = facts[0]?.count ?? 0;
  const numbers = new Set(facts.map(({ number }) => number));
  const foreign = facts.find((one) => one.key !== key || one.count !== count);
  if (foreign) {
    throw new CommandError(
      `${toShownPath(foreign.part)} 与其他部分不是同一个网站：内容、设置、程序或份数不同`,
      '在每台机器上用同样的内容和程序，按同样的份数再做一次。',
    );
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((number) => !numbers.has(number));
  if (missing.length > 0 || numbers.size !== facts.length) {
    throw new CommandError(
      missing.length > 0 ? `缺第 ${missing.join('、')} 部分（共 ${count} 部分）` : '有的部分写了两次',
      '把各部分的文件夹都写上，每个一次。',
    );
  }
}

/** Every part has the styles and scripts; anything else is in one part alone. */
function put(from: string, to: string, path: string): void {
  if (!existsSync(to)) {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  } else if (!readFileSync(from).equals(readFileSync(to))) {
    throw new CommandError(`${path} 在两个部分里不一样`, '把各部分再做一次；还不行，请告诉维护者。');
  }
}

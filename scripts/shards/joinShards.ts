import type { PagesOptions } from '../command/makePages.ts';
import { CommandError } from '../command/CommandError.ts';
import { startProgress } from '../command/terminal.ts';
import { toShownPath } from '../command/toShownPath.ts';
import { mergeFolder } from './mergeFolder.ts';
import { readShardFile, SHARD_FILE, type ShardFacts, toSiteKey } from './shardFile.ts';

/**
 * Puts the parts of a site into one folder: the pages of a site that was made in one go.
 * @param folders what they were made from, and where the pages go
 * @param parts folders of all parts, in any order
 * @throws CommandError where a part is missing, doubled, or made from something else, or where two parts differ in a file
 */
export function joinShards(
  { content, history, out }: Pick<PagesOptions, 'content' | 'history' | 'out'>,
  parts: readonly string[],
): void {
  const facts = parts.map((part) => ({ part, ...readShardFile(part) }));
  checkParts(facts, toSiteKey(content, history));
  const tell = startProgress('正在合并各部分');
  parts.forEach((part, index) => {
    mergeFolder(part, out, { move: false, without: SHARD_FILE });
    tell(index + 1, parts.length);
  });
}

function checkParts(facts: readonly (ShardFacts & { readonly part: string })[], key: string): void {
  const count = facts[0]?.count ?? 0;
  const numbers = new Set(facts.map(({ number }) => number));
  const foreign = facts.find((one) => one.key !== key || one.count !== count);
  if (foreign) {
    throw new CommandError(
      `${toShownPath(foreign.part)} 与其他部分不是同一个网站：内容、设置、程序、公布日期或份数不同`,
      '在每台机器上用同样的内容和程序（--date 也一样），按同样的份数再做一次。',
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

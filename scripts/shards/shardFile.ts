/** `shard.json` at the top of a part of a site: which part of how many it is, and of what. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { toBuildKey } from '../../src/build/toBuildKey.ts';
import type { Shard } from '../../src/build/toShare.ts';
import { digestFiles } from '../../src/lib/digestFiles.ts';
import { toSha256 } from '../../src/lib/toSha256.ts';
import { CommandError } from '../command/CommandError.ts';
import { toShownPath } from '../command/toShownPath.ts';

export const SHARD_FILE = 'shard.json';

const schema = z.strictObject({
  number: z.number().int().positive(),
  count: z.number().int().positive(),
  /** Digest of the content, the settings and the code that it was made from. */
  key: z.string(),
});

export type ShardFacts = z.infer<typeof schema>;

/** Folders of the content folder that a site is made from. */
const CONTENT = ['gazettes', 'issues', 'documents', 'source'];

/** What the parts of one site have in common: content, settings, code, and the log of changes that they show. */
export const toSiteKey = (content: string, history: string): string =>
  toSha256(toBuildKey(content) + digestFiles(content, CONTENT) + digestFiles(history, ['.']));

/** The text of a part's `shard.json`. */
export const toShardFile = ({ number, count }: Shard, key: string): string =>
  `${JSON.stringify({ number, count, key })}\n`;

/** Which part a folder holds. @throws CommandError where it holds none */
export function readShardFile(folder: string): ShardFacts {
  const file = join(folder, SHARD_FILE);
  const parsed = existsSync(file) ? schema.safeParse(toJson(readFileSync(file, 'utf8'))) : undefined;
  if (parsed?.success) return parsed.data;
  throw new CommandError(
    `${toShownPath(folder)} 不是网站的一部分`,
    '先用 npm run build -- --shard 1/4 这样的命令做出各部分。',
  );
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

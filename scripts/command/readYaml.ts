import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { toYamlData } from '../../src/lib/frontMatter.ts';
import { toSchemaMessages, toYamlMessage } from '../../src/lib/schemaMessages.ts';
import { CommandError } from './CommandError.ts';
import { toShownPath } from './toShownPath.ts';

const HELP = '改好后再试；各项的写法见 README。';

/**
 * Reads a YAML file that an editor writes and checks it against its schema.
 * @throws CommandError that names the file, the key and the mend
 */
export function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  const shown = toShownPath(path);
  if (!existsSync(path)) throw new CommandError(`没有 ${shown} 这个文件`, '写一个这样的文件；各项的写法见 README。');
  const result = schema.safeParse(load(path, shown) ?? {}, { reportInput: true });
  if (result.success) return result.data;
  throw new CommandError(toSchemaMessages(shown, result.error.issues).join('\n'), HELP);
}

function load(path: string, shown: string): unknown {
  try {
    return toYamlData(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandError(toYamlMessage(shown, error), HELP);
  }
}

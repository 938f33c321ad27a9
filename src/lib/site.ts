/** The editor's settings of the whole site, read once from `site.yaml` in the content folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './folders.ts';
import { toYamlData } from './frontMatter.ts';
import { siteSchema, type SiteData } from './schema.ts';
import { toSchemaMessages, toYamlMessage } from './schemaMessages.ts';

const FILE = 'content/site.yaml';

function readYaml(path: string): unknown {
  try {
    return toYamlData(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(toYamlMessage(FILE, error), { cause: error });
  }
}

/** Reads and checks `site.yaml`. Throws an error that names file, key and mend in Chinese. */
export function readSite(folder: string = contentFolder()): SiteData {
  const path = join(folder, 'site.yaml');
  if (!existsSync(path)) throw new Error(`${FILE}：没有这个文件；请至少写一行“name: 本库名称”`);
  const result = siteSchema.safeParse(readYaml(path), { reportInput: true });
  if (!result.success) throw new Error(toSchemaMessages(FILE, result.error.issues).join('\n'));
  return result.data;
}

let cached: SiteData | undefined;

/** The settings, read at the first call. */
export const getSite = (): SiteData => (cached ??= readSite());

/** Reads the content folder for the index: what is known of every document, without the bodies. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'astro/zod';
import { toArchive } from '../../src/lib/archive/toArchive.ts';
import type { Archive } from '../../src/lib/archive/model.ts';
import { KeptEntries } from '../../src/build/KeptEntries.ts';
import { toMarkdownFile } from '../../src/lib/frontMatter.ts';
import { documentSchema, gazetteSchema, issueSchema, type SiteData } from '../../src/lib/schema.ts';
import { readStatements } from '../../src/lib/validity/readStatements.ts';
import { toSchemaMessages, toYamlMessage } from '../../src/lib/schemaMessages.ts';
import { CommandError } from '../command/CommandError.ts';
import { NO_SITE } from '../command/runStep.ts';
import { readFolder } from '../command/readFolder.ts';
import { readYaml } from '../command/readYaml.ts';
import { startProgress } from '../command/terminal.ts';
import { toShownPath } from '../command/toShownPath.ts';

const FRONT_MATTER = /^---\n[^]*?\n---\n/;

/**
 * Puts the archive together as the site does.
 * @throws CommandError that names a file which the site cannot read, with key and mend
 */
export function readContent(contentDir: string, site: SiteData): Archive {
  const filesOf = (folder: string, extension: string) =>
    readFolder(join(contentDir, folder), '.')
      .filter((path) => path.endsWith(extension))
      .map((path) => ({ id: path.slice(0, -extension.length), file: join(contentDir, folder, path) }));
  const tell = startProgress('正在读取公文');
  const kept = new KeptEntries(resolve(contentDir));
  const take = <T extends Record<string, unknown>>(folder: string, schema: z.ZodType<T>) =>
    filesOf(folder, '.md').map(({ id, file }, at, { length }) => {
      tell(at, length);
      const data = kept.take(`${folder}/${id}.md`, () => readData(file, schema));
      return { id, file, data };
    });
  const [issues, documents] = [take('issues', issueSchema), take('documents', documentSchema)];
  kept.save();
  return toArchive({
    site,
    gazettes: filesOf('gazettes', '.yaml').map(({ id, file }) => ({ id, data: readYaml(file, gazetteSchema) })),
    issues,
    documents,
    statements: readStatements(contentDir),
  });
}

/** The front matter of a file. */
function readData<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(toData(file), { reportInput: true });
  if (result.success) return result.data;
  throw wrongFile(toSchemaMessages(toShownPath(file), result.error.issues).join('\n'));
}

function toData(file: string): unknown {
  try {
    return toMarkdownFile(readFrontMatter(file)).data;
  } catch (error) {
    throw wrongFile(toYamlMessage(toShownPath(file), error));
  }
}

const wrongFile = (message: string): CommandError =>
  new CommandError(
    `${message}\n${NO_SITE}`,
    'content/issues 和 content/documents 由 npm run content 生成：请改 content/source 里的原文。',
  );

const readFrontMatter = (file: string): string => FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.[0] ?? '';

/** The markdown below the front matter of a file. */
export const readBody = (file: string): string => readFileSync(file, 'utf8').replace(FRONT_MATTER, '');

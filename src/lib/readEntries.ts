/** Reads the front matter of a folder's files, and tells an editor in Chinese what is wrong in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionFolder } from './collections.ts';
import { contentFolder } from './folders.ts';
import { toMarkdownFile, toYamlData } from './frontMatter.ts';
import type { HeldEntry } from './heldEntries.ts';
import { listFiles } from './listFiles.ts';
import type { KeptEntries } from '../build/KeptEntries.ts';
import { toSchemaMessages, toYamlMessage } from './schemaMessages.ts';

/** More messages than an editor reads at once are counted, not shown. */
const MESSAGES_SHOWN = 20;

/** Files of the folder with `/` in their paths, sorted; none when there is no such folder. */
export const findEntryFiles = ({ folder, extension }: CollectionFolder): string[] =>
  listFiles(join(contentFolder(), folder)).filter((path) => path.endsWith(extension));

export type ReadEntry = { readonly data: Record<string, unknown> } | { readonly messages: string[] };

/** Reads one file of the folder. */
export function readEntry({ folder, extension, schema }: CollectionFolder, path: string): ReadEntry {
  const shown = `content/${folder}/${path}`;
  const text = readFileSync(join(contentFolder(), folder, path), 'utf8');
  let raw: unknown;
  try {
    raw = extension === '.md' ? toMarkdownFile(text).data : toYamlData(text);
  } catch (error) {
    return { messages: [toYamlMessage(shown, error)] };
  }
  const result = schema.safeParse(raw, { reportInput: true });
  return result.success ? { data: result.data } : { messages: toSchemaMessages(shown, result.error.issues) };
}

/** Id of the entry that a file holds: its path without extension. */
export const toEntryId = (path: string, { extension }: CollectionFolder): string => path.slice(0, -extension.length);

const HEADING = '内容文件有误：';

/** Astro shows message and hint. Whatever prints itself with the word “document” in it gets a hint about browsers. */
export class ContentError extends Error {
  readonly hint = 'content/issues 和 content/documents 由 npm run content 生成：请改 content/source 里的原文。';

  constructor(messages: readonly string[]) {
    const more = messages.length - MESSAGES_SHOWN;
    const rest = more > 0 ? [`……另有 ${more} 处`] : [];
    super([HEADING, ...messages.slice(0, MESSAGES_SHOWN), ...rest].join('\n'));
  }

  override toString(): string {
    return HEADING;
  }
}

/**
 * All entries of a folder, in the order of their paths.
 * @param kept what an earlier build has read
 * @throws ContentError that names what is wrong, and where
 */
export function readEntries(collection: CollectionFolder, kept?: KeptEntries): HeldEntry[] {
  const messages: string[] = [];
  const read = (path: string): Record<string, unknown> => {
    const entry = readEntry(collection, path);
    if ('messages' in entry) messages.push(...entry.messages);
    return 'data' in entry ? entry.data : {};
  };
  const entries = findEntryFiles(collection).map((path): HeldEntry => ({
    id: toEntryId(path, collection),
    data: kept?.take(`${collection.folder}/${path}`, () => read(path)) ?? read(path),
  }));
  if (messages.length > 0) throw new ContentError(messages);
  return entries;
}

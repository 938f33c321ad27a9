/** Reads the documents of any archive for the bench. Its own reading of markdown, so that the index's is tested by it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarkdownFile } from '../../../src/lib/frontMatter.ts';
import { documentSchema } from '../../../src/lib/schema.ts';
import { readFolder } from '../../command/readFolder.ts';
import type { BenchDocument, DocumentSource } from './BenchDocument.ts';
import { toLetters } from './toLetters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader sees of a line of markdown. */
function toWords(line: string): string {
  const isTable = line.startsWith('<t');
  return line
    .replace(/^#{1,6} |^ *- /, '')
    .replace(/ *\{#[\w-]+\}$/, '')
    .replace(/<\/t[dh]>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /\\(.)|\\$|\*\*/g,
      (mark, escaped: string | undefined) => escaped ?? (isTable && mark === '**' ? mark : ''),
    )
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

const NAME = /(?:责任人|联系人|组长|主编)[：:]?([\p{Script=Han}]{2,3})(?=[，。；、\s]|$)/gu;

/** Documents of a content folder in the order of their addresses. */
export function openDocuments(contentDir: string): DocumentSource {
  const folder = join(contentDir, 'documents');
  const paths = readFolder(folder, '.')
    .filter((path) => path.endsWith('.md'))
    .sort();
  return {
    addresses: paths.map((path) => path.slice(0, -'.md'.length)),
    read: (index) => readDocument(folder, paths[index] ?? ''),
  };
}

/** All of them at once. */
export function readDocuments(contentDir: string): BenchDocument[] {
  const { addresses, read } = openDocuments(contentDir);
  return addresses.map((_, index) => read(index));
}

function readDocument(folder: string, path: string): BenchDocument {
  const { data: written, body } = toMarkdownFile(readFileSync(join(folder, path), 'utf8'));
  const data = documentSchema.parse(written);
  const passages = [
    data.title,
    data.number ?? '',
    ...data.issuers,
    ...body.split('\n').flatMap((line) => toWords(line).split('\n')),
  ]
    .map((text) => text.trim())
    .filter(Boolean);
  const printed = [...body.matchAll(NAME)].map(([, name = '']) => name);
  return {
    address: path.slice(0, -'.md'.length),
    title: data.title,
    number: data.number ?? null,
    date: data.date ?? '',
    names: [...new Set([...data.appointments.map(({ name }) => name), ...printed])],
    hasTable: body.includes('<table'),
    passages,
    letters: toLetters(passages.join('')),
    titleLetters: toLetters(data.title),
  };
}

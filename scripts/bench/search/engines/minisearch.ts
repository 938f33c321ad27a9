/** MiniSearch with pairs of letters as words: the whole index in memory before the first answer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { readDocuments } from '../readDocuments.ts';
import type { Engine } from './Engine.ts';

const toWords = (text: string): string[] => {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(1, letters.length - 1) }, (_, index) => letters.slice(index, index + 2));
};

const MODULE = join(dirname(dirname(createRequire(import.meta.url).resolve('minisearch'))), 'es', 'index.js');

export const minisearch: Engine = {
  label: 'MiniSearch（两字）',
  build: (contentDir, outDir) => {
    const index = new MiniSearch({
      idField: 'address',
      fields: ['title', 'letters'],
      storeFields: ['title'],
      tokenize: toWords,
    });
    index.addAll(readDocuments(contentDir));
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'index.json'), JSON.stringify(index));
    return Promise.resolve();
  },
  isIndex: (path) => path === 'index.json',
  files: { 'minisearch.js': MODULE },
  module: `
    import MiniSearch from '/minisearch.js';
    const toWords = ${toWords.toString()};
    export async function open() {
      const text = await (await fetch('/index.json')).text();
      const options = { idField: 'address', fields: ['title', 'letters'], storeFields: ['title'], tokenize: toWords };
      const index = MiniSearch.loadJSON(text, options);
      return async (query) => {
        const found = index.search(query, { combineWith: 'AND', boost: { title: 4 }, tokenize: (words) => words.split(/\\s+/).flatMap(toWords) });
        return { ids: found.map(({ id }) => id), first: found.slice(0, 10).map(({ id }) => id) };
      };
    }`,
  toAddresses: () => (id) => id,
};

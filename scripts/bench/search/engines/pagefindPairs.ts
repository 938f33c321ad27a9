/**
 * Pagefind made to find everything: a record of overlapping pairs for each document, and of what it finds only those
 * kept where the pairs stand in a row. Excerpts would have to come from elsewhere; their bytes are not counted here.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { Fold, toTable } from '../../../../src/search/fold/letters.ts';
import { readNumber } from '../../../../src/search/fold/number.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../../../src/search/fold/traditional.ts';
import { readDocuments } from '../readDocuments.ts';
import type { Engine } from './Engine.ts';
import { pagefind } from './pagefind.ts';

const toPairs = (letters: string): string =>
  Array.from({ length: Math.max(1, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)).join(' ');

function toKey(number: string, fold: Fold): string {
  const { series, year = 0, serials } = readNumber(number, fold) ?? { series: number, year: 0, serials: [0] };
  return `n${[...series].map((letter) => letter.charCodeAt(0).toString(36)).join('')}y${year}s${serials[0] ?? 0}`;
}

export const pagefindPairs: Engine = {
  label: 'Pagefind（两字一记）',
  build: async (contentDir, outDir) => {
    const fold = new Fold(toTable(TRADITIONAL, SIMPLIFIED));
    const { index } = await createIndex({ forceLanguage: 'und' });
    if (!index) throw new Error('pagefind made no index');
    for (const { address, title, number, letters } of readDocuments(contentDir)) {
      const content = `${number === null ? '' : toKey(number, fold)} ${toPairs(letters)}`;
      await index.addCustomRecord({ url: `/${address}/`, language: 'und', content, meta: { title } });
    }
    mkdirSync(join(outDir, 'pagefind'), { recursive: true });
    await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
    await close();
  },
  isIndex: pagefind.isIndex,
  module: `
    const toLetters = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]/gu, '');
    const toPairs = (letters) => Array.from({ length: Math.max(1, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
    const hasRun = (places, length) => {
      let run = 0, last = -2;
      for (const place of [...new Set(places)].sort((a, b) => a - b)) {
        run = place === last + 1 ? run + 1 : 1;
        last = place;
        if (run >= length) return true;
      }
      return false;
    };
    function toKey(text) {
      const plain = text.normalize('NFKC').replace(/[〇一二三四五六七八九](?=[〇一二三四五六七八九]*〕)|(?<=[〇一二三四五六七八九])[〇一二三四五六七八九]/gu, (digit) => '〇一二三四五六七八九'.indexOf(digit));
      const [, series, year, serial] = /^(\\p{L}{2,}?)[^\\p{L}\\p{N}]*(\\d{4})\\D{0,3}(\\d{1,5})号?$/u.exec(plain) ?? [];
      return series && 'n' + [...series].map((letter) => letter.charCodeAt(0).toString(36)).join('') + 'y' + year + 's' + Number(serial);
    }
    export async function open() {
      document.documentElement.lang = 'und';
      const pagefind = await import('/pagefind/pagefind.js');
      await pagefind.init();
      const find = async (term) => {
        const pairs = toPairs(toLetters(term));
        const { results } = await pagefind.search(pairs.join(' '));
        return results.filter(({ words }) => hasRun(words, pairs.length));
      };
      return async (query) => {
        const key = toKey(query);
        const numbered = key ? (await pagefind.search(key)).results : [];
        const lists = numbered.length > 0 ? [numbered] : await Promise.all(query.split(/\\s+/).map(find));
        const others = lists.slice(1).map((list) => new Set(list.map(({ id }) => id)));
        const kept = lists[0].filter(({ id }) => others.every((ids) => ids.has(id)));
        const first = await Promise.all(kept.slice(0, 10).map((result) => result.data()));
        return { ids: kept.map(({ id }) => id), first: first.map(({ url }) => url.slice(1, -1)) };
      };
    }`,
  toAddresses: pagefind.toAddresses,
};

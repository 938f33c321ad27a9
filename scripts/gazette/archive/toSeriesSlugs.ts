import { foldSeries } from '../../../src/lib/numbers/foldSeries.ts';
import type { Ledger } from '../../../src/lib/permalinks/ledger.ts';
import { readNumber } from '../numbers.ts';

/** Gives a 机关代字 its part of the address. `other`: the series that has the plain pinyin, where that is another one. */
export type ToSlug = (gazette: string, series: string, pinyin: string) => { slug: string; other?: string };

/**
 * Two 机关代字 of one gazette may sound alike (青政发, 清政发). The one that the ledger has at an address keeps it; else the
 * first that is met does. The other gets a figure behind: `qingzhengfa2`.
 */
export function makeSeriesSlugs({ pages }: Ledger): ToSlug {
  const owners = new Map<string, string>();
  for (const { address, number } of pages.values()) {
    const [, gazette = '', slug = '', year, serial] = address.split('/');
    const key = `${gazette}/${slug}`;
    if (number === '' || !year || !serial || owners.has(key)) continue;
    const series = readNumber(number)?.series;
    if (series !== undefined) owners.set(key, series);
  }
  return (gazette, series, pinyin) => {
    const first = owners.get(`${gazette}/${pinyin}`);
    for (let count = 1; ; count++) {
      const slug = count === 1 ? pinyin : `${pinyin}${count}`;
      const owner = owners.get(`${gazette}/${slug}`) ?? series;
      owners.set(`${gazette}/${slug}`, owner);
      if (foldSeries(owner) === foldSeries(series)) return slug === pinyin ? { slug } : { slug, other: first ?? '' };
    }
  };
}

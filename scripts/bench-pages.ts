/** `npm run bench:pages`: how fast a document's page loads on a slow phone, beside a plain Starlight page of its text. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, outFolder } from '../src/lib/folders.ts';
import { readSite } from '../src/lib/site.ts';
import { buildStarlight } from './bench/pages/buildStarlight.ts';
import { type Measures, measurePages } from './bench/pages/measurePage.ts';
import { pickDocument } from './bench/pages/pickDocument.ts';
import { serveCompressed } from './bench/pages/serveCompressed.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { print } from './command/terminal.ts';
import { widthOf } from './command/widthOf.ts';

const COMMAND = {
  name: 'bench:pages',
  summary:
    '测量文件页在慢手机上打开有多快（处理器慢 4 倍、慢速 4G，同 Lighthouse），并同一个普通的 Starlight 网页（同样的文字）相比。\n' +
    '先用 npm run build 做出网站。Starlight 装在临时文件夹里，要用网络。每个数是几次测量的中位数。',
  options: {
    document: { type: 'string', value: '地址', help: '哪件文件，如 qinghe/qingzhengfa/2023/4；默认大小居中的一件' },
    runs: { type: 'string', value: '次数', help: '每页测几次，默认 5' },
    starlight: { type: 'string', value: '文件夹', help: '已装有 Starlight 的文件夹，不再下载' },
    alone: { type: 'boolean', help: '只测本站' },
    json: { type: 'string', value: '文件', help: '把结果另写成 JSON' },
  },
} as const;

const COLUMNS = ['网页', 'LCP（毫秒）', 'CLS', 'TBT（毫秒）', '字节', '请求'] as const;

await runCommand(COMMAND, async ({ values }) => {
  const runs = Number(values.runs ?? 5);
  if (!Number.isInteger(runs) || runs < 1 || runs > 100) throw wrongUsage(COMMAND, '次数要写 1 到 100 的整数');
  const id = values.document ?? pickDocument(contentFolder(), outFolder());
  const sites = [
    { name: id, folder: outFolder(), base: readSite().base, address: `${id}/` },
    ...(values.alone ? [] : [toStarlight(id, values.starlight)]),
  ];
  const measured = await measureSites(sites, runs);
  print(toLine(COLUMNS));
  for (const { name, measures } of measured) print(toLine(toRow(name, measures)));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
  return STATUS.fine;
});

interface Site {
  readonly name: string;
  readonly folder: string;
  readonly base: string;
  readonly address: string;
}

function toStarlight(id: string, folder: string | undefined): Site {
  const file = join(contentFolder(), 'documents', `${id}.md`);
  return { name: 'Starlight', folder: buildStarlight(file, folder), base: '/', address: '' };
}

async function measureSites(sites: readonly Site[], runs: number) {
  const served = await Promise.all(sites.map(({ folder, base }) => serveCompressed(folder, base)));
  try {
    const urls = served.map(({ url }, index) => url + (sites[index]?.address ?? ''));
    const measures = await measurePages(urls, runs);
    return sites.map(({ name }, index) => ({ name, measures: measures[index] as Measures }));
  } finally {
    for (const { close } of served) close();
  }
}

function toRow(name: string, { lcp, cls, tbt, bytes, requests }: Measures): string[] {
  return [name, lcp.toFixed(0), cls.toFixed(3), tbt.toFixed(0), bytes, requests].map(String);
}

/** Cells under their columns' heads: the name at the left, numbers at the right. */
function toLine(cells: readonly string[]): string {
  const [name = '', ...numbers] = cells;
  const padded = numbers.map(
    (cell, at) => ' '.repeat(Math.max(widthOf(COLUMNS[at + 1] ?? '') - widthOf(cell), 0)) + cell,
  );
  return [name + ' '.repeat(Math.max(36 - widthOf(name), 1)), ...padded].join('  ');
}

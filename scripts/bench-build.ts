/** `npm run bench:build`: how long a whole site takes, beside other programs on the same documents. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type AddedMeasure, type BuildMeasure, measureAdded, measureFull } from './bench/build/measureOurs.ts';
import { measureRival } from './bench/build/measureRival.ts';
import { RIVALS } from './bench/build/rivals.ts';
import { measureContent, measurePictures, type StepMeasure } from './bench/build/measureSteps.ts';
import { toAddedTable, toBuildTable, toStepTable } from './bench/build/toBuildTables.ts';
import { makeCorpus } from './bench/corpus/makeCorpus.ts';
import { STATUS } from './command/CommandError.ts';
import { wrongUsage } from './command/readArguments.ts';
import { runCommand } from './command/runCommand.ts';
import { note, print, showProgress } from './command/terminal.ts';

const COMMAND = {
  name: 'bench:build',
  summary:
    '测量做网站：编造的档案，从无到有做整个网站（网页、图片、检索索引），再加一期；与别的程序用同样的公文、最简单的模板比较。\n' +
    '别的程序现装到测量的文件夹里。“倍数”是用时比 Astro glob() + Pagefind。',
  options: {
    documents: { type: 'string', value: '件数', help: '档案各多少件，默认 100,1000,10000；大的可写 100000' },
    rivals: { type: 'string', value: '程序', help: '测哪些：astro,eleventy,vitepress,hugo（默认全部），none 不测' },
    work: { type: 'string', value: '文件夹', help: '做在哪里，做完不删；默认做在临时文件夹，做完删掉' },
    json: { type: 'string', value: '文件', help: '把结果另写成 JSON' },
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const sizes = toSizes(values.documents ?? '100,1000,10000');
  const rivals = toRivals(values.rivals);
  const work = values.work === undefined ? mkdtempSync(join(tmpdir(), 'gongbao-bench-')) : resolve(values.work);
  const [builds, added]: [BuildMeasure[], AddedMeasure[]] = [[], []];
  const steps: StepMeasure[] = [];
  try {
    steps.push(...(await measurePictures()));
    for (const count of sizes) {
      steps.push(...(await measureContent(work, count)));
      await measureSize(count, { work, rivals, builds, added });
      const result = { processors: availableParallelism(), builds, added, steps };
      if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    }
  } finally {
    if (values.work === undefined) rmSync(work, { recursive: true, force: true });
  }
  print([toBuildTable(builds), '', toAddedTable(added, builds), '', toStepTable(steps)].join('\n'));
  return STATUS.fine;
});

interface Plan {
  readonly work: string;
  readonly rivals: typeof RIVALS;
  /** What was measured is put here. */
  readonly builds: BuildMeasure[];
  readonly added: AddedMeasure[];
}

async function measureSize(count: number, { work, rivals, builds, added }: Plan): Promise<void> {
  const [content, out] = [join(work, `corpus-${count}`), join(work, `site-${count}`)];
  showProgress(`正在编造 ${count} 件公文……`);
  makeCorpus(content, count);
  const keep = (measure: BuildMeasure) => {
    builds.push(measure);
    note(`${count} 件，${measure.name}：${measure.failure ?? `${measure.seconds.toFixed(1)} 秒`}`);
  };
  keep(await measureFull(content, out, count));
  const more = await measureAdded(content, out, count);
  added.push(more);
  note(`${count} 件，加一期：${more.seconds.toFixed(1)} 秒${more.isSame ? '' : '，与全部重做的不一样'}`);
  for (const rival of rivals) {
    const folder = join(work, rival.name.replace(/\W+/g, '-').toLowerCase());
    const measure = await measureRival(rival, join(content, 'documents'), folder, count);
    if (measure) keep(measure);
    else note(`没有装 ${rival.needs ?? rival.name}，不测`);
  }
}

function toSizes(words: string): number[] {
  const sizes = words.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 80)) {
    throw wrongUsage(COMMAND, '件数要写 80 以上的整数，用逗号分开');
  }
  return sizes;
}

function toRivals(words = 'astro,eleventy,vitepress,hugo'): typeof RIVALS {
  const names = words === 'none' ? [] : words.split(',');
  return names.flatMap((name) => {
    const rival = RIVALS.find((one) => one.name.toLowerCase().startsWith(name));
    if (!rival) throw wrongUsage(COMMAND, `没有“${name}”这个程序`);
    return [rival];
  });
}

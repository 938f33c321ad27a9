/** What single steps take: generated files from texts, and pictures. Each beside something that cannot be faster. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { toCoverSvg } from '../../../src/lib/cover/toCoverSvg.ts';
import { draw } from '../../../src/lib/cover/toPng.ts';
import { toShareSvg } from '../../../src/lib/cover/toShareSvg.ts';
import { CommandError } from '../../command/CommandError.ts';
import { readArchive } from '../../command/readArchive.ts';
import { readFolder } from '../../command/readFolder.ts';
import { ROOT } from '../../command/runProgram.ts';
import { makeTexts } from '../parse/makeTexts.ts';
import { type Measured, runMeasured } from './runMeasured.ts';

/** One step done once. */
export interface StepMeasure {
  readonly name: string;
  /** How many issues or pictures. */
  readonly count: number;
  /** Seconds of the processors. */
  readonly processor: number;
  /** Most bytes; 0 where it is not measured. */
  readonly memory: number;
  /** The same of what cannot be faster, in seconds, and what that is. */
  readonly floor: number;
  readonly floorName: string;
}

/** Issues beyond which the parser's own bench says more (`npm run bench`). */
const MOST_ISSUES = 250;
const LIMIT = 3600;
const PICTURES = 20;

/** `npm run content` on an archive of many issues: from nothing, with nothing new, with one issue more. */
export async function measureContent(work: string, documents: number): Promise<StepMeasure[]> {
  const count = Math.min(MOST_ISSUES, Math.max(2, Math.round(documents / 40)));
  const content = join(work, `texts-${count}`);
  const last = writeTexts(content, count);
  const [name, text] = [join(content, last.path), Buffer.from(last.bytes)];
  const floor = readingTime(content);
  const toStep = (what: string, { processor, memory = 0 }: Measured): StepMeasure => ({
    name: `content：${what}`,
    count,
    processor,
    memory,
    floor,
    floorName: '只读原文',
  });
  rmSync(name);
  const first = toStep('从无到有', await runContent(content));
  const again = toStep('没有变化', await runContent(content));
  writeFileSync(name, text);
  return [first, again, toStep('再加一期', await runContent(content))];
}

function writeTexts(content: string, count: number): { readonly path: string; readonly bytes: Uint8Array } {
  const sample = join(ROOT, 'content');
  for (const path of [content, `${content}.cache`]) rmSync(path, { recursive: true, force: true });
  for (const path of ['site.yaml', 'gazettes']) cpSync(join(sample, path), join(content, path), { recursive: true });
  const texts = makeTexts(readArchive(sample).sources, count);
  for (const { path, bytes } of texts) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
  }
  const last = texts.at(-1);
  if (!last) throw new Error('No text');
  return last;
}

async function runContent(content: string): Promise<Measured> {
  const run = await runMeasured({
    command: [process.execPath, join(ROOT, 'scripts/content.ts')],
    folder: ROOT,
    env: { GAZETTE_CONTENT: content, GAZETTE_CACHE: `${content}.cache` },
    limit: LIMIT,
  });
  if (run.status !== 0) throw new CommandError(`没有整理成：${run.output}`, '看上面的信息。');
  return run;
}

const readingTime = (content: string): number =>
  toProcessor(() => readFolder(content, 'source').forEach((path) => void readFileSync(join(content, path), 'utf8')));

function toProcessor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const LOOK = { color: '#9b1c1f', onColor: '#ffffff' };
const TITLES = ['关于加强农村供水保障工作的通知', '关于公布行政规范性文件清理结果的决定', '关于李青等同志任免职的通知'];

/** Covers and pictures for shared links, none of them kept from before. */
export async function measurePictures(): Promise<StepMeasure[]> {
  const name = '青禾县人民政府公报';
  const cover = (number: number) =>
    toCoverSvg({ name, authority: '青禾县人民政府', year: 2023, number, totalNumber: number, titles: TITLES, ...LOOK });
  const share = (number: number) =>
    toShareSvg({ name, title: `2023年第${number}期`, note: '青禾县人民政府', titles: TITLES, ...LOOK });
  return [
    await measurePicture('封面', cover, { width: 900, height: 1200 }),
    await measurePicture('分享图', share, { width: 1200, height: 630 }),
  ];
}

async function measurePicture(
  name: string,
  toSvg: (number: number) => Promise<string>,
  size: { readonly width: number; readonly height: number },
): Promise<StepMeasure> {
  // The font is unpacked at the first.
  await toSvg(0);
  const drawn = await repeat(async (number) => draw(await toSvg(number)));
  const flat = sharp({ create: { ...size, channels: 3, background: '#fff' } });
  const floor = await repeat(() => flat.clone().png().toBuffer());
  return { name: `图片：${name}`, count: PICTURES, processor: drawn, memory: 0, floor, floorName: '同样大小的空白图' };
}

/** Seconds of the processors. */
async function repeat(work: (number: number) => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let number = 1; number <= PICTURES; number += 1) await work(number);
  return since(before);
}

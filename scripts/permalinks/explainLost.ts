import { CommandError } from '../command/CommandError.ts';
import { toPlace } from '../../src/lib/permalinks/address.ts';
import type { Ledger } from '../../src/lib/permalinks/ledger.ts';
import type { Lost } from './findLost.ts';

/** Most addresses that a message names of each kind. */
const MOST_NAMED = 20;

/** New addresses by the number and by the title of their documents. */
export type Successors = ReadonlyMap<string, string>;

const HELP = [
  '有三种办法，任选一种：',
  '  一、原文被误删、误改的，恢复 content/source 里的原文；',
  '  二、搬了家的：npm run redirect -- 旧网址 新网址（也可以带 #锚点）；',
  '  三、确实要撤下的：npm run withdraw -- 网址 --reason 理由。',
  '原来的网站没有动，登记也没有动。',
].join('\n');

/** The error that names what would vanish and the ways to mend it; null if nothing would. */
export function explainLost(lost: Lost, ledger: Ledger, successors: Successors, file: string): CommandError | null {
  const count = lost.pages.length + lost.anchors.length + lost.nowhere.length;
  if (count === 0) return null;
  const lines = [
    ...list('网页', lost.pages, (address) => toPageLine(address, ledger, successors)),
    ...list('锚点', lost.anchors, (address) => `  ${address}${titleOf(toPlace(address).page, ledger)}`),
    ...list('移到了不存在的网址', lost.nowhere, ([address, target]) => `  ${address} → ${target}`),
  ];
  return new CommandError(`${count} 个发布过的网址会失效（登记在 ${file}）：\n${lines.join('\n')}`, HELP);
}

function list<T>(what: string, items: readonly T[], toLine: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const rest = items.length > MOST_NAMED ? [`  ……另有 ${items.length - MOST_NAMED} 个`] : [];
  return [`${what} ${items.length} 个：`, ...items.slice(0, MOST_NAMED).map(toLine), ...rest];
}

function titleOf(page: string, { pages }: Ledger): string {
  const { number = '', title = '' } = pages.get(page) ?? {};
  return title === '' ? '' : `  ${number}《${title}》`;
}

function toPageLine(address: string, ledger: Ledger, successors: Successors): string {
  const page = ledger.pages.get(address);
  const found = page && (successors.get(page.number) ?? successors.get(page.title));
  const hint = found === undefined ? '' : `\n    看来搬到了 ${found}：npm run redirect -- ${address} ${found}`;
  return `  ${address}${titleOf(address, ledger)}${hint}`;
}

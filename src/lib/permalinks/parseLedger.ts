/** Reads the ledger's lines. Whatever an editor, a spreadsheet or a merge did to them is told with its line and its mend. */
import { isAddress, isAnchor, isPage, isWhole } from './address.ts';
import type { AnchorGroup, Ledger, LedgerPage, Outcome } from './ledger.ts';

/** What is wrong with a line; line 0 is the whole file. */
export interface LedgerProblem {
  readonly line: number;
  readonly message: string;
  /** How to mend it. */
  readonly help: string;
}

export interface ParsedLedger {
  readonly ledger: Ledger;
  readonly problems: readonly LedgerProblem[];
}

interface Reading {
  readonly pages: Map<string, { page: LedgerPage; line: number; anchors: Set<string> }>;
  readonly outcomes: Map<string, { outcome: Outcome; line: number }>;
  /** Lines of anchors, kept until every page is known. */
  readonly later: { address: string; group: AnchorGroup; line: number }[];
  readonly problems: LedgerProblem[];
}

const RESTORE = '用版本记录（git）恢复这一行；确实没有记录可查的，按 src/lib/permalinks/README.md 的格式改正。';
const KINDS = ['page', 'anchors', 'moved', 'withdrawn'] as const;

/** Reads the whole file. Order of the lines, a byte order mark and CRLF do not matter: the next publication sets them right. */
export function parseLedger(text: string): ParsedLedger {
  const reading: Reading = { pages: new Map(), outcomes: new Map(), later: [], problems: [] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    readLine(line, index + 1, reading);
  });
  for (const one of reading.later) addAnchors(one, reading);
  for (const [address, { line }] of reading.outcomes) checkRecorded(address, line, reading);
  return { ledger: toLedger(reading), problems: reading.problems.sort((a, b) => a.line - b.line) };
}

function tell({ problems }: Reading, line: number, message: string, help: string): void {
  problems.push({ line, message, help });
}

function readLine(line: string, number: number, reading: Reading): void {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) {
    const help =
      '两边的行都留下，只删去以 <<<<<<<、=======、>>>>>>> 开头的行；同一网址有两行 page 的，留下先登记的一行。';
    return tell(reading, number, '合并版本时的冲突还没有解决', help);
  }
  const [address = '', kind = '', ...cells] = line.split('\t').map((cell) => cell.trim());
  if (kind === '') return tell(reading, number, `这一行没有用制表符（Tab）分成几栏：${line.slice(0, 60)}`, RESTORE);
  if (/^".*"$/.test(address) || !isAddress(address)) {
    return tell(reading, number, `网址“${address}”的写法不对，要像 /qinghe/2023/1/ 或 /qinghe/2023/1/#s1`, RESTORE);
  }
  if (kind === 'page') readPage(address, cells, number, reading);
  else if (kind === 'anchors') readAnchors(address, cells, number, reading);
  else if (kind === 'moved' || kind === 'withdrawn') readOutcome(address, kind, cells, number, reading);
  else tell(reading, number, `第二栏“${kind}”不认识，只能是 ${KINDS.join('、')}`, RESTORE);
}

/** Input and anchors of a line; null where they are wrong, which is told. */
function readGroup([input = '', list = '']: readonly string[], line: number, reading: Reading): AnchorGroup | null {
  const anchors = list === '' ? [] : list.split(/ +/);
  const wrong = anchors.find((anchor) => !isAnchor(anchor));
  if (/^[0-9a-f]{12}$/.test(input) && wrong === undefined) return { input, anchors };
  const what = wrong === undefined ? `第三栏“${input}”应是 12 位十六进制数` : `锚点“${wrong}”的写法不对`;
  tell(reading, line, what, RESTORE);
  return null;
}

function readPage(address: string, cells: readonly string[], line: number, reading: Reading): void {
  const known = reading.pages.get(address);
  if (!isPage(address)) return tell(reading, line, `page 一行的网址不能带“#”：${address}`, RESTORE);
  if (known)
    return tell(reading, line, `网址 ${address} 登记了两次，另一处在第 ${known.line} 行`, '留下先登记的一行。');
  const group = readGroup(cells, line, reading);
  if (!group) return;
  const [, , issue = '', number = '', title = ''] = cells;
  const twice = group.anchors.find((anchor, index) => group.anchors.indexOf(anchor) !== index);
  if (twice !== undefined) tell(reading, line, `锚点“${twice}”登记了两次`, '删去多余的一个。');
  const page: LedgerPage = { address, groups: [group], issue, number, title };
  reading.pages.set(address, { page, line, anchors: new Set(group.anchors) });
}

function readAnchors(address: string, cells: readonly string[], line: number, reading: Reading): void {
  const group = readGroup(cells, line, reading);
  if (group) reading.later.push({ address, group, line });
}

function addAnchors({ address, group, line }: Reading['later'][number], reading: Reading): void {
  const known = reading.pages.get(address);
  if (!known) return tell(reading, line, `${address} 只有锚点，没有登记网页（page）的一行`, RESTORE);
  const twice = group.anchors.find((anchor) => known.anchors.has(anchor));
  if (twice !== undefined) return tell(reading, line, `锚点 ${address}#${twice} 登记了两次`, '删去多余的一个。');
  for (const anchor of group.anchors) known.anchors.add(anchor);
  known.page = { ...known.page, groups: [...known.page.groups, group] };
}

function readOutcome(
  address: string,
  kind: Outcome['kind'],
  [value = '']: readonly string[],
  line: number,
  reading: Reading,
): void {
  const known = reading.outcomes.get(address);
  if (known) return tell(reading, line, `${address} 的去向写了两次，另一处在第 ${known.line} 行`, '留下对的一行。');
  if (value === '') {
    return tell(reading, line, kind === 'moved' ? '没有写新网址' : '没有写撤下的理由', '在这一行的第三栏写上。');
  }
  if (kind === 'moved' && !isAddress(value) && !isWhole(value)) {
    const help = '写成 /qinghe/2023/1/ 的样子；到别的网站，写以 http:// 或 https:// 开头的完整网址。';
    return tell(reading, line, `新网址“${value}”的写法不对`, help);
  }
  const outcome: Outcome = kind === 'moved' ? { kind, target: value } : { kind, reason: value };
  reading.outcomes.set(address, { outcome, line });
}

function checkRecorded(address: string, line: number, reading: Reading): void {
  const [page = '', anchor] = address.split('#');
  const known = reading.pages.get(page);
  if (known && (anchor === undefined || known.anchors.has(anchor))) return;
  tell(reading, line, `${address} 没有登记过，却写了去向`, '核对网址有没有写错；从没公布过的，删去这一行。');
}

function toLedger({ pages, outcomes }: Reading): Ledger {
  return {
    pages: new Map([...pages].map(([address, { page }]) => [address, page])),
    outcomes: new Map([...outcomes].map(([address, { outcome }]) => [address, outcome])),
  };
}

/**
 * A Document as the parser's stages would give it, from a few lines, for trying the finders without them:
 *
 *   title: …  number: …  kind: …   what the head of the document says, a line each
 *   # 附件1 …                      a new attachment with its title (anchor a1, a2 …)
 *   ## 一、…                       a heading (### one level deeper; anchors h1, h2 …)
 *   - …                            an item of a list
 *   甲⇥乙                          a row of a table (the first row is its head)
 *   7月5日，…                      in a 大事记, a paragraph for a day
 *   …                              a paragraph
 */
import type { Document, Node, Part, Row } from '../../scripts/gazette/types.ts';

type Building = { -readonly [Key in keyof Part]: Part[Key] } & { nodes: Node[] };

const HEAD = /^(title|number|kind|issuer): (.*)$/;
const DAY = /^(?:\d+年)?(?:\d+月)?\d+日|^同日/;

export function toPlainDocument(text: string): Document {
  const lines = text.split('\n');
  const head = new Map(lines.map((line) => HEAD.exec(line)).flatMap((match) => (match ? [[match[1], match[2]]] : [])));
  const kind = head.get('kind') ?? '通知';
  const number = head.get('number');
  return {
    title: head.get('title') ?? '青禾县人民政府关于青苗的通知',
    ...(number ? { number } : {}),
    issuers: [head.get('issuer') ?? '青禾县人民政府'],
    kind,
    parts: toParts(lines, kind),
    lines: [1, lines.length],
    omitted: [],
  };
}

function toParts(lines: readonly string[], kind: string): Part[] {
  const parts: Building[] = [{ role: 'main', nodes: [], lines: [] }];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || HEAD.test(line)) continue;
    if (line.startsWith('# '))
      parts.push({ role: 'attachment', title: line.slice(2), anchor: `a${parts.length}`, nodes: [], lines: [] });
    else append(parts.at(-1)?.nodes ?? [], toNode(line, index + 1, kind));
  }
  numberHeadings(parts);
  return parts;
}

/** Headings get the anchors h1, h2 … */
function numberHeadings(parts: readonly Building[]): void {
  let headings = 0;
  for (const { nodes } of parts)
    for (const [at, node] of nodes.entries())
      if (node.type === 'heading') nodes[at] = { ...node, anchor: `h${++headings}` };
}

function toNode(line: string, number: number, kind: string): Node {
  const heading = /^(#{2,}) (.*)$/.exec(line);
  if (heading)
    return { type: 'heading', level: (heading[1]?.length ?? 2) - 1, text: heading[2] ?? '', lines: [number] };
  if (line.startsWith('- '))
    return { type: 'list', items: [{ text: line.slice(2), lines: [number] }], lines: [number] };
  if (line.includes('\t')) {
    const row: Row = { cells: line.split('\t').map((text) => ({ text })) };
    const table = { columns: row.cells.length, head: [row], body: [], lines: [number, number] as const };
    return { type: 'table', table, lines: [number] };
  }
  const day = kind === '大事记' ? DAY.exec(line)?.[0] : undefined;
  if (day) return { type: 'paragraph', role: 'day', lead: day, text: line.slice(day.length), lines: [number] };
  return { type: 'paragraph', text: line, lines: [number] };
}

/** Items and rows that follow each other make one list and one table. */
function append(nodes: Node[], node: Node): void {
  const last = nodes.at(-1);
  if (last?.type === 'list' && node.type === 'list')
    nodes[nodes.length - 1] = { ...last, items: [...last.items, ...node.items] };
  else if (last?.type === 'table' && node.type === 'table')
    nodes[nodes.length - 1] = { ...last, table: { ...last.table, body: [...last.table.body, ...node.table.head] } };
  else nodes.push(node);
}

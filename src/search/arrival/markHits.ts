/**
 * Marks, on the page of a document, the words that a reader came for, and goes there. The search page puts them into the
 * address (`?hit=防汛&hit=值班#s1`) as they stand in the text; once they are marked they are taken out of the address, so
 * that what is copied from there is the permanent one.
 */
import { HIT } from '../page/hit.ts';

/** Text of the page without white space, and where each of its characters stands. */
interface PageText {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
}

const LONGEST = 200;

function readText(root: Element): PageText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, {
    acceptNode: ({ parentElement }) =>
      parentElement?.closest('.permalink, script, style') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let index = 0; index < node.data.length; index += 1) {
      const character = node.data.charAt(index);
      if (/\s/.test(character)) continue;
      text += character;
      nodes.push(node);
      offsets.push(index);
    }
  }
  return { text, nodes, offsets };
}

/** Where a word stands, wherever its characters are on the page. */
function findRanges({ text, nodes, offsets }: PageText, word: string): Range[] {
  // What stands between the cells of a table in a result is nowhere on the page.
  const wanted = word.replace(/[\s│]/g, '');
  const ranges: Range[] = [];
  if (wanted === '') return ranges;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const last = at + wanted.length - 1;
    const range = document.createRange();
    range.setStart(nodes[at] as Text, offsets[at] as number);
    range.setEnd(nodes[last] as Text, (offsets[last] as number) + 1);
    ranges.push(range);
  }
  return ranges;
}

/** The first range at or behind the place that the address names, else the first of all. */
function toFirst(ranges: readonly Range[], target: Element | null): Range | undefined {
  const after = ranges.find((range) => {
    if (!target) return true;
    const position = target.compareDocumentPosition(range.startContainer);
    return (position & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
  });
  return after ?? ranges[0];
}

/** Marks the words below `root` and scrolls to the first; does nothing where the address has none. */
export function markHits(root: Element): void {
  const address = new URL(location.href);
  const words = address.searchParams.getAll(HIT).filter((word) => word.length <= LONGEST);
  if (words.length === 0) return;
  address.searchParams.delete(HIT);
  history.replaceState(history.state, '', address);
  const page = readText(root);
  const ranges = words
    .flatMap((word) => findRanges(page, word))
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  if ('highlights' in CSS) CSS.highlights.set('search-hit', new Highlight(...ranges));
  else select(ranges[0]);
  const first = toFirst(ranges, document.getElementById(decodeURIComponent(location.hash.slice(1))));
  if (!first) return;
  document.documentElement.dataset['hits'] = '';
  goTo(first);
}

/** Scrolls there; once more when the page has come whole, since the browser goes to the address's anchor until then. */
function goTo(range: Range): void {
  const scroll = (): void =>
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  scroll();
  if (document.readyState !== 'complete') addEventListener('load', () => requestAnimationFrame(scroll), { once: true });
}

/** A browser without highlights selects the first. */
function select(range: Range | undefined): void {
  if (range) getSelection()?.addRange(range);
}

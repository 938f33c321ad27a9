/** The sentences of a document as ranges of its page, to be spoken and marked one after another. */

export interface Sentence {
  readonly text: string;
  readonly range: Range;
  /** The element that it stands in. */
  readonly block: HTMLElement;
}

const BLOCKS = '.document-head h1, .body :is(h2, h3, h4, h5, h6, p, li, caption, td, th)';
const SILENT = '.permalink, .table-tools, .visually-hidden';

/** Up to the mark that ends it, with closing quotation marks and brackets. */
const SENTENCE = /[^。！？；\n]+(?:[。！？；\n]+[”’」』）》]*|$)/g;

/** Text nodes of a block that belong to no block inside of it, and to nothing that is silent. */
function findTexts(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest(SILENT) || parent?.closest(BLOCKS) !== block) continue;
    texts.push(node as Text);
  }
  return texts;
}

/** Place in the nodes of a place in their joined text. */
function toPoint(texts: readonly Text[], offset: number): readonly [Text, number] | undefined {
  let rest = offset;
  for (const text of texts) {
    if (rest <= text.length) return [text, rest];
    rest -= text.length;
  }
  return undefined;
}

function toSentences(block: HTMLElement): Sentence[] {
  const texts = findTexts(block);
  const words = texts.map(({ data }) => data).join('');
  return [...words.matchAll(SENTENCE)].flatMap(({ 0: text, index }) => {
    const [start, end] = [toPoint(texts, index), toPoint(texts, index + text.length)];
    if (!start || !end || !/[\p{L}\p{N}]/u.test(text)) return [];
    const range = new Range();
    range.setStart(...start);
    range.setEnd(...end);
    return [{ text: text.trim(), range, block }];
  });
}

/** All sentences of the page's document, in order. */
export const findSentences = (): Sentence[] =>
  [...document.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((block) => toSentences(block));

/** The anchors of a document's markdown and the words that stand at each. */

/** Letters of the words that are kept: enough to know a place by. */
const MOST = 80;

const ANCHOR =
  /^#{1,6} (?<heading>.*) \{#(?<atHeading>[a-z0-9][a-z0-9-]*)\}[ \t]*$|<a id="(?<atWords>[a-z0-9][a-z0-9-]*)"><\/a>|<table id="(?<atTable>[a-z0-9][a-z0-9-]*)">/gm;

const toLetters = (words: string): string =>
  words
    .slice(0, MOST * 4)
    .replace(/<[^<>]*>/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MOST);

/** Words after an anchor, up to the end of its paragraph or table. */
function toWordsAfter(body: string, start: number, isTable: boolean): string {
  const end = body.indexOf(isTable ? '</table>' : '\n', start);
  return body.slice(start, end < 0 ? undefined : end);
}

/** Anchor → letters of the words that stand there, in the order of the text; of an anchor that is there twice the first. */
export function findAnchors(body: string): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const { groups = {}, index, 0: found } of body.matchAll(ANCHOR)) {
    const { heading, atHeading, atWords, atTable } = groups;
    const anchor = atHeading ?? atWords ?? atTable ?? '';
    const words = heading ?? toWordsAfter(body, index + found.length, atTable !== undefined);
    if (!anchors.has(anchor)) anchors.set(anchor, toLetters(words));
  }
  return anchors;
}

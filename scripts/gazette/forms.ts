/**
 * Small forms that several rules ask about. Each is a predicate or a reader over the words of one line.
 */

/** What stands at the end of an organ's name (《党政机关公文处理工作条例》 names no list; these are the usual ones). */
const ORGAN_ENDS =
  '人民政府|政府|办公室|办公厅|委员会|管委会|领导小组|指挥部|工作组|专班|检察院|法院|总队|支队|大队|中心|工作站|集团|公司|银行|支行|分行|协会|联合会|总工会|工会|妇联|团委|团县委|常委会|代表大会|监会|总会|学会|商会|基金会|红十字会|残联|科协|文联|工商联|组织部|宣传部|统战部|政法委|党组|党委|党工委|纪委|监委|人大|政协|分局|总局|总署|部|局|厅|委|办|处|室|院|馆|社|署|所|站';
const ORGAN = new RegExp(`^(?:中共|中国共产党)?[\\p{Script=Han}（）()“”、]{2,28}(?:${ORGAN_ENDS})$`, 'u');

/** Whether the words are the name of one organ and nothing else: `青禾县人民政府办公室`. */
export function isOrgan(text: string): boolean {
  const words = text.replace(/\s+/g, '');
  return (
    words.length >= 3 && words.length <= 32 && ORGAN.test(words) && !/(?:关于|印发|负责|组织|配合|按照)/.test(words)
  );
}

/** The second half of a name that print has spread out: `青禾县人民政府 办公室`. */
const HALF_NAME = /^(?:人民政府|办公室|办公厅|委员会|管理委员会|领导小组|人民政府办公室)$/;

/** `县人民政府办公室 县财政局` → both; [] unless every piece is an organ. Spaces inside one name are closed. */
export function readOrgans(text: string): string[] {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => isOrgan(piece) && !HALF_NAME.test(piece))) return pieces;
  return isOrgan(text) ? [text.replace(/\s+/g, '')] : [];
}

/** What ends a sentence in Chinese or a clause that stands alone. */
const TERMINAL = /[。！？；：…!?;:][”’"'）)】》〉」]*$/;

export function endsSentence(text: string): boolean {
  return TERMINAL.test(text);
}

const OPENING = '（([【〔《〈“‘「';
const CLOSING = '）)]】〕》〉”’」';

/**
 * The bracket left open at the end of the words, or ''. Full and half width close each other, since print and
 * recognition mix them: `（责任单位：发改局)` is closed.
 */
export function openBracket(text: string): string {
  const stack: number[] = [];
  for (const character of text) {
    const opening = kindOfBracket(OPENING, character);
    if (opening >= 0) stack.push(opening);
    const closing = kindOfBracket(CLOSING, character);
    if (closing >= 0) {
      const at = stack.lastIndexOf(closing);
      if (at >= 0) stack.length = at;
    }
  }
  const last = stack.at(-1);
  return last === undefined ? '' : (OPENING[last] ?? '');
}

function kindOfBracket(brackets: string, character: string): number {
  const at = brackets.indexOf(character);
  return at === 1 ? 0 : at;
}

/** Words without white space and punctuation, NFKC, for comparing titles. */
export function toLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Joins two pieces of one sentence: a space only between two Latin words. */
export function joinWords(left: string, right: string): string {
  const space = /[A-Za-z0-9,.;:)]$/.test(left) && /^[A-Za-z(]/.test(right) && /\s[A-Za-z]+$/.test(left);
  return left + (space ? ' ' : '') + right;
}

/** A title without the spaces that come from line breaks: spaces stay only between Latin words or digits. */
export function closeSpaces(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?![A-Za-z])|(?<![A-Za-z]) /g, '')
    .trim();
}

/** Share of the pairs of characters that two names have in common (Dice), 0 to 1. */
export function similarity(left: string, right: string): number {
  const a = toPairs(toLetters(left));
  const b = toPairs(toLetters(right));
  if (a.size === 0 || b.size === 0) return toLetters(left) === toLetters(right) ? 1 : 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function toPairs(letters: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** Makes the titles of documents comparable, however a text that names them prints them. */

/** No quotation marks, no white space, one width of letters and brackets, one kind of dash. */
export const normalizeTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"'‘’「」『』]/g, '')
    .replace(/[－—–‐‑―~～]+|-+/g, '-');

/** An organ before 关于: 青禾县人民政府关于…, 县水务局、县财政局关于…. */
const ISSUER =
  /^([\p{Script=Han}、()]{2,60}?(?:政府|办公室|办公厅|委员会|管委会|局|厅|部|院|署|办|委|会|中心|指挥部|领导小组))(?=关于|印发)/u;

/** 关于印发甲办法的通知, 印发…的通知, 关于公布…的公告. */
const ISSUED = /^(?:关于)?(?:批准|同意)?(?:印发|发布|公布|颁布|转发|下发)(.{4,})的(?:通知|公告|通告|决定|批复|函)$/u;

export interface TitleForms {
  /** Whole, normalised. */
  readonly whole: string;
  /** The organ that stands before it, if one does. */
  readonly issuer: string | undefined;
  /** Without that organ. */
  readonly bare: string;
  /** The title of the text that it issues: 关于印发甲办法的通知 → 甲办法. */
  readonly issued: string | undefined;
}

/** The forms of a title under which it may be named. */
export function toTitleForms(title: string): TitleForms {
  const whole = normalizeTitle(title);
  const issuer = ISSUER.exec(whole)?.[1];
  const bare = whole.slice(issuer?.length ?? 0);
  return { whole, issuer, bare, issued: ISSUED.exec(bare)?.[1] };
}

/** Whether two names can be of one organ: 县人民政府 and 青禾县人民政府. */
export const isSameOrgan = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** Share of the shorter title's pairs of characters that the longer has too, 0 to 1. */
export function overlapOf(a: string, b: string): number {
  const [left, right] = [toPairs(a), toPairs(b)].sort((one, other) => one.size - other.size);
  if (left === undefined || right === undefined || left.size === 0) return a === b ? 1 : 0;
  return [...left].filter((pair) => right.has(pair)).length / left.size;
}

function toPairs(letters: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

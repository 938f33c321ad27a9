/**
 * Cuts the 机关代字 (series) out of the words that stand before 〔2021〕: `根据县委平党干字` → `平党干字`, and the organ
 * out of the words before 令第3号. By form only: lead words, full names of organs, brackets and punctuation end it;
 * no list of places is needed.
 */

/** The words of a number before its year, and where they begin in the text. */
export interface Series {
  readonly series: string;
  readonly index: number;
}

const LONGEST = 40;
/** Characters that a 机关代字 has at most: 宁政职转办, 国市监食生发; longer words are a sentence. */
const MOST = 14;

/** Words of the sentence, never part of a 机关代字 or of an organ's name, that stand directly before one. */
const LEAD =
  '根据|依据|依照|按照|遵照|参照|对照|比照|贯彻|落实|执行|印发|下发|发布|颁布|公布|转发|批转|废止|修改|修订|停止|结合|遵循|关于|有关|以及|通过|' +
  '参见|详见|其中|包括|上述|下列|以下|分别|已经|业经|同意|收到|替代|代替|依托|符合|违反|按|(?<!数)据|以|的|了|着|其|该|此|并|且|[我本全各][省市县区州旗]';
/** What a bare title or a phrase ends with; some of these are in organs' names. */
const LEAD_NOUN = '文件|通知|意见|办法|规定|方案|决定|批复|公告|通告|规划|计划|要求|精神|原则|文号|字号|编号';
const LEADS = { series: new RegExp(`${LEAD}|${LEAD_NOUN}`, 'gu'), order: new RegExp(LEAD, 'gu') };
/** Lead words that are also the first character of a place: they lead only inside a sentence. */
const LEAD_INSIDE = /[于将由为在对被把是即如]/gu;
const JOINT = /^文?件?(?:以及|和|及|与|或)/u;
/** `（见青政发…`, `（原青政发…`; but 原政发, 原州政发 are series of places whose name begins with 原. */
const SEE = /^(?:另?见|即|原(?=[^政党府办委人州][政党府]))(?=\p{Script=Han}{3})/u;

/** Organs by their full names, as they stand before their own 机关代字: 县委, 人民政府办公室, 自治区财政厅. */
const ORGAN = new RegExp(
  '[省市县区州旗盟党]委|党工委|委员会|国务院|人民政府|[省市县区州旗盟]政府|办公室|办公厅|组织部|宣传部|统战部|指挥部|领导小组|常委会|纪委|监委|' +
    '[省区市县州旗盟]\\p{Script=Han}{1,8}?(?:厅|局|委|院|中心|公司|集团)|' +
    '(?:国家)?(?:教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障|人力资源和社会保障|自然资源|生态环境|' +
    '住房城乡建设|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|审计)部|人民银行|(?:税务|市场监管|医疗保障|统计|林业和草原)?总局',
  'gu',
);
/** A rest that begins so has lost its place: 县委 + 办发 is 县委办发 itself. */
const ONLY_KIND = /^(?:办|发|字|函|复|令|规|政|党)/u;
/** An organ's name ends so; only such a name goes on over `、` or a space before 令. */
const ORGAN_END = /(?:部|委|会|局|厅|院|署|行|府|办|公室)$/u;
const OPENING = '（([【〔';
const HAN = /\p{Script=Han}/u;

/**
 * The words of a number that end at `end` in `text`. `floor`: where the number before ends. `what`: a 机关代字, or the
 * organ of an order. null when they are not one: no words, a placeholder, or a sentence that cannot be cut safely.
 */
export function toSeries(text: string, end: number, floor: number, what: 'series' | 'order'): Series | null {
  const start = toRunStart(text, end, floor, what === 'order');
  const run = text.slice(start, end);
  const cut = toCut(run, text[start - 1] ?? '', what);
  const series = run.slice(cut).replace(/\s+/g, '');
  const letters = countHan(series);
  if (letters < 2 || series.startsWith('某') || (what === 'series' && letters > MOST)) return null;
  return { series, index: start + cut + run.slice(cut).search(/\S/) };
}

const countHan = (words: string): number => words.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Where the run of words before `end` begins: Han characters, short brackets inside (`宁农（计）发`), few spaces. */
function toRunStart(text: string, end: number, floor: number, order: boolean): number {
  const least = Math.max(floor, end - LONGEST);
  let at = end;
  for (let letters = 0; at > least;) {
    const character = text[at - 1] ?? '';
    if (character === '号' || (/[年月日]/.test(character) && /\d\s?$/.test(text.slice(Math.max(0, at - 3), at - 1))))
      break;
    if (HAN.test(character)) {
      letters++;
      at--;
      continue;
    }
    const next = overBracket(text, at, least) ?? overGap(text, at, least, letters, order);
    if (next === null) break;
    at = next;
  }
  return at;
}

/** `宁农（计）`: over a bracket of up to four characters that has a character before it. */
function overBracket(text: string, at: number, least: number): number | null {
  const before = text.slice(Math.max(least, at - 10), at);
  const bracket = /\p{Script=Han}\s?[（(]\s?\p{Script=Han}{1,4}\s?[）)]$/u.exec(before);
  return bracket ? at - bracket[0].length + 1 : null;
}

/** Over the space in `青政发 〔`, `青政 发〔`, `（云 政办发〔`, and over `、` or space between the organs of an order. */
function overGap(text: string, at: number, least: number, letters: number, order: boolean): number | null {
  const gap = /[\s、]{1,3}$/.exec(text.slice(Math.max(least, at - 3), at))?.[0];
  if (!gap) return null;
  const list = gap.includes('、');
  if (letters === 0) return list ? null : at - gap.length;
  const before = /\p{Script=Han}*$/u.exec(text.slice(least, at - gap.length))?.[0] ?? '';
  if (before === '') return null;
  if (ORGAN_END.test(before)) return order ? at - gap.length : null;
  const inside = OPENING.includes(text[at - gap.length - before.length - 1] ?? ' ');
  return !list && (letters < 2 || (inside && before.length < 4)) ? at - gap.length : null;
}

/** How many characters of the run belong to the sentence; at least two characters always stay. */
function toCut(run: string, before: string, what: 'series' | 'order'): number {
  const bounded = before !== '' && OPENING.includes(before);
  const joint = /[》”）)号]/.test(before) ? JOINT : SEE;
  const cuts = [joint.exec(run)?.[0].length ?? 0, lastCut(run, LEADS[what])];
  cuts.push(lastCut(run, LEAD_INSIDE, (_rest, index) => index > 0 || !(bounded || before === '')));
  if (what === 'series') cuts.push(lastCut(run, ORGAN, (rest) => !ONLY_KIND.test(rest)));
  return Math.max(...cuts);
}

/** End of the last match that leaves at least two characters, and that `accept` takes; 0 if there is none. */
function lastCut(run: string, pattern: RegExp, accept: (rest: string, index: number) => boolean = () => true): number {
  let cut = 0;
  for (const found of run.matchAll(pattern)) {
    const end = found.index + found[0].length;
    const rest = run.slice(end).trimStart();
    if (countHan(rest) < 2) break;
    if (accept(rest, found.index)) cut = end;
  }
  return cut;
}

import type { ReferenceType } from '../../../src/lib/schema.ts';

/**
 * What the place of a list says about the documents in it; `basis`: they are what the text rests on; `confirms`: they
 * continue to hold.
 */
export type Theme = ReferenceType | 'basis' | 'confirms';

const VERDICTS: readonly (readonly [RegExp, Theme])[] = [
  [/废止|停止执行/u, 'repeals'],
  [/失效/u, 'invalidates'],
  [/修[改订正]/u, 'amends'],
  [/继续有效/u, 'confirms'],
  [/^(?!.*继续有效).*保留/u, 'cites'],
];
const VERDICT = '(?:废止|停止执行|失效|修[改订正]|继续有效|保留)';
const DOCUMENTS = '(?:文件|规章|法规|政策|规定|办法|条款|内容|目录|清单|名单|对照表|一览表|表)';
const LABEL = '(?:附[件表])?[一二三四五六七八九十\\d（）()、.．：:]*';

/** `一、废止`, `（二）宣布失效的（5件）`: the verdict alone. */
const ALONE = new RegExp(`^${LABEL}(?:决定|拟|予以|宣布|应当)*${VERDICT}(?:的|（?\\d+件）?|[：:])*$`, 'u');
/** `…决定废止的行政规范性文件`, `废止和失效的规章目录`, `部分文件修改内容`; not 清理修订制度文件, which is a task. */
const LIST = new RegExp(
  `(?:(?:决定|予以|拟|宣布|部分)[^，。]{0,20}${VERDICT}|${VERDICT}[^，。]{0,16}的)[^，。]{0,30}${DOCUMENTS}(?:（[^）]{0,20}）)?[：:]?$|` +
    `(?:文件|规章|法规|规定|办法)[^，。]{0,8}${VERDICT}[^，。]{0,6}${DOCUMENTS}$`,
  'u',
);
/** `决定废止下列文件：`, `作如下修改：`. */
const INTRODUCTION = new RegExp(
  `(?:决定|予以|宣布|现将|下列|以下|如下)[^，。；]{0,40}${VERDICT}|${VERDICT}[^，。；]{0,16}(?:下列|以下|如下|目录|清单)`,
  'u',
);
const BASIS = new RegExp(`^${LABEL}(?:主要)?(?:政策|文件|编制|制定|参考|实施|工作|起草|法律法规?)*依据[：:]?$`, 'u');

/**
 * Reads a heading or the title of an attachment: `…决定废止的行政规范性文件` → repeals, `二、编制依据` → basis.
 * undefined where it says nothing of the kind, or more than one thing; 废止和失效 together count as 废止.
 */
export function readTheme(heading: string): Theme | undefined {
  const words = toWords(heading);
  if (BASIS.test(words)) return 'basis';
  return ALONE.test(words) || LIST.test(words) ? toVerdict(words) : undefined;
}

/** Reads the words before a list that end in a colon: `现决定废止下列文件：` → repeals. */
export function readIntroduction(text: string): Theme | undefined {
  if (!/[：:]\s*$/.test(text)) return undefined;
  const words = toWords(text.slice(-120));
  if (BASIS.test(words)) return 'basis';
  const found = INTRODUCTION.exec(words);
  return found ? toVerdict(words.slice(found.index)) : undefined;
}

/** Reads a cell that says what becomes of the document in its row: 废止, 宣布失效, 拟修改, 继续有效. */
export function readVerdict(cell: string): Theme | undefined {
  const words = toWords(cell);
  return words.length <= 10 && (ALONE.test(words) || words === '有效') ? (toVerdict(words) ?? 'cites') : undefined;
}

const toWords = (text: string): string => text.replace(/\s+/g, '').replace(/《[^《》]*》/gu, '');

function toVerdict(words: string): Theme | undefined {
  const themes = VERDICTS.filter(([form]) => form.test(words)).map(([, theme]) => theme);
  if (themes.length === 1) return themes[0];
  return themes.length === 2 && themes[0] === 'repeals' && themes[1] === 'invalidates' ? 'repeals' : undefined;
}

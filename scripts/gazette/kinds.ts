/**
 * 文种: what a document is, by the end of its title. First the fifteen kinds of 《党政机关公文处理工作条例》 (2012), 第八条,
 * then the others that gazettes carry. A longer word stands before one that it ends with (复函 before 函).
 */
const STATUTORY = '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|纪要';
const OTHERS =
  '大事记|任免|规划|计划|方案|办法|规定|细则|规则|预案|要点|讲话|条例|目录|清单|名单|章程|守则|准则|指南|规程|规范|标准|措施|制度|纲要|' +
  '解读|公示|解释|说明|倡议书|公开信|承诺书|责任书|总结|汇报|致辞|发言|批示|指示|启事|声明|贺信|慰问信|感谢信|协议';

const END = new RegExp(`(${STATUTORY}|${OTHERS})$`, 'u');
/** 指令, 禁令, 法令 are no orders of an organ. */
const NO_ORDER = /[指禁法司口时夏律号]令$/u;
/** A bracket at the end of a title: （试行）, （2021—2025年）, 〔摘要〕. */
const TRAILER = /[（([〔【][^（）()[\]〔〕【】]{0,40}[）)\]〕】]$/u;
/** Kinds that a title carries without ending in them: 人事任免信息, 大事记 2021年7—9月. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/大事记(?:略|要)?(?:[\d年月日份至—\-－~.]*)$/u, '大事记'],
  [/^(?:[^的]{0,20})?(?:人事|干部|职务)?任免(?:事项|信息|名单|动态|一览表?)?$/u, '任免'],
];
/** 命令（令） is one kind, and a 复函 is a 函. */
const SAME: Readonly<Record<string, string>> = { 命令: '令', 复函: '函' };

/**
 * The 文种 of a title, or null: `关于印发《青禾县…方案》的通知（试行）` → 通知; `青禾县人民政府令` → 令. Titles inside 《》
 * do not count unless the whole title stands in them.
 */
export function readKind(title: string): string | null {
  const words = withoutTrailers(title.replace(/\s+/g, ''));
  for (const [form, kind] of INSIDE) if (form.test(words)) return kind;
  const found = END.exec(words)?.[1];
  if (found === undefined || NO_ORDER.test(words)) return null;
  return SAME[found] ?? found;
}

function withoutTrailers(title: string): string {
  let words = title.slice(-400).replace(/^《([^《》]*)》$/u, '$1');
  for (let rounds = 0; rounds < 4 && TRAILER.test(words); rounds++) words = words.replace(TRAILER, '');
  return words;
}

/** Texts made at random, from a seed, of the markers that the grammar knows, cut at random. For property tests. */

/** A small generator of numbers in [0, 1) from a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADS = [
  '青政发〔2023〕5号',
  '青政办发 [2022] 17 号',
  '青禾县人民政府令',
  '第 3 号',
  '青禾县人民政府',
  '青禾县人民政府办公室',
  '关于印发《青禾县供水管护方案》的通知',
  '青禾县供水管护方案',
  '各乡镇，县直各部门：',
  '2023年3月1日',
  '（此件公开发布）',
  '附件：1.名单',
  '2.任务分工表',
  '附件',
  '附件 1',
  '附件2：',
  '附件 3-1:',
  '名单',
  '任务分工表',
];
const FRONT = [
  '目 录',
  '◆县人民政府文件',
  '【规范性文件】',
  '青禾县人民政府公报',
  '2023年第1期',
  '(总第9期)',
  '主 编：李 静',
  '地址：仓前路1号',
  '季刊',
  '政府大事记',
  '人事任免',
  '— 12 —',
  '15',
  '……',
];
const BODY = [
  '一、总体要求',
  '二、主要任务',
  '（一）加强领导。各乡镇要抓好落实。',
  '(二) 强化保障',
  '1.完善设施。配齐收集点。',
  '2、明确责任',
  '(1) 巡查；',
  '① 登记',
  '第一章 总则',
  '第二节 职责',
  '第十条 本办法由县水务局负责解释。',
  '7月5日，召开常务会议。',
  '8月13日至14日，赴邻县考察。',
  '李建任县水务局局长；',
  '免去王川县林业局副局长职务。',
  '组 长：李 静 县人民政府副县长',
  '王大山 县财政局局长',
  '责任单位：县财政局、',
  '（牵头单位：县水务局）',
  '根据青政发〔2022〕61号文件精神，',
  '将“第三条”修改为“第四条”。',
  '为加强农村供水管护，保障群众饮水安全，结合我县实际，制定本方案',
];
const TABLES = [
  '序号\t指标\t单位',
  '1\t供水率\t%',
  '2\t\t',
  '\t专栏1 指标',
  '\t序号',
  '合计\t100\t',
  '<p>1.拟订制度</p>\t<input type="checkbox"/> 是',
];
const ODD = [
  '手机：13800000019',
  '# 标题',
  '## 县人民政府',
  '- 要点',
  '**重点。**抓好落实',
  '**坏的标记',
  '<script>alert(1)</script>',
  '[链接](javascript:1)',
  '---',
  '|格|格|',
  '青禾縣',
  '企业 and 群众',
  '____ 人',
  '“',
  '（',
  '》',
  '。',
  '，',
  '😀',
  '\u200B',
  '\uFEFF',
  '\u3000\u3000',
];
const MARKERS = [...HEADS, ...FRONT, ...BODY, ...TABLES, ...ODD];
const BREAKS = ['\n', '\n', '\n\n', '\n\n', '\n\n\n', '', ' ', '\t'];

/** One text of up to forty markers, some cut in the middle. */
export function toRandomText(random: () => number): string {
  const count = 1 + Math.floor(random() * 40);
  let text = '';
  for (let at = 0; at < count; at++) {
    const marker = pick(MARKERS, random);
    const cut = random() < 0.15 ? Math.floor(random() * marker.length) : marker.length;
    text += marker.slice(0, cut) + pick(BREAKS, random);
  }
  return text;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

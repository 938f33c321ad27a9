import { isCompoundSurname, isPersonName, isSurname } from '../personName.ts';

/** Roles that members' names follow: 组长, 成员, 主编, 联系人. */
const ROLE =
  /^(?:(?:常务)?副?\s*(?:组\s*长|主\s*任|总\s*指\s*挥|指\s*挥\s*长|召\s*集\s*人|主\s*编|会\s*长|队\s*长)|(?:成|组)\s*员|委\s*员|(?:责任)?编\s*辑|联\s*[系络]\s*[人员]|责\s*任\s*人|负\s*责\s*人|校\s*对)\s*[：:]/u;
const POST =
  /^(?:[县市区省州旗乡镇]|\p{Script=Han}{2,})\p{Script=Han}*(?:长|主任|书记|员|人|政委|主席|秘书|总监|经理|院长|站长)/u;
const PAIR = /(?<=^|[\s、，,：:；;（(/])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?=$|[\s、，,；;。）)/])/gu;
/** Words of two characters, the first a surname, that forms print apart: 单 位, 时 间. */
const WORDS = new Set(
  '单位 时间 项目 金额 方式 方法 党员 高度 温度 车辆 路线 计划 时限 单价 成果 安全 费用 面积 向导 牛羊 水利 石油 万元 管理 温室 能力 利用 曲线 姓名 性别 关于 于是 位置 包装 安排 支出 支付 施工 施行 经济 广场 全年 全县 全区 全市 全部 相关 利率 万亩 农户 农业 文化 文件 文号 章节 景区 通知 通报 强度 经费 终止 程序 解读 解释 明细 明确 花卉 白天 黄河 金融 钱款 毛重 车次 车牌 雷电 米面 温饱 展示 练习 应急 应付 简介 简称 简况 居民 巩固 车间 车站 计数 计量 谈话 宣传 赛事 强制 别名 都市 池塘 库房 牧场 井盖 房屋 房产 宫殿 祖国 国家 国有 国土 国务 支部 支队 平方 平均 平台 和谐 于此 向上 景观'.split(
    ' ',
  ),
);

/**
 * Closes the space that print sets inside a name of two characters (`李 静`), where names are certain: after a role
 * (`成 员：马 青 陈有禾`), before a post (`李 静 县人民政府副县长`), in a line of nothing but names, or as a whole cell.
 */
export function closeNames(text: string): string {
  if (!/\p{Script=Han}[ \u3000]+\p{Script=Han}/u.test(text)) return text;
  const role = ROLE.exec(text)?.[0] ?? '';
  const words = text.slice(role.length);
  return isCertain(role, words.trim()) ? role + words.replace(PAIR, closePair) : text;
}

function isCertain(role: string, words: string): boolean {
  if (role !== '') return true;
  const [first = '', second = '', ...rest] = words.split(/[ \u3000]+/, 40);
  if (isSplitName(first, second) && rest.length > 0 && POST.test(rest[0] ?? '')) return true;
  return words.length <= 200 && isOnlyNames(words);
}

const isSplitName = (first: string, second: string): boolean =>
  first.length === 1 && second.length === 1 && isSurname(first) && isPersonName(first + second);

/** Whether all words are names, whole or in pairs of single characters. */
function isOnlyNames(words: string): boolean {
  const pieces = words.split(/[\s、，,]+/);
  for (let at = 0; at < pieces.length; at++) {
    const [piece = '', next = ''] = pieces.slice(at, at + 2);
    if (isSplitName(piece, next) && !WORDS.has(piece + next)) at++;
    else if (!isPersonName(piece)) return false;
  }
  return true;
}

function closePair(pair: string, first: string, second: string): string {
  const name = first + second;
  return isSurname(first) && isPersonName(name) && !isCompoundSurname(name) ? name : pair;
}

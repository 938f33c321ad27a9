import type { GridCell } from './grid.ts';
import { isFilled } from './grid.ts';
import { isNumber } from './isNumber.ts';

/** How the first column of a numbered table is called. */
const SERIAL_HEAD = /^(?:序号|编号|序|项次|排序|次序)$/;

/** What the title of a column ends with in the tables of official documents. */
const COLUMN_NOUN =
  /(?:号|名称|姓名|项目|内容|单位|部门|机构|任务|指标|目标|时限|时间|期限|日期|节点|备注|职务|职责|职称|电话|方式|数|数量|金额|资金|投资|规模|合计|小计|总计|地点|地址|位置|区域|措施|举措|做法|依据|责任|主体|事项|类别|类型|类|分类|种类|性质|要求|标准|情况|领导|责任人|负责人|联系人|联络员|人员|进度|进展|完成值|来源|要素|细则|建议|问题|情形|案题|所在|社区|乡镇|等级|级别|面积|年|月|值|率|比例|占比|量|额|价|科目|地区|清单|部分|说明|环节|条件|材料|程序|流程|方案|对象|范围|单元|权重|分值|得分|工种|岗位|专业|学历|性别|年龄|民族|籍贯|政治面貌|规格|型号|品种|频次|频率|周期|站点|线路|路段|里程|企业|村|组|户|人|意见|结果|成果|签字|用途|形式|渠道|主题|活动|课程|服务)$/;

/** A unit or a remark in brackets after a column's title: `金额（万元）`, `数 量（个/支）`. */
const UNIT = /[（(][^（()）]{0,12}[)）]$/;

/** A title without white space and its unit. */
const toTitle = (cell: string): string => cell.replace(/\s/g, '').replace(UNIT, '');

export const isSerialHead = (cell: GridCell | undefined): boolean =>
  isFilled(cell) && cell.length <= 40 && SERIAL_HEAD.test(toTitle(cell));

/** A cell that can be the title of a column: short, no sentence, no number, no check box, no label with its value. */
function canBeTitle(cell: string): boolean {
  return cell.replace(/\s/g, '').length <= 24 && !/[。；！？☐☑：]|:(?!\d)/.test(cell) && !isNumber(cell);
}

/**
 * Whether a row holds the titles of columns, by its own words: it begins with 序号, or most of its cells end with a
 * word that titles of columns end with.
 *
 *     序号⇥任务⇥牵头单位⇥完成时限
 */
export function isHeaderRow(cells: readonly GridCell[]): boolean {
  const filled = cells.filter(isFilled);
  if (filled.length < 2 || !filled.every(canBeTitle)) return false;
  if (isSerialHead(cells[0])) return true;
  return filled.filter((cell) => COLUMN_NOUN.test(toTitle(cell))).length >= filled.length * 0.6;
}

/**
 * Whether a row is a line of a form: labels, each with a blank cell after it to be filled in.
 *
 *     姓名⇥⇥联系电话⇥
 */
export function isFormRow(cells: readonly GridCell[]): boolean {
  const filled = cells.flatMap((cell, at) => (isFilled(cell) ? [at] : []));
  return filled.length > 0 && cells.length > 1 && filled.every((at) => cells[at + 1] === '');
}

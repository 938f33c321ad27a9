import { ruleOfLine } from './rule.ts';

const LABELS =
  '(?:主要|共同|第一)?(?:责任|牵头|配合|承办|协办|主办|参与|参加|协同|实施|落实|包抓|填报|报送|主管|监督|指导|编辑|编制|起草|审核|抄送|联系|支持)(?:单位|部门|领导|科室|乡镇|人员|人|机构|机关|县领导)(?:及(?:责任人|联系人|电话|联系电话))?|责任分工|完成时限|完成时间|时间安排|进度安排|时限要求|工作时限|整改时限|企业指导人员|联系人|联系电话|联系方式|电话|手机|传真|邮箱|电子邮箱|邮编|地址|通讯地址|抄送|分管领导|包抓领导|填报日期|填表日期|填报时间|填表时间|日期|签订日期|检查日期';
const DUTY = new RegExp(`^([（(]?)\\s*(${LABELS})\\s*[：:]\\s*(.*)$`);

/**
 * A line that says who is responsible, or where to ask.
 *
 *     责任单位：县财政局、交通局
 *     ^^^^^^^^ label
 */
export const duty = ruleOfLine('duty', (text) => {
  const found = DUTY.exec(text);
  return found?.[2] ? { label: found[2], rest: found[3] ?? '' } : null;
});

import type { Entries } from './entry.ts';

/** What is told of how documents name each other, and of status.yaml. */
export const RELATION_DIAGNOSTICS = {
  'ambiguous-reference': {
    severity: 'warning',
    message: (w) => `${w['by'] ?? ''}提到的${w['name'] ?? ''}，本库有几件文件相符，没有连接：${w['others'] ?? ''}`,
    help: '原文没有指明是哪一件，程序不猜。几件本是同一文件的，删去重复的一份；影响文件效力的，可在 status.yaml 中说明。',
  },
  'repeals-later': {
    severity: 'warning',
    message: (w) =>
      `${w['by'] ?? ''}废止、宣布失效或修改的${w['name'] ?? ''}，成文日期却更晚，没有连接：${w['others'] ?? ''}`,
    help: '核对两件文件的发文字号和成文日期，哪一个识别有误就改哪一个。',
  },
  'number-of-another': {
    severity: 'warning',
    message: (w) =>
      `${w['by'] ?? ''}提到的${w['name'] ?? ''}，本库此文号的文件是另一个标题，没有连接：${w['others'] ?? ''}`,
    help: '核对这一行的文号和标题，哪一个识别有误就改哪一个；原文如此的，可以不处理。',
  },
  'status-unknown': {
    severity: 'error',
    message: (w) => String(w['problem'] ?? ''),
    help: 'document 写发文字号（如 青政发〔2012〕33号）或网址中的地址（如 qinghe/qingzhengfa/2012/33）。',
  },
  'status-ambiguous': {
    severity: 'error',
    message: (w) => String(w['problem'] ?? ''),
    help: 'document 改写网址中的地址，如 qinghe/qingzhengfa/2012/33。',
  },
  'status-doubled': {
    severity: 'error',
    message: (w) => String(w['problem'] ?? ''),
    help: '一件文件的一种状态只写一次。',
  },
  'status-same': {
    severity: 'info',
    message: (w) => `${w['by'] ?? ''}已经写明“${w['document'] ?? ''}”${w['status'] ?? ''}，日期相同`,
    help: '本库所收文件已经写明的，status.yaml 中可以删去。',
  },
  'status-differs': {
    severity: 'warning',
    message: (w) =>
      `“${w['document'] ?? ''}”${w['status'] ?? ''}的日期，status.yaml 写作 ${w['date'] ?? ''}，按本库${w['by'] ?? ''}的原文是 ${w['said'] ?? ''}`,
    help: '核对哪一个对：原文对的，删去 status.yaml 中的这一条；两个都显示在页面上。',
  },
  'status-denied': {
    severity: 'warning',
    message: (w) =>
      `status.yaml 写“${w['document'] ?? ''}”${w['date'] ?? ''}${w['status'] ?? ''}，但本库${w['by'] ?? ''}自 ${w['said'] ?? ''} 起已将它废止或宣布失效`,
    help: '核对出处；以本库所收文件的原文为准，页面仍显示已废止或已宣布失效。',
  },
} satisfies Entries;

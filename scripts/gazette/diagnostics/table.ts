import type { Entries, Words } from './entry.ts';

const range = ({ from = '', to = '' }: Words): string => (from === to ? `第${from}号` : `第${from}至${to}号`);

/** What the table reader has to tell. */
export const TABLE_DIAGNOSTICS = {
  'table-shifted-row': {
    severity: 'warning',
    message: () => '表格这一行的单元格错位，不能确定应在哪一列，已按原样保留',
    help: '对照纸质公报，在源文本的这一行补上或去掉多余的制表符，使各格与表头对齐。',
  },
  'table-row-set-right': {
    severity: 'info',
    message: ({ before = '', after = '' }) => `表格这一行的单元格错位，已按上下各行归位：${before} → ${after}`,
    help: '请对照纸质公报核对这一行；归位不对时，在源文本中调整制表符。',
  },
  'table-cell-joined': {
    severity: 'info',
    message: ({ text = '' }) => `被切断的单元格已接上：${text}`,
    help: '请对照纸质公报核对接上的文字。',
  },
  'table-number-gap': {
    severity: 'warning',
    message: (words: Words) => `表格序号不连续，缺${range(words)}`,
    help: '核对纸质公报：若漏录，请在源文本中补上缺少的行；若原文如此，可不处理。',
  },
  'table-number-doubled': {
    severity: 'warning',
    message: ({ from = '' }) => `表格序号第${from}号重复`,
    help: '核对纸质公报，改正源文本中重复的序号。',
  },
  'table-sum': {
    severity: 'warning',
    message: ({ title = '', total = '', sum = '', difference = '' }) =>
      `“${title}”一列合计为${total}，各行相加为${sum}，相差${difference}`,
    help: '核对纸质公报：若录入有误，请在源文本中改正；若原文如此，可不处理。',
  },
} satisfies Entries;

export type TableCode = keyof typeof TABLE_DIAGNOSTICS;

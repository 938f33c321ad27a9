import type { Entries } from './entry.ts';

/** What the document stages tell an editor. */
export const DOCUMENT_DIAGNOSTICS = {
  'missing-title': {
    severity: 'warning',
    message: (w) => `发文字号“${w['number'] ?? ''}”上下没有读到标题`,
    help: '在发文字号上面单独一行写上标题，以文种（通知、决定等）结尾。',
  },
  'unclear-title': {
    severity: 'warning',
    message: (w) => `标题可能不完整：“${w['title'] ?? ''}”`,
    help: '核对原文：标题应从发文机关或“关于”开始，以文种结尾；断成几行的，各行之间不要插入别的文字。',
  },
  'missing-date': {
    severity: 'warning',
    message: (w) => `《${w['title'] ?? ''}》没有成文日期`,
    help: '在落款后补一行日期，如“2021年9月9日”。',
  },
  'missing-issuer': {
    severity: 'warning',
    message: (w) => `《${w['title'] ?? ''}》没有发文机关署名`,
    help: '在成文日期上面单独一行写上发文机关。',
  },
  'missing-attachment': {
    severity: 'warning',
    message: (w) => `正文列有附件“${w['title'] ?? ''}”，但没有找到这个附件`,
    help: '核对原文是否刊登了这个附件；刊登了的，在附件标题上面加一行“附件1”这样的标记。',
  },
  'repeated-title': {
    severity: 'info',
    message: (w) => `正文前重复的标题没有再次显示：“${w['text'] ?? ''}”`,
    help: '这是印刷时的重复，不需要处理。',
  },
  'running-line': {
    severity: 'info',
    message: (w) => `页码、页眉没有放进正文：“${w['text'] ?? ''}”`,
    help: '如果这不是页码或页眉，请把它和前后的文字写在同一行。',
  },
  'merged-cell': {
    severity: 'info',
    message: (w) => `跨页重复的表格文字已合并：“${w['text'] ?? ''}”`,
    help: '这是分页时的重复，不需要处理。',
  },
  'running-title': {
    severity: 'info',
    message: (w) => `栏目标题没有放进正文：“${w['text'] ?? ''}”`,
    help: '栏目已记在各文件的“栏目”里，不需要处理。',
  },
} satisfies Entries;

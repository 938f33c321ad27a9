import { ruleOfLine } from './rule.ts';

const SERIAL = '[0-9０-９]{1,3}(?:\\s*[-—–－.]\\s*[0-9０-９]{1,3})*|[一二三四五六七八九十]{1,3}';
const LABEL = new RegExp(`^[（(【]?附\\s*([件表图录])\\s*[：:]?\\s*(${SERIAL})?\\s*[：:]?\\s*[）)】]?$`);
const WITH_TITLE = new RegExp(`^附\\s*([件表图录])\\s*(${SERIAL})\\s*[：:、.．]?\\s+?(?=\\S)(.+)$`);
const WITH_COLON = new RegExp(`^附\\s*([件表图录])\\s*(${SERIAL})\\s*[：:]\\s*(\\S.*)$`);

/**
 * The label of an attachment (GB/T 9704-2012, 7.3.3), alone or with the title after it.
 *
 *     附件 3-1：
 *     ^^^^^^^^ label: 附件3-1
 *     附件2 重点任务清单
 *           ^^^^^^^^^^^^ rest
 */
export const attachmentLabel = ruleOfLine('attachmentLabel', (text) => {
  const alone = LABEL.exec(text);
  if (alone) return { label: toLabel(alone[1], alone[2]) };
  const titled = WITH_TITLE.exec(text) ?? WITH_COLON.exec(text);
  if (!titled?.[3] || /[。；]$/.test(titled[3])) return null;
  return { label: toLabel(titled[1], titled[2]), rest: titled[3].trim() };
});

function toLabel(word = '件', serial = ''): string {
  return `附${word}${serial
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[—–－]/g, '-')}`;
}

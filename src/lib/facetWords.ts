/** How the pages call the ways to list documents. */
import type { FacetName } from './archive/model.ts';

interface Wording {
  /** Title of the page that lists all values. */
  readonly title: string;
  /** What such a list is, in a sentence. */
  readonly lead: string;
  readonly short: string;
}

export const FACET_WORDINGS: Readonly<Record<FacetName, Wording>> = {
  years: { title: '按年份查阅', short: '年份', lead: '按成文日期所在年份；未署日期的，按文号或期次的年份。' },
  organs: { title: '按发文机关查阅', short: '发文机关', lead: '按文件落款的机关；联合发文列在各机关之下。' },
  kinds: { title: '按文种查阅', short: '文种', lead: '按公文的文种，如决定、通知、批复、意见。' },
  status: {
    title: '文件效力变动',
    short: '效力状态',
    lead: '按本库所收文件写明的废止、宣布失效、修改和有效期。',
  },
  sections: { title: '按栏目查阅', short: '栏目', lead: '按公报目录的栏目。' },
};

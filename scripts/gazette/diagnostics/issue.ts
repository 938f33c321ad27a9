import type { Entries } from './entry.ts';

/** What the issue stages tell an editor. */
export const ISSUE_DIAGNOSTICS = {
  'no-documents': {
    severity: 'error',
    message: () => '没有读到任何文件',
    help: '确认这是公报的文字：每个文件要有标题，并有发文字号、主送机关或目录中的条目之一。',
  },
  'unknown-issue': {
    severity: 'warning',
    message: () => '文中没有写明是哪一年第几期，本期暂用文件名作地址',
    help: '在文件开头加上几行：第一行“---”，然后“gazette: 公报代号”“year: 2024”“number: 1”各一行，再一行“---”。',
  },
  'unknown-gazette': {
    severity: 'error',
    message: () => '看不出这份文字属于哪一种公报',
    help: '导入时加上“--gazette 代号”，或在文件开头写“---”“gazette: 代号”“---”三行。',
  },
  'assumed-gazette': {
    severity: 'warning',
    message: (w) => `文中没有公报名称，按${w['by'] ?? ''}归入“${w['name'] ?? ''}”`,
    help: '在文件开头加上“---”“gazette: 公报代号”“---”三行，即可确定归属。',
  },
  'bad-settings': {
    severity: 'error',
    message: (w) => `文件开头的设置读不懂：${w['problem'] ?? ''}`,
    help: '开头的设置写在两行“---”之间，每行一项，如“year: 2024”；可用的项有 gazette、year、number、totalNumber、published、section、slugs。',
  },
  'absent-document': {
    severity: 'warning',
    message: (w) => `目录中有“${w['title'] ?? ''}”，正文中没有找到`,
    help: '核对原文是否缺页；如正文中的标题与目录不同，以正文为准，可以不处理。',
  },
  'unlisted-document': {
    severity: 'info',
    message: (w) => `《${w['title'] ?? ''}》不在目录中`,
    help: '核对目录是否漏列；目录确实没有的，不需要处理。',
  },
  'unread-lines': {
    severity: 'warning',
    message: (w) => `第一个文件之前有 ${w['count'] ?? 0} 行没有归入任何文件`,
    help: '这些行留在期次里。如其中有文件，请检查它的标题和发文字号是否各占一行。',
  },
  'lost-words': {
    severity: 'warning',
    message: (w) => `这一行有文字没有出现在任何页面上：“${w['text'] ?? ''}”`,
    help: '这是程序的错误。请把这一行和前后各三行发给开发者。',
  },
  'masked-personal-data': {
    severity: 'warning',
    message: (w) => `这一行有${w['kinds'] ?? ''}，页面上已遮盖为 ${w['shown'] ?? ''}`,
    help: '核对是否应当公开。确需公开的，在 site.yaml 中把 privacy 改为 report；不应公开的，建议在源文本中也删去。',
  },
  'personal-data': {
    severity: 'warning',
    message: (w) => `这一行有${w['kinds'] ?? ''}（${w['shown'] ?? ''}），没有遮盖`,
    help: '核对是否应当公开。要遮盖的，在 site.yaml 中把 privacy 改为 mask。',
  },
  'late-date': {
    severity: 'warning',
    message: (w) => `成文日期 ${w['date'] ?? ''} 晚于本期出版日期 ${w['published'] ?? ''}`,
    help: '核对成文日期和封面上的出版日期，哪一个有误就改哪一个。',
  },
  mended: {
    severity: 'info',
    message: (w) => `${w['what'] ?? ''}：“${w['before'] ?? ''}”→“${w['after'] ?? ''}”`,
    help: '核对改得对不对。不要这样改的，在 site.yaml 的 corrections 下写上这条规则的名称和 false；原文要改的，改源文本。',
  },
  'odd-number': {
    severity: 'warning',
    message: (w) => `发文字号 ${w['number'] ?? ''} 的年份和成文日期 ${w['date'] ?? ''} 对不上`,
    help: '核对发文字号和成文日期，哪一个有误就改哪一个。',
  },
  'number-out-of-series': {
    severity: 'warning',
    message: (w) => `发文字号 ${w['number'] ?? ''} 远大于同类中仅次于它的 ${w['next'] ?? ''}，日期却不更晚`,
    help: '核对发文字号，多半是识别时多了一位数字；原文如此的，可以不处理。',
  },
  'doubled-number': {
    severity: 'warning',
    message: (w) =>
      `发文字号 ${w['number'] ?? ''} 出现了两次，另一处是 ${w['other'] ?? ''}，这一份的地址是 ${w['address'] ?? ''}`,
    help: '核对两处的发文字号；同一文件登了两次的，可以不处理。公布过的地址不会因此改变：先公布的用原地址，后来的加上“-2”。',
  },
  'same-pinyin': {
    severity: 'warning',
    message: (w) =>
      `机关代字“${w['series'] ?? ''}”和“${w['other'] ?? ''}”拼音相同，本件的登记簿是 ${w['address'] ?? ''}`,
    help: '核对是不是识别错字，是就改源文本；确实是两个机关代字的，不需要处理：先有的用原拼音，后来的加数字，以后不变。',
  },
  'withdrawn-document': {
    severity: 'info',
    message: (w) => `${w['address'] ?? ''} 已撤下，不再生成网页：${w['reason'] ?? ''}`,
    help: '要恢复的，在 permalinks.tsv 中删去这个网址的 withdrawn 一行。源文本中仍有全文，不应保存的请另行删去。',
  },
  'doubled-issue': {
    severity: 'error',
    message: (w) => `这一期已经有另一份文字：${w['other'] ?? ''}`,
    help: '同一期只留一份。要换成新的文字，请用 npm run import -- --replace 导入。',
  },
} satisfies Entries;

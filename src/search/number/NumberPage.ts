/** The page that finds a document by its number: what was typed stands in the address. */
import {
  type Neighbours,
  type NumberedDocument,
  loadFrom,
  type Resolution,
  resolveNumber,
} from '../../lib/numbers/resolveNumber.ts';

const WORDS = {
  unread: '这不像一个发文字号。发文字号由机关代字、年份、序号组成，如“青政发〔2023〕4号”。',
  failed: '没能读到文号数据。请检查网络，或者在下面的登记簿里查。',
  several: '有几件文件用了这个文号：',
} as const;

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

/** `前一号：` and the like, with a link to the document. */
function toLine(label: string, base: string, { address, number, title }: NumberedDocument): HTMLElement {
  const line = element('p', label);
  const link = document.createElement('a');
  link.href = `${base}${address}/`;
  link.textContent = [number, title].filter(Boolean).join(' ');
  line.append(link);
  return line;
}

export class NumberPage {
  private readonly root: HTMLElement;
  private readonly base: string;

  constructor(root: HTMLElement, base: string) {
    this.root = root;
    this.base = base;
  }

  /** Shows what the address asks for. */
  async show(): Promise<void> {
    const text = new URLSearchParams(location.search).get('n')?.trim() ?? '';
    const input = this.root.querySelector('input');
    if (input && text !== '') input.value = text;
    if (text === '') return;
    const answer = this.root.querySelector('[data-answer]');
    const resolution = await resolveNumber(text, loadFrom(this.base)).catch(() => undefined);
    answer?.replaceChildren(...(resolution ? this.toAnswer(text, resolution) : [element('p', WORDS.failed)]));
    if (answer instanceof HTMLElement) answer.dataset['state'] = resolution?.kind ?? 'failed';
  }

  private toAnswer(text: string, resolution: Resolution): HTMLElement[] {
    switch (resolution.kind) {
      case 'unread':
        return [element('p', WORDS.unread), this.toSearch(text)];
      case 'found': {
        const lines = resolution.documents.map((one) => toLine('', this.base, one));
        return lines.length > 1 ? [element('p', WORDS.several), ...lines] : lines;
      }
      case 'absent':
        return [...resolution.neighbours.flatMap((one) => this.toAbsent(one)), this.toSearch(text)];
      case 'unknown': {
        const near = resolution.near.map(({ series, path, gazette, hasRegister }) => {
          const item = hasRegister ? this.toLink(`${series}（${gazette}）`, `${path}/`) : element('span', series);
          const line = element('p');
          line.append(item);
          return line;
        });
        const words = `本库没有机关代字“${resolution.spelling.series}”的文件。`;
        return [element('p', near.length > 0 ? `${words}相近的机关代字有：` : words), ...near, this.toSearch(text)];
      }
    }
  }

  private toAbsent({ entry, year, before, after }: Neighbours): HTMLElement[] {
    const { series, gazette, path, years, hasRegister } = entry;
    const isYear = year === undefined || years.includes(year) || years.includes(0);
    const listed = years.filter((one) => one !== 0).map((one) => `${one}年`);
    const lead = isYear
      ? `本库未收录这个文号（${series}，${gazette}）。这只说明它不在本库，不说明它是否存在、是否公开。`
      : `本库没有“${series}”${year}年的文件；有的年份是${listed.join('、')}。`;
    const register = hasRegister
      ? this.toLink('看这个机关代字的登记簿', isYear && year ? `${path}/${year}/` : `${path}/`)
      : null;
    return [
      element('p', lead, 'number-absent'),
      ...(before ? [toLine('前面最近的是：', this.base, before)] : []),
      ...(after ? [toLine('后面最近的是：', this.base, after)] : []),
      ...(register ? [this.toParagraph(register)] : []),
    ];
  }

  private toLink(words: string, address: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = this.base + address;
    link.textContent = words;
    return link;
  }

  private toParagraph(child: HTMLElement): HTMLElement {
    const paragraph = element('p');
    paragraph.append(child);
    return paragraph;
  }

  private toSearch(text: string): HTMLElement {
    return this.toParagraph(this.toLink('在全文里检索', `search/?q=${encodeURIComponent(text)}`));
  }
}

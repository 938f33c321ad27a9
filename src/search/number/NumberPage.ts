/** The page that finds a document by its number: what was typed stands in the address. */
import { loadFrom, type Resolution, resolveNumber } from '../../lib/numbers/resolveNumber.ts';
import { element, link } from '../page/element.ts';
import { toDocumentLine, toNeighbours } from './toNeighbours.ts';

const WORDS = {
  unread: '这不像一个发文字号。发文字号由机关代字、年份、序号组成，如“青政发〔2023〕4号”。',
  failed: '没能读到文号数据。请检查网络，或者在下面的登记簿里查。',
  several: '有几件文件用了这个文号：',
} as const;

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
    answer?.replaceChildren(...(resolution ? this.toAnswer(text, resolution) : [element('p', {}, WORDS.failed)]));
    if (answer instanceof HTMLElement) answer.dataset['state'] = resolution?.kind ?? 'failed';
  }

  private toAnswer(text: string, resolution: Resolution): HTMLElement[] {
    switch (resolution.kind) {
      case 'unread':
        return [element('p', {}, WORDS.unread), this.toSearch(text)];
      case 'found': {
        const lines = resolution.documents.map((one) => toDocumentLine('', this.base, one));
        return lines.length > 1 ? [element('p', {}, WORDS.several), ...lines] : lines;
      }
      case 'absent':
        return [...resolution.neighbours.flatMap((one) => toNeighbours(one, this.base)), this.toSearch(text)];
      case 'unknown': {
        const near = resolution.near.map(({ series, path, gazette, hasRegister }) => {
          return element('p', {}, hasRegister ? this.toLink(`${series}（${gazette}）`, `${path}/`) : series);
        });
        const words = `本库没有机关代字“${resolution.spelling.series}”的文件。`;
        return [element('p', {}, near.length > 0 ? `${words}相近的机关代字有：` : words), ...near, this.toSearch(text)];
      }
    }
  }

  private toLink(words: string, address: string): HTMLAnchorElement {
    return link(this.base + address, {}, words);
  }

  private toSearch(text: string): HTMLElement {
    return element('p', {}, this.toLink('在全文里检索', `search/?q=${encodeURIComponent(text)}`));
  }
}

/** Other archives that are searched with this one (`federation` in site.yaml): each has its own list below that of this site. */
import { type Archive, MissingFile, open, type Result } from '../open.ts';
import { element, link } from './element.ts';
import { toItem } from './results.ts';
import { formatState, type SearchState, toOptions } from './state.ts';

/** Another archive: its name, and the address of its first page. */
export interface Member {
  readonly name: string;
  readonly url: string;
}

/** Results that are shown at first, and more of them at a time. */
const SHOWN = 5;
/** Milliseconds after which a host that does not answer is given up. */
const PATIENCE = 10_000;

const openMember = ({ url }: Member): Promise<Archive> =>
  open(url, { fetch: (file, init) => fetch(file, { ...init, signal: AbortSignal.timeout(PATIENCE) }) });

/** Why an archive is left out. */
const toFailure = (error: unknown): string =>
  error instanceof MissingFile
    ? '没有找到它的检索文件，这次没有检索。'
    : error instanceof Error && error.message.startsWith('index format')
      ? '它的检索文件与本站版本不同，这次没有检索。'
      : '没有应答，或者不允许别的网站检索，这次没有检索。';

export class Federation {
  private readonly root: HTMLElement;
  private readonly members: readonly Member[];
  private readonly archives = new Map<Member, Promise<Archive>>();

  constructor(root: HTMLElement, members: readonly Member[]) {
    this.root = root;
    this.members = members;
  }

  /**
   * Searches all of them; each list comes when its host has answered, in the order of site.yaml.
   * @param isLatest whether the reader has not asked for something else meanwhile
   */
  async show(state: SearchState, isLatest: () => boolean): Promise<void> {
    const sections = (state.words === '' ? [] : this.members).map((member) => toSection(member));
    this.root.replaceChildren(...sections.map(({ section }) => section));
    await Promise.all(
      sections.map(async (section, index) => {
        const member = this.members[index] as Member;
        await this.search(member, state, section, isLatest).catch((error: unknown) => {
          this.archives.delete(member);
          if (isLatest()) tell(section, toFailure(error), 'error');
        });
      }),
    );
  }

  private async search(member: Member, state: SearchState, section: Section, isLatest: () => boolean): Promise<void> {
    const opened = this.archives.get(member) ?? openMember(member);
    this.archives.set(member, opened);
    const archive = await opened;
    const find = async (offset: number) =>
      archive.search(state.words, { ...toOptions({ ...state, page: 1 }), offset, limit: SHOWN });
    const { total, results } = await find(0);
    if (!isLatest()) return;
    const base = toBase(member.url);
    const whole = link(`${base}search/${formatState({ ...state, page: 1 })}`, {}, '到该库检索');
    tell(section, total === 0 ? '没有找到。' : `找到 ${total} 件。`, 'done', whole);
    section.list.dataset['total'] = String(total);
    add(section, results, base);
    const more = element('button', { type: 'button', class: 'plain' }, '再列几件');
    more.addEventListener('click', () => {
      void find(section.list.children.length).then((next) => {
        const first = section.list.children.length;
        add(section, next.results, base);
        if (section.list.children.length >= total) more.remove();
        section.list.children[first]?.querySelector('a')?.focus();
      });
    });
    if (total > results.length) section.section.append(more);
  }
}

interface Section {
  readonly section: HTMLElement;
  readonly says: HTMLElement;
  readonly list: HTMLOListElement;
}

function toSection({ name }: Member): Section {
  const says = element('p', { role: 'status' }, '正在检索……');
  const list = element('ol', { class: 'documents' });
  const section = element('section', { class: 'federated', 'aria-label': name }, element('h2', {}, name), says, list);
  section.dataset['state'] = 'loading';
  return { section, says, list };
}

function tell({ section, says }: Section, words: string, state: string, ...rest: readonly Node[]): void {
  says.replaceChildren(words, ...rest);
  section.dataset['state'] = state;
}

const add = ({ list }: Section, results: readonly Result[], base: string): void =>
  list.append(...results.map((result) => toItem(result, base, 'data-other-result')));

const toBase = (url: string): string => url.replace(/\/?$/, '/');

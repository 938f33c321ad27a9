/** The search page in the browser: the address says what is searched for, the form changes the address. */
import { loadEngine, type Engine, type SearchResponse } from './engine.ts';
import { toResult } from './results.ts';
import { FILTERS, formatState, isEmpty, parseState, toQuery, type FilterName, type SearchState } from './state.ts';

const RESULTS_SHOWN = 10;
const TYPING_PAUSE = 300;

/** The elements of search.astro. */
interface Elements {
  readonly form: HTMLFormElement;
  readonly words: HTMLInputElement;
  readonly sort: HTMLSelectElement;
  readonly filters: ReadonlyMap<FilterName, HTMLSelectElement>;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
}

type ListState = 'idle' | 'loading' | 'done' | 'error';

function findElements(root: HTMLElement): Elements {
  const find = <T extends HTMLElement>(selector: string, type: new () => T): T => {
    const found = root.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`search page without ${selector}`);
  };
  return {
    form: find('form', HTMLFormElement),
    words: find('[name=q]', HTMLInputElement),
    sort: find('[name=sort]', HTMLSelectElement),
    filters: new Map(FILTERS.map((name) => [name, find(`[name=${name}]`, HTMLSelectElement)])),
    status: find('[role=status]', HTMLElement),
    list: find('[data-results]', HTMLOListElement),
    more: find('[data-more]', HTMLButtonElement),
  };
}

/** Connects the elements below `root` with Pagefind, which is loaded from below `base`. */
export class SearchPage {
  private readonly elements: Elements;
  private readonly base: string;
  private engine: Promise<Engine> | undefined;
  private response: SearchResponse = { results: [] };
  /** Counts searches, so that a slow one does not write over a later one. */
  private latest = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, base: string) {
    this.elements = findElements(root);
    this.base = base;
  }

  /** Shows what the address asks for, and listens to the reader. */
  async start(): Promise<void> {
    const { form, words, more } = this.elements;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.follow('push');
    });
    form.addEventListener('change', (event) => {
      if (event.target !== words) this.follow('push');
    });
    words.addEventListener('input', (event) => {
      clearTimeout(this.pause);
      // While a reader composes characters from pinyin, nothing is searched for.
      if (!(event instanceof InputEvent && event.isComposing))
        this.pause = setTimeout(() => this.follow('replace'), TYPING_PAUSE);
    });
    words.addEventListener('compositionend', () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.follow('replace'), TYPING_PAUSE);
    });
    more.addEventListener('click', () => void this.showMore(true));
    addEventListener('popstate', () => void this.show(parseState(location.search)));
    await this.show(parseState(location.search));
  }

  private loadEngine(): Promise<Engine> {
    return (this.engine ??= loadEngine(this.base).then(async (engine) => {
      await this.fillFilters(engine);
      return engine;
    }));
  }

  private async fillFilters(engine: Engine): Promise<void> {
    const values = await engine.filters();
    for (const [name, select] of this.elements.filters) {
      const counts = Object.entries(values[name] ?? {});
      const sorted =
        name === 'year' ? counts.sort(([a], [b]) => b.localeCompare(a)) : counts.sort(([, a], [, b]) => b - a);
      const chosen = select.value;
      const first = select.options[0];
      const options = sorted.map(([value, count]) => new Option(`${value}（${count}）`, value));
      select.replaceChildren(...(first ? [first] : []), ...options);
      select.value = chosen;
    }
  }

  /** Puts what the form says into the address, and shows it. */
  private follow(how: 'push' | 'replace'): void {
    clearTimeout(this.pause);
    const { words, sort, filters } = this.elements;
    const chosen = [...filters].filter(([, { value }]) => value !== '').map(([name, { value }]) => [name, value]);
    const state: SearchState = {
      words: words.value.trim(),
      filters: Object.fromEntries(chosen) as SearchState['filters'],
      latestFirst: sort.value === 'date',
    };
    const query = formatState(state);
    const address = query === '' ? location.pathname : `?${query}`;
    if (how === 'push' && `?${query}` !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.show(state);
  }

  private async show(state: SearchState): Promise<void> {
    const search = (this.latest += 1);
    this.fillForm(state);
    if (isEmpty(state)) {
      this.response = { results: [] };
      this.report('idle', '输入文号、标题或正文中的词。');
      return;
    }
    this.report('loading', '正在检索……');
    try {
      const engine = await this.loadEngine();
      this.fillForm(state);
      const response = await engine.search(state.words === '' ? null : toQuery(state.words), {
        filters: { ...state.filters },
        ...(state.latestFirst ? { sort: { date: 'desc' } as const } : {}),
      });
      if (search !== this.latest) return;
      this.response = response;
      await this.showMore(false);
    } catch {
      if (search === this.latest) this.report('error', '检索暂时不可用。可以按年份、发文机关或文种查阅。');
    }
  }

  private fillForm({ words, filters, latestFirst }: SearchState): void {
    const { elements } = this;
    if (elements.words !== document.activeElement) elements.words.value = words;
    elements.sort.value = latestFirst ? 'date' : '';
    for (const [name, select] of elements.filters) {
      const value = filters[name] ?? '';
      if (value !== '' && ![...select.options].some((option) => option.value === value)) {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
  }

  /** Shows results: the first ones, or the next ones below those that are there. */
  private async showMore(next: boolean): Promise<void> {
    const { list, more } = this.elements;
    const search = this.latest;
    const shown = next ? list.children.length : 0;
    const chosen = this.response.results.slice(shown, shown + RESULTS_SHOWN);
    const items = (await Promise.all(chosen.map((result) => result.data()))).map(toResult);
    if (search !== this.latest) return;
    if (next) list.append(...items);
    else list.replaceChildren(...items);
    const total = this.response.results.length;
    more.hidden = shown + items.length >= total;
    this.report('done', total === 0 ? '没有找到。可以换一个词，或减少条件。' : `找到 ${total} 项。`);
    if (next) items[0]?.querySelector('a')?.focus();
  }

  private report(state: ListState, words: string): void {
    const { list, status, more } = this.elements;
    list.dataset['state'] = state;
    status.textContent = words;
    if (state === 'done') list.dataset['total'] = String(this.response.results.length);
    if (state === 'done' || state === 'loading') return;
    list.dataset['total'] = '0';
    list.replaceChildren();
    more.hidden = true;
  }
}

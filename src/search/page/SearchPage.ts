/** The search page in the browser: the address says what is searched for, the form changes the address. */
import type { FacetName } from '../format/part.ts';
import { type Archive, MissingFile, open, type SearchResults } from '../open.ts';
import { type Elements, findElements } from './elements.ts';
import { readChosen, showFacets } from './facets.ts';
import type { Federation } from './Federation.ts';
import { listenToKeys } from './keyboard.ts';
import { showMore, showResults } from './showResults.ts';
import { formatState, parseState, type SearchState, SORTS, toOptions, withoutFilters } from './state.ts';
import { toNumberNotes } from './toNumberNotes.ts';
import { toSuggestions } from './suggestions.ts';

const TYPING_PAUSE = 180;

/** A list that is shorter is followed by the first of what the words find otherwise. */
const SHORT = 5;

/** What comes after a short list when all ways to understand the words are taken together. */
async function findMore(
  archive: Archive,
  { total, tiers }: SearchResults,
  state: SearchState,
): Promise<SearchResults | null> {
  const isOther = tiers.some(({ listed, total: found }) => !listed && found !== 0);
  if (total === 0 || total >= SHORT || !isOther || state.sort !== 'relevance') return null;
  return archive.search(state.words, { ...toOptions(state), all: true, offset: total, limit: SHORT });
}

export class SearchPage {
  private readonly elements: Elements;
  private readonly base: string;
  /** Other archives that are searched too. */
  private readonly federation: Federation | undefined;
  private archive: Promise<Archive> | null = null;
  /** Counts searches, so that a slow one does not write over a later one. */
  private latest = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private results: SearchResults | null = null;
  private readonly long = new Set<FacetName>();
  /** Suggestions come only while words are being typed. */
  private isTyping = false;

  /** @param base the site's base path, `/` at both ends */
  constructor(root: HTMLElement, base: string, federation?: Federation) {
    this.elements = findElements(root);
    this.base = base;
    this.federation = federation;
  }

  /** Shows what the address asks for, and listens to the reader. */
  async start(): Promise<void> {
    const { form, words, list, suggestions } = this.elements;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.isTyping = false;
      this.follow('push');
    });
    form.addEventListener('change', (event) => {
      if (event.target !== words) this.follow('push');
    });
    this.elements.sort.addEventListener('change', () => this.follow('push'));
    form.addEventListener('click', (event) => this.click(event));
    this.listenToWords(words);
    listenToKeys(words, () => [
      ...suggestions.querySelectorAll('a'),
      ...list.querySelectorAll<HTMLElement>('a[data-result]'),
    ]);
    document.addEventListener('click', (event) => this.followLink(event));
    addEventListener('popstate', () => void this.show(parseState(location.search)));
    addEventListener('online', () => {
      if (list.dataset['state'] === 'error') void this.show(parseState(location.search));
    });
    await this.show(parseState(location.search));
  }

  private listenToWords(words: HTMLInputElement): void {
    const wait = (): void => {
      this.isTyping = true;
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.follow('replace'), TYPING_PAUSE);
    };
    words.addEventListener('input', (event) => {
      // While a reader composes characters from pinyin, nothing is searched for.
      if (event instanceof InputEvent && event.isComposing) clearTimeout(this.pause);
      else wait();
    });
    words.addEventListener('compositionend', wait);
  }

  /** Buttons of the form: more values of a facet, no filters. */
  private click({ target }: MouseEvent): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const facet = target.dataset['more'] as FacetName | undefined;
    if (facet !== undefined && this.results) {
      this.long.add(facet);
      showFacets(this.elements.facets, this.results.facets, parseState(location.search), this.long);
      this.elements.facets.querySelector<HTMLElement>(`input[name="${facet}"]`)?.focus();
    }
    if ('clear' in target.dataset) this.go(withoutFilters(this.read()), 'push');
  }

  /** Links to another state of this page are followed without loading it anew. */
  private followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !('state' in link.dataset) || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0)
      return;
    event.preventDefault();
    this.isTyping = false;
    const state = parseState(link.search);
    this.elements.words.value = state.words;
    this.go(state, 'push');
    this.elements.status.scrollIntoView({ block: 'nearest' });
  }

  /** What the form says; a change begins at the first page. */
  private read(): SearchState {
    const { form, words, sort, from, to } = this.elements;
    const before = parseState(location.search);
    const typed = words.value.trim();
    const chosen = SORTS.find((name) => name === sort.value) ?? 'relevance';
    return {
      words: typed,
      chosen: readChosen(form),
      from: from.value,
      to: to.value,
      // Without words the newest come first, and the form says so.
      sort: before.words === '' && before.sort === 'relevance' && chosen === 'date' ? 'relevance' : chosen,
      page: 1,
      all: before.all && typed === before.words,
      exact: before.exact && typed === before.words,
    };
  }

  private follow(how: 'push' | 'replace'): void {
    this.go(this.read(), how);
  }

  /** Puts a state into the address, and shows it. */
  private go(state: SearchState, how: 'push' | 'replace'): void {
    clearTimeout(this.pause);
    const query = formatState(state);
    const address = query === '?' ? location.pathname : query;
    if (how === 'push' && query !== formatState(parseState(location.search))) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.show(state);
  }

  private async show(state: SearchState): Promise<void> {
    const search = (this.latest += 1);
    this.fillForm(state);
    this.elements.list.dataset['state'] = 'loading';
    void this.federation?.show(state, () => search === this.latest);
    try {
      this.archive ??= open(this.base);
      const archive = await this.archive;
      const results = await archive.search(state.words, toOptions(state));
      if (search !== this.latest) return;
      this.results = results;
      showFacets(this.elements.facets, results.facets, state, this.long);
      showResults(this.elements, results, state, this.base);
      const numbers = await toNumberNotes(results, this.base);
      if (search === this.latest) this.elements.notes.prepend(...numbers);
      const more = await findMore(archive, results, state);
      if (search === this.latest && more) showMore(this.elements, more, this.base);
      const suggested = this.isTyping ? await toSuggestions(archive, results, state, this.base) : [];
      if (search === this.latest) this.elements.suggestions.replaceChildren(...suggested);
    } catch (error) {
      this.archive = null;
      if (search === this.latest) this.fail(error);
    }
  }

  private fillForm({ words, sort, from, to }: SearchState): void {
    const { elements } = this;
    if (elements.words !== document.activeElement) elements.words.value = words;
    elements.sort.value = words === '' && sort === 'relevance' ? 'date' : sort;
    elements.from.value = from;
    elements.to.value = to;
    document.title = document.title.replace(/^(?:.*的)?检索/, words === '' ? '检索' : `“${words}”的检索`);
  }

  /** A site that was published anew has other files: what was kept of the old one is given up, once. */
  private fail(error: unknown): void {
    const { list, status, notes } = this.elements;
    const isOffline = !navigator.onLine || !(error instanceof MissingFile);
    status.textContent = isOffline
      ? '网络没有连上，暂时不能检索。连上以后会自动重试。'
      : '检索所需的文件没有找到：网站可能刚刚更新过，请刷新本页。';
    list.dataset['state'] = 'error';
    list.dataset['total'] = '0';
    list.replaceChildren();
    notes.replaceChildren();
  }
}

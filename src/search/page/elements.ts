/** The elements of search.astro that the script works with. */
export interface Elements {
  readonly form: HTMLFormElement;
  readonly words: HTMLInputElement;
  readonly sort: HTMLSelectElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly facets: HTMLElement;
  readonly clear: HTMLButtonElement;
  readonly suggestions: HTMLElement;
  readonly status: HTMLElement;
  readonly chosen: HTMLElement;
  readonly notes: HTMLElement;
  readonly list: HTMLOListElement;
  readonly other: HTMLElement;
  readonly pages: HTMLElement;
}

export function findElements(root: HTMLElement): Elements {
  const find = <T extends HTMLElement>(selector: string, type: new () => T): T => {
    const found = root.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`search page without ${selector}`);
  };
  return {
    form: find('form', HTMLFormElement),
    words: find('[name=q]', HTMLInputElement),
    sort: find('[name=sort]', HTMLSelectElement),
    from: find('[name=from]', HTMLInputElement),
    to: find('[name=to]', HTMLInputElement),
    facets: find('[data-facets]', HTMLElement),
    clear: find('[data-clear]', HTMLButtonElement),
    suggestions: find('[data-suggestions]', HTMLElement),
    status: find('[role=status]', HTMLElement),
    chosen: find('[data-chosen]', HTMLElement),
    notes: find('[data-notes]', HTMLElement),
    list: find('ol[data-results]', HTMLOListElement),
    other: find('[data-other]', HTMLElement),
    pages: find('[data-pages]', HTMLElement),
  };
}

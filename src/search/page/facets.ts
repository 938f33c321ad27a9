/** The filters with their counts. */
import { FACETS, type FacetName, forFacets } from '../format/part.ts';
import type { FacetCounts } from '../open.ts';
import { element } from './element.ts';
import type { SearchState } from './state.ts';
import { FACET_NAMES, toValueName } from './wordings.ts';

/** Values of a facet that are shown before a reader asks for more. */
const SHOWN = 6;

function toOption(facet: FacetName, value: string, count: number, isChosen: boolean): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', name: facet, value });
  box.checked = isChosen;
  return element(
    'label',
    {},
    box,
    element('span', {}, toValueName(facet, value)),
    element('span', { class: 'count' }, String(count)),
  );
}

/** A facet with something to choose; null where there is at most one value and it is not chosen. */
function toFacet(
  facet: FacetName,
  counts: FacetCounts[FacetName],
  chosen: readonly string[],
  isLong: boolean,
): HTMLElement | null {
  if (counts.length < (facet === 'has' ? 1 : 2) && chosen.length === 0) return null;
  const first = counts.filter(({ value }, index) => isLong || index < SHOWN || chosen.includes(value));
  const options = first.map(({ value, count }) => toOption(facet, value, count, chosen.includes(value)));
  const rest = counts.length - first.length;
  const more =
    rest === 0 ? [] : [element('button', { type: 'button', class: 'plain', 'data-more': facet }, `其余 ${rest} 项`)];
  return element('fieldset', {}, element('legend', {}, FACET_NAMES[facet]), ...options, ...more);
}

/** Where the reader is among the filters, to be there again when they have been made anew. */
const toPlace = (active: Element | null): string | null =>
  active instanceof HTMLInputElement && active.type === 'checkbox'
    ? `input[name="${active.name}"][value="${CSS.escape(active.value)}"]`
    : null;

/** Shows the filters in `root`. `long` has the facets of which all values are wanted. */
export function showFacets(
  root: HTMLElement,
  counts: FacetCounts,
  { chosen }: SearchState,
  long: ReadonlySet<FacetName>,
): void {
  const place = root.contains(document.activeElement) ? toPlace(document.activeElement) : null;
  const facets = FACETS.map((facet) => toFacet(facet, counts[facet], chosen[facet], long.has(facet)));
  root.replaceChildren(...facets.filter((facet) => facet !== null));
  if (place !== null) root.querySelector<HTMLElement>(place)?.focus();
}

/** What is chosen in the form. */
export function readChosen(form: HTMLFormElement): SearchState['chosen'] {
  const data = new FormData(form);
  return forFacets((facet) => data.getAll(facet).map(String));
}

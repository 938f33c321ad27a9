/** Short news for a reader: shown at the foot of the window, and told by screen readers. */

const SHOWN = 2500;

let place: HTMLElement | undefined;

/** Puts the place for news on the page, before there are any: a screen reader tells what changes in it. */
export function openNews(): HTMLElement {
  if (place) return place;
  place = Object.assign(document.createElement('p'), { className: 'toast no-print' });
  place.setAttribute('role', 'status');
  document.body.append(place);
  return place;
}

let hide: ReturnType<typeof setTimeout> | undefined;

/** Shows words for some seconds. */
export function say(words: string): void {
  const news = openNews();
  clearTimeout(hide);
  // Twice the same is two pieces of news.
  news.textContent = '';
  requestAnimationFrame(() => (news.textContent = words));
  hide = setTimeout(() => (news.textContent = ''), SHOWN);
}

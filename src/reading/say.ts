/** Short news for a reader: shown at the foot of the window, and told by screen readers. */

const SHOWN = 2500;

/** Stands on the page from the start: a screen reader tells what changes in it. */
const place = Object.assign(document.createElement('p'), { className: 'toast no-print' });
place.setAttribute('role', 'status');
document.body.append(place);

let hide: ReturnType<typeof setTimeout> | undefined;

/** Shows words for some seconds. */
export function say(words: string): void {
  clearTimeout(hide);
  // Twice the same is two pieces of news.
  place.textContent = '';
  requestAnimationFrame(() => (place.textContent = words));
  hide = setTimeout(() => (place.textContent = ''), SHOWN);
}

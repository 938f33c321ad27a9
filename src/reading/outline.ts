/** 目次 that follows the reading: the heading that the reader is under is marked, beside the text or in the bar. */

/** Same as in document.css: from here on the outline stands beside the text. */
const WIDE = '(width >= 64rem)';

/** A heading counts from where it is this far below the window's upper edge. */
const LINE = 0.3;

/** The last of the headings, which stand in the order of the page, that is above the line. */
function findCurrent(headings: readonly HTMLElement[]): number {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = headings[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= innerHeight * LINE) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Scrolls the outline, never the page. */
function reveal(link: HTMLElement, list: HTMLElement): void {
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
}

/** Connects the outline with the headings that its links lead to. */
export function startOutline(outline: HTMLElement): void {
  const details = outline.querySelector('details');
  const shown = outline.querySelector<HTMLElement>('[data-outline-current]');
  const places = [...outline.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (!details || !shown) return;
  const headings = places.map(({ heading }) => heading);
  let current: HTMLElement | undefined;
  const follow = (): void => {
    const link = places[findCurrent(headings)]?.link;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    shown.textContent = link?.textContent.trim() ?? '';
    if (link) reveal(link, outline);
    current = link;
  };
  const observer = new IntersectionObserver(follow, { rootMargin: `0px 0px -${(1 - LINE) * 100}% 0px` });
  for (const heading of headings) observer.observe(heading);

  const wide = matchMedia(WIDE);
  const fold = () => (details.open = wide.matches);
  fold();
  wide.addEventListener('change', fold);
  outline.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && !wide.matches) details.open = false;
  });
}

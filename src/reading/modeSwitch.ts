/** The switch of 大字版. readingMode.ts says where the choice is kept; the head of the page has applied it already. */
import { LARGE, MODE_KEY } from '../lib/readingMode.ts';

const root = document.documentElement;

/** Storage may be forbidden: then the choice holds for this page. */
function keep(isLarge: boolean): void {
  try {
    if (isLarge) localStorage.setItem(MODE_KEY, LARGE);
    else localStorage.removeItem(MODE_KEY);
  } catch {
    // The page shows the choice all the same.
  }
}

/** What the reader looks at stays where it is while everything grows. */
function setMode(isLarge: boolean): void {
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const before = middle?.getBoundingClientRect().top ?? 0;
  if (isLarge) root.dataset['reading'] = LARGE;
  else delete root.dataset['reading'];
  scrollBy({ top: (middle?.getBoundingClientRect().top ?? 0) - before, behavior: 'instant' });
}

/** Connects the button; another window of the same archive follows. */
export function startModeSwitch(button: HTMLElement | null): void {
  const show = () => button?.setAttribute('aria-pressed', String(root.dataset['reading'] === LARGE));
  show();
  button?.addEventListener('click', () => {
    const isLarge = root.dataset['reading'] !== LARGE;
    setMode(isLarge);
    keep(isLarge);
    show();
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== MODE_KEY) return;
    setMode(newValue === LARGE);
    show();
  });
}

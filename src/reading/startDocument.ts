/** What the page of a document does in the browser, beside what every page does. */
import { startVerify } from '../integrity/startVerify.ts';
import { startAloudSwitch } from './aloudSwitch.ts';
import { startOutline } from './outline.ts';

/** A reference to a page says when it was read (GB/T 7714—2025, 7.6): that only the reader's clock knows. */
function fillAccessDay(now: Date): void {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
  for (const place of document.querySelectorAll('[data-access-day]')) place.textContent = day;
}

/** Connects outline, cite box, printing, checking the text and reading aloud. */
export function startDocument(): void {
  fillAccessDay(new Date());
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  const outline = document.querySelector<HTMLElement>('[data-outline]');
  if (outline) startOutline(outline);
  startVerify();
  startAloudSwitch(document.querySelector('[data-aloud]'));
}

/** Moves through suggestions and results by keys: `/` to the words, ↓ and ↑ from link to link, Escape back. */

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** @param toLinks the links that ↓ and ↑ go through, in their order */
export function listenToKeys(words: HTMLInputElement, toLinks: () => readonly HTMLElement[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === '/' && !isEditable(event.target)) {
      event.preventDefault();
      words.focus();
      words.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event, words, toLinks());
    else if (event.key === 'Escape' && toLinks().includes(event.target as HTMLElement)) words.focus();
  });
}

function move(event: KeyboardEvent, words: HTMLInputElement, links: readonly HTMLElement[]): void {
  const stops = [words, ...links];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

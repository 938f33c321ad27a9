/** The switch of 朗读, shown where the browser can speak. What speaks is loaded when it is asked for. */

/** Shows the switch and connects it. */
export function startAloudSwitch(item: HTMLElement | null): void {
  const button = item?.querySelector('button');
  if (!item || !button || !('speechSynthesis' in globalThis)) return;
  item.hidden = false;
  button.addEventListener('click', () => void import('./aloud.ts').then(({ startAloud }) => startAloud(button)));
}

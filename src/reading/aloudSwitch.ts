/** The switch of 朗读, which is shown where the browser can speak. What speaks is loaded when it is asked for. */
export function startAloudSwitch(button: HTMLElement | null): void {
  button?.addEventListener('click', () => void import('./aloud.ts').then(({ startAloud }) => startAloud(button)));
}

/** The bar at the foot of the window while a document is read aloud: pause, sentences back and on, speed, end. */

const RATES = [0.75, 1, 1.25, 1.5, 2] as const;

interface Actions {
  readonly toggle: () => void;
  readonly step: (by: -1 | 1) => void;
  readonly stop: () => void;
  readonly setRate: () => void;
}

export interface AloudBar {
  /** 1 is the voice's own speed. */
  readonly rate: number;
  showPaused(isPaused: boolean): void;
  remove(): void;
}

function createButton(words: string, act: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
  button.addEventListener('click', act);
  return button;
}

function createRate(act: () => void): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = Object.assign(document.createElement('label'), { textContent: '语速 ' });
  const select = document.createElement('select');
  for (const rate of RATES) select.append(new Option(`${rate} 倍`, String(rate), rate === 1, rate === 1));
  select.addEventListener('change', act);
  label.append(select);
  return { label, select };
}

/** Puts the bar on the page, with the focus on its first button. */
export function createAloudBar({ toggle, step, stop, setRate }: Actions): AloudBar {
  const bar = Object.assign(document.createElement('div'), { className: 'aloud-bar no-print' });
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', '朗读');
  const pause = createButton('暂停', toggle);
  const { label, select } = createRate(setRate);
  bar.append(
    pause,
    createButton('上一句', () => step(-1)),
    createButton('下一句', () => step(1)),
    label,
    createButton('停止', stop),
  );
  document.body.append(bar);
  pause.focus({ preventScroll: true });
  return {
    get rate() {
      return Number(select.value);
    },
    showPaused: (isPaused) => (pause.textContent = isPaused ? '继续' : '暂停'),
    remove: () => bar.remove(),
  };
}

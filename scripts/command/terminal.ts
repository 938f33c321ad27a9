/** The screen: reports go to standard output; progress, diagnostics and errors go to standard error. */
import { styleText } from 'node:util';
import { toProgressText } from './toProgressText.ts';

type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold';

/** Colours `text` where the stream is a terminal and NO_COLOR is not set. */
export function style(name: Style, text: string, stream: NodeJS.WriteStream = process.stderr): string {
  return styleText(name, text, { stream });
}

/** A line of the command's result. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A line about the command's work. */
export function note(line = ''): void {
  clearProgress();
  process.stderr.write(`${line}\n`);
}

let shown = false;

/** Tells what goes on, in one line that the next one replaces; only on a terminal. */
export function showProgress(text: string): void {
  if (!process.stderr.isTTY || process.env.CI) return;
  process.stderr.write(`\r\u001B[2K${styleText('dim', text, { stream: process.stderr })}`);
  shown = true;
}

/** Milliseconds between two lines of progress. */
const PAUSE = 100;

/** Begins a step of many pieces. Call what it gives whenever a piece is done: it tells how many, and the time left. */
export function startProgress(label: string): (done: number, total: number) => void {
  const started = performance.now();
  let last = -Infinity;
  showProgress(`${label}……`);
  return (done, total) => {
    const now = performance.now();
    if (now - last < PAUSE && done < total) return;
    last = now;
    showProgress(toProgressText(label, done, total, (now - started) / 1000));
  };
}

/** Takes the progress line off the screen. */
export function clearProgress(): void {
  if (!shown) return;
  process.stderr.write('\r\u001B[2K');
  shown = false;
}

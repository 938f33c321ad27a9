/**
 * 朗读: reads the document with the browser's own voice; the sentence being read is marked. A click on a paragraph goes
 * on from there.
 */
import { createAloudBar, type AloudBar } from './aloudBar.ts';
import { findSentences, type Sentence } from './sentences.ts';

const MARK = 'aloud';

/** Marks a sentence, or where a browser cannot mark ranges, the paragraph that it stands in. */
function mark(sentence: Sentence | undefined): void {
  document.querySelector('.is-aloud')?.classList.remove('is-aloud');
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set(MARK, new Highlight(sentence.range));
    else CSS.highlights.delete(MARK);
  } else sentence?.block.classList.add('is-aloud');
}

function reveal({ range, block }: Sentence): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 96) block.scrollIntoView({ block: 'center' });
}

/** Chinese, as the reader's system has it; with none its default, which is told the language. */
const findVoice = (): SpeechSynthesisVoice | undefined => {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn)/i.test(lang));
  return voices.find(({ lang }) => /CN|Hans/i.test(lang)) ?? voices[0];
};

class Reader {
  private at = 0;
  private isPaused = false;
  private readonly over = new AbortController();
  private readonly sentences: readonly Sentence[];
  private readonly bar: AloudBar;
  private readonly button: HTMLElement;
  /** Counts utterances: what a cancelled one reports late is not heard. */
  private turn = 0;

  constructor(sentences: readonly Sentence[], button: HTMLElement) {
    this.sentences = sentences;
    this.button = button;
    this.bar = createAloudBar({
      toggle: () => this.toggle(),
      step: (by) => this.speak(this.at + by),
      stop: () => this.stop(),
      setRate: () => this.speak(this.at),
    });
    button.setAttribute('aria-pressed', 'true');
    document.addEventListener('click', ({ target }) => this.follow(target), { signal: this.over.signal });
    this.speak(0);
  }

  /** Goes to the paragraph that was clicked on; links stay links. */
  private follow(target: EventTarget | null): void {
    if (!(target instanceof Element) || target.closest('a, button, select')) return;
    const at = this.sentences.findIndex(({ block }) => block.contains(target));
    if (at >= 0) this.speak(at);
  }

  /** Begins a sentence; past the last it is over. */
  private speak(at: number): void {
    const turn = ++this.turn;
    speechSynthesis.cancel();
    const sentence = this.sentences[Math.max(at, 0)];
    if (!sentence) return this.stop();
    this.at = Math.max(at, 0);
    this.isPaused = false;
    this.bar.showPaused(false);
    mark(sentence);
    reveal(sentence);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = 'zh-CN';
    utterance.rate = this.bar.rate;
    utterance.voice = findVoice() ?? null;
    utterance.onend = () => turn === this.turn && this.speak(this.at + 1);
    utterance.onerror = ({ error }) => turn === this.turn && error !== 'interrupted' && this.fail();
    speechSynthesis.speak(utterance);
  }

  private toggle(): void {
    this.isPaused = !this.isPaused;
    if (this.isPaused) speechSynthesis.pause();
    else speechSynthesis.resume();
    this.bar.showPaused(this.isPaused);
  }

  private fail(): void {
    this.stop();
    void import('./say.ts').then(({ say }) => say('浏览器没有可用的中文语音'));
  }

  stop(): void {
    this.turn += 1;
    this.over.abort();
    reader = undefined;
    speechSynthesis.cancel();
    mark(undefined);
    this.bar.remove();
    this.button.setAttribute('aria-pressed', 'false');
    this.button.focus({ preventScroll: true });
  }
}

let reader: Reader | undefined;

/** Starts reading; while it reads, stops it. */
export function startAloud(button: HTMLElement): void {
  if (reader) return reader.stop();
  const sentences = findSentences();
  if (sentences.length > 0) reader = new Reader(sentences, button);
}

addEventListener('pagehide', () => speechSynthesis.cancel());
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') reader?.stop();
});

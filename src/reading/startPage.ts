/** What every page does in the browser: the switch of 大字版, and copying. */
import { startCopying } from './copying.ts';
import { startModeSwitch } from './modeSwitch.ts';

startModeSwitch(document.querySelector('[data-mode]'));
startCopying();

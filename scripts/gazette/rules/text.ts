import { ruleOfLine } from './rule.ts';

/** Any other words. */
export const text = ruleOfLine('text', () => ({}));

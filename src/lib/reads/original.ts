/** What a shown value is asked for, to get what it shows. */
export const ORIGINAL = Symbol('original');

/** What a value shows; of everything else the value itself. */
export const toOriginal = <T>(value: T): T =>
  typeof value === 'object' && value !== null ? ((value as { [ORIGINAL]?: T })[ORIGINAL] ?? value) : value;

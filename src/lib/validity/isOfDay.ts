import type { StatusCode } from './status.ts';

/**
 * Whether a status hangs on the day that it is told of. Only then is the day named with it: a new issue, which moves the
 * day, then leaves all other pages and files as they are.
 */
export const isOfDay = (code: StatusCode): boolean => code === 'expired' || code === 'pending' || code === 'ending';

/** Arithmetic of calendar days `2021-09-09`, in UTC so that no time zone moves them. */

const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toText = (date: Date): string => date.toISOString().slice(0, 10);

/** `addDays('2023-12-31', 1)` → `2024-01-01`. */
export function addDays(day: string, count: number): string {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return toText(date);
}

/** The same day of a later month; 31 January and a month is the last day of February. */
export function addMonths(day: string, count: number): string {
  const date = toUtc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return toText(date);
}

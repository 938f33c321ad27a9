/** Seconds of the steps of a command, by their names. */
export type Laps = Readonly<Record<string, number>>;

/** A watch: `time('pages', work)` does `work` and keeps how long it took in `laps`. Steps may go on at the same time. */
export function startLaps(): {
  readonly laps: Laps;
  readonly time: <T>(name: string, work: () => T | Promise<T>) => Promise<T>;
} {
  const laps: Record<string, number> = {};
  const time = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    laps[name] = (performance.now() - started) / 1000;
    return result;
  };
  return { laps, time };
}

/** Milliseconds that a measurement goes on for, at least, and how often it is repeated, at most. */
const LEAST_TIME = 400;
const MOST_RUNS = 200;

/**
 * Milliseconds of the processor that `work` takes, on all threads of this process: what else the machine does does not
 * count. The mean of runs that take 0.4 s together; one run where it takes longer.
 * @param work gives something that hangs on all that it made, so that nothing of it can be left out
 */
export function measure(work: () => unknown): number {
  const start = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  for (let runs = 1; ; runs++) {
    if (work() === undefined) throw new Error('A measured work gives something');
    if (spent() >= LEAST_TIME || runs === MOST_RUNS) return spent() / runs;
  }
}

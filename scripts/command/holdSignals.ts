const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `work`, which is not asynchronous, to its end even if the user asks the process to stop meanwhile. */
export function holdSignals<T>(work: () => T): T {
  const ignore = () => undefined;
  for (const signal of SIGNALS) process.on(signal, ignore);
  try {
    return work();
  } finally {
    setImmediate(() => {
      for (const signal of SIGNALS) process.off(signal, ignore);
    });
  }
}

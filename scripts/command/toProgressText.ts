/** Seconds that a step must have taken before it says how long it still takes: before, it could only guess. */
const LEAST_TIME = 2;

/**
 * How far a step is: `正在生成网页…… 1200/5000，约剩 1 分 20 秒`.
 * @param seconds that it has taken until now
 */
export function toProgressText(label: string, done: number, total: number, seconds: number): string {
  const counted = `${label}…… ${done}/${total}`;
  if (seconds < LEAST_TIME || done === 0 || done >= total) return counted;
  return `${counted}，约剩 ${toDuration((seconds / done) * (total - done))}`;
}

/** `40 秒`, `3 分 20 秒`, `2 小时 5 分`: what is told gets coarser as it gets longer, for it is a guess. */
function toDuration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} 秒`;
  const rounded = Math.round(seconds / 10) * 10;
  if (rounded < 3600) return toPair(Math.floor(rounded / 60), '分', rounded % 60, '秒');
  const minutes = Math.round(seconds / 60);
  return toPair(Math.floor(minutes / 60), '小时', minutes % 60, '分');
}

const toPair = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;

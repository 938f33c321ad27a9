import type { AddedMeasure, BuildMeasure } from './measureOurs.ts';
import type { StepMeasure } from './measureSteps.ts';

const HEAD = '| 件数 | 程序 | 用时（秒） | 倍数 | 处理器（秒） | 内存（MB） | 文件 | 输出（MB） | 各步（秒） |';
const RULE = '| --: | --- | --: | --: | --: | --: | --: | --: | --- |';

/** The rival that ours are told as a multiple of. */
export const REFERENCE = 'Astro glob() + Pagefind';

/** A row for each site that was made. */
export function toBuildTable(measures: readonly BuildMeasure[]): string {
  return [HEAD, RULE, ...measures.map((measure) => toRow(measure, measures))].join('\n');
}

function toRow(measure: BuildMeasure, all: readonly BuildMeasure[]): string {
  const { documents, name, seconds, processor, memory, files, bytes, steps, failure } = measure;
  const reference = all.find((one) => one.name === REFERENCE && one.documents === documents && !one.failure);
  const told = Object.entries(steps).map(([step, time]) => `${step} ${time.toFixed(1)}`);
  const cells = [
    documents,
    name,
    seconds.toFixed(1),
    reference && !failure ? (seconds / reference.seconds).toFixed(2) : '—',
    processor.toFixed(1),
    toMegabytes(memory),
    failure === undefined ? files : '—',
    failure === undefined ? toMegabytes(bytes) : '—',
    failure === undefined ? told.join('，') : `没有做成（${failure}）`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What one issue more takes, as a share of the whole build. */
export function toAddedTable(added: readonly AddedMeasure[], full: readonly BuildMeasure[]): string {
  const rows = added.map(({ documents, added: count, seconds, isSame, steps }) => {
    const whole = full.find((one) => one.documents === documents)?.seconds ?? NaN;
    const told = Object.entries(steps).map(([step, time]) => `${step} ${time.toFixed(1)}`);
    const share = `${((seconds / whole) * 100).toFixed(1)}%`;
    return `| ${[documents, count, seconds.toFixed(1), share, isSame ? '是' : '否', told.join('，')].join(' | ')} |`;
  });
  const head = '| 件数 | 新增 | 用时（秒） | 占全部重做 | 与全部重做一字节不差 | 各步（秒） |';
  return [head, '| --: | --: | --: | --: | :-: | --- |', ...rows].join('\n');
}

const toMegabytes = (bytes: number): string => (bytes === 0 ? '—' : (bytes / 1e6).toFixed(0));

/** A row for each step that was measured by itself. */
export function toStepTable(steps: readonly StepMeasure[]): string {
  const rows = steps.map(({ name, count, processor, memory, floor, floorName }) => {
    const each = ((processor / count) * 1000).toFixed(0);
    const ratio = (processor / floor).toFixed(1);
    return `| ${[name, count, processor.toFixed(1), each, toMegabytes(memory), ratio, floorName].join(' | ')} |`;
  });
  const head = '| 步骤 | 期或张 | 处理器（秒） | 每期或每张（毫秒） | 内存（MB） | 倍数 | 同什么比 |';
  return [head, '| --- | --: | --: | --: | --: | --: | --- |', ...rows].join('\n');
}

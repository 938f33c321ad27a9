/** `npm run check`: format, lint and types of the project's own code. */
import { STATUS } from './command/CommandError.ts';
import { runCommand } from './command/runCommand.ts';
import { runProgram } from './command/runProgram.ts';
import { runSteps, type Step } from './command/runSteps.ts';

const COMMAND = {
  name: 'check',
  summary: '检查项目自己的代码：排版（Prettier）、类型（TypeScript、Astro）、写法（ESLint）。',
  options: {},
} as const;

const STEPS: readonly Step[] = [
  { name: '排版', run: () => check('prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: '类型',
    run: () => check('astro', ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']),
  },
  // After the types: they are what Astro writes down of its own modules.
  { name: '写法', run: () => check('eslint', ['--max-warnings', '0', '.']) },
];

await runCommand(COMMAND, async () => ((await runSteps(STEPS)).length === 0 ? STATUS.fine : STATUS.wrongInput));

async function check(program: string, args: readonly string[]): Promise<number> {
  return (await runProgram(program, args)).status;
}

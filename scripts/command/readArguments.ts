import { parseArgs } from 'node:util';
import { CommandError, STATUS } from './CommandError.ts';

/** An option of a command: `--name`, or `--name VALUE` where it has a `value`. */
export interface Option {
  readonly type: 'boolean' | 'string';
  /** What stands for the value in the help: `ID`. */
  readonly value?: string;
  /** In Chinese. */
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K]['type'] extends 'boolean' ? boolean : string | undefined;
};

/** What a command is, for its help and for reading its arguments. */
export interface Command<O extends Options> {
  /** As in package.json. */
  readonly name: string;
  /** One or more sentences in Chinese. */
  readonly summary: string;
  /** What the words after the options are, for the help (`文件…`); absent where there are none. */
  readonly operands?: string;
  readonly options: O;
}

export interface Arguments<O extends Options> {
  readonly values: Values<O>;
  readonly operands: readonly string[];
  readonly help: boolean;
}

/**
 * Words of the command line → options and operands.
 * @throws CommandError (wrong usage) for an option that the command does not have
 */
export function readArguments<O extends Options>(command: Command<O>, words: readonly string[]): Arguments<O> {
  refuseSwallowed(command);
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));
  const { values, positionals } = parse(command, words, { ...options, help: { type: 'boolean', short: 'h' } });
  const all = Object.entries(command.options).map(([name, { type }]) => [name, values[name] ?? missing(type)]);
  return { values: Object.fromEntries(all) as Values<O>, operands: positionals, help: values.help === true };
}

function missing(type: Option['type']): false | undefined {
  return type === 'boolean' ? false : undefined;
}

function parse(
  command: Command<Options>,
  words: readonly string[],
  options: Record<string, { type: 'boolean' | 'string'; short?: string }>,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: command.operands !== undefined });
  } catch (error) {
    throw wrongUsage(command, toMessage(error));
  }
}

function toMessage(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /'(-[^ ',]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${name} 这个选项`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${name} 的值不对`;
  const word = /'([^']*)'/.exec(message)?.[1] ?? '';
  return `不需要“${word}”`;
}

/** npm keeps options that stand before `--` for itself; `npm run import --dry-run` would then write. */
function refuseSwallowed(command: Command<Options>): void {
  if (process.env.npm_lifecycle_event !== command.name) return;
  for (const name of Object.keys(command.options)) {
    if (!process.env[`npm_config_${name.replaceAll('-', '_')}`]) continue;
    throw wrongUsage(command, `--${name} 要写在“--”之后，如 npm run ${command.name} -- --${name}`);
  }
}

/** An error about how a command was called. */
export function wrongUsage(command: Pick<Command<Options>, 'name'>, message: string): CommandError {
  return new CommandError(message, `用法见 npm run ${command.name} -- --help`, STATUS.wrongUsage);
}

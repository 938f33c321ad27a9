/** Exit statuses of every command. */
export const STATUS = { fine: 0, wrongInput: 1, wrongUsage: 2 } as const;

/** A command that cannot go on, for a reason that the user can mend. */
export class CommandError extends Error {
  /** How to mend it, in Chinese. */
  readonly help: string;
  readonly status: number;

  /** @param message what is wrong, in Chinese, without a full stop */
  constructor(message: string, help: string, status: number = STATUS.wrongInput) {
    super(message);
    this.name = 'CommandError';
    this.help = help;
    this.status = status;
  }
}

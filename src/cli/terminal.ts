/** Where a command writes. */
export interface Terminal {
  /** The result: standard output. */
  readonly out: (text: string) => void;
  /** Diagnostics: standard error. */
  readonly error: (text: string) => void;
  /** Whether the result may be coloured. */
  readonly isColoured: boolean;
}

/** 0: nothing of severity error; 1: at least one error finding; 2: bad usage, or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

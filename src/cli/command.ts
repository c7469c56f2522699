/** A command of the command line, declared: its words, its options and what it runs. */
import type { System } from "./system";

export interface Option {
  /** What the value is called in the help; none: the option stands alone. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the files it takes, as in the help; the last may repeat. */
  readonly files: readonly string[];
  readonly repeats: boolean;
  readonly options: Readonly<Record<string, Option>>;
  /** Lines of the help that show it at work. */
  readonly examples: readonly string[];
  /** The exit code. Loads what it needs itself, so that the help does not wait for it. */
  run(call: Call): Promise<number>;
}

/** A command line that has been understood. */
export interface Call {
  readonly files: readonly string[];
  readonly options: Options;
  readonly system: System;
}

export interface Options {
  /** Whether a lone option was given. */
  has(name: string): boolean;
  /** An option's value; null where it was not given. */
  get(name: string): string | null;
}

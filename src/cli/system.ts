/** What the command line asks of the machine it runs on; a test gives it a machine in memory. */

export interface System {
  /** Throws what Node throws, with its `code`. */
  read(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  /** What stands at the path; null: nothing. */
  kindOf(path: string): Promise<"file" | "folder" | "device" | null>;
  /** All of the bytes or nothing of them, whatever happens in between. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Standard output; returns when it is out. */
  print(output: string | Uint8Array): Promise<void>;
  /** Standard error. */
  note(text: string): Promise<void>;
  /** The wall clock, in minutes as in core/time: for stamping what is written. */
  readonly now: number;
  /** Characters a line of text may have. */
  readonly width: number;
  /** Whether an internal error shows where it happened. */
  readonly debug: boolean;
}

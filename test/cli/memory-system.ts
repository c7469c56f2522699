/** A machine in memory, for tests of the command line: files, folders, and what was printed. */
import { dateTime } from "../../src/core/time";
import type { System } from "../../src/cli/system";

export interface MemorySystem extends System {
  readonly files: Map<string, Uint8Array>;
  out(): string;
  err(): string;
}

const failure = (code: string): Error => Object.assign(new Error(`${code}: from the system`), { code });

export function memorySystem(files: Readonly<Record<string, string | Uint8Array>> = {}, input: string | Uint8Array = ""): MemorySystem {
  const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);
  const stored = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)] as const));
  const folders = new Set([".", "folder"]);
  const printed: string[] = [];
  const noted: string[] = [];
  return {
    files: stored,
    async read(path) {
      if (folders.has(path)) throw failure("EISDIR");
      if (path.startsWith("locked/")) throw failure("EACCES");
      const bytes = stored.get(path);
      if (!bytes) throw failure("ENOENT");
      return bytes;
    },
    readInput: async () => bytesOf(input),
    kindOf: async (path) => (folders.has(path) ? "folder" : stored.has(path) ? "file" : null),
    async write(path, bytes) {
      if (path.startsWith("folder/full")) throw failure("ENOSPC");
      stored.set(path, bytes);
    },
    print: async (output) => { printed.push(typeof output === "string" ? output : new TextDecoder("latin1").decode(output)); },
    note: async (text) => { noted.push(text); },
    now: dateTime(2026, 7, 6, 9, 30),
    width: 100,
    debug: false,
    out: () => printed.join(""),
    err: () => noted.join(""),
  };
}

/** The machine as Node offers it. */
import { constants } from "node:fs";
import { open, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommandError } from "./command-error";
import { dateTime } from "../core/time";
import type { System } from "./system";

const wallClock = (at: Date): number => dateTime(at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes());

export const nodeSystem: System = {
  read: (path) => readFile(path),
  async readInput() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  async kindOf(path) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    return found === null ? null : found.isDirectory() ? "folder" : found.isFile() ? "file" : "device";
  },
  async write(path, bytes) {
    const kind = await this.kindOf(path);
    if (kind === "device") await writeFile(path, bytes);
    else await replace(kind === null ? path : await realpath(path), bytes);
  },
  print: (output) => send(process.stdout, output),
  note: (text) => send(process.stderr, text),
  now: wallClock(new Date()),
  width: process.stdout.isTTY ? Math.min(120, Math.max(80, process.stdout.columns)) : 100,
  debug: Boolean(process.env["PLUMBLINE_DEBUG"]),
};

/** Writes beside the file, then renames: nobody ever sees half of it. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, await modeOf(path));
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const modeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.mode ?? 0o666;

/** A reader that has gone away (`| head`) is no error: the rest is not wanted. */
function send(stream: NodeJS.WriteStream, output: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => (error.code === "EPIPE" ? resolve() : reject(new CommandError(`The output cannot be written: ${error.code === "ENOSPC" ? "the disk is full; make room on it" : error.message}.`)));
    stream.once("error", failed);
    stream.write(output, (error) => {
      if (error) return failed(error);
      stream.off("error", failed);
      resolve();
    });
  });
}

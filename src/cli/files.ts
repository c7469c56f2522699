/** Reading the files a user names and saving what a command made, with a sentence for all that can go wrong. */
import { dirname } from "node:path";
import type { OpenedFile } from "../exchange/open";
import { CommandError } from "./command-error";
import { ExchangeError } from "../exchange/exchange-error";
import type { Options } from "./command";
import type { System } from "./system";

/** A file that a project can be computed from. `-` is standard input. */
export async function readProject(path: string, system: System): Promise<OpenedFile> {
  const file = await readAny(path, system), foreign = file.findings.find(({ code }) => code === "workbook-foreign");
  if (foreign) throw new CommandError(`${shownName(path)}: ${foreign.message}`);
  return file;
}

/** A workbook, whoever made it. */
export async function readWorkbook(path: string, system: System): Promise<OpenedFile> {
  const file = await readAny(path, system);
  if (file.kind !== "xlsx") throw new CommandError(`${shownName(path)} is a plan, and no workbook that sheets can be added to: plumbline new OUT.xlsx --from ${path} makes one of it.`);
  return file;
}

/** Any file that is read at all: what is wrong with it is in its findings. */
export async function readAny(path: string, system: System): Promise<OpenedFile> {
  const { openFile } = await import("../exchange/open");
  const bytes = path === "-" ? await system.readInput() : await system.read(path).catch((error: unknown) => refuse(path, error, "read"));
  try {
    return openFile(bytes, path === "-" ? "standard input" : path);
  } catch (error) {
    throw error instanceof ExchangeError ? new CommandError(`${shownName(path)}: ${error.message}`) : error;
  }
}

/** Says no before any work is done: where the file exists and `--force` is missing, or its folder does not exist. */
export async function expectFree(path: string, inputs: readonly string[], options: Options, system: System): Promise<void> {
  if (path === "-") return;
  const kind = await system.kindOf(path).catch((error: unknown) => refuse(path, error, "written"));
  if (kind === "folder") throw new CommandError(`${path} is a folder: name the file to write.`);
  if (kind === "file" && !options.has("force")) {
    throw new CommandError(inputs.includes(path) ? `${path} is also what is read: add --force to replace it, or name another file.` : `${path} exists already: add --force to replace it, or name another file.`);
  }
  const folder = dirname(path);
  const place = await system.kindOf(folder).catch((error: unknown) => refuse(folder, error, "read"));
  if (place !== "folder") throw new CommandError(place === null ? `The folder ${folder} does not exist: create it, or name another.` : `${folder} is not a folder, so ${path} cannot be written.`);
}

/** Where the name says that the file is something else. */
export function expectWorkbookName(path: string): void {
  if (path !== "-" && !/\.(xls[xm]|xlt[xm]|xlam)$/i.test(path)) throw new CommandError("What is written is an Excel workbook: name it --out FILE.xlsx.");
}

/** Where Excel would not open what is made of a file under its name: a workbook with macros keeps them, and has to say so. */
export async function expectSameKind(path: string, { kind, bytes, name }: OpenedFile): Promise<void> {
  const { workbookExtension } = await import("../exchange/xlsx/extension");
  const extension = kind === "xlsx" ? workbookExtension(bytes) : "xlsx";
  if (path !== "-" && !path.toLowerCase().endsWith(`.${extension}`)) throw new CommandError(`What is written of ${name} is an .${extension} workbook, which Excel opens under no other name: name it --out FILE.${extension}.`);
}

export async function save(path: string, output: string | Uint8Array, system: System): Promise<void> {
  if (path === "-") return system.print(output);
  await system.write(path, typeof output === "string" ? new TextEncoder().encode(output) : output).catch((error: unknown) => refuse(path, error, "written"));
  await system.note(`Wrote ${path}\n`);
}

export const shownName = (path: string): string => (path === "-" ? "standard input" : path);

function refuse(path: string, error: unknown, done: "read" | "written"): never {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  throw new CommandError(reason ? `${path} ${reason(done)}` : `${path} cannot be ${done}: ${message}.`);
}

const REASONS: Readonly<Record<string, (done: string) => string>> = {
  ENOENT: () => "does not exist: check the name and the folder.",
  EISDIR: () => "is a folder: name a file in it.",
  ENOTDIR: () => "does not exist: a part of its path is a file, not a folder; correct the path.",
  EACCES: (done) => `cannot be ${done}: permission is missing; ask for it, or name another file.`,
  EPERM: (done) => `cannot be ${done}: permission is missing; ask for it, or name another file.`,
  EROFS: () => "cannot be written: the disk is read-only; name a file on another.",
  ENOSPC: () => "cannot be written: the disk is full; make room on it, or name a file on another.",
  EBUSY: (done) => `cannot be ${done}: another program has it open; close it there.`,
  ENAMETOOLONG: () => "cannot be written: the name is too long; choose a shorter one.",
};

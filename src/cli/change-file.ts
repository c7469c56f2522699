/** Commands that change a plan and write it as a workbook: the file read, one command performed on it, and saved under --out. */
import type { Command as WorkbookCommand } from "../commands/command";
import type { OpenedFile } from "../exchange/open";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { expectFree, expectSameKind, expectWorkbookName, readProject, save } from "./files";
import { sayErrors, sayLost } from "./say";

/** Any plan that is read: what is written is a workbook. Throws CommandError with the command's own sentence where it changes nothing. */
export async function changeFile(path: string, { options, system }: Call, commandOf: (file: OpenedFile) => Promise<WorkbookCommand>, read = readProject): Promise<number> {
  const out = options.get("out");
  if (out === null) throw new CommandError("Say where the changed workbook is to be written: --out FILE.xlsx.");
  expectWorkbookName(out);
  await expectFree(out, [path], options, system);
  const file = await read(path, system);
  await expectSameKind(out, file);
  const command = await commandOf(file);
  const { performOnFile } = await import("../commands/perform-on-file");
  const { message, made, findings } = await performOnFile(file, command, system.now);
  if (made === null) throw new CommandError(message);
  await save(out, made.output, system);
  await system.note(`${message}\n`);
  await sayLost(made.lost, system);
  return sayErrors(findings, path, system);
}

/** Of the tasks that the words after the file name, each by ID, WBS code or name. */
export function changeTasks(call: Call, commandOf: (ids: readonly string[]) => Promise<WorkbookCommand>): Promise<number> {
  const [path, ...asked] = call.files;
  return changeFile(path!, call, async (file) => {
    const [{ findTask }, { compute }] = await Promise.all([import("../commands/find-task"), import("../commands/compute")]);
    const { schedule } = compute(file, null);
    return commandOf(asked.map((word) => {
      const task = findTask(file.project, schedule, word);
      if (typeof task === "string") throw new CommandError(task);
      return task.id;
    }));
  });
}

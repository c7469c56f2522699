/** What standard error says beside the output: what a new file cannot hold, and where to read what is wrong with the data. */
import { count } from "../commands/sentences";
import type { Finding } from "../core/finding";
import { shownName } from "./files";
import type { System } from "./system";

/** For what does not list the findings itself. The exit code: 1 where one is an error. */
export async function sayErrors(findings: readonly Finding[], path: string, system: System): Promise<number> {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return 0;
  await system.note(`The data of ${shownName(path)} has ${count(errors, "error")}: plumbline check ${path} says where, and what to do.\n`);
  return 1;
}

export async function sayLost(lost: readonly Finding[], system: System): Promise<void> {
  for (const { message } of lost) await system.note(`${message}\n`);
}

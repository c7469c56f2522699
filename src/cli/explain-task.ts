/** `plumbline why`: a file and a task in, the explanation of its dates out. */
import { printAnswer } from "./answer-each";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { readSince } from "./read-since";

export async function explainTask(call: Call): Promise<number> {
  const { why } = await import("../commands/why");
  const [path, task] = call.files as [string, string];
  const { file, earlier } = await readSince(path, call);
  const answer = why(file, task, earlier);
  if (typeof answer === "string") throw new CommandError(answer);
  return printAnswer(answer, path, call);
}

/** `plumbline why`: a file and a task in, the explanation of its dates out. */
import { printAnswer } from "./answer-each";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { readProject } from "./files";
import { sayOther } from "./say";

export async function explainTask(call: Call): Promise<number> {
  const { files, options, system } = call;
  const { why } = await import("../commands/why");
  const [path, task] = files;
  const earlier = options.get("since");
  if (earlier === "-" && path === "-") throw new CommandError("Standard input (-) can be read only once.");
  const file = await readProject(path!, system), before = earlier === null ? null : await readProject(earlier, system);
  if (before) await sayOther(file, before, system);
  const answer = why(file, task!, before);
  if (typeof answer === "string") throw new CommandError(answer);
  return printAnswer(answer, path!, call);
}

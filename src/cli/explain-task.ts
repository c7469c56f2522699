/** `plumbline why`: a file and a task in, the explanation of its dates out. */
import { exitCode, textOf } from "./answer-each";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { readProject } from "./files";

export async function explainTask({ files, options, system }: Call): Promise<number> {
  const { why } = await import("../commands/why");
  const [path, task] = files;
  const earlier = options.get("since");
  if (earlier === "-" && path === "-") throw new CommandError("Standard input (-) can be read only once.");
  const answer = why(await readProject(path!, system), task!, earlier === null ? null : await readProject(earlier, system));
  if (typeof answer === "string") throw new CommandError(answer);
  await system.print(options.has("json") ? JSON.stringify(answer.document(), null, 2) + "\n" : await textOf(answer, system.width));
  return exitCode(answer);
}

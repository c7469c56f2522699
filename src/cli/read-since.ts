/** The file that a command is about and, with `--since`, an earlier one that it is compared with. */
import type { OpenedFile } from "../exchange/open";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { readProject } from "./files";

export async function readSince(path: string, { options, system }: Call): Promise<{ readonly file: OpenedFile; readonly earlier: OpenedFile | null }> {
  const since = options.get("since");
  if (since === "-" && path === "-") throw new CommandError("Standard input (-) can be read only once.");
  const file = await readProject(path, system), earlier = since === null ? null : await readProject(since, system);
  const [now, before] = [file.project.id, earlier?.project.id ?? ""];
  // Most likely the wrong file.
  if (now !== "" && before !== "" && now !== before) await system.note(`${earlier!.name} is of another project, ${before} and not ${now}: what differs is told all the same.\n`);
  return { file, earlier };
}

/** `plumbline convert`: one file as another kind, told by the extension of the second. */
import type { Extension } from "../commands/convert";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { expectFree, readProject, save } from "./files";
import { sayErrors, sayLost } from "./say";

export async function convertFile({ files, options, system }: Call): Promise<number> {
  const [path, out] = files as [string, string];
  const { convert, extensions } = await import("../commands/convert");
  const extension = out.slice(out.lastIndexOf(".") + 1).toLowerCase();
  if (!extensions.includes(extension as Extension)) throw new CommandError(`${out === "-" ? "What is written needs a file: its name" : out} must end in one of ${extensions.map((known) => `.${known}`).join(", ")}, which say what to convert to.`);
  const names = options.has("msproject-columns") ? "msproject" : "sheet";
  if (names === "msproject" && extension !== "csv") throw new CommandError("--msproject-columns names the columns of a CSV file: let the second file end in .csv.");
  await expectFree(out, [path], options, system);
  const { output, findings, lost } = convert(await readProject(path, system), extension as Extension, names);
  await save(out, output, system);
  await sayLost(lost, system);
  return sayErrors(findings, path, system);
}

/** `plumbline new`: checks what was asked for, makes the workbook and saves it. */
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { expectFree, readProject, save } from "./files";
import { sayErrors, sayLost } from "./say";
import { templateAsked } from "./template-asked";

export async function newFile({ files, options, system }: Call): Promise<number> {
  const out = files[0]!;
  const from = options.get("from");
  if (out !== "-" && !/\.xlsx$/i.test(out)) throw new CommandError(`new writes an Excel workbook: name it ${out.replace(/\.[^./\\]*$/, "")}.xlsx.`);
  if (from !== null && options.has("sample")) throw new CommandError("--sample and --from both say what goes into the workbook: use one of them.");
  await expectFree(out, from === null ? [] : [from], options, system);
  const [{ newWorkbook }, { templateNames }] = await Promise.all([import("../commands/new"), import("../commands/prepared-workbook")]);
  const template = templateAsked(options, templateNames);
  const { output, findings, lost } = newWorkbook({ template, sample: options.has("sample"), plan: from === null ? null : await readProject(from, system) });
  await save(out, output, system);
  await sayLost(lost, system);
  return sayErrors(findings, from ?? out, system);
}

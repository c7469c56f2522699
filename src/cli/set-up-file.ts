/** `plumbline set-up`: the sheets of a template that a workbook does not have yet, added to it. */
import { changeFile } from "./change-file";
import type { Call } from "./command";
import { readWorkbook } from "./files";
import { templateAsked } from "./template-asked";

export async function setUpFile(call: Call): Promise<number> {
  const [{ setUpWith }, { templates }] = await Promise.all([import("../commands/set-up"), import("../templates/templates")]);
  const wanted = templateAsked(call.options, templates.map(({ name }) => name));
  return changeFile(call.files[0]!, call, () => Promise.resolve(setUpWith(templates.find(({ name }) => name === wanted)!)), readWorkbook);
}

/** `plumbline schedule`: the dates of each file named, printed, or written into a workbook. */
import { answerEach, onlyFile } from "./answer-each";
import type { Call } from "./command";
import { statusDateOf } from "./dates";
import { expectFree, expectSameKind, expectWorkbookName, readProject, save } from "./files";
import { sayErrors, sayLost } from "./say";

export async function scheduleFile(call: Call): Promise<number> {
  const { files, options, system } = call, { schedule } = await import("../commands/schedule");
  const at = statusDateOf(options), out = options.get("out");
  if (out === null) return answerEach(call, (file) => schedule(file, at));
  const path = onlyFile(files, "--out");
  expectWorkbookName(out);
  await expectFree(out, [path], options, system);
  const file = await readProject(path, system);
  await expectSameKind(out, file);
  const answer = schedule(file, at), { output, lost } = answer.workbook();
  await save(out, output, system);
  if (options.has("json")) await system.print(JSON.stringify(answer.document(), null, 2) + "\n");
  await sayLost(lost, system);
  return sayErrors(answer.findings, path, system);
}

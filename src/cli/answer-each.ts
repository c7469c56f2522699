/** Runs a computing command on each file named: text or JSON, several documents as JSON Lines, the exit code of the worst. */
import type { Answer } from "../commands/answer";
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { statusDateOf } from "./dates";
import { readProject, shownName } from "./files";
import { sayErrors } from "./say";
import { sentenceOf } from "./sentence";

/** One file: a single document. Several: one a line, each with its file, and a file that fails is a line with its error. */
export async function answerEach({ files, options, system }: Call, compute: (file: OpenedFile) => Answer, read = readProject): Promise<number> {
  const json = options.has("json");
  const several = files.length > 1;
  let worst = 0;
  for (const path of files) {
    try {
      const answer = compute(await read(path, system));
      await system.print(json ? jsonOf(answer, several ? path : null) : (several ? `${worst === 0 && path === files[0] ? "" : "\n"}── ${shownName(path)}\n` : "") + (await textOf(answer, system.width)));
      worst = Math.max(worst, exitCode(answer));
    } catch (error) {
      if (!several) throw error;
      if (json) await system.print(JSON.stringify({ file: path, error: sentenceOf(error, system.debug) }) + "\n");
      else await system.note(`plumbline: ${sentenceOf(error, system.debug)}\n`);
      worst = 2;
    }
  }
  return worst;
}

/** The same of a command that counts to a status date. */
export async function answerAtDate(call: Call, load: () => Promise<(file: OpenedFile, statusDate: DateTime | null) => Answer>): Promise<number> {
  const at = statusDateOf(call.options), compute = await load();
  return answerEach(call, (file) => compute(file, at));
}

/** The answer about one file, which does not list what is wrong with its data. */
export async function printAnswer(answer: Answer, path: string, { options, system }: Call): Promise<number> {
  await system.print(options.has("json") ? jsonOf(answer, null) : await textOf(answer, system.width));
  return sayErrors(answer.findings, path, system);
}

export const exitCode = ({ findings }: Pick<Answer, "findings">): number => (findings.some((f) => f.severity === "error") ? 1 : 0);

async function textOf(answer: Answer, width: number): Promise<string> {
  const { renderText } = await import("../report/text");
  return renderText(answer.report(), width);
}

const jsonOf = (answer: Answer, file: string | null): string =>
  file === null ? JSON.stringify(answer.document(), null, 2) + "\n" : JSON.stringify({ file, ...answer.document() }) + "\n";

/** Only one file can become one file. */
export function onlyFile(files: readonly string[], option: string): string {
  if (files.length > 1) throw new CommandError(`${option} works with one input, and ${files.length} are named: run the command once for each.`);
  return files[0]!;
}

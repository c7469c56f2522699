/** `plumbline baseline`: lists, compares, takes and clears the baselines of a plan. */
import type { Version } from "../core/schedule/baseline-of";
import { printAnswer } from "./answer-each";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { changeFile } from "./change-file";
import { readProject } from "./files";
import { didYouMean } from "./suggest";

const ACTIONS = ["list", "compare", "take", "clear"] as const;

export async function keepBaselines(call: Call): Promise<number> {
  const [action, path] = call.files as [string, string];
  switch (action) {
    case "list": return list(call, path);
    case "compare": return compare(call, path);
    case "take": return changeFile(path, call, async () => (await import("../commands/take-baseline")).takeBaselineWith({ reason: call.options.get("reason") ?? "", change: call.options.get("change") ?? "" }));
    case "clear": return changeFile(path, call, async () => (await import("../commands/clear-baseline")).clearBaselineWith(numberOf(call, "number")));
    default: throw new CommandError(`baseline does not know "${action}".${didYouMean(action, ACTIONS)} Use one of ${ACTIONS.join(", ")}.`);
  }
}

async function list(call: Call, path: string): Promise<number> {
  const { baselines } = await import("../commands/baselines");
  return printAnswer(baselines(await readProject(path, call.system)), path, call);
}

async function compare(call: Call, path: string): Promise<number> {
  const { options, system } = call, { comparison } = await import("../commands/baselines");
  const answer = comparison(await readProject(path, system), versionOf(options.get("from") ?? "0"), versionOf(options.get("to") ?? "now"));
  if (typeof answer === "string") throw new CommandError(answer);
  return printAnswer(answer, path, call);
}

function versionOf(typed: string): Version {
  if (typed === "now") return "now";
  if (/^(\d|10)$/.test(typed)) return Number(typed);
  throw new CommandError(`"${typed}" is no baseline: write a number from 0 (the current one) to 10, or now.`);
}

function numberOf({ options }: Call, name: string): number {
  const typed = options.get(name);
  if (typed === null) throw new CommandError(`Say which baseline is to be cleared: --${name} 3, from 0 (the current one) to 10.`);
  const version = versionOf(typed);
  if (version === "now") throw new CommandError("The plan of now cannot be cleared: name a baseline from 0 (the current one) to 10.");
  return version;
}

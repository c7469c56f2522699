/** Baselines as tables: which there are, and two of them beside each other. */
import type { Analysis } from "../../core/analysis";
import { baselineNumbers, baselineOf, type Version } from "../../core/schedule/baseline-of";
import type { BaselineComparison, BaselinePair } from "../../core/schedule/compare-baselines";
import type { DateTime } from "../../core/time";
import type { RegisterRows } from "../../workbook/register";
import { count, date, days, inCurrency, money, signedDays } from "../format";
import { left, right, row, table, type Cell, type Column, type Row, type Section } from "../report";

export interface ListedBaseline {
  readonly number: number;
  readonly tasks: number;
  readonly start: DateTime | null;
  readonly finish: DateTime | null;
  /** Null for the current one, and where no workbook says it. */
  readonly replaced: DateTime | null;
  readonly change: string;
  readonly reason: string;
}

/** `rows` of the workbook say when and why each was replaced. */
export function listBaselines(analysis: Analysis, rows: RegisterRows): readonly ListedBaseline[] {
  return baselineNumbers(analysis).map((number) => {
    const known = baselineOf(analysis, number).filter((one) => one !== null);
    const ends = (pick: (one: (typeof known)[number]) => DateTime | null, last: boolean): DateTime | null =>
      known.reduce<DateTime | null>((found, one) => { const at = pick(one); return at !== null && (found === null || (last ? at > found : at < found)) ? at : found; }, null);
    const said = number === 0 ? undefined : (rows["baselines"] ?? []).find((one) => one["number"] === number);
    return { number, tasks: known.length, start: ends((one) => one.start, false), finish: ends((one) => one.finish, true), replaced: (said?.["replaced"] ?? null) as DateTime | null, change: String(said?.["change"] ?? ""), reason: String(said?.["reason"] ?? "") };
  });
}

export function baselineList(listed: readonly ListedBaseline[]): Section {
  if (listed.length === 0) return { title: "Baselines", blocks: [{ kind: "paragraph", text: "The plan has no baseline yet." }] };
  const rows = listed.map((one) => row(one.number === 0 ? "0 (current)" : String(one.number), String(one.tasks), date(one.start), date(one.finish), date(one.replaced), one.change, one.reason));
  return { title: "Baselines", blocks: [table("Baselines", [left("Number"), right("Tasks"), right("Start"), right("Finish"), right("Replaced"), left("Change"), left("Reason", "wrap")], rows)] };
}

export function baselineComparison({ project }: Analysis, { from, to, tasks, finish, cost }: BaselineComparison): Section {
  const moved = tasks.filter(({ change }) => change !== "same");
  const names = new Map(project.tasks.map((task) => [task.uid, task]));
  const perDay = project.minutesPerDay;
  const drawn = moved.map((pair): Row => {
    const task = names.get(pair.uid)!;
    const cells: Cell[] = [{ text: task.id }, { text: task.name, indent: task.outlineLevel - 1 }, { text: WORDS[pair.change] }, { text: date(pair.from?.finish ?? null) }, { text: date(pair.to?.finish ?? null) },
      { text: signedDays(pair.startVariance, perDay) }, { text: signedDays(pair.finishVariance, perDay), ...((pair.finishVariance ?? 0) > 0 ? { tone: "bad" as const } : {}) }, { text: signedDays(pair.durationVariance, perDay) }, { text: money(pair.costVariance) }];
    return { cells };
  });
  const sentences = [
    `${versionText(from)} beside ${versionText(to, false)}: ${moved.length === 0 ? "no task differs" : `${count(moved.length, "task")} of ${tasks.length} differ`}.`,
    ...(finish.variance === null ? [] : [`The finish ${finish.variance === 0 ? `is ${date(finish.to)} in both` : `moves from ${date(finish.from)} to ${date(finish.to)}, ${days(Math.abs(finish.variance), perDay)} of working time ${finish.variance > 0 ? "later" : "earlier"}`}.`]),
    ...(cost.from === null || cost.to === null ? [] : [`The cost ${money(cost.from) === money(cost.to) ? `is ${money(cost.to)} in both` : `goes from ${money(cost.from)} to ${money(cost.to)}`}.`]),
  ];
  return { title: "Compared", blocks: [{ kind: "paragraph", text: sentences.join(" ") }, ...(drawn.length === 0 ? [] : [table(inCurrency("Tasks that differ", project), columns(from, to), drawn)])] };
}

const columns = (from: Version, to: Version): readonly Column[] =>
  [right("ID"), left("Task", "cut"), left("Change"), right(finishOf(from)), right(finishOf(to)), right("Start slip"), right("Finish slip"), right("Duration change"), right("Cost change")];

/** `Finish now`, `Finish in baseline 1`. */
const finishOf = (version: Version): string => (version === "now" ? "Finish now" : `Finish in baseline${version === 0 ? "" : ` ${version}`}`);

const WORDS: Readonly<Record<BaselinePair["change"], string>> = { added: "new", dropped: "gone", changed: "changed", same: "same" };

function versionText(version: Version, first = true): string {
  const words = version === "now" ? "the plan of now" : version === 0 ? "the current baseline" : `baseline ${version}`;
  return first ? `${words[0]!.toUpperCase()}${words.slice(1)}` : words;
}

/** Points 1 to 5: logic, leads, lags, kinds of link and hard constraints. */
import type { Link } from "../schedule/links";
import { linksInto, linksOutOf } from "../schedule/network";
import { judged, none, shareAtMost } from "./judge";
import type { Population } from "./population";
import type { Check } from "./quality";

export function logicChecks(population: Population): readonly Check[] {
  const { open, links, network } = population;
  const successors = (some: readonly Link[]): readonly string[] => [...new Set(some.map(({ to }) => to))].sort((a, b) => a - b).map((row) => network.tasks[row]!.uid);
  const loose = open.filter(({ row }) => !linksInto(network, row).some(({ from }) => network.active[from]) || !linksOutOf(network, row).some(({ to }) => network.active[to]));
  const leads = links.filter(({ lag }) => lag < 0);
  const lags = links.filter(({ lag }) => lag > 0);
  const others = links.filter(({ fromFinish, toFinish }) => !fromFinish || toFinish);
  const hard = open.filter(({ task }) => HARD.has(task.constraint) && task.constraintDate !== null);
  return [
    shareAtMost("missing-logic", { point: 1, name: "Missing logic", note: "Unfinished tasks without a predecessor or without a successor. Links of the summaries above them do not count; the first and the last task are not excused." },
      0.05, loose.length, open.length, loose.map(({ task }) => task.uid)),
    shareAtMost("leads", { point: 2, name: "Leads", note: "Links with a negative lag, of the links into unfinished tasks and milestones." }, 0, leads.length, links.length, successors(leads)),
    shareAtMost("lags", { point: 3, name: "Lags", note: "Links with a positive lag, of the links into unfinished tasks and milestones." }, 0.05, lags.length, links.length, successors(lags)),
    judged({ id: "relationship-types", point: 4, name: "Finish-to-start links", note: "Of the links into unfinished tasks and milestones; the tasks named have other links.", count: links.length - others.length, of: links.length,
      value: links.length === 0 ? null : (links.length - others.length) / links.length, unit: "share", threshold: { kind: "at least", value: 0.9 }, tasks: successors(others) }),
    shareAtMost("hard-constraints", { point: 5, name: "Hard constraints", note: "MSO, MFO, SNLT and FNLT. Deadlines and manual tasks are not counted." }, 0.05, hard.length, open.length, hard.map(({ task }) => task.uid)),
  ];
}

const HARD: ReadonlySet<string> = new Set(["MSO", "MFO", "SNLT", "FNLT"]);

/** GAO: tasks that have links, none of which holds their start, or their finish. */
export function danglingChecks({ open, network }: Population): readonly Check[] {
  const dangling = (linksOf: (row: number) => readonly Link[], end: "from" | "to", holds: (link: Link) => boolean): readonly string[] =>
    open.flatMap(({ row, task }) => {
      const links = linksOf(row).filter((link) => network.active[link[end]]);
      return links.length > 0 && !links.some(holds) ? [task.uid] : [];
    });
  return [
    none("dangling-starts", { point: null, name: "Dangling starts", note: "Unfinished tasks whose predecessors hold their finish only; those without any are in point 1." },
      dangling((row) => linksInto(network, row), "from", ({ toFinish }) => !toFinish), open.length),
    none("dangling-finishes", { point: null, name: "Dangling finishes", note: "Unfinished tasks from whose finish nothing follows, only from their start; those without any successor are in point 1." },
      dangling((row) => linksOutOf(network, row), "to", ({ fromFinish }) => fromFinish), open.length),
  ];
}

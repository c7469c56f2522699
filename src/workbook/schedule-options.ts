/** How a plan is scheduled, as its options are and as the Settings sheet says it in words. */
import type { MoveParts, Project } from "../core/model";

type ScheduleOptions = Pick<Project, "scheduleFrom" | "honorConstraints" | "multipleCriticalPaths" | "progressLogic" | "moveParts">;

const MOVES = ["completedEndsBack", "remainingStartsBack", "remainingStartsForward", "completedEndsForward"] as const satisfies readonly (keyof MoveParts)[];

/** `value`: what the Settings sheet says, by the key of the item. Options that are off are absent where a plan may leave them out. */
export function optionsFromSettings(value: Readonly<Record<string, unknown>>): ScheduleOptions {
  const yes = (key: string): boolean => value[key] === "Yes";
  return {
    scheduleFrom: value["scheduleFrom"] === "Finish" ? "finish" : "start",
    honorConstraints: value["honorConstraints"] !== "No",
    ...(yes("multipleCriticalPaths") ? { multipleCriticalPaths: true } : {}),
    ...(value["progressLogic"] === "Progress override" ? { progressLogic: "override" as const } : {}),
    ...(MOVES.some(yes) ? { moveParts: Object.fromEntries(MOVES.map((key) => [key, yes(key)] as const)) as unknown as MoveParts } : {}),
  };
}

/** The values of the items by key. */
export function settingsFromOptions(options: ScheduleOptions): Readonly<Record<string, string>> {
  const word = (on: boolean | undefined): string => (on ? "Yes" : "No");
  return {
    scheduleFrom: options.scheduleFrom === "finish" ? "Finish" : "Start",
    honorConstraints: word(options.honorConstraints), multipleCriticalPaths: word(options.multipleCriticalPaths),
    progressLogic: options.progressLogic === "override" ? "Progress override" : "Retained logic",
    ...Object.fromEntries(MOVES.map((key) => [key, word(options.moveParts?.[key])])),
  };
}
